import { define } from './shared/define.ts';
import { chats, sdkCalls } from './shared/im.ts';
import { inModules } from './shared/modules.ts';
import { at } from './subject.ts';

/** The names of today and those of before. */
export const BINDS = /^(?:upsertAccounts|bindAccount|appendAccount|clearAndAppendAccount)$/;

export const imAccountBind = define<Record<never, never>>({
  id: 'im-account-bind',
  severity: 'warning',
  fixable: false,
  before: ['im-account-unbind'],
  source: 'https://www.tencentcloud.com/document/product/1024/30715',
  words: {
    en: {
      title: 'the user’s account is not bound to the device',
      message: () =>
        'The app uses IM and TPNS, and nothing calls XGPushManager.upsertAccounts: pushes to an account reach no device of it.',
      help: () =>
        'After the login, call XGPushManager.upsertAccounts(context, accounts, callback) with the user’s id as an AccountInfo.',
    },
    zh: {
      title: '没有把用户账号绑定到设备',
      message: () =>
        '应用同时使用了 IM 和 TPNS，但没有调用 XGPushManager.upsertAccounts，按账号推送时找不到该用户的设备。',
      help: () =>
        '请在登录成功后调用 XGPushManager.upsertAccounts(context, accounts, callback)，用 AccountInfo 传入用户 ID。',
    },
  },
  run: subject =>
    inModules(subject, app => {
      if (!chats(app)) return null;
      if (sdkCalls(app, BINDS).length > 0) return [];
      const [first] = app.registrations;
      return [
        {
          args: {},
          side: 'app',
          ...(first === undefined ? {} : { place: at(first.file, { start: first.at, end: first.at }) }),
        },
      ];
    }),
});
