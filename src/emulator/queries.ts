/** The endpoints that answer questions about pushes, tokens and accounts, and those that stop a push. */
import { at, isArray, isObject, type Json, type JsonObject, member, parseJson } from '../core/json.ts';
import { tokenPushesPath } from '../tpns/probe.ts';
import { statisticsPath } from '../tpns/statistics.ts';
import type { Hourly } from './hourly.ts';
import type { Inbox } from './inbox.ts';
import { type Refusal, refusal } from './refusal.ts';
import type { Scenario } from './scenario.ts';
import { figures, type Tasks } from './tasks.ts';

export interface Archive {
  readonly tasks: Tasks;
  readonly inbox: Inbox;
  readonly hourly: Hourly;
  readonly scenario: Scenario;
}

interface Question {
  /** `retCode` here, `ret_code` there: each endpoint has its own way. */
  readonly camel: boolean;
  readonly limited: boolean;
  readonly answer: (body: JsonObject, archive: Archive, now: number) => Refusal | JsonObject;
}

const parameter = 1008002;
const noTask = 1008015;
const notFound = 10110008;

export const questions: Readonly<Record<string, Question>> = {
  [statisticsPath]: { camel: true, limited: true, answer: statistics },
  '/v3/statistics/get_push_record': { camel: true, limited: true, answer: record },
  [tokenPushesPath]: { camel: true, limited: true, answer: pushesOfToken },
  '/v3/device/account/query': { camel: true, limited: false, answer: accounts },
  '/v3/push/stop_push_msg': { camel: false, limited: false, answer: stop },
  '/v3/push/cancel_timing_task': { camel: false, limited: false, answer: stop },
};

/** The answer to a question; to strangers the same refusal, in the way of the endpoint. */
export function answered(
  path: string,
  stranger: Refusal | null,
  bytes: Uint8Array,
  archive: Archive,
  now: number,
): JsonObject {
  const question = questions[path];
  const body = parseJson(new TextDecoder().decode(bytes));
  const outcome =
    stranger ??
    (question === undefined || !isObject(body)
      ? refusal(1008001, 'body is no JSON object')
      : ((question.limited ? archive.hourly.admit(now) : null) ?? question.answer(body, archive, now)));
  const refused = 'retCode' in outcome && 'errMsg' in outcome;
  const [code, text] = question?.camel === false ? ['ret_code', 'err_msg'] : ['retCode', 'errMsg'];
  return refused
    ? { [code]: Number(outcome.retCode), [text]: String(outcome.errMsg) }
    : { [code]: 0, [text]: 'NO_ERROR', ...outcome };
}

/** Tables say pushId, samples pushid; either is understood. */
function pushIdOf(body: JsonObject): string | null {
  const id = member(body, 'pushId') ?? member(body, 'pushid');
  return typeof id === 'string' || typeof id === 'number' ? String(id) : null;
}

function statistics(body: JsonObject, { tasks, scenario }: Archive, now: number): Refusal | JsonObject {
  const id = pushIdOf(body);
  if (id === null) return refusal(parameter, 'missing: pushId');
  const task = tasks.find(id);
  return task === null
    ? refusal(noTask, 'push task does not exist')
    : { pushStatDataAll: figures(task, now, scenario) };
}

function record(body: JsonObject, { tasks }: Archive, now: number): Refusal | JsonObject {
  const id = pushIdOf(body);
  if (id === null) return refusal(parameter, 'missing: pushId');
  const task = tasks.find(id);
  if (task === null) return refusal(noTask, 'push task does not exist');
  const { body: push, acceptedAt, stoppedAt } = task;
  const text = (path: string): Json => at(push, path) ?? '';
  const time = new Date(acceptedAt).toISOString();
  const row = {
    date: time.slice(0, 10),
    pushId: id,
    title: text('message.title'),
    content: text('message.content'),
    status: stoppedAt !== null ? 'PUSH_CANCELED' : now - acceptedAt < 1000 ? 'PUSH_STARTED' : 'PUSH_FINISHED',
    pushType: text('audience_type'),
    messageType: text('message_type'),
    environment: member(push, 'environment') ?? 'product',
    expireTime: member(push, 'expire_time') ?? 0,
    createTime: time.slice(0, 19).replace('T', ' '),
    source: 'api',
  };
  return { pushRecordData: [row] };
}

function pushesOfToken(body: JsonObject, { inbox, scenario }: Archive, now: number): Refusal | JsonObject {
  const token = member(body, 'token');
  if (typeof token !== 'string' || token === '') return refusal(parameter, 'missing: token');
  if (scenario.invalidTokens?.includes(token)) return refusal(notFound, 'token not found');
  const today = new Date(now).toISOString().slice(0, 10);
  const tasks = inbox.all().flatMap(({ body: push, pushId, receivedAt }) => {
    const listed = member(push ?? {}, 'token_list');
    const mine = isArray(listed) ? listed.includes(token) : member(push ?? {}, 'audience_type') === 'all';
    if (pushId === null || !mine || !receivedAt.startsWith(today)) return [];
    return [
      {
        // a number here, a string everywhere else
        pushId: Number(pushId),
        pushTime: Math.floor(Date.parse(receivedAt) / 1000),
        pushTargetType: isArray(listed) ? 'TOKEN_PUSH' : 'ALL_PUSH',
      },
    ];
  });
  return { pushTaskList: tasks };
}

function accounts(body: JsonObject, { scenario }: Archive): Refusal | JsonObject {
  const known = Object.entries(scenario.accounts ?? {});
  const list = (name: string): readonly Json[] => {
    const value = member(body, name);
    return isArray(value) ? value : [];
  };
  const codes = (found: readonly (readonly unknown[])[]): string[] =>
    found.map(each => (each.length > 0 ? '0' : String(notFound)));
  if (body.operator_type === 1) {
    const asked = list('account_list').map(entry => String(member(entry, 'account') ?? ''));
    if (asked.length === 0) return refusal(parameter, 'missing: account_list');
    const found = asked.map(account => known.find(([name]) => name === account)?.[1] ?? []);
    return {
      result: codes(found),
      account_tokens: asked.map((account, i) => ({ account, token_list: found[i] ?? [] })),
    };
  }
  if (body.operator_type === 2) {
    const asked = list('token_list').map(String);
    if (asked.length === 0) return refusal(parameter, 'missing: token_list');
    const found = asked.map(token =>
      known.filter(([, tokens]) => tokens.includes(token)).map(([account]) => ({ account })),
    );
    return {
      result: codes(found),
      token_accounts: asked.map((token, i) => ({ token, account_list: found[i] ?? [] })),
    };
  }
  return refusal(1008007, 'operator_type is 1 or 2');
}

function stop(body: JsonObject, { tasks }: Archive, now: number): Refusal | JsonObject {
  const id = pushIdOf(body);
  if (id === null) return refusal(parameter, 'missing: pushId');
  const task = tasks.find(id);
  if (task === null) return refusal(noTask, 'push task does not exist');
  task.stoppedAt ??= now;
  return {};
}
