import { type PushAnswer, readAnswer } from './answer.ts';
import { apiUrl } from './endpoint.ts';
import type { Http, HttpRequest } from './http-port.ts';
import { sign } from './signature.ts';

export const pushPath = '/v3/push/app';

/** Long enough for a batch of a thousand tokens, short enough for a person to wait. */
export const pushTimeoutMs = 30_000;

export interface Push {
  readonly endpoint: string;
  readonly accessId: string;
  readonly secretKey: string;
  /** Unix time in seconds. */
  readonly timestamp: number;
  readonly body: Uint8Array;
}

/** The whole signed request, ready to be shown or sent. The SecretKey is not in it. Throws `EndpointFault`. */
export function pushRequest({ endpoint, accessId, secretKey, timestamp, body }: Push): HttpRequest {
  return {
    method: 'POST',
    url: apiUrl(endpoint, pushPath),
    headers: {
      'Content-Type': 'application/json',
      AccessId: accessId,
      TimeStamp: String(timestamp),
      Sign: sign({ secretKey, accessId, timestamp, body }),
    },
    body,
    timeoutMs: pushTimeoutMs,
  };
}

/** Rejects with `HttpFault` where no answer came; whatever did come is an answer, be it a page of HTML. */
export async function send(http: Http, request: HttpRequest): Promise<PushAnswer> {
  return readAnswer(await http.request(request));
}
