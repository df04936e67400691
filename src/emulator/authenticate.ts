import { timingSafeEqual } from 'node:crypto';
import { basicAuth, sign } from '../tpns/signature.ts';
import type { Credentials } from './invent.ts';
import { type Refusal, refusal } from './refusal.ts';

/** The headers that count here, names in lower case. */
export interface AuthHeaders {
  readonly accessid?: string | undefined;
  readonly timestamp?: string | undefined;
  readonly sign?: string | undefined;
  readonly authorization?: string | undefined;
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** What kind of wrong a signature is: the service says only "no", a developer wants to know why. */
function hint(given: string): string {
  if (given.length === 44)
    return 'Sign has 44 characters: the digest has to be hex before it is base64-encoded';
  if (given.length !== 88) return `Sign has ${given.length} characters instead of 88`;
  return 'Sign does not fit time stamp, AccessID, SecretKey and the bytes of the body';
}

/** The emulator's clock in milliseconds, and how many seconds another one may differ; TPNS documents no bound. */
export interface Clock {
  readonly now: number;
  readonly tolerance?: number | undefined;
}

function signed(
  headers: AuthHeaders,
  body: Uint8Array,
  { accessId, secretKey }: Credentials,
  { now, tolerance = Number.POSITIVE_INFINITY }: Clock,
): Refusal | null {
  const { accessid = '', timestamp = '', sign: given = '' } = headers;
  const missing = Object.entries({ AccessId: accessid, TimeStamp: timestamp, Sign: given })
    .filter(([, value]) => value === '')
    .map(([name]) => name);
  if (missing.length > 0) return refusal(1008003, `header missing: ${missing.join(', ')}`);
  if (accessid !== accessId) return refusal(1008035, 'AccessId is not known at this access point');
  // milliseconds are a mistake, whatever the tolerance
  if (!/^[1-9]\d{0,9}$/.test(timestamp)) return refusal(1008003, 'TimeStamp must be Unix time in seconds');
  const expected = sign({ secretKey, accessId, timestamp: Number(timestamp), body });
  if (!same(given, expected)) return refusal(1008003, hint(given));
  const skew = Number(timestamp) - Math.floor(now / 1000);
  return Math.abs(skew) <= tolerance
    ? null
    : refusal(1008003, `TimeStamp is ${Math.abs(skew)} seconds ${skew > 0 ? 'ahead' : 'behind'}`);
}

function basic(given: string, { accessId, secretKey }: Credentials): Refusal | null {
  if (same(given.replace(/^basic\s+/i, 'Basic '), basicAuth(accessId, secretKey))) return null;
  const id = Buffer.from(given.replace(/^basic\s+/i, ''), 'base64')
    .toString('utf8')
    .split(':')[0];
  if (/^\d{10}$/.test(id ?? '') && id !== accessId) {
    return refusal(1008035, 'AccessID is not known at this access point');
  }
  return refusal(1008003, 'Authorization does not fit AccessID and SecretKey');
}

/** Null where the request proves that it knows the SecretKey, by signature or by Basic authentication. */
export function authenticate(
  headers: AuthHeaders,
  body: Uint8Array,
  credentials: Credentials,
  clock: Clock,
): Refusal | null {
  if (headers.sign === undefined && headers.authorization !== undefined) {
    return basic(headers.authorization, credentials);
  }
  return signed(headers, body, credentials, clock);
}
