import { PLUGIN_UNPROVEN_FROM_AGP } from '../tpns/sdk.ts';
import { define } from './shared/define.ts';
import { inModules, usesPlugin } from './shared/modules.ts';

interface Args {
  readonly agp: string;
}

export const pluginAgp = define<Args>({
  id: 'plugin-agp',
  severity: 'warning',
  fixable: false,
  before: [],
  source: 'https://cloud.tencent.com/document/product/548/43211',
  words: {
    en: {
      title: 'the TPNS plugin is older than this Android Gradle plugin',
      message: ({ agp }) =>
        `The build uses the Android Gradle plugin ${agp}. The TPNS plugin was made for older ones, and nobody has shown it working from version ${PLUGIN_UNPROVEN_FROM_AGP} on.`,
      help: () =>
        'Integrate the SDK as a dependency instead: remove the plugin, then run tpns init --mode manual.',
    },
    zh: {
      title: 'TPNS 插件与当前 Android Gradle 插件版本不匹配',
      message: ({ agp }) =>
        `工程使用 Android Gradle 插件 ${agp}。TPNS 插件针对较早的版本开发，在 ${PLUGIN_UNPROVEN_FROM_AGP}.0 及以上版本中未经验证。`,
      help: () => '建议改为以依赖方式集成：移除插件，然后运行 tpns init --mode manual。',
    },
  },
  run: subject =>
    inModules(subject, app => {
      const { plugin } = app.build;
      const { text, major } = app.picture.app.agp;
      if (!usesPlugin(app) || plugin === null || text === null || major === null) return null;
      if (major < PLUGIN_UNPROVEN_FROM_AGP) return [];
      return [{ args: { agp: text }, side: 'app', place: plugin.place }];
    }),
});
