/** A token of yesterday's installation, or of another app, is nobody's. */

import { define } from './shared/define.ts';
import { inEvidence, lastOf } from './shared/evidence.ts';

interface Args {
  readonly code: string;
}

export const tokenUnknown = define<Args>({
  id: 'token-unknown',
  severity: 'error',
  fixable: false,
  evidence: '--online --token <token>',
  before: ['push-not-planned'],
  source: 'https://cloud.tencent.com/document/api/548/39071',
  words: {
    en: {
      title: 'TPNS does not know the token',
      message: ({ code }) =>
        `TPNS does not know the token that was asked about (code ${code}): what is sent to it goes nowhere.`,
      help: () =>
        "Open the app on the device, let it register, and use the token that it then gets. Tokens are made anew by a new installation, after 90 days without a start, and for each AccessID: make sure it is this app's.",
    },
    zh: {
      title: 'TPNS 不认识该 Token',
      message: ({ code }) => `TPNS 不认识所查询的 Token（返回码 ${code}），发往它的推送不会到达任何设备。`,
      help: () =>
        '请在设备上打开应用重新注册，并使用新的 Token。重装应用、90 天未启动、更换 AccessID 都会使旧 Token 失效，请确认它属于当前应用。',
    },
  },
  run: subject =>
    inEvidence(subject, ['online'], observations => {
      const unknown = lastOf(observations, 'token-unknown');
      if (unknown === undefined) return KINDS.some(id => lastOf(observations, id)) ? [] : null;
      return [{ args: unknown.args, side: 'device' }];
    }),
});

/** What is seen where a token was asked about. */
const KINDS = ['token-known', 'token-accounts', 'token-without-account'] as const;
