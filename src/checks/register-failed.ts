/** A device that did not register has no token: nothing can be sent to it, by any channel. */
import type { Side } from '../core/finding.ts';
import type { Observation, ObservationId } from '../core/observation.ts';
import { define } from './shared/define.ts';
import { codeText, type Explained, explained, inEvidence, lastOf, lineText } from './shared/evidence.ts';

interface Args {
  readonly code: Explained;
  readonly line: number | null;
  /** The log has the code itself; else a line that stands for it. */
  readonly said: boolean;
}

/** The app's plan has ended or was never begun: nothing in the app can mend that. */
const OF_THE_CONSOLE = ['1008030', '1008031', '1010001', '10030006'];

const sideOf = (code: string): Side => (OF_THE_CONSOLE.includes(code) ? 'console' : 'app');

/** What the SDK says in other words than its code. */
const WORDS: readonly (readonly [ObservationId, string])[] = [
  ['credentials-absent', '10006'],
  ['credentials-malformed', '10006'],
  ['library-missing', '10004'],
  ['sdk-disabled', '10007'],
  ['configuration-refused', '10400'],
];

function standingFor(
  observations: readonly Observation[],
): readonly [string | null, Observation | undefined] {
  for (const [id, code] of WORDS) {
    const seen = observations.find(each => each.id === id);
    if (seen !== undefined) return [code, seen];
  }
  return [null, undefined];
}

export const registerFailed = define<Args>({
  id: 'register-failed',
  severity: 'error',
  fixable: false,
  evidence: '--logcat <file>',
  before: [],
  source: 'https://cloud.tencent.com/document/product/548/36660',
  words: {
    en: {
      title: 'the app could not register with TPNS',
      message: ({ code, line, said }) =>
        `${said ? `Registering with TPNS failed${lineText(line, 'en')} with code` : `The app can't register with TPNS${lineText(line, 'en')}; what was seen stands for code`} ${codeText(code, 'en')} Without a token no push reaches this device.`,
      help: ({ code }) =>
        code.remedy?.en ??
        `No table has this code: look at the lines around it, and check the network, AccessID, AccessKey and the access point.`,
    },
    zh: {
      title: '应用在 TPNS 注册失败',
      message: ({ code, line, said }) =>
        `${said ? `TPNS 注册失败${lineText(line, 'zh')}，返回码` : `应用无法在 TPNS 注册${lineText(line, 'zh')}，相当于返回码`} ${codeText(code, 'zh')}没有 Token，任何推送都到不了这台设备。`,
      help: ({ code }) =>
        code.remedy?.zh ??
        `错误码表中没有该码：请查看前后的日志，并检查网络、AccessID、AccessKey 和服务接入点。`,
    },
  },
  run: subject =>
    inEvidence(subject, ['logcat', 'device', 'apk'], observations => {
      const failed = lastOf(observations, 'registration-failed');
      const [number, seen] = failed === undefined ? standingFor(observations) : [failed.args.code, failed];
      if (number === null || seen === undefined) return [];
      const code = explained(number, 'android-sdk', 'server');
      return [{ args: { code, line: seen.line, said: failed !== undefined }, side: sideOf(code.code) }];
    }),
});
