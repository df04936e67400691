/** A request to IM's REST API, signed by an administrator of the app. */
import { randomInt } from 'node:crypto';
import type { HttpRequest } from '../ports.ts';
import { userSig } from './user-sig.ts';

export interface ImIdentity {
  readonly endpoint: string;
  readonly sdkAppId: string;
  readonly secretKey: string;
  readonly admin: string;
}

export const sendPath = '/v4/openim/sendmsg';
export const statusPath = '/v4/openim/query_online_status';

/** A few minutes: longer than any clock here is wrong, short for whoever finds it in a log. */
export const userSigSeconds = 600;

/** IM takes its random numbers up to 2^32. */
export const u32 = (): number => randomInt(0, 2 ** 32);

export function imRequest(
  { endpoint, sdkAppId, secretKey, admin }: ImIdentity,
  path: string,
  body: object,
  time: number,
): HttpRequest {
  const url = new URL(endpoint);
  url.pathname = url.pathname.replace(/\/+$/, '') + path;
  url.search = new URLSearchParams({
    sdkappid: sdkAppId,
    identifier: admin,
    usersig: userSig({ sdkAppId, key: secretKey, userId: admin, time, expire: userSigSeconds }),
    random: String(u32()),
    contenttype: 'json',
  }).toString();
  return {
    method: 'POST',
    url: url.href,
    headers: { 'Content-Type': 'application/json' },
    body: new TextEncoder().encode(JSON.stringify(body)),
    timeoutMs: 30_000,
  };
}

/** The URL as it may be shown: a UserSig opens the app to whoever has it. */
export function shownUrl(url: string): string {
  return url.replace(/([?&]usersig=)[^&]*/, '$1***');
}
