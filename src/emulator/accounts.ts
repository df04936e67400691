/** Which accounts belong to which devices. Binding is asynchronous at the service, and at once here. */
import type { Scenario } from './scenario.ts';

export interface Account {
  readonly account: string;
  /** An account of another type is another account. */
  readonly type: number;
}

export interface Accounts {
  tokensOf(account: Account): readonly string[];
  of(token: string): readonly Account[];
  /** May be pushed to. As long as nobody has said which accounts there are, every one may. */
  exists(account: Account): boolean;
  bind(token: string, account: Account): void;
  unbind(token: string, account: Account): void;
  tokens(): readonly string[];
}

interface Bound extends Account {
  /** A scenario's accounts have no type, and answer to each. */
  readonly anyType: boolean;
  readonly tokens: Set<string>;
}

export function accounts(scenario: Scenario): Accounts {
  const known: Bound[] = Object.entries(scenario.accounts ?? {}).map(([account, tokens]) => ({
    account,
    type: 0,
    anyType: true,
    tokens: new Set(tokens),
  }));
  const same = ({ account, type }: Account): Bound[] =>
    known.filter(each => each.account === account && (each.anyType || each.type === type));
  const tokensOf = (account: Account): string[] => [
    ...new Set(same(account).flatMap(({ tokens }) => [...tokens])),
  ];
  return {
    tokensOf,
    of: token =>
      known.filter(({ tokens }) => tokens.has(token)).map(({ account, type }) => ({ account, type })),
    exists: account =>
      tokensOf(account).length > 0 || (scenario.accounts === undefined && same(account).length === 0),
    bind(token, account) {
      const [first] = same(account);
      if (first) first.tokens.add(token);
      else known.push({ ...account, anyType: false, tokens: new Set([token]) });
    },
    unbind: (token, account) => {
      for (const { tokens } of same(account)) tokens.delete(token);
    },
    tokens: () => known.flatMap(({ tokens }) => [...tokens]),
  };
}
