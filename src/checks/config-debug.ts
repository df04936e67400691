import { placeInJson } from '../editors/json.ts';
import { define } from './shared/define.ts';
import { memberOf } from './shared/json.ts';
import { inModules, usesPlugin } from './shared/modules.ts';
import { at } from './subject.ts';

export const configDebug = define<Record<never, never>>({
  id: 'config-debug',
  severity: 'info',
  fixable: false,
  before: [],
  source: 'https://cloud.tencent.com/document/product/548/43211',
  words: {
    en: {
      title: 'the TPNS plugin logs in detail',
      message: () => '"debug" is true: the TPNS plugin writes a detailed log in every build.',
      help: () => 'Set it to false once the integration works.',
    },
    zh: {
      title: 'TPNS 插件输出详细日志',
      message: () => '"debug" 为 true：TPNS 插件在每次构建时都会输出详细日志。',
      help: () => '集成完成后请改为 false。',
    },
  },
  run: subject =>
    inModules(subject, app => {
      const { config } = app;
      if (config === null || !usesPlugin(app)) return null;
      if (memberOf(config.json, 'debug') !== true) return [];
      return [{ args: {}, side: 'app', place: at(config.path, placeInJson(config.text, ['debug'])) }];
    }),
});
