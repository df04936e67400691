/** How we stand with the service: what its code says of the app and the keys, and its clock of ours. */
import { note } from '../../../core/note.ts';
import { observed } from '../../../core/observation.ts';
import type { Reply } from './call.ts';
import { standingOf } from './codes.ts';
import { nothingSeen, type Piece, seen } from './piece.ts';

declare module '../../../core/note.ts' {
  interface NoteArgs {
    /** A question that the service understood and did not want to answer. */
    'online-refused': { path: string; code: number; message: string };
  }
}

/** How far a clock may be off before it is worth a word. TPNS documents no limit. */
const noticeable = 60;

export function clockPiece(reply: Reply): Piece {
  if (reply.state !== 'answered' || reply.skew === null) return nothingSeen;
  const { skew: seconds } = reply;
  return seen(
    Math.abs(seconds) > noticeable
      ? observed('online', 'clock-skew', { seconds })
      : observed('online', 'clock-right', {}),
  );
}

/** What an answer says about us. Nothing where it was not given. */
export function standingPiece(reply: Reply): Piece {
  if (reply.state !== 'answered') return nothingSeen;
  const code = String(reply.code);
  const quote = reply.message === '' ? null : reply.message;
  switch (standingOf(reply.code)) {
    case 'welcome':
      return seen(observed('online', 'service-knows-app', {}));
    case 'rejected':
      return seen(observed('online', 'service-rejects', { code }, { quote }));
    case 'no-such-app':
      return seen(observed('online', 'service-knows-no-app', { code }, { quote }));
    case 'ended':
      return seen(observed('online', 'service-ended', { code }, { quote }));
    case 'mute':
      return seen(observed('online', 'service-mute', { code }, { quote }));
  }
}

/** What is left of a question that brought no answer to it. */
export function withoutAnswer(reply: Reply, path: string): Piece {
  switch (reply.state) {
    case 'unasked':
      return nothingSeen;
    case 'silent': {
      const { host, kind } = reply.fault;
      return seen(observed('online', 'service-unreachable', { host, reason: kind }));
    }
    case 'unreadable':
      return seen(observed('online', 'service-mute', { code: `HTTP ${reply.status}` }));
    case 'answered': {
      const { code, message } = reply;
      if (standingOf(code) !== 'welcome') return standingPiece(reply);
      return { observations: [], notes: [note('online-refused', { path, code, message })] };
    }
  }
}
