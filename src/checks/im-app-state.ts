import { define } from './shared/define.ts';
import { chats, imCalls, imPlace } from './shared/im.ts';
import { inModules } from './shared/modules.ts';

interface Args {
  readonly missing: readonly string[];
}

export const imAppState = define<Args>({
  id: 'im-app-state',
  severity: 'warning',
  fixable: false,
  before: [],
  source: 'https://cloud.tencent.com/document/product/269/44516',
  words: {
    en: {
      title: 'the IM service does not know when the app is in the background',
      message: ({ missing }) =>
        `No source file calls ${missing.join(' and ')}. The IM service takes the app for active as long as it is connected, and does not push.`,
      help: () =>
        'From an ActivityLifecycleCallbacks, call V2TIMManager.getOfflinePushManager().doBackground(unread, callback) when the last activity stops and doForeground(callback) when the first starts.',
    },
    zh: {
      title: '没有向 IM 上报前后台状态',
      message: ({ missing }) =>
        `源码中没有调用 ${missing.join(' 和 ')}。只要连接还在，IM 后台就认为应用处于前台，不会触发离线推送。`,
      help: () =>
        '请在 ActivityLifecycleCallbacks 中处理：最后一个 Activity 停止时调用 V2TIMManager.getOfflinePushManager().doBackground(未读数, callback)，第一个 Activity 启动时调用 doForeground(callback)。',
    },
  },
  run: subject =>
    inModules(subject, app => {
      // a kit's own code may do it
      if (!chats(app) || app.im.some(({ name }) => /^com\.tencent\.liteav/.test(name))) return null;
      const missing = ['doBackground', 'doForeground'].filter(
        method => imCalls(app, new RegExp(`^${method}$`)).length === 0,
      );
      const place = imPlace(app);
      return missing.length === 0
        ? []
        : [{ args: { missing }, side: 'app', ...(place === null ? {} : { place }) }];
    }),
});
