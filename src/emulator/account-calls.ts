/** Questions about accounts, and binding them. */
import { isArray, type Json, member } from '../core/json.ts';
import type { Account, Accounts } from './accounts.ts';
import { type Answering, type Archive, knows } from './archive.ts';
import { refusal } from './refusal.ts';

const missing = 1008002;
const wrongValue = 1008007;
const invalidToken = 1008006;
const notFound = 10110008;
/** So many tokens in one call. */
const mostTokens = 20;

const list = (value: Json | undefined): readonly Json[] => (isArray(value) ? value : []);

const accountOf = (entry: Json): Account => ({
  account: String(member(entry, 'account') ?? ''),
  type: Number(member(entry, 'account_type') ?? 0),
});

const codes = (found: readonly boolean[]): string[] => found.map(each => (each ? '0' : String(notFound)));

export const queryAccounts: Answering = (body, archive) => {
  const { accounts: known } = archive;
  if (body.operator_type === 1) {
    const asked = list(body.account_list).map(accountOf);
    if (asked.length === 0) return refusal(missing, 'missing: account_list');
    const found = asked.map(known.tokensOf);
    return {
      result: codes(found.map(tokens => tokens.length > 0)),
      account_tokens: asked.map(({ account }, i) => ({ account, token_list: found[i] ?? [] })),
    };
  }
  if (body.operator_type === 2) {
    const asked = list(body.token_list).map(String);
    if (asked.length === 0) return refusal(missing, 'missing: token_list');
    const found = asked.map(token => known.of(token).map(({ account }) => ({ account })));
    return {
      // a token without accounts is one all the same
      result: codes(asked.map(token => knows(archive, token))),
      token_accounts: asked.map((token, i) => ({ token, account_list: found[i] ?? [] })),
    };
  }
  return refusal(wrongValue, 'operator_type is 1 or 2');
};

/** One entry of the call; gives its code. */
type Each = (entry: Json, archive: Archive) => string;

const perToken =
  (change: (known: Accounts, token: string, given: readonly Account[]) => void): Each =>
  (entry, { accounts: known, scenario }) => {
    const token = String(member(entry, 'token') ?? entry ?? '');
    if (token === '' || scenario.invalidTokens?.includes(token)) return String(invalidToken);
    change(known, token, list(member(entry, 'account_list')).map(accountOf));
    return '0';
  };

const unbindAll = (known: Accounts, token: string): void => {
  for (const account of known.of(token)) known.unbind(token, account);
};

const operations: readonly { readonly field: string; readonly each: Each }[] = [
  {
    field: 'token_accounts',
    each: perToken((known, token, given) => {
      for (const account of given) known.bind(token, account);
    }),
  },
  {
    field: 'token_accounts',
    each: perToken((known, token, given) => {
      unbindAll(known, token);
      for (const account of given) known.bind(token, account);
    }),
  },
  {
    field: 'token_accounts',
    each: perToken((known, token, given) => {
      for (const account of given) known.unbind(token, account);
    }),
  },
  { field: 'token_list', each: perToken(unbindAll) },
  {
    field: 'account_list',
    each: (entry, { accounts: known }) => {
      const account = accountOf(entry);
      for (const token of known.tokensOf(account)) known.unbind(token, account);
      return '0';
    },
  },
];

export const bindAccounts: Answering = (body, archive) => {
  const operation = operations[Number(body.operator_type) - 1];
  if (operation === undefined) return refusal(wrongValue, 'operator_type is 1 to 5');
  if (!/^(?:android|ios)$/i.test(String(body.platform))) return refusal(missing, 'missing: platform');
  const entries = list(body[operation.field]);
  if (entries.length === 0) return refusal(missing, `missing: ${operation.field}`);
  if (entries.length > mostTokens) {
    return refusal(wrongValue, `too many: ${operation.field} (${entries.length} of at most ${mostTokens})`);
  }
  return { result: entries.map(entry => operation.each(entry, archive)) };
};
