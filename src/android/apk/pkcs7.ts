/** The signer's certificate in a JAR signature (PKCS #7 `SignedData`, RFC 2315; DER as in X.690). */
import { type Bytes, bytesOf, part, u8 } from './bytes.ts';
import { binaryFault } from './fault.ts';

interface Item {
  readonly tag: number;
  /** Tag and length included. */
  readonly whole: Bytes;
  readonly content: Bytes;
}

const INTEGER = 0x02;
const SEQUENCE = 0x30;
const SET = 0x31;
const CERTIFICATES = 0xa0;

/** @throws ArchiveFault where the file is no such signature. */
export function certificateOfSigner(name: string, data: Uint8Array): Uint8Array {
  const file = bytesOf(name, data);
  const missing = binaryFault(name, 0, 'no-root');
  const [info] = itemsIn(file);
  const explicit = info && itemsIn(info.content).find(item => item.tag === CERTIFICATES);
  const [signed] = explicit ? itemsIn(explicit.content) : [];
  const parts = signed ? itemsIn(signed.content) : [];
  const certificates = parts.find(item => item.tag === CERTIFICATES);
  const signers = parts.filter(item => item.tag === SET).at(-1);
  const all = certificates ? itemsIn(certificates.content).filter(item => item.tag === SEQUENCE) : [];
  const serial = signers ? serialOf(signers) : null;
  const own = all.find(item => serial !== null && hexOf(serialIn(item)) === hexOf(serial)) ?? all[0];
  if (own === undefined) throw missing;
  return own.whole.data;
}

const hexOf = (bytes: Bytes | null): string =>
  bytes === null ? '' : Buffer.from(bytes.data).toString('hex');

/** signer info › issuer and serial number › serial number. */
function serialOf(signers: Item): Bytes | null {
  const [signer] = itemsIn(signers.content);
  const issuer = signer && itemsIn(signer.content).find(item => item.tag === SEQUENCE);
  return (issuer && itemsIn(issuer.content).find(item => item.tag === INTEGER)?.content) ?? null;
}

/** certificate › to be signed › serial number, behind the version in its brackets. */
function serialIn(certificate: Item): Bytes | null {
  const [signed] = itemsIn(certificate.content);
  return (signed && itemsIn(signed.content).find(item => item.tag === INTEGER)?.content) ?? null;
}

function itemsIn(bytes: Bytes): Item[] {
  const found: Item[] = [];
  for (let at = 0; at < bytes.data.length; ) {
    const { length, from } = lengthAt(bytes, at + 1);
    found.push({
      tag: u8(bytes, at),
      whole: part(bytes, at, from + length),
      content: part(bytes, from, from + length),
    });
    at = from + length;
  }
  return found;
}

/** One byte, or a byte that says how many follow. */
function lengthAt(bytes: Bytes, at: number): { readonly length: number; readonly from: number } {
  const first = u8(bytes, at);
  if (first < 0x80) return { length: first, from: at + 1 };
  const size = first & 0x7f;
  if (size === 0 || size > 4) throw binaryFault(bytes.name, bytes.base + at, 'number');
  let length = 0;
  for (let i = 1; i <= size; i++) length = length * 256 + u8(bytes, at + i);
  return { length, from: at + 1 + size };
}
