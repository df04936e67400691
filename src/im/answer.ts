/** What IM says. Its HTTP status is 200 also for a "no", which stands in the body. */
import { isArray, isObject, type Json, member, parseJson } from '../core/json.ts';
import type { HttpResponse } from '../ports.ts';

export type ImAnswer =
  | {
      readonly state: 'accepted' | 'refused';
      readonly code: number;
      readonly message: string;
      readonly body: Json;
    }
  | { readonly state: 'unreadable'; readonly status: number };

export function readImAnswer({ status, body }: HttpResponse): ImAnswer {
  const answer = parseJson(new TextDecoder().decode(body));
  const code = Number(member(answer, 'ErrorCode') ?? Number.NaN);
  if (!isObject(answer) || !Number.isInteger(code)) return { state: 'unreadable', status };
  const message = String(member(answer, 'ErrorInfo') ?? '')
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .slice(0, 200);
  return { state: code === 0 ? 'accepted' : 'refused', code, message, body: answer };
}

export type LoginState = 'Online' | 'PushOnline' | 'Offline';

export type Presence =
  | { readonly state: LoginState }
  /** IM has no such account, or does not tell. */
  | { readonly state: 'missing'; readonly code: number }
  | { readonly state: 'untold' };

/** The login state of one account, from the answer to a question about it alone. */
export function presenceOf(body: Json): Presence {
  const [error] = list(member(body, 'ErrorList'));
  if (error !== undefined) return { state: 'missing', code: Number(member(error, 'ErrorCode') ?? 0) };
  const [result] = list(member(body, 'QueryResult'));
  // the older command calls it State
  const state = String(member(result, 'Status') ?? member(result, 'State') ?? '');
  return state === 'Online' || state === 'PushOnline' || state === 'Offline'
    ? { state }
    : { state: 'untold' };
}

const list = (value: Json | undefined): readonly Json[] => (isArray(value) ? value : []);
