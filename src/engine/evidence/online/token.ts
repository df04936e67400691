/** What the service knows of one token: today's pushes to it, and the accounts that are bound to it. */
import { isArray, isObject, type Json, member } from '../../../core/json.ts';
import { observed } from '../../../core/observation.ts';
import type { Answered, AskOne } from './call.ts';
import { noSuchToken } from './codes.ts';
import { joined, type Piece, seen } from './piece.ts';
import { listed, resultsIn, textOf } from './shape.ts';
import { withoutAnswer } from './standing.ts';

export const accountsPath = '/v3/device/account/query';

/** Milliseconds since 1970 by push id; null where the service would not list them. */
export type TokenPushes = ReadonlyMap<string, number | null>;

export function pushesOfToken({ code, body }: Answered): TokenPushes | null {
  if (code !== 0) return null;
  const list = member(body, 'pushTaskList');
  return new Map(
    (isArray(list) ? list : []).flatMap((task): [string, number | null][] => {
      const id = member(task, 'pushId') ?? member(task, 'push_id');
      const time = Number(member(task, 'pushTime') ?? Number.NaN);
      if (typeof id !== 'string' && typeof id !== 'number') return [];
      return [[String(id), time > 0 ? (time < 1e11 ? time * 1000 : time) : null]];
    }),
  );
}

export async function tokenPiece(ask: AskOne, token: string, pushes: Answered): Promise<Piece> {
  if (noSuchToken.includes(pushes.code)) return seen(unknown(pushes.code));
  const count = pushesOfToken(pushes)?.size ?? null;
  const known = (is: boolean): Piece =>
    is && count !== null ? seen(observed('online', 'token-known', { pushes: count })) : seen();
  const reply = await ask(accountsPath, { operator_type: 2, token_list: [token] });
  if (reply.state === 'answered' && noSuchToken.includes(reply.code)) {
    // a token that pushes went to is known, whatever has become of its accounts
    return (count ?? 0) > 0 ? joined(known(true), seen(bare())) : seen(unknown(reply.code));
  }
  if (reply.state !== 'answered' || reply.code !== 0) {
    return joined(known(true), withoutAnswer(reply, accountsPath));
  }
  const accounts = accountsIn(reply.body);
  if (accounts.length > 0) {
    return joined(
      known(true),
      seen(observed('online', 'token-accounts', { count: accounts.length, accounts: accounts.join(', ') })),
    );
  }
  // the same code stands for a token without accounts and for one that nobody knows
  const disputed = count === 0 && noSuchToken.includes(Number(resultsIn(reply.body)[0] ?? 0));
  return joined(known(!disputed), seen(bare()));
}

const unknown = (code: number) => observed('online', 'token-unknown', { code: String(code) });
const bare = () => observed('online', 'token-without-account', {});

/** Only one token was asked about, so all rows are its own. */
function accountsIn(body: Json): string[] {
  return listed(member(body, 'token_accounts'))
    .flatMap(row => listed(member(row, 'account_list')))
    .map(entry => textOf(isObject(entry) ? member(entry, 'account') : entry))
    .filter(account => account !== '');
}
