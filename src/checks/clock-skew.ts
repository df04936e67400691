/** A request is signed with the time: one that comes from another hour may count as forged. */

import { define } from './shared/define.ts';
import { inEvidence, lastOf } from './shared/evidence.ts';

interface Args {
  readonly seconds: number;
  readonly rejected: boolean;
}

const ahead = (seconds: number): boolean => seconds > 0;

export const clockSkew = define<Args>({
  id: 'clock-skew',
  severity: 'error',
  fixable: false,
  evidence: '--online',
  before: ['credentials-rejected'],
  source: 'https://cloud.tencent.com/document/product/548/41046',
  words: {
    en: {
      title: 'this computer’s clock is wrong',
      message: ({ seconds, rejected }) =>
        `This computer's clock is ${Math.abs(seconds)} seconds ${ahead(seconds) ? 'ahead of' : 'behind'} TPNS's. Requests are signed with the time${rejected ? ', and TPNS rejected the signature' : '; this one was accepted, others may be rejected'}.`,
      help: ({ rejected }) =>
        `Set the clock by the network, on every computer that sends pushes${rejected ? '; if the keys are rejected even then, compare them with the console' : ''}.`,
    },
    zh: {
      title: '本机时钟不准',
      message: ({ seconds, rejected }) =>
        `本机时钟比 TPNS ${ahead(seconds) ? '快' : '慢'} ${Math.abs(seconds)} 秒。请求签名包含时间${rejected ? '，TPNS 已拒绝该签名' : '；此次请求虽被接受，但时间偏差可能导致鉴权失败'}。`,
      help: ({ rejected }) =>
        `请在所有发送推送的机器上开启网络校时${rejected ? '；校时后若仍被拒绝，再与控制台核对密钥' : ''}。`,
    },
  },
  run: subject =>
    inEvidence(subject, ['online'], observations => {
      const skew = lastOf(observations, 'clock-skew');
      if (skew === undefined) return [];
      const rejected = lastOf(observations, 'service-rejects') !== undefined;
      // TPNS documents no limit: what it accepted works today
      const severity = rejected ? 'error' : 'warning';
      return [{ args: { ...skew.args, rejected }, side: 'service', severity }];
    }),
});
