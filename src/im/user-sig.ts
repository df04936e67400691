/** UserSig: what an IM account shows instead of a password, made from the app's key (TLSSigAPIv2, HMAC-SHA256). */
import { createHmac } from 'node:crypto';
import { deflateSync, inflateSync } from 'node:zlib';
import { isObject, type JsonObject, parseJson } from '../core/json.ts';

export interface UserSigOf {
  readonly sdkAppId: string;
  readonly key: string;
  readonly userId: string;
  /** Unix time in seconds. */
  readonly time: number;
  /** Seconds that it is good for. */
  readonly expire: number;
}

/** Base64 of the digest itself; TPNS's own signature is made of the hexadecimal text. */
export function signatureOf({ sdkAppId, key, userId, time, expire }: UserSigOf): string {
  const lines = [
    `TLS.identifier:${userId}`,
    `TLS.sdkappid:${sdkAppId}`,
    `TLS.time:${time}`,
    `TLS.expire:${expire}`,
  ];
  return createHmac('sha256', key)
    .update(lines.map(each => `${each}\n`).join(''))
    .digest('base64');
}

export function userSig(of: UserSigOf): string {
  const content = {
    'TLS.ver': '2.0',
    'TLS.identifier': of.userId,
    'TLS.sdkappid': Number(of.sdkAppId),
    'TLS.time': of.time,
    'TLS.expire': of.expire,
    'TLS.sig': signatureOf(of),
  };
  const packed = deflateSync(JSON.stringify(content)).toString('base64');
  // an alphabet of its own, which is not base64url's
  return packed.replaceAll('+', '*').replaceAll('/', '-').replaceAll('=', '_');
}

/** The content of a UserSig; null where it is none. */
export function readUserSig(text: string): JsonObject | null {
  const packed = text.replaceAll('*', '+').replaceAll('-', '/').replaceAll('_', '=');
  try {
    const content = parseJson(
      inflateSync(Buffer.from(packed, 'base64'), { maxOutputLength: 65_536 }).toString(),
    );
    return isObject(content) ? content : null;
  } catch {
    return null;
  }
}
