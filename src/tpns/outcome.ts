/** What became of one request, as far as anybody can know. */
import { type Note, note } from '../core/note.ts';
import type { Http, HttpRequest } from '../ports.ts';
import type { Receipt } from './answer.ts';
import { HttpFault } from './http-port.ts';
import { send } from './push.ts';

export type Outcome =
  /** TPNS said yes, or no. */
  | { readonly state: 'accepted' | 'refused'; readonly receipt: Receipt }
  /** It may have been accepted, and must not be sent again unasked. */
  | { readonly state: 'unknown'; readonly why: Note; readonly receipt?: undefined }
  /** It certainly was not. */
  | { readonly state: 'unsent'; readonly why: Note; readonly receipt?: undefined };

declare module '../core/note.ts' {
  interface NoteArgs {
    'answer-server-error': { status: number };
  }
}

/** One try. Only a fault of ours is thrown. */
export async function attempt(http: Http, request: HttpRequest): Promise<Outcome> {
  try {
    const answer = await send(http, request);
    if (answer.state === 'unreadable') {
      // a portal's redirect and a "no such page" come from servers that took nothing
      const turnedAway = answer.status >= 300 && answer.status < 500;
      return { state: turnedAway ? 'unsent' : 'unknown', why: answer.why };
    }
    // a "yes" under an error's status: one of the two is wrong
    if (answer.state === 'accepted' && answer.status >= 500) {
      return { state: 'unknown', why: note('answer-server-error', { status: answer.status }) };
    }
    return { state: answer.state, receipt: answer };
  } catch (error) {
    if (!(error instanceof HttpFault)) throw error;
    const { kind, host, at, code, perhapsSent } = error;
    return { state: perhapsSent ? 'unknown' : 'unsent', why: note('http-fault', { kind, host, at, code }) };
  }
}
