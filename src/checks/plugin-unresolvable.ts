import { PLUGIN_ARTIFACT, PLUGIN_GROUP, PLUGIN_ID, PLUGIN_VERSION } from '../tpns/sdk.ts';
import { define } from './shared/define.ts';
import { inModules, usesPlugin } from './shared/modules.ts';

const MODULE = `${PLUGIN_GROUP}:${PLUGIN_ARTIFACT}:${PLUGIN_VERSION}`;

export const pluginUnresolvable = define<Record<never, never>>({
  id: 'plugin-unresolvable',
  severity: 'error',
  fixable: false,
  before: [],
  source: 'https://cloud.tencent.com/document/product/548/43211',
  words: {
    en: {
      title: 'Gradle can’t find the TPNS plugin',
      message: () =>
        `${PLUGIN_ID} is applied, but nothing tells Gradle where it is: it is published without a marker, so its id alone finds nothing, and there is neither a class path for it nor a mapping in the settings.`,
      help: () =>
        `Add this to buildscript › dependencies of the root build script (tpns init --mode plugin does it):\nclasspath "${MODULE}"`,
    },
    zh: {
      title: 'Gradle 找不到 TPNS 插件',
      message: () =>
        `应用了 ${PLUGIN_ID}，但 Gradle 无从得知它在哪里：该插件没有发布 marker，仅凭 id 无法找到，而工程中既没有它的 classpath，也没有在 settings 中映射。`,
      help: () =>
        `请在根构建脚本的 buildscript › dependencies 中加入（tpns init --mode plugin 可自动写入）：\nclasspath "${MODULE}"`,
    },
  },
  run: subject =>
    inModules(subject, app => {
      const { plugin } = app.build;
      if (!usesPlugin(app) || plugin === null || !app.complete) return null;
      if (plugin.route === 'unknown') return null;
      return plugin.route === 'found' ? [] : [{ args: {}, side: 'app', place: plugin.place }];
    }),
});
