/** The third rung: it was handed out, and no device has said that it came. */
import type { Found } from '../core/check.ts';
import type { Lang } from '../core/lang.ts';
import type { Observation } from '../core/observation.ts';
import { define } from './shared/define.ts';
import { channelTitle, inEvidence, lastOf, ofKind } from './shared/evidence.ts';
import { reasonsFor, reasonText } from './shared/push-reasons.ts';
import type { Subject } from './subject.ts';

interface Args {
  readonly title: string | null;
  /** It arrived through another channel. */
  readonly others: boolean;
  readonly reasons: readonly Readonly<Record<Lang, string>>[];
}

export const pushNotArrived = define<Args>({
  id: 'push-not-arrived',
  severity: 'error',
  fixable: false,
  evidence: '--online --push-id <id>',
  before: [],
  source: 'https://cloud.tencent.com/document/product/548/39077',
  words: {
    en: {
      title: 'the push was sent and did not arrive',
      message: ({ title, others, reasons }) =>
        `The push was sent${title === null ? '' : ` through ${title}`}, and no device has reported it${others ? '; through another channel it arrived' : ''}.${reasonText(reasons, 'en')}`,
      help: ({ reasons }) =>
        reasons.length > 0
          ? 'Change what was seen in the push and send it again.'
          : "Look at the device (--device): notifications, battery, a stopped app. If all is well there, look for the vendor's limits: kind of message, quota of the day, frequency.",
    },
    zh: {
      title: '推送已发送但未抵达',
      message: ({ title, others, reasons }) =>
        `推送已${title === null ? '' : `通过 ${title} `}发送，但没有设备上报抵达${others ? '（其他通道已抵达）' : ''}。${reasonText(reasons, 'zh')}`,
      help: ({ reasons }) =>
        reasons.length > 0
          ? '请针对上述问题修改推送后重新发送。'
          : '请用 --device 检查设备：通知开关、省电限制、应用是否被强行停止；若均正常，再排查厂商的消息分类、每日配额和频率限制。',
    },
  },
  run: subject =>
    inEvidence(subject, ['online'], observations => {
      const lost = ofKind(observations, 'push-not-arrived');
      const arrived = lastOf(observations, 'push-arrived');
      if (lost.length > 0) return lost.map(told(subject, observations, arrived !== undefined));
      // a channel without receipts says neither yes nor no
      return arrived === undefined ? null : [];
    }),
});

const told =
  (subject: Subject, observations: readonly Observation[], others: boolean) =>
  ({ channel }: Observation<'push-not-arrived'>): Found<Args> => ({
    args: { title: channelTitle(subject, channel), others, reasons: reasonsFor(observations, channel) },
    side: 'device',
    severity: others ? 'warning' : 'error',
    ...(channel === null ? {} : { about: channel }),
  });
