/** The endpoints beside the push: questions, bindings, and what stops a push. */
import { isObject, type JsonObject, parseJson } from '../core/json.ts';
import { tokenPushesPath } from '../tpns/probe.ts';
import { statisticsPath } from '../tpns/statistics.ts';
import { bindAccounts, queryAccounts } from './account-calls.ts';
import type { Answering, Archive } from './archive.ts';
import { setAttributes } from './attribute-calls.ts';
import type { QuestionPath } from './paths.ts';
import { addPlan } from './plan-calls.ts';
import { cancelTiming, pushesOfToken, records, revokePush, stopPush } from './record-calls.ts';
import { type Refusal, refusal } from './refusal.ts';
import { dailyStatistics, deviceStatistics, groupStatistics, taskStatistics } from './statistics-calls.ts';
import { dropTags, setTags } from './tag-calls.ts';

interface Question {
  /** `retCode` here, `ret_code` there: each endpoint has its own way. */
  readonly camel: boolean;
  readonly limited: boolean;
  readonly answer: Answering;
}

const limited = (answer: Answering): Question => ({ camel: true, limited: true, answer });
const camel = (answer: Answering): Question => ({ camel: true, limited: false, answer });
const snake = (answer: Answering): Question => ({ camel: false, limited: false, answer });

const questions: Readonly<Record<QuestionPath, Question>> = {
  [statisticsPath]: limited(taskStatistics),
  '/v3/statistics/get_push_group_stat_channel': limited(groupStatistics),
  '/v3/statistics/get_push_channel_stat_overview': limited(dailyStatistics),
  '/v3/statistics/get_device_stat_overview': limited(deviceStatistics),
  '/v3/statistics/get_push_record': limited(records),
  [tokenPushesPath]: limited(pushesOfToken),
  '/v3/device/account/query': camel(queryAccounts),
  '/v3/device/account/batchoperate': snake(bindAccounts),
  '/v3/device/tag': snake(setTags),
  '/v3/device/tag/delete_all_device': snake(dropTags),
  '/v3/device/set_custom_attribute': camel(setAttributes),
  '/v3/push/plan/add_plan_push': camel(addPlan),
  '/v3/push/stop_push_msg': snake(stopPush),
  '/v3/push/cancel_timing_task': snake(cancelTiming),
  '/v3/push/revoke_push_msg': snake(revokePush),
};

interface Asked {
  readonly path: QuestionPath;
  /** Who does not prove who they are, and what they are told. */
  readonly stranger: Refusal | null;
  readonly bytes: Uint8Array;
  /** The code that the scenario has for this very question; 0 for the answer that is right. */
  readonly fixed: number;
}

/** The answer to a question; to strangers the same refusal, in the way of the endpoint. */
export function answered({ path, stranger, bytes, fixed }: Asked, archive: Archive, now: number): JsonObject {
  const question = questions[path];
  const body = parseJson(new TextDecoder().decode(bytes));
  const outcome =
    stranger ??
    (fixed !== 0 ? refusal(fixed, 'as the scenario says') : null) ??
    (isObject(body) ? null : refusal(1008001, 'body is no JSON object')) ??
    (question.limited ? archive.hourly.admit(now) : null) ??
    question.answer(isObject(body) ? body : {}, archive, now);
  const refused = 'retCode' in outcome && 'errMsg' in outcome;
  const [code, text] = question.camel ? ['retCode', 'errMsg'] : ['ret_code', 'err_msg'];
  return refused
    ? { [code]: Number(outcome.retCode), [text]: String(outcome.errMsg) }
    : { [code]: 0, [text]: 'NO_ERROR', ...outcome };
}
