/** IM's side: who is logged in, and a message to one account. */
import { randomInt } from 'node:crypto';
import { isArray, isObject, type JsonObject, member, parseJson } from '../core/json.ts';
import { sendPath, statusPath } from '../im/request.ts';
import { readUserSig, signatureOf } from '../im/user-sig.ts';
import { imNotice } from './im-notice.ts';
import type { ImLetter } from './inbox.ts';
import type { ImCredentials } from './invent.ts';
import type { ImAccountState, Scenario } from './scenario.ts';

interface No {
  readonly code: number;
  readonly text: string;
}

const no = (code: number, text: string): No => ({ code, text });

/** Who asks: an administrator whose UserSig was made with the app's key and has not run out. */
function stranger(query: URLSearchParams, im: ImCredentials, now: number): No | null {
  const id = query.get('identifier') ?? '';
  if (query.get('sdkappid') === null) return no(60012, 'sdkappid is missing');
  if (query.get('sdkappid') !== im.sdkAppId) return no(70020, 'sdkappid was not found');
  const sig = readUserSig(query.get('usersig') ?? '');
  if (sig === null) return no(70003, 'usersig can not be read');
  const { 'TLS.identifier': userId, 'TLS.time': time, 'TLS.expire': expire } = sig;
  if (typeof userId !== 'string' || typeof time !== 'number' || typeof expire !== 'number') {
    return no(70003, 'usersig can not be read');
  }
  if (userId !== id) return no(70013, 'identifier differs from the one in usersig');
  if (String(sig['TLS.sdkappid']) !== im.sdkAppId)
    return no(70014, 'sdkappid differs from the one in usersig');
  const expected = signatureOf({ sdkAppId: im.sdkAppId, key: im.secretKey, userId, time, expire });
  if (sig['TLS.sig'] !== expected) return no(70009, 'usersig was made with another key');
  if (now / 1000 > time + expire) return no(70001, 'usersig has expired');
  return id === im.admin ? null : no(60010, 'administrator rights are required');
}

const stateOf = (account: string, { imAccounts = {} }: Scenario): ImAccountState =>
  Object.hasOwn(imAccounts, account) ? (imAccounts[account] ?? 'PushOnline') : 'PushOnline';

export interface ImOutcome {
  /** The whole answer; HTTP is 200 whatever it says. */
  readonly answer: JsonObject;
  /** For the inbox, if it was a message. */
  readonly letter: ImLetter | null;
}

export interface ImSituation {
  readonly scenario: Scenario;
  /** The code that the scenario has for this very question; 0 for the one that is right. */
  readonly fixed: number;
  readonly now: number;
}

export function imAnswer(
  url: URL,
  bytes: Uint8Array,
  im: ImCredentials,
  { scenario, fixed, now }: ImSituation,
): ImOutcome {
  const unknown = stranger(url.searchParams, im, now);
  const body = parseJson(new TextDecoder().decode(bytes));
  const asked = isObject(body) ? body : null;
  const answer = answerTo(url.pathname, unknown, asked, { scenario, fixed, now });
  if (url.pathname !== sendPath) return { answer, letter: null };
  const state = stateOf(String(member(asked ?? {}, 'To_Account')), scenario);
  const refused = answer.ErrorCode !== 0;
  return {
    answer,
    letter: {
      retCode: Number(answer.ErrorCode),
      errMsg: String(answer.ErrorInfo),
      // nothing is kept of somebody who did not prove who they are
      body: unknown === null ? asked : null,
      notice: refused || asked === null ? null : imNotice(asked, state),
    },
  };
}

function answerTo(
  path: string,
  unknown: No | null,
  body: JsonObject | null,
  { scenario, fixed, now }: ImSituation,
): JsonObject {
  if (unknown !== null) return failure(unknown);
  if (fixed !== 0) return failure(no(fixed, 'as the scenario says'));
  if (body === null) return failure(no(60003, 'body is no JSON'));
  return path === statusPath ? presence(body, scenario) : message(body, scenario, now);
}

const failure = ({ code, text }: No): JsonObject => ({
  ActionStatus: 'FAIL',
  ErrorInfo: text,
  ErrorCode: code,
});

function presence(body: JsonObject, scenario: Scenario): JsonObject {
  const list = member(body, 'To_Account');
  const accounts = (isArray(list) ? list : []).map(String);
  if (accounts.length === 0) return failure(no(90003, 'To_Account is missing'));
  if (accounts.length > 500) return failure(no(90011, 'more than 500 accounts'));
  const states = accounts.map(account => [account, stateOf(account, scenario)] as const);
  return {
    ActionStatus: 'OK',
    ErrorInfo: '',
    ErrorCode: 0,
    QueryResult: states
      .filter(([, state]) => state !== 'Missing')
      .map(([account, state]) => ({ To_Account: account, Status: state })),
    ErrorList: states
      .filter(([, state]) => state === 'Missing')
      .map(([account]) => ({ To_Account: account, ErrorCode: 70107 })),
  };
}

function message(body: JsonObject, scenario: Scenario, now: number): JsonObject {
  const to = member(body, 'To_Account');
  if (typeof to !== 'string' || to === '') return failure(no(90003, 'To_Account is missing'));
  if (!Number.isInteger(member(body, 'MsgRandom'))) return failure(no(90005, 'MsgRandom is missing'));
  if (!isArray(member(body, 'MsgBody'))) return failure(no(90007, 'MsgBody is no array'));
  if (stateOf(to, scenario) === 'Missing') return failure(no(90012, 'To_Account does not exist'));
  const time = Math.floor(now / 1000);
  return {
    ActionStatus: 'OK',
    ErrorInfo: '',
    ErrorCode: 0,
    MsgTime: time,
    MsgKey: `${randomInt(1, 2 ** 31)}_${String(member(body, 'MsgRandom'))}_${time}`,
  };
}
