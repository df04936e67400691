/** Without the vendor's token TPNS can only use its own connection, which ends with the app's process. */

import { define } from './shared/define.ts';
import { channelTitle, inEvidence, lineText, ofKind, perChannel, vendorZh } from './shared/evidence.ts';

interface Args {
  readonly title: string | null;
  readonly line: number | null;
}

export const vendorTokenEmpty = define<Args>({
  id: 'vendor-token-empty',
  severity: 'error',
  fixable: false,
  evidence: '--logcat <file>',
  before: ['vendor-not-bound'],
  source: 'https://cloud.tencent.com/document/product/548/36652',
  words: {
    en: {
      title: 'the vendor gave no token',
      message: ({ title, line }) =>
        `${title ?? 'The vendor'} gave the app an empty token${lineText(line, 'en')}: pushes arrive only while the app runs.`,
      help: ({ title }) =>
        `Look for the vendor's own code in the log (filter for OtherPush). Without one, check that push is switched on for the app ${title === null ? "in the vendor's console" : `in the console of ${title}`}, with this package name and this signature, and that the device has a network.`,
    },
    zh: {
      title: '厂商没有下发 Token',
      message: ({ title, line }) =>
        `${vendorZh(title)}返回的 Token 为空${lineText(line, 'zh')}：只有应用在运行时才能收到推送。`,
      help: ({ title }) =>
        `请在日志中过滤 OtherPush，查找厂商返回码；如果没有，请确认${title === null ? '厂商' : ` ${title} `}开放平台已为该包名和签名开通推送服务，且设备网络正常。`,
    },
  },
  run: subject =>
    inEvidence(subject, ['logcat', 'device'], observations =>
      perChannel(ofKind(observations, 'vendor-token-empty')).map(({ channel, line }) => ({
        args: { title: channelTitle(subject, channel), line },
        side: 'app',
        ...(channel === null ? {} : { about: channel }),
      })),
    ),
});
