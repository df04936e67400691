/** A device that did not register has no token: nothing can be sent to it, by any channel. */
import type { Side } from '../core/finding.ts';
import { define } from './shared/define.ts';
import { codeText, type Explained, explained, inEvidence, lastOf, lineText } from './shared/evidence.ts';

interface Args {
  readonly code: Explained;
  readonly line: number | null;
}

/** The app's plan has ended or was never begun: nothing in the app can mend that. */
const OF_THE_CONSOLE = ['1008030', '1008031', '1010001', '10030006'];

const sideOf = (code: string): Side => (OF_THE_CONSOLE.includes(code) ? 'console' : 'app');

export const registerFailed = define<Args>({
  id: 'register-failed',
  severity: 'error',
  fixable: false,
  before: [],
  source: 'https://cloud.tencent.com/document/product/548/36660',
  words: {
    en: {
      title: 'the app could not register with TPNS',
      message: ({ code, line }) =>
        `Registering with TPNS failed${lineText(line, 'en')} with code ${codeText(code, 'en')} Without a token no push reaches this device.`,
      help: ({ code }) =>
        code.remedy?.en ??
        `No table has this code: look at the lines around it, and check the network, AccessID, AccessKey and the access point.`,
    },
    zh: {
      title: '应用在 TPNS 注册失败',
      message: ({ code, line }) =>
        `TPNS 注册失败${lineText(line, 'zh')}，返回码 ${codeText(code, 'zh')}没有 Token，任何推送都到不了这台设备。`,
      help: ({ code }) =>
        code.remedy?.zh ??
        `错误码表中没有该码：请查看前后的日志，并检查网络、AccessID、AccessKey 和服务接入点。`,
    },
  },
  run: subject =>
    inEvidence(subject, ['logcat', 'device'], observations => {
      const failed = lastOf(observations, 'registration-failed');
      if (failed === undefined) return [];
      const code = explained(failed.args.code, 'android-sdk', 'server');
      return [{ args: { code, line: failed.line }, side: sideOf(code.code) }];
    }),
});
