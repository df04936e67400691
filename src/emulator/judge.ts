import { checkPayload } from '../tpns/check-payload.ts';
import { isArray, isObject, type Json, type JsonObject, member, parseJson } from '../tpns/json.ts';
import { type AuthHeaders, authenticate } from './authenticate.ts';
import type { Broadcasts } from './broadcasts.ts';
import type { Credentials } from './invent.ts';
import { type Refusal, refusal, refusalOf } from './refusal.ts';
import type { Scenario } from './scenario.ts';

export interface Accepted {
  readonly retCode: 0;
  readonly body: JsonObject;
  readonly invalid: readonly string[];
  /** One code for each target that was named, in order. */
  readonly results: readonly number[];
}

export interface Refused extends Refusal {
  /** Null where the sender did not prove who they are, or nothing could be read. */
  readonly body: JsonObject | null;
}

export type Verdict = Accepted | Refused;

export interface Rules {
  readonly credentials: Credentials;
  readonly scenario: Scenario;
  readonly broadcasts: Broadcasts;
}

const invalidToken = 1008029;

function parsed(bytes: Uint8Array): JsonObject | null {
  const value = parseJson(new TextDecoder().decode(bytes));
  return isObject(value) ? value : null;
}

function targetsOf(body: JsonObject): readonly Json[] {
  const tokens = member(body, 'token_list') ?? member(body, 'account_list');
  const list = isArray(tokens) ? tokens : [];
  // `token` and `account` take the first entry, however many there are
  return /^(?:token|account)$/.test(String(body.audience_type)) ? list.slice(0, 1) : list;
}

/** The service's answer to a push, decided in its order: who asks, is it well-formed, does the target exist. */
export function judge(headers: AuthHeaders, bytes: Uint8Array, now: number, rules: Rules): Verdict {
  const stranger = authenticate(headers, bytes, rules.credentials);
  if (stranger) return { ...stranger, body: null };

  const body = parsed(bytes);
  const { retCode, invalidTokens = [] } = rules.scenario;
  if (retCode !== undefined && retCode !== 0) return { ...refusal(retCode, 'as the scenario says'), body };

  const problem = checkPayload(bytes).refused[0];
  if (problem) return { ...refusalOf(problem), body };
  // a payload without problems is an object
  const push = body ?? {};

  const targets = targetsOf(push).map(String);
  const invalid = targets.filter(target => invalidTokens.includes(target));
  if (invalid.length > 0 && push.ignore_invalid_token !== 1) {
    return { ...refusal(invalidToken, 'token is not legitimate'), body };
  }
  const tooSoon = rules.broadcasts.admit(push, now);
  if (tooSoon) return { ...tooSoon, body };
  return {
    retCode: 0,
    body: push,
    invalid,
    results: targets.map(target => (invalid.includes(target) ? invalidToken : 0)),
  };
}
