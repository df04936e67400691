import { placeInJson } from '../editors/json.ts';
import { define } from './shared/define.ts';
import { memberOf, objectOf } from './shared/json.ts';
import { inModules, usesPlugin } from './shared/modules.ts';
import { at } from './subject.ts';

interface Args {
  readonly absent: boolean;
}

export const configUpgradeCheck = define<Args>({
  id: 'config-upgrade-check',
  severity: 'warning',
  fixable: true,
  before: [],
  source: 'https://cloud.tencent.com/document/product/548/43211',
  words: {
    en: {
      title: 'a new SDK version may fail the build',
      message: ({ absent }) =>
        `${absent ? '"upgrade" is not set, and counts as true' : '"upgrade" is true'}: the plugin's task checkTPNS ends the build on the day a newer SDK is published.`,
      help: ({ absent }) =>
        absent
          ? 'Add "upgrade": false, and raise "version" when you want to.'
          : 'Set "upgrade" to false, and raise "version" when you want to.',
    },
    zh: {
      title: 'SDK 发布新版本时构建可能失败',
      message: ({ absent }) =>
        `${absent ? '未设置 "upgrade"，按 true 处理' : '"upgrade" 为 true'}：一旦有新版 SDK 发布，插件的 checkTPNS 任务就会使构建失败。`,
      help: ({ absent }) =>
        absent
          ? '请加入 "upgrade": false，需要升级时再修改 "version"。'
          : '请将 "upgrade" 改为 false，需要升级时再修改 "version"。',
    },
  },
  run: subject =>
    inModules(subject, app => {
      const { config } = app;
      if (config === null || objectOf(config.json) === null || !usesPlugin(app)) return null;
      const value = objectOf(config.json)?.upgrade;
      // one that is neither is said to be invalid
      if (value !== undefined && memberOf(config.json, 'upgrade') !== true) return [];
      const absent = value === undefined;
      const place = at(config.path, placeInJson(config.text, absent ? [] : ['upgrade']));
      return [{ args: { absent }, side: 'app', place }];
    }),
});
