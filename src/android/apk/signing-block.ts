/** The APK Signing Block in front of the archive's directory (source.android.com, "APK Signature Scheme v2" and v3). */
import { type Bytes, bytesOf, part, u32, u64 } from './bytes.ts';
import { binaryFault } from './fault.ts';

const END_OF_DIRECTORY = 0x06054b50;
const LONGEST_COMMENT = 0xffff;
const MAGIC = 'APK Sig Block 42';

/** Ids of the blocks. */
const SCHEMES: Readonly<Record<number, Scheme>> = {
  1896449818: 'v2',
  4031998144: 'v3',
  462663009: 'v3.1',
};

export type Scheme = 'v2' | 'v3' | 'v3.1';

export interface SignerCertificate {
  readonly scheme: Scheme;
  readonly der: Uint8Array;
}

/** The first certificate of each signer, which is the signer's own. */
export function signingBlock(data: Uint8Array): SignerCertificate[] {
  const whole = bytesOf('APK Signing Block', data);
  const directory = directoryOffset(whole);
  if (directory === null || directory < 32) return [];
  const magic = new TextDecoder('latin1').decode(part(whole, directory - 16, directory).data);
  if (magic !== MAGIC) return [];
  const size = u64(whole, directory - 24);
  const start = directory - size;
  if (start < 0 || size < 24) throw binaryFault(whole.name, directory - 24, 'chunk-size');
  const found: SignerCertificate[] = [];
  for (let at = start; at < directory - 24; ) {
    const length = u64(whole, at);
    const block = part(whole, at + 8, at + 8 + length);
    const scheme = SCHEMES[u32(block, 0)];
    if (scheme !== undefined)
      found.push(...signersIn(part(block, 4, block.data.length)).map(der => ({ scheme, der })));
    at += 8 + length;
  }
  return found;
}

/** Where the archive's directory begins, by the record at its very end; null without one. */
function directoryOffset(whole: Bytes): number | null {
  const { length } = whole.data;
  for (let at = length - 22; at >= 0 && at >= length - 22 - LONGEST_COMMENT; at--) {
    if (whole.data[at] === 0x50 && u32(whole, at) === END_OF_DIRECTORY) return u32(whole, at + 16);
  }
  return null;
}

/** signers › signer › signed data › digests, certificates: all of them with their length in front. */
function signersIn(value: Bytes): Uint8Array[] {
  return prefixed(sized(value, 0)).map(signer => {
    const signed = sized(signer, 0);
    const digests = sized(signed, 0);
    const certificates = sized(signed, 4 + digests.data.length);
    return sized(certificates, 0).data;
  });
}

function sized(bytes: Bytes, at: number): Bytes {
  return part(bytes, at + 4, at + 4 + u32(bytes, at));
}

function prefixed(bytes: Bytes): Bytes[] {
  const found: Bytes[] = [];
  for (let at = 0; at < bytes.data.length; ) {
    const next = sized(bytes, at);
    found.push(next);
    at += 4 + next.data.length;
  }
  return found;
}
