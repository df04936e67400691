/** Whom a body addresses; also one that was given whole, where no option says it. */
import { isArray, isObject, member, parseJson } from '../core/json.ts';

export interface Audience {
  /** As the options call it: `token`, `account`, `tag`, `all`; TPNS's own word for the others. */
  readonly kind: string;
  /** null where nobody can count them. */
  readonly count: number | null;
  /** More devices than the body names: what is sent to them can't be taken back. */
  readonly broad: boolean;
}

const lists: Readonly<Record<string, readonly [kind: string, field: string]>> = {
  token: ['token', 'token_list'],
  token_list: ['token', 'token_list'],
  account: ['account', 'account_list'],
  account_list: ['account', 'account_list'],
};

export function audienceOf(bytes: Uint8Array): Audience {
  const body = parseJson(new TextDecoder().decode(bytes));
  const type = isObject(body) ? String(body.audience_type) : '';
  const [kind, field] = lists[type] ?? [];
  if (kind === undefined || field === undefined) return { kind: type, count: null, broad: true };
  const listed = member(body, field);
  const length = isArray(listed) ? listed.length : 0;
  // of a list for the singular only the first is served
  return { kind, count: type === kind ? Math.min(1, length) : length, broad: false };
}
