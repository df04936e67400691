/** The SDK's own manifest asks the build for values; without them the manifest merger ends the build. */
import type { Found } from '../core/check.ts';
import { ID_PLACEHOLDER, KEY_PLACEHOLDER } from '../tpns/sdk.ts';
import { define, inApps } from './shared/define.ts';
import { type AppSubject, at } from './subject.ts';

interface Args {
  readonly key: string;
  /** Variants that have none; empty where no variant has one. */
  readonly variants: readonly string[];
}

export const placeholderMissing = define<Args>({
  id: 'placeholder-missing',
  severity: 'error',
  fixable: false,
  before: [],
  source: 'https://cloud.tencent.com/document/product/548/36652',
  words: {
    en: {
      title: 'a manifest placeholder of the SDK has no value',
      message: ({ key, variants }) =>
        variants.length === 0
          ? `The TPNS SDK needs the manifest placeholder ${key}, and no value is given for it: the build ends in the manifest merger.`
          : `The TPNS SDK needs the manifest placeholder ${key}, and these variants have no value for it: ${variants.join(', ')}.`,
      help: ({ key }) =>
        `Put ${key} into manifestPlaceholders of android › defaultConfig, with the value from the TPNS console; tpns init does it.`,
    },
    zh: {
      title: 'SDK 所需的清单占位符没有值',
      message: ({ key, variants }) =>
        variants.length === 0
          ? `TPNS SDK 需要清单占位符 ${key}，但构建脚本没有提供它的值，清单合并时构建会失败。`
          : `TPNS SDK 需要清单占位符 ${key}，但以下变体没有它的值：${variants.join('、')}。`,
      help: ({ key }) =>
        `请在 android › defaultConfig 的 manifestPlaceholders 中加入 ${key}，其值见 TPNS 控制台；也可运行 tpns init 自动写入。`,
    },
  },
  run: subject =>
    inApps(subject, app => {
      if (app.mode !== 'manual' || app.sdk === null || !app.complete) return null;
      return [ID_PLACEHOLDER, KEY_PLACEHOLDER].flatMap(key => missing(app, key));
    }),
});

function missing(app: AppSubject, key: string): Found<Args>[] {
  const given = app.placeholders.filter(each => each.key === key);
  if (app.morePlaceholders || given.some(({ scope }) => scope === null)) return [];
  const has = (of: 'buildType' | 'flavor', name: string): boolean =>
    given.some(({ scope }) => scope?.of === of && scope.name === name);
  const without = app.variants.filter(
    ({ buildType, flavors }) =>
      !has('buildType', buildType) && !flavors.some(flavor => has('flavor', flavor)),
  );
  if (without.length === 0) return [];
  const names = without.map(({ name }) => name);
  const place = given[0]?.place ?? app.sdk ?? at(app.picture.app.script.path, null);
  if (without.length === app.variants.length) return [{ args: { key, variants: [] }, side: 'app', place }];
  return [{ args: { key, variants: names }, side: 'app', place, variants: names }];
}
