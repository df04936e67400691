/** The second rung: devices were found, and nothing was handed out to them. */
import type { Found } from '../core/check.ts';
import type { Lang } from '../core/lang.ts';
import type { Observation } from '../core/observation.ts';
import { define } from './shared/define.ts';
import { channelTitle, inEvidence, lastOf, ofKind } from './shared/evidence.ts';
import { reasonsFor, reasonText } from './shared/push-reasons.ts';
import type { Subject } from './subject.ts';

interface Args {
  readonly title: string | null;
  /** Another channel took it; this one did not. */
  readonly others: boolean;
  /** The state of a task that somebody ended. */
  readonly status: string | null;
  readonly reasons: readonly Readonly<Record<Lang, string>>[];
}

export const pushNotSent = define<Args>({
  id: 'push-not-sent',
  severity: 'error',
  fixable: false,
  evidence: '--online --push-id <id>',
  before: [],
  source: 'https://cloud.tencent.com/document/product/548/39077',
  words: {
    en: {
      title: 'the push was planned and not sent',
      message: ({ title, others, status, reasons }) =>
        `The push was planned${title === null ? '' : ` for ${title}`}, and nothing was handed out${others ? ' through this channel; others took it' : ''}${status === null ? '' : `; its state is ${status}`}.${reasonText(reasons, 'en')}`,
      help: ({ title, reasons }) =>
        reasons.length > 0
          ? 'Change what was seen in the push and send it again.'
          : `The device is offline for TPNS, or the vendor refuses: check the vendor's credentials in the TPNS console${title === null ? '' : ` (${title})`}, and send with a longer lifetime (--expire).`,
    },
    zh: {
      title: '推送已计划但未发送',
      message: ({ title, others, status, reasons }) =>
        `推送已计划${title === null ? '' : `通过 ${title} `}发送，但实际发送数为 0${others ? '（其他通道已发送）' : ''}${status === null ? '' : `，任务状态为 ${status}`}。${reasonText(reasons, 'zh')}`,
      help: ({ title, reasons }) =>
        reasons.length > 0
          ? '请针对上述问题修改推送后重新发送。'
          : `可能是设备不在线，或厂商拒收：请检查 TPNS 控制台中的厂商参数${title === null ? '' : `（${title}）`}，并适当延长离线保存时长（--expire）。`,
    },
  },
  run: subject =>
    inEvidence(subject, ['online'], observations => {
      const silent = ofKind(observations, 'push-not-sent');
      const sent = lastOf(observations, 'push-sent');
      if (silent.length === 0) return sent === undefined ? null : [];
      return silent.map(told(subject, observations, sent !== undefined));
    }),
});

const told =
  (subject: Subject, observations: readonly Observation[], others: boolean) =>
  ({ channel }: Observation<'push-not-sent'>): Found<Args> => ({
    args: {
      title: channelTitle(subject, channel),
      others,
      status: lastOf(observations, 'push-stopped')?.args.status ?? null,
      reasons: reasonsFor(observations, channel),
    },
    side: 'console',
    // a device takes one channel: where another one worked, this may have been left alone on purpose
    severity: others ? 'warning' : 'error',
    ...(channel === null ? {} : { about: channel }),
  });
