/** Every address at which the emulator answers programs. */
import { sendPath, statusPath } from '../im/request.ts';
import { tokenPushesPath } from '../tpns/probe.ts';
import { pushPath } from '../tpns/push.ts';
import { statisticsPath } from '../tpns/statistics.ts';

export const uploadPath = '/v3/push/package/upload';
export const imPaths: readonly string[] = [sendPath, statusPath];

export const questionPaths = [
  statisticsPath,
  '/v3/statistics/get_push_group_stat_channel',
  '/v3/statistics/get_push_channel_stat_overview',
  '/v3/statistics/get_device_stat_overview',
  '/v3/statistics/get_push_record',
  tokenPushesPath,
  '/v3/device/account/query',
  '/v3/device/account/batchoperate',
  '/v3/device/tag',
  '/v3/device/tag/delete_all_device',
  '/v3/device/set_custom_attribute',
  '/v3/push/plan/add_plan_push',
  '/v3/push/stop_push_msg',
  '/v3/push/cancel_timing_task',
  '/v3/push/revoke_push_msg',
] as const;

export type QuestionPath = (typeof questionPaths)[number];

export const isQuestionPath = (path: string): path is QuestionPath =>
  questionPaths.some(each => each === path);

export const paths: readonly string[] = [pushPath, uploadPath, ...questionPaths, ...imPaths];
