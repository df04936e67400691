import { SDK_COORDINATE } from '../tpns/sdk.ts';
import { define } from './shared/define.ts';
import { inModules, usesPlugin } from './shared/modules.ts';

export const integrationDoubled = define<Record<never, never>>({
  id: 'integration-doubled',
  severity: 'warning',
  fixable: false,
  before: ['credentials-scattered'],
  source: 'https://cloud.tencent.com/document/product/548/43211',
  words: {
    en: {
      title: 'plugin and dependency both',
      message: () =>
        `The TPNS plugin brings the SDK in, and this line does so again. Version, AccessID and AccessKey then come from two places, and sooner or later they differ.`,
      help: () =>
        `Keep one of them: remove ${SDK_COORDINATE} and its placeholders and leave it to the plugin, or remove the plugin.`,
    },
    zh: {
      title: '同时使用了插件和依赖',
      message: () =>
        'TPNS 插件已经引入 SDK，此处又声明了一次。版本、AccessID 和 AccessKey 就有了两个来源，迟早会不一致。',
      help: () => `请只保留一种：删除 ${SDK_COORDINATE} 及其占位符，由插件负责；或者移除插件。`,
    },
  },
  run: subject =>
    inModules(subject, app => {
      if (!usesPlugin(app)) return null;
      return app.sdk === null ? [] : [{ args: {}, side: 'app', place: app.sdk }];
    }),
});
