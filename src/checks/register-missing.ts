import { define, inApps } from './shared/define.ts';
import { at } from './subject.ts';

export const registerMissing = define<Record<never, never>>({
  id: 'register-missing',
  severity: 'error',
  fixable: false,
  before: [],
  source: 'https://cloud.tencent.com/document/product/548/36652',
  words: {
    en: {
      title: 'the device is never registered',
      message: () =>
        'No source file calls XGPushManager.registerPush. Without it a device gets no token, and nothing can be pushed to it.',
      help: () =>
        'Call it once in the main process, after the user has agreed to the privacy terms; tpns init writes a class for it.',
    },
    zh: {
      title: '从未注册设备',
      message: () =>
        '没有任何源文件调用 XGPushManager.registerPush。不注册就没有 Token，也就无法向该设备推送。',
      help: () => '请在主进程中、用户同意隐私政策之后调用一次；tpns init 可生成所需的类。',
    },
  },
  run: subject =>
    inApps(subject, ({ mode, wrapper, registrations, picture }) => {
      if (mode === 'none' || mode === null || wrapper !== null) return null;
      if (registrations.length > 0) return [];
      const place = at(picture.app.script.path, null);
      return [{ args: {}, severity: mode === 'plugin' ? 'warning' : 'error', side: 'app', place }];
    }),
});
