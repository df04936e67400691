/** Figures: of a push, of those with the same group, of each day, and of the app's devices. */
import { type Json, type JsonObject, member } from '../core/json.ts';
import { type Answering, devices } from './archive.ts';
import { beijingDay } from './beijing.ts';
import { days } from './days.ts';
import { pushIdOf } from './push-id.ts';
import { refusal } from './refusal.ts';
import { figuresOf, rows, type Task } from './tasks.ts';

const missing = 1008002;
const wrongValue = 1008007;
const noTask = 1008015;

export const taskStatistics: Answering = (body, { tasks, scenario }, now) => {
  const id = pushIdOf(body);
  if (id === null) return refusal(missing, 'missing: pushId');
  const task = tasks.find(id);
  if (task === null) return refusal(noTask, 'push task does not exist');
  return { pushStatDataAll: rows(figuresOf(task, now, scenario)) };
};

const compact = (day: string): string => day.replaceAll('-', '');

/** A push that names no group belongs to that of its day. */
const groupOf = ({ body, acceptedAt }: Task): string =>
  String(member(body, 'group_id') ?? `tpns_${compact(beijingDay(acceptedAt))}`);

export const groupStatistics: Answering = (body, { tasks, scenario }, now) => {
  // the table says groupId, the sample groupid
  const group = member(body, 'groupId') ?? member(body, 'groupid');
  if (typeof group !== 'string' || group === '') return refusal(missing, 'missing: groupId');
  const asked = days(body, now, 7);
  if ('retCode' in asked) return asked;
  const figures = tasks
    .all()
    .filter(task => groupOf(task) === group && asked.includes(beijingDay(task.acceptedAt)))
    .flatMap(task => figuresOf(task, now, scenario));
  return { pushStatDataAll: rows(figures) };
};

export const dailyStatistics: Answering = (body, { tasks, scenario }, now) => {
  const asked = days(body, now, 30);
  if ('retCode' in asked) return asked;
  const stat = asked.map((day): JsonObject => {
    const figures = tasks
      .all()
      .filter(({ acceptedAt }) => beijingDay(acceptedAt) === day)
      .flatMap(task => figuresOf(task, now, scenario));
    return { date: compact(day), channelDatas: rows(figures) };
  });
  return { pushDateChannelStat: stat };
};

const kinds: readonly Json[] = [
  'app_version',
  'sdk_version',
  'system_version',
  'device_brand',
  'device_version',
  'province',
  'city',
];

/**
 * The documentation gives two questions the same path: the devices of each day, and with a `type` how they are
 * distributed. Of its devices the emulator knows the tokens and nothing else.
 */
export const deviceStatistics: Answering = (body, archive, now) => {
  const all = devices(archive);
  const invalid = all.filter(token => archive.scenario.invalidTokens?.includes(token)).length;
  const { type } = body;
  if (type !== undefined) {
    if (!kinds.includes(type)) return refusal(wrongValue, `type is one of ${kinds.join(', ')}`);
    if (typeof body.date !== 'string' || body.date === '') return refusal(missing, 'missing: date');
    return { data: all.length === 0 ? [] : [{ [String(type)]: '', count: all.length }] };
  }
  const asked = days(body, now, 92);
  if ('retCode' in asked) return asked;
  const today = beijingDay(now);
  const data = asked.map((day): JsonObject => {
    const count = day === today ? all.length : 0;
    return {
      date: Number(compact(day)),
      accuUv: count,
      newUv: count,
      activeUv: count,
      invalidUv: day === today ? invalid : 0,
      availableUv: day === today ? count - invalid : 0,
      notificationOpen: 0,
      notificationClose: 0,
      notificationUnknown: count,
    };
  });
  return { getDeviceStatOverviewData: data };
};
