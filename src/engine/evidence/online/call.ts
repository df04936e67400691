/** Read-only calls to TPNS, one after the other, until the host falls silent or has had enough of us. */
import { type Json, parseJsonExactly } from '../../../core/json.ts';
import type { Note } from '../../../core/note.ts';
import type { Http, HttpRequest, HttpResponse } from '../../../ports.ts';
import { readAnswer } from '../../../tpns/answer.ts';
import { bytesOf, type Identity, signedRequest } from '../../../tpns/call.ts';
import { HttpFault } from '../../../tpns/http-port.ts';
import { tooManyCalls } from './codes.ts';

export interface Answered {
  readonly state: 'answered';
  readonly code: number;
  readonly message: string;
  readonly body: Json;
  readonly response: HttpResponse;
  /** Unix seconds by the service's clock, and how far ahead of it ours is; null where it does not say. */
  readonly serverTime: number | null;
  readonly skew: number | null;
}

export type Reply =
  | Answered
  | { readonly state: 'unreadable'; readonly status: number; readonly why: Note }
  | { readonly state: 'silent'; readonly fault: HttpFault }
  /** Not asked any more, after what came before. */
  | { readonly state: 'unasked' };

export type AskOne = (path: string, body: object) => Promise<Reply>;

/** @param now milliseconds of this computer's clock. */
export function asking(http: Http, identity: Identity, now: () => number): AskOne {
  let closed = false;
  return async (path, body) => {
    if (closed) return { state: 'unasked' };
    const timestamp = Math.floor(now() / 1000);
    const reply = await exchange(
      http,
      signedRequest({ ...identity, path, timestamp, body: bytesOf(body) }),
      timestamp,
    );
    // the next call would wait as long for nothing, or count towards the limit all the same
    closed = reply.state === 'silent' || (reply.state === 'answered' && reply.code === tooManyCalls);
    return reply;
  };
}

/** @param timestamp the one that was signed, Unix seconds. */
export async function exchange(http: Http, request: HttpRequest, timestamp: number): Promise<Reply> {
  try {
    const response = await http.request(request);
    const answer = readAnswer(response);
    if (answer.state === 'unreadable') return { state: 'unreadable', status: answer.status, why: answer.why };
    const { retCode: code, message, serverTime } = answer;
    const body = parseJsonExactly(new TextDecoder().decode(response.body)) ?? null;
    const skew = serverTime === null ? null : timestamp - serverTime;
    return { state: 'answered', code, message, body, response, serverTime, skew };
  } catch (error) {
    if (error instanceof HttpFault) return { state: 'silent', fault: error };
    throw error;
  }
}
