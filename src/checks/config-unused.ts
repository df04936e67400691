import { CONFIG_FILE } from '../tpns/sdk.ts';
import { define, isUsed } from './shared/define.ts';
import { inModules } from './shared/modules.ts';
import { at } from './subject.ts';

interface Args {
  /** The plugin's class path is there, only its application is not. */
  readonly half: boolean;
}

export const configUnused = define<Args>({
  id: 'config-unused',
  severity: 'warning',
  fixable: false,
  before: [],
  source: 'https://cloud.tencent.com/document/product/548/43211',
  words: {
    en: {
      title: 'the configuration file is a left-over',
      message: ({ half }) =>
        half
          ? `Nobody reads this file: the TPNS plugin is on the class path, but the module does not apply it, and the SDK is not among its dependencies.`
          : `Nobody reads this file: the module neither applies the TPNS plugin nor depends on the SDK.`,
      help: ({ half }) =>
        half
          ? 'Apply the plugin "com.tencent.android.tpns" in the module\'s build script, or run tpns init; if TPNS is not wanted any more, delete the file.'
          : `If pushes are wanted, run tpns init; if not, delete ${CONFIG_FILE}.`,
    },
    zh: {
      title: '配置文件没有被使用',
      message: ({ half }) =>
        half
          ? '该文件没有被读取：TPNS 插件已在 classpath 中，但模块没有应用它，也没有依赖 SDK。'
          : '该文件没有被读取：模块既没有应用 TPNS 插件，也没有依赖 SDK。',
      help: ({ half }) =>
        half
          ? '请在模块的构建脚本中应用插件 "com.tencent.android.tpns"，或运行 tpns init；如果不再使用 TPNS，请删除该文件。'
          : `如需推送，请运行 tpns init；否则请删除 ${CONFIG_FILE}。`,
    },
  },
  run: subject =>
    inModules(subject, app => {
      const [stray] = app.build.strays;
      const file = app.config?.path ?? stray;
      if (file === undefined || app.mode === null) return null;
      if (isUsed(app) || app.sdkTraced) return [];
      return [{ args: { half: app.build.pluginNamed }, side: 'app', place: at(file, null) }];
    }),
});
