/**
 * Who signed an app: certificates of its signers, from the APK Signing Block (schemes v2, v3, v3.1) or from a JAR
 * signature (v1). They are read, not verified: whether the signature holds is for Android to say.
 */
import { createHash, X509Certificate } from 'node:crypto';
import type { Archive } from './archive.ts';
import { certificateOfSigner } from './pkcs7.ts';
import { type Scheme, signingBlock } from './signing-block.ts';

export interface Certificate {
  readonly scheme: 'v1' | Scheme;
  /** SHA-256 of the certificate, 64 hex digits in lower case, as vendors' consoles ask for it (there with colons). */
  readonly sha256: string;
  /** `CN=…, O=…` in one line; null where the certificate itself can't be read. */
  readonly subject: string | null;
}

const LARGEST_SIGNATURE = 1024 * 1024;

/** One for each signer and scheme; none where the app is unsigned. */
export async function certificatesIn(bytes: Uint8Array, archive: Archive): Promise<Certificate[]> {
  const found = signingBlock(bytes).map(({ scheme, der }) => certificate(scheme, der));
  const signatures = [...archive.names].filter(name => /^META-INF\/[^/]+\.(?:RSA|DSA|EC)$/i.test(name));
  for (const name of signatures) {
    const signature = await archive.read(name, LARGEST_SIGNATURE);
    if (signature !== null) found.push(certificate('v1', certificateOfSigner(name, signature)));
  }
  return found;
}

function certificate(scheme: Certificate['scheme'], der: Uint8Array): Certificate {
  return { scheme, sha256: createHash('sha256').update(der).digest('hex'), subject: subjectOf(der) };
}

function subjectOf(der: Uint8Array): string | null {
  try {
    return new X509Certificate(der).subject.split('\n').reverse().join(', ');
  } catch {
    return null;
  }
}
