import type { Found } from '../core/check.ts';
import { applicationMetaData } from '../editors/manifest/read.ts';
import { define } from './shared/define.ts';
import { inModules } from './shared/modules.ts';
import { methodOf } from './shared/registration.ts';
import type { AppSubject } from './subject.ts';

interface Args {
  readonly channel: string;
  readonly calls: readonly string[];
}

export const vendorUnset = define<Args>({
  id: 'vendor-unset',
  severity: 'error',
  fixable: false,
  before: [],
  source: 'https://cloud.tencent.com/document/product/548/36652',
  words: {
    en: {
      title: 'a vendor is not told who the app is',
      message: ({ channel, calls }) =>
        `The adapter for ${channel} is in the build, and no source file calls ${calls.join(' and ')}: the vendor refuses to register the device.`,
      help: ({ calls, channel }) =>
        `Call this before registering, with the values of the ${channel} console:\n${calls.map(call => `XGPushConfig.${call}(context, "…");`).join('\n')}`,
    },
    zh: {
      title: '没有设置厂商通道的参数',
      message: ({ channel, calls }) =>
        `构建中包含 ${channel} 的厂商适配包，但源码中没有调用 ${calls.join(' 和 ')}，厂商会拒绝设备注册。`,
      help: ({ calls, channel }) =>
        `请在注册之前调用以下方法，参数见 ${channel} 控制台：\n${calls.map(call => `XGPushConfig.${call}(context, "…");`).join('\n')}`,
    },
  },
  run: subject =>
    inModules(subject, app => {
      const { mode, wrapper, registrations, build } = app;
      if (mode !== 'manual' || wrapper !== null || registrations.length === 0) return null;
      const used = build.channels.filter(
        ({ channel, artifact }) => artifact !== null && channel.setters.length > 0,
      );
      if (used.length === 0) return null;
      return used.flatMap(({ channel, artifact }): Found<Args>[] => {
        if (artifact === null || isInManifest(app, channel.id)) return [];
        const calls = channel.setters
          .map(({ method }) => method)
          .filter(method => !app.calls.some(call => methodOf(call) === method));
        if (calls.length === 0) return [];
        return [
          { args: { channel: channel.title, calls }, side: 'app', about: channel.id, place: artifact.place },
        ];
      });
    }),
});

/** As TPNS's plugin would write it. */
const isInManifest = ({ manifests }: AppSubject, id: string): boolean =>
  manifests.some(({ manifest }) =>
    applicationMetaData(manifest).some(({ name }) => name?.text.startsWith(`com.${id}.push.api_`) === true),
  );
