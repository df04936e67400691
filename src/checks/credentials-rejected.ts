/** The service knows the app, or may know it, and does not believe that we are its owner. */

import { define } from './shared/define.ts';
import { codeText, type Explained, explained, inEvidence, lastOf } from './shared/evidence.ts';

interface Args {
  readonly code: Explained;
}

export const credentialsRejected = define<Args>({
  id: 'credentials-rejected',
  severity: 'error',
  fixable: false,
  evidence: '--online',
  before: [],
  source: 'https://cloud.tencent.com/document/product/548/41046',
  words: {
    en: {
      title: 'TPNS rejects the keys',
      message: ({ code }) => `TPNS rejected AccessID and SecretKey with code ${codeText(code, 'en')}`,
      help: () =>
        'Copy AccessID and SecretKey of the Android app from the TPNS console (Configuration Management) once more, both from the same app, and ask again.',
    },
    zh: {
      title: 'TPNS 拒绝了密钥',
      message: ({ code }) => `TPNS 拒绝了 AccessID 与 SecretKey，返回码 ${codeText(code, 'zh')}`,
      help: () =>
        '请在 TPNS 控制台的“配置管理”中，从同一个 Android 应用重新复制 AccessID 和 SecretKey，然后再次查询。',
    },
  },
  run: subject =>
    inEvidence(subject, ['online'], observations => {
      const rejected = lastOf(observations, 'service-rejects');
      return rejected === undefined
        ? []
        : [{ args: { code: explained(rejected.args.code, 'server') }, side: 'service' }];
    }),
});
