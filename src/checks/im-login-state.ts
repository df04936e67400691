/** IM sends an offline push only to who is logged in and away. */
import type { Found } from '../core/check.ts';
import type { Side } from '../core/finding.ts';
import { define } from './shared/define.ts';
import { inEvidence, lastOf } from './shared/evidence.ts';

interface Args {
  readonly state: 'Online' | 'Offline' | 'unknown';
}

const messages = {
  Online: {
    en: 'The account is online in IM: messages reach the running app over its own connection, and no offline push is sent.',
    zh: '该账号在 IM 中处于在线状态（Online）：消息通过长连接直达应用，不会发送离线推送。',
  },
  Offline: {
    en: 'The account is logged out in IM, or has been away for more than a week: IM keeps its messages and sends no offline push.',
    zh: '该账号在 IM 中已登出，或离线超过 7 天（Offline）：IM 只保存消息，不发送离线推送。',
  },
  unknown: {
    en: 'IM knows no such account, so nobody can send it a message.',
    zh: 'IM 中没有该账号，无法向其发送消息。',
  },
} as const;

const helps = {
  Online: {
    en: 'Put the app into the background, wait half a minute, and try again; if the state stays, see whether doBackground is called and whether the account is logged in elsewhere.',
    zh: '请将应用切到后台，约半分钟后再试；若状态不变，请检查是否调用了 doBackground，以及该账号是否在其他终端登录。',
  },
  Offline: {
    en: 'Log the account in on the device. Who logs out gets no pushes: leave the app without logging out.',
    zh: '请在设备上登录该账号；退出登录后不会再有离线推送，测试时请不要登出。',
  },
  unknown: {
    en: 'Check its spelling and the SDKAppID; import the account, or let it log in once.',
    zh: '请检查账号拼写和 SDKAppID；导入该账号，或让其登录一次。',
  },
} as const;

const sides: Readonly<Record<Args['state'], Side>> = {
  Online: 'device',
  Offline: 'device',
  unknown: 'service',
};

export const imLoginState = define<Args>({
  id: 'im-login-state',
  severity: 'warning',
  fixable: false,
  evidence: '--im-account <account>',
  before: [],
  source: 'https://cloud.tencent.com/document/product/269/2566',
  words: {
    en: {
      title: 'IM sends the account no offline push',
      message: ({ state }) => messages[state].en,
      help: ({ state }) => helps[state].en,
    },
    zh: {
      title: 'IM 不会向该账号发送离线推送',
      message: ({ state }) => messages[state].zh,
      help: ({ state }) => helps[state].zh,
    },
  },
  run: subject =>
    inEvidence(subject, ['im'], (observations): Found<Args>[] | null => {
      const finding = (state: Args['state']): Found<Args> => ({ args: { state }, side: sides[state] });
      if (lastOf(observations, 'im-account-unknown')) return [finding('unknown')];
      const state = lastOf(observations, 'im-state')?.args.state;
      if (state === undefined) return null;
      return state === 'PushOnline' ? [] : [finding(state)];
    }),
});
