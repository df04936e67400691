import type { Found } from '../core/check.ts';
import { applicationMetaData } from '../editors/manifest/read.ts';
import { define } from './shared/define.ts';
import { memberOf, packagesIn } from './shared/json.ts';
import { inModules, usesPlugin } from './shared/modules.ts';
import { enables } from './shared/registration.ts';
import type { AppSubject } from './subject.ts';

interface Args {
  readonly channels: readonly string[];
  readonly plugin: boolean;
  /** The class that registers. */
  readonly registers: string;
}

const CALL = 'XGPushConfig.enableOtherPush(context, true)';

export const vendorDisabled = define<Args>({
  id: 'vendor-disabled',
  severity: 'error',
  fixable: false,
  before: [],
  source: 'https://cloud.tencent.com/document/product/548/36652',
  words: {
    en: {
      title: 'the vendors’ channels are never switched on',
      message: ({ channels }) =>
        `The adapters for ${channels.join(', ')} are in the build, and nothing switches the vendors' channels on: pushes only arrive while the app runs.`,
      help: ({ plugin, registers }) =>
        `Call ${CALL} in ${registers}, before registerPush${plugin ? ', or set "enable": true under "channel" in tpns-configs.json' : ''}.`,
    },
    zh: {
      title: '未开启厂商通道',
      message: ({ channels }) =>
        `构建中包含 ${channels.join('、')} 的厂商适配包，但没有任何地方开启厂商通道：只有应用在运行时才能收到推送。`,
      help: ({ plugin, registers }) =>
        `请在 ${registers} 中，于 registerPush 之前调用 ${CALL}${plugin ? '，或在 tpns-configs.json 的 channel 中设置 "enable": true' : ''}。`,
    },
  },
  run: subject =>
    inModules(subject, app => {
      const used = app.build.channels.flatMap(({ channel, artifact }) =>
        artifact === null ? [] : [{ channel, artifact }],
      );
      const [first] = used;
      // who never registers has another trouble; a wrapper may switch them on by itself
      const [registration] = app.registrations;
      if (first === undefined || app.wrapper !== null || registration === undefined) return null;
      if (app.calls.some(call => enables(app, call)) || isConfigured(app)) return [];
      const args = {
        channels: used.map(({ channel }) => channel.title),
        plugin: usesPlugin(app),
        registers: registration.className,
      };
      return [{ args, side: 'app', place: first.artifact.place } satisfies Found<Args>];
    }),
});

/** Only the plugin reads the file; what it writes into the manifest may stand there by hand as well. */
function isConfigured(app: AppSubject): boolean {
  const { config, manifests } = app;
  const json = config?.json ?? null;
  const inFile =
    usesPlugin(app) && packagesIn(json).some(name => memberOf(json, name, 'channel', 'enable') === true);
  return (
    inFile ||
    manifests.some(({ manifest }) =>
      applicationMetaData(manifest).some(
        ({ name, value }) => name?.text === 'ENABLE_OTHER_PUSH' && value?.text !== 'false',
      ),
    )
  );
}
