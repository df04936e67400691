/** A signed request to any path of the API. */
import type { HttpRequest } from '../ports.ts';
import { apiUrl } from './endpoint.ts';
import { sign } from './signature.ts';

/** Long enough for a batch of a thousand tokens, short enough for a person to wait. */
export const timeoutMs = 30_000;

/** Who asks, and where. */
export interface Identity {
  readonly endpoint: string;
  readonly accessId: string;
  readonly secretKey: string;
}

export interface Call extends Identity {
  readonly path: string;
  /** Unix time in seconds. */
  readonly timestamp: number;
  readonly body: Uint8Array;
}

/** The whole request, ready to be shown or sent. The SecretKey is not in it. Throws `EndpointFault`. */
export function signedRequest({ endpoint, path, ...signing }: Call): HttpRequest {
  return signedTo(apiUrl(endpoint, path), signing);
}

/** The same to a URL that {@link apiUrl} gave. */
export function signedTo(
  url: string,
  { accessId, secretKey, timestamp, body }: Omit<Call, 'endpoint' | 'path'>,
): HttpRequest {
  return {
    method: 'POST',
    url,
    headers: {
      'Content-Type': 'application/json',
      AccessId: accessId,
      TimeStamp: String(timestamp),
      Sign: sign({ secretKey, accessId, timestamp, body }),
    },
    body,
    timeoutMs,
  };
}

export const bytesOf = (value: object): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
