/** Whether IM would send an offline push to an account at all. */
import { note } from '../../../core/note.ts';
import { observed } from '../../../core/observation.ts';
import { Stop } from '../../../errors.ts';
import { type ImAnswer, presenceOf, readImAnswer } from '../../../im/answer.ts';
import { type ImIdentity, imRequest, statusPath } from '../../../im/request.ts';
import type { Http } from '../../../ports.ts';
import { HttpFault } from '../../../tpns/http-port.ts';
import type { Reading } from '../reading.ts';
import { type Piece, seen } from './piece.ts';

declare module '../../../core/note.ts' {
  interface NoteArgs {
    /** IM took the question and said nothing about the account. */
    'online-im-untold': { account: string };
  }
}

export interface AskedIm {
  readonly identity: ImIdentity;
  readonly account: string;
  /** Milliseconds since 1970, by this computer's clock. */
  readonly now: () => number;
}

/** An account that was never imported, and 0 where IM leaves the reason out. */
const noSuchAccount: readonly number[] = [0, 70107, 90048];

/** @throws Stop (exit 2) where nobody answers, or somebody who is not IM. */
export async function askIm(http: Http, { identity, account, now }: AskedIm): Promise<Reading> {
  const body = { To_Account: [account] };
  const answer = await answered(http, identity, body, Math.floor(now() / 1000));
  return { source: 'im', ...pieceOf(answer, account) };
}

type Answer = Exclude<ImAnswer, { state: 'unreadable' }>;

async function answered(http: Http, identity: ImIdentity, body: object, time: number): Promise<Answer> {
  try {
    const answer = readImAnswer(await http.request(imRequest(identity, statusPath, body, time)));
    if (answer.state !== 'unreadable') return answer;
    const { host } = new URL(identity.endpoint);
    throw new Stop(2, 'unreadable-answer', note('im-answer-unreadable', { host, status: answer.status }));
  } catch (error) {
    if (!(error instanceof HttpFault)) throw error;
    const { kind, host, at, code } = error;
    throw new Stop(2, 'network', note('http-fault', { kind, host, at, code }));
  }
}

function pieceOf({ state, code, message, body }: Answer, account: string): Piece {
  const refused = (number: number, quote: string): Piece =>
    seen(observed('im', 'im-refused', { code: String(number) }, { quote: quote === '' ? null : quote }));
  if (state === 'refused') return refused(code, message);
  const presence = presenceOf(body);
  switch (presence.state) {
    case 'missing':
      return noSuchAccount.includes(presence.code)
        ? seen(observed('im', 'im-account-unknown', { account }))
        : refused(presence.code, '');
    case 'untold':
      return { observations: [], notes: [note('online-im-untold', { account })] };
    default:
      return seen(observed('im', 'im-state', { state: presence.state, account }));
  }
}
