/** TPNS sends through the vendor only to tokens that it knows to belong to the device. */

import { define } from './shared/define.ts';
import {
  channelTitle,
  codeText,
  type Explained,
  explained,
  inEvidence,
  lineText,
  ofKind,
  perChannel,
  vendorZh,
} from './shared/evidence.ts';

interface Args {
  readonly title: string | null;
  readonly code: Explained;
  readonly line: number | null;
}

export const vendorNotBound = define<Args>({
  id: 'vendor-not-bound',
  severity: 'error',
  fixable: false,
  evidence: '--logcat <file>',
  before: [],
  source: 'https://cloud.tencent.com/document/product/548/36652',
  words: {
    en: {
      title: 'TPNS did not take the vendor’s token',
      message: ({ title, code, line }) =>
        `${title ?? 'The vendor'} gave a token, and TPNS did not bind it to the device${lineText(line, 'en')}: code ${codeText(code, 'en')}`,
      help: ({ code }) =>
        code.remedy?.en ??
        "Start the app again and look for “bind OtherPushToken success ack” in its log. If it stays away, compare the vendor's credentials in the TPNS console with those in the app.",
    },
    zh: {
      title: 'TPNS 未绑定厂商 Token',
      message: ({ title, code, line }) =>
        `${vendorZh(title)}已下发 Token，但 TPNS 没有将其与设备绑定${lineText(line, 'zh')}，返回码 ${codeText(code, 'zh')}`,
      help: ({ code }) =>
        code.remedy?.zh ??
        '请重新启动应用，查看日志中是否出现“bind OtherPushToken success ack”；若仍没有，请核对 TPNS 控制台与应用中的厂商参数。',
    },
  },
  run: subject =>
    inEvidence(subject, ['logcat', 'device'], observations =>
      perChannel(ofKind(observations, 'vendor-bind-failed')).map(({ channel, args, line }) => ({
        args: {
          title: channelTitle(subject, channel),
          code: explained(args.code, 'server', 'android-sdk'),
          line,
        },
        side: 'app',
        ...(channel === null ? {} : { about: channel }),
      })),
    ),
});
