import { isArray, isObject, type Json, type JsonObject, member, parseJson } from '../core/json.ts';
import type { Note } from '../core/note.ts';
import { checkPayload } from '../tpns/check-payload.ts';
import type { Archive } from './archive.ts';
import { type AuthHeaders, authenticate } from './authenticate.ts';
import type { Broadcasts } from './broadcasts.ts';
import type { Credentials } from './invent.ts';
import { refusal, refusalOf } from './refusal.ts';
import type { Answer } from './scenario.ts';
import { withoutUnset } from './unset.ts';
import type { Verdict } from './verdict.ts';

export interface Rules {
  readonly credentials: Credentials;
  readonly archive: Archive;
  /** What the scenario says of this very push. */
  readonly answer: Answer;
  readonly broadcasts: Broadcasts;
}

const invalidToken = 1008029;
const noTarget = 10010005;
const notFound = 10110008;

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

const isPackage = (push: JsonObject): boolean => /^package_/.test(String(push.audience_type));

/** The text that came is what counts; but a member that says nothing can be no fault. */
function problemOf(bytes: Uint8Array, body: JsonObject | null): Note | undefined {
  const found = checkPayload(bytes).refused[0];
  if (found === undefined || body === null || found.id === 'payload-too-long') return found;
  return checkPayload(new TextEncoder().encode(JSON.stringify(withoutUnset(body)))).refused[0];
}

/** The service's answer to a push, decided in its order: who asks, is it well-formed, does the target exist. */
export function judge(headers: AuthHeaders, bytes: Uint8Array, now: number, rules: Rules): Verdict {
  const { archive } = rules;
  const { scenario } = archive;
  const clock = { now, tolerance: scenario.clockToleranceSeconds };
  const stranger = authenticate(headers, bytes, rules.credentials, clock);
  if (stranger) return { ...stranger, body: null };

  const body = parsed(bytes);
  const { invalidTokens = [] } = scenario;
  const { retCode } = rules.answer;
  if (retCode !== undefined && retCode !== 0) return { ...refusal(retCode, 'as the scenario says'), body };

  const problem = problemOf(bytes, body);
  if (problem) return { ...refusalOf(problem), body };
  // a payload without problems is an object
  const push = withoutUnset(body ?? {});

  const targets = targetsOf(push).map(String);
  const unknown = new Set(invalidTokens);
  const invalid = targets.filter(target => unknown.has(target));
  const type = Number(push.account_type ?? 0);
  const unbound = (account: string): boolean =>
    isArray(push.account_list) && !archive.accounts.exists({ account, type });
  if (targets.length > 0 && targets.every(unbound))
    return { ...refusal(noTarget, 'push target does not exist'), body };
  if (isPackage(push) && archive.packages.find(push.upload_id) === null) {
    return { ...refusal(noTarget, 'no such file: upload_id'), body };
  }
  if (invalid.length > 0 && push.ignore_invalid_token !== 1) {
    return { ...refusal(invalidToken, 'token is not legitimate'), body };
  }
  const tooSoon = rules.broadcasts.admit(push, now);
  if (tooSoon) return { ...tooSoon, body };
  return {
    retCode: 0,
    body: body ?? {},
    push,
    invalid,
    results: targets.map(target => (unknown.has(target) ? invalidToken : unbound(target) ? notFound : 0)),
  };
}
