import { BINDS } from './im-account-bind.ts';
import { define } from './shared/define.ts';
import { chats, sdkCalls } from './shared/im.ts';
import { inModules } from './shared/modules.ts';
import { at } from './subject.ts';

const UNBINDS = /^(?:delAccounts?|delAllAccount|clearAccounts)$/;

export const imAccountUnbind = define<Record<never, never>>({
  id: 'im-account-unbind',
  severity: 'warning',
  fixable: false,
  before: [],
  source: 'https://www.tencentcloud.com/document/product/1024/30715',
  words: {
    en: {
      title: 'the account is never unbound',
      message: () =>
        'The user’s account is bound to the device, and nothing unbinds it: whoever logs out goes on getting its pushes, and the next user gets them too.',
      help: () =>
        'At the logout, call XGPushManager.delAccounts with the type that was bound, or clearAccounts(context, callback).',
    },
    zh: {
      title: '没有解绑账号',
      message: () => '账号绑定到设备后从未解绑：用户退出登录后仍会收到推送，下一个用户也会收到。',
      help: () =>
        '请在退出登录时调用 XGPushManager.delAccounts（类型与绑定时相同），或 clearAccounts(context, callback)。',
    },
  },
  run: subject =>
    inModules(subject, app => {
      const [bind] = sdkCalls(app, BINDS);
      if (!chats(app) || bind === undefined) return null;
      if (sdkCalls(app, UNBINDS).length > 0) return [];
      return [{ args: {}, side: 'app', place: at(bind.file, { start: bind.start, end: bind.end }) }];
    }),
});
