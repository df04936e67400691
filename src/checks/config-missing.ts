import { CONFIG_FILE } from '../tpns/sdk.ts';
import { define } from './shared/define.ts';
import { inModules, isWired, usesPlugin } from './shared/modules.ts';
import { at } from './subject.ts';

interface Args {
  /** TPNS's plugin reads it; else only `tpns` does. */
  readonly plugin: boolean;
}

export const configMissing = define<Args>({
  id: 'config-missing',
  severity: 'error',
  fixable: false,
  before: [],
  source: 'https://cloud.tencent.com/document/product/548/43211',
  words: {
    en: {
      title: `no ${CONFIG_FILE} in the app module`,
      message: ({ plugin }) =>
        plugin
          ? `The TPNS plugin is applied, but the module has no ${CONFIG_FILE}, where it reads AccessID, AccessKey and the SDK's version from.`
          : `The module has no ${CONFIG_FILE}. The build does not need it in manual mode; tpns compares it with the console and takes the AccessID from it when it pushes.`,
      help: ({ plugin }) =>
        plugin
          ? `Download ${CONFIG_FILE} from the TPNS console (Configuration Management › Quick Integration) and put it beside the module's build script, or run tpns init.`
          : 'tpns init writes it.',
    },
    zh: {
      title: `应用模块中没有 ${CONFIG_FILE}`,
      message: ({ plugin }) =>
        plugin
          ? `已应用 TPNS 插件，但模块中没有 ${CONFIG_FILE}，插件要从中读取 AccessID、AccessKey 和 SDK 版本。`
          : `模块中没有 ${CONFIG_FILE}。手动集成时构建不需要它；tpns 用它与控制台核对，推送时也从中读取 AccessID。`,
      help: ({ plugin }) =>
        plugin
          ? `请在 TPNS 控制台（配置管理 › 快速接入）下载 ${CONFIG_FILE}，放到该模块的构建脚本旁，或运行 tpns init 生成。`
          : '可运行 tpns init 生成。',
    },
  },
  run: subject =>
    inModules(subject, app => {
      if (!isWired(app)) return null;
      if (app.config !== null) return [];
      const plugin = usesPlugin(app);
      const place = app.build.plugin?.place ?? at(app.picture.app.script.path, null);
      return [{ args: { plugin }, severity: plugin ? 'error' : 'info', side: 'app', place }];
    }),
});
