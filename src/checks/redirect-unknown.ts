import { define, inApps, isUsed } from './shared/define.ts';

export const redirectUnknown = define<Record<never, never>>({
  id: 'redirect-unknown',
  severity: 'info',
  fixable: false,
  before: [],
  source: 'https://www.tencentcloud.com/document/product/1024/38354',
  words: {
    en: {
      title: 'nothing says what the console opens on a tap',
      message: () =>
        'What the console opens when a notification is tapped is not known here, so it was not compared with the manifest.',
      help: () =>
        'Give it with --redirect scheme://host/path, or write it down as "redirect" in tpns.console.json. If a tap only opens the app, there is nothing to do.',
    },
    zh: {
      title: '不知道控制台配置的跳转地址',
      message: () => '不知道控制台中点击通知后打开的地址，因此没有与清单进行比对。',
      help: () =>
        '可用 --redirect scheme://host/path 指定，或在 tpns.console.json 中写入 "redirect"。如果点击后只是打开应用，则无需处理。',
    },
  },
  run: subject => {
    const readable = subject.consoleFile === null || subject.consoleFile.json !== null;
    return inApps(subject, app => {
      if (!isUsed(app) || !readable) return null;
      return subject.redirect === null ? [{ args: {}, side: 'console' }] : [];
    });
  },
});
