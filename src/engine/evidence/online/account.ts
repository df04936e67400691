/** Which devices an account is bound to. */
import { isObject, type Json, member } from '../../../core/json.ts';
import { observed } from '../../../core/observation.ts';
import type { AskOne, Reply } from './call.ts';
import { noSuchToken } from './codes.ts';
import { type Piece, seen } from './piece.ts';
import { listed, textOf } from './shape.ts';
import { withoutAnswer } from './standing.ts';
import { accountsPath } from './token.ts';

/** What pushes ask for, unless they say otherwise. */
const DEFAULT = 0;

/** The others that the SDK has a name for. Source: TPNS's table of account types, www.tencentcloud.com/document/product/1024/30715. */
const OTHERS: readonly number[] = [1, 1000, ...Array.from({ length: 15 }, (_, i) => 1001 + i)];

interface Found {
  readonly types: readonly number[];
  readonly tokens: readonly string[];
}

/** @param token asked about as well; then it is told whether it is one of the account's. */
export async function accountPiece(ask: AskOne, account: string, token: string | null): Promise<Piece> {
  const query = (types: readonly number[]): Promise<Reply> =>
    ask(accountsPath, {
      operator_type: 1,
      account_list: types.map(account_type => ({ account, account_type })),
    });
  const usual = await query([DEFAULT]);
  const found = foundIn(usual, [DEFAULT]);
  if (found === null) return withoutAnswer(usual, accountsPath);
  if (found.tokens.length > 0) return seen(devices(account, token, found));
  const other = await query(OTHERS);
  const elsewhere = foundIn(other, OTHERS);
  // nobody can say that there is none
  if (elsewhere === null) return withoutAnswer(other, accountsPath);
  return seen(
    elsewhere.tokens.length > 0
      ? devices(account, token, elsewhere)
      : observed('online', 'account-unknown', { account }),
  );
}

function devices(account: string, token: string | null, { tokens, types }: Found) {
  const own = token === null ? null : tokens.includes(token);
  const unusual = types.filter(type => type !== DEFAULT);
  return observed(
    'online',
    'account-devices',
    { count: tokens.length, own, account },
    // a push that names no type asks for the default one, and does not find these
    { quote: unusual.length > 0 ? `account_type ${unusual.join(', ')}` : null },
  );
}

/** null where the service did not say; an account that it does not know has no tokens. */
function foundIn(reply: Reply, asked: readonly number[]): Found | null {
  if (reply.state !== 'answered') return null;
  if (noSuchToken.includes(reply.code)) return { types: [], tokens: [] };
  if (reply.code !== 0) return null;
  const rows = listed(member(reply.body, 'account_tokens'));
  // in the order of the question, unless rows are left out
  const typed = rows.map((row, i) => ({
    type: rows.length === asked.length ? asked[i] : typeIn(row),
    tokens: tokensIn(row),
  }));
  const bound = typed.filter(({ tokens }) => tokens.length > 0);
  return {
    types: [...new Set(bound.flatMap(({ type }) => type ?? []))],
    tokens: [...new Set(bound.flatMap(({ tokens }) => tokens))],
  };
}

function typeIn(row: Json): number | undefined {
  const type = textOf(member(row, 'account_type'));
  return type === '' ? undefined : Number(type);
}

const tokensIn = (row: Json): string[] =>
  listed(member(row, 'token_list'))
    .map(entry => textOf(isObject(entry) ? member(entry, 'token') : entry))
    .filter(token => token !== '');
