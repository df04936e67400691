import { createHmac } from 'node:crypto';

export interface Signing {
  readonly secretKey: string;
  readonly accessId: string;
  /** Unix time in seconds. */
  readonly timestamp: number;
  /** The very bytes that are sent: a body serialised again may differ in a blank and no longer verify. */
  readonly body: Uint8Array;
}

/**
 * The value of the `Sign` header: HMAC-SHA256 over time stamp, AccessID and body, keyed with the SecretKey as
 * text. What is base64-encoded is the *hexadecimal* digest, so the result always has 88 characters; 44 mean that
 * the hex step was left out.
 */
export function sign({ secretKey, accessId, timestamp, body }: Signing): string {
  const digest = createHmac('sha256', secretKey).update(`${timestamp}${accessId}`).update(body).digest('hex');
  return Buffer.from(digest, 'ascii').toString('base64');
}

/** The value of the `Authorization` header where a request is not signed. */
export function basicAuth(accessId: string, secretKey: string): string {
  return `Basic ${Buffer.from(`${accessId}:${secretKey}`, 'utf8').toString('base64')}`;
}
