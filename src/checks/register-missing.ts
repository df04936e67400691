import { define } from './shared/define.ts';
import { inModules } from './shared/modules.ts';
import { bringsSdk } from './shared/registration.ts';
import { at } from './subject.ts';

interface Args {
  /** A Flutter or React Native package that would register, and is never started. */
  readonly wrapper: string | null;
}

export const registerMissing = define<Args>({
  id: 'register-missing',
  severity: 'error',
  fixable: false,
  before: [],
  source: 'https://cloud.tencent.com/document/product/548/36652',
  words: {
    en: {
      title: 'the device is never registered',
      message: ({ wrapper }) =>
        wrapper === null
          ? 'No source file calls XGPushManager.registerPush. Without it a device gets no token, and nothing can be pushed to it.'
          : `The app depends on ${wrapper}, and nothing in its sources starts it. Without that a device gets no token, and nothing can be pushed to it.`,
      help: ({ wrapper }) =>
        wrapper === null
          ? 'Call it once in the main process, after the user has agreed to the privacy terms; tpns init writes a class for it.'
          : `Register through ${wrapper} once, after the user has agreed to the privacy terms (in Flutter: XgFlutterPlugin().startXg(accessId, accessKey)).`,
    },
    zh: {
      title: '从未注册设备',
      message: ({ wrapper }) =>
        wrapper === null
          ? '没有任何源文件调用 XGPushManager.registerPush。不注册就没有 Token，也就无法向该设备推送。'
          : `应用依赖了 ${wrapper}，但源码中从未启动它。不注册就没有 Token，也就无法向该设备推送。`,
      help: ({ wrapper }) =>
        wrapper === null
          ? '请在主进程中、用户同意隐私政策之后调用一次；tpns init 可生成所需的类。'
          : `请在用户同意隐私政策之后通过 ${wrapper} 注册一次（Flutter 中为 XgFlutterPlugin().startXg(accessId, accessKey)）。`,
    },
  },
  run: subject =>
    inModules<Args>(subject, app => {
      const { mode, wrapper, wrapperUnused, registrations, picture } = app;
      if (wrapper !== null) {
        if (wrapperUnused === null || registrations.length > 0) return [];
        return [{ args: { wrapper }, severity: 'warning', side: 'app', place: wrapperUnused }];
      }
      if (!bringsSdk(app)) return null;
      if (registrations.length > 0) return [];
      const place = at(picture.app.script.path, null);
      return [
        { args: { wrapper: null }, severity: mode === 'plugin' ? 'warning' : 'error', side: 'app', place },
      ];
    }),
});
