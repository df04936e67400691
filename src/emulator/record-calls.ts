/** What was pushed: one push by its id, those of some days, those to a token; and stopping them. */
import { at, isArray, type Json, type JsonObject, member } from '../core/json.ts';
import type { Answering, Archive } from './archive.ts';
import { beijingDay, beijingTime } from './beijing.ts';
import { days } from './days.ts';
import { pushIdOf } from './push-id.ts';
import { refusal } from './refusal.ts';
import type { Scenario } from './scenario.ts';
import { isFor } from './tags.ts';
import type { Task } from './tasks.ts';

const missing = 1008002;
const wrongValue = 1008007;
const noTask = 1008015;
const notFound = 10110008;
const longestPage = 200;

function statusOf({ beginsAt, ended }: Task, now: number, { delivery = {} }: Scenario): string {
  if (ended !== null) return ended.status;
  if (beginsAt > now) return 'PUSH_WAIT';
  if (delivery.status !== undefined) return delivery.status;
  return now - beginsAt < 1000 ? 'PUSH_STARTED' : 'PUSH_FINISHED';
}

function row(task: Task, now: number, scenario: Scenario): JsonObject {
  const { body: push, pushId, targets } = task;
  const text = (path: string): Json => at(push, path) ?? '';
  return {
    date: beijingTime(task.beginsAt),
    pushId,
    title: text('message.title'),
    content: text('message.content'),
    status: statusOf(task, now, scenario),
    pushType: text('audience_type'),
    messageType: text('message_type'),
    environment: member(push, 'environment') ?? 'product',
    expireTime: member(push, 'expire_time') ?? 0,
    xgMediaResources: text('message.xg_media_resources'),
    multiPkg: member(push, 'multi_pkg') ?? false,
    targetList: targets,
    collapseID: member(push, 'collapse_id') ?? 0,
    tagSet: null,
    uploadId: member(push, 'upload_id') ?? 0,
    groupId: text('group_id'),
    pushConfig: { android: at(push, 'message.android') ?? null, ios: at(push, 'message.ios') ?? null },
    createTime: beijingTime(task.acceptedAt),
    source: 'api',
  };
}

const kinds: Readonly<Record<string, readonly Json[]>> = {
  all: ['all'],
  tag: ['tag'],
  token: ['token', 'token_list'],
  account: ['account', 'account_list'],
};

export const records: Answering = (body, { tasks, scenario }, now) => {
  const id = pushIdOf(body);
  if (id !== null) {
    const task = tasks.find(id);
    if (task === null) return refusal(noTask, 'push task does not exist');
    return { pushRecordData: [row(task, now, scenario)] };
  }
  if (body.startDate === undefined && body.endDate === undefined) return refusal(missing, 'missing: pushId');
  const asked = days(body, now, 31);
  if ('retCode' in asked) return asked;
  const { msgType, pushType, offset = 0, limit = longestPage } = body;
  if (typeof limit !== 'number' || limit < 1 || limit > longestPage) {
    return refusal(wrongValue, `limit is 1 to ${longestPage}`);
  }
  const kind = pushType === undefined ? null : (kinds[String(pushType)] ?? []);
  const found = tasks
    .all()
    .filter(task => asked.includes(beijingDay(task.acceptedAt)))
    .filter(({ body: push }) => msgType === undefined || push.message_type === msgType)
    .filter(({ body: push }) => kind === null || kind.includes(push.audience_type ?? null));
  const page = found.slice(Number(offset), Number(offset) + limit);
  return { count: found.length, pushRecordData: page.map(task => row(task, now, scenario)) };
};

const list = (value: Json | undefined): readonly Json[] => (isArray(value) ? value : []);

/** What a push is called for this token; null where it does not go there. */
function targetType(push: JsonObject, token: string, { accounts, tags, packages }: Archive): string | null {
  switch (push.audience_type) {
    case 'all':
      return 'ALL_PUSH';
    case 'tag':
      return isFor(push, tags.of(token)) ? 'TAG_PUSH' : null;
    case 'token':
    case 'token_list':
      return list(push.token_list).includes(token) ? 'TOKEN_PUSH' : null;
    case 'account':
    case 'account_list': {
      const type = Number(push.account_type ?? 0);
      const named = list(push.account_list).map(account => ({ account: String(account), type }));
      return named.some(account => accounts.tokensOf(account).includes(token)) ? 'ACCOUNT_PUSH' : null;
    }
    case 'package_token_push':
      return packages.find(push.upload_id)?.tokens?.includes(token) ? 'TOKEN_PACKAGE_PUSH' : null;
    default:
      return null;
  }
}

const isOfToday = ({ beginsAt }: Task, now: number): boolean =>
  beginsAt <= now && beijingDay(beginsAt) === beijingDay(now);

export const pushesOfToken: Answering = (body, archive, now) => {
  const { token } = body;
  if (typeof token !== 'string' || token === '') return refusal(missing, 'missing: token');
  if (archive.scenario.invalidTokens?.includes(token)) return refusal(notFound, 'token not found');
  const found = archive.inbox.all().flatMap(({ body: push, pushId }): JsonObject[] => {
    const task = pushId === null ? null : archive.tasks.find(pushId);
    // what waits for its hour is a push of that day
    if (push === null || task === null || !isOfToday(task, now)) return [];
    const type = targetType(push, token, archive);
    if (type === null) return [];
    // a number here, a string everywhere else
    const pushTime = Math.floor(task.beginsAt / 1000);
    return [{ pushId: Number(pushId), pushTime, pushTargetType: type }];
  });
  return { pushTaskList: found };
};

const ending =
  (status: NonNullable<Task['ended']>['status']): Answering =>
  (body, { tasks }, now) => {
    const id = pushIdOf(body);
    if (id === null) return refusal(missing, 'missing: pushId');
    const task = tasks.find(id);
    if (task === null) return refusal(noTask, 'push task does not exist');
    task.ended ??= { at: now, status };
    return {};
  };

export const stopPush = ending('PUSH_DELETED_PUSH_MSG');
export const cancelTiming = ending('PUSH_CANCELED');

/** The push API's page says of recalling that it is being upgraded and can't be used; it names no code for that. */
export const revokePush: Answering = (body, { tasks }) => {
  const id = pushIdOf(body);
  if (id === null) return refusal(missing, 'missing: pushId');
  if (tasks.find(id) === null) return refusal(noTask, 'push task does not exist');
  return refusal(1008004, 'recalling pushes is not available');
};
