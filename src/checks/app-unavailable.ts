/** Without a plan TPNS neither registers devices nor sends. */

import { define } from './shared/define.ts';
import { codeText, type Explained, explained, inEvidence, lastOf } from './shared/evidence.ts';

interface Args {
  readonly code: Explained;
}

export const appUnavailable = define<Args>({
  id: 'app-unavailable',
  severity: 'error',
  fixable: false,
  evidence: '--online',
  before: ['register-failed'],
  source: 'https://cloud.tencent.com/document/product/548/39080',
  words: {
    en: {
      title: 'the service for this app has ended or never began',
      message: ({ code }) => `TPNS no longer serves this app: code ${codeText(code, 'en')}`,
      help: ({ code }) => code.remedy?.en ?? 'See in the TPNS console whether the app has a plan.',
    },
    zh: {
      title: '应用的服务已到期或未开通',
      message: ({ code }) => `TPNS 当前不为该应用提供服务，返回码 ${codeText(code, 'zh')}`,
      help: ({ code }) => code.remedy?.zh ?? '请在 TPNS 控制台确认应用的套餐状态。',
    },
  },
  run: subject =>
    inEvidence(subject, ['online'], observations => {
      const ended = lastOf(observations, 'service-ended');
      return ended === undefined
        ? []
        : [{ args: { code: explained(ended.args.code, 'server') }, side: 'console' }];
    }),
});
