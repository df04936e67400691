/** The SDK's own manifest asks the build for values; without them the manifest merger ends the build. */
import type { Found } from '../core/check.ts';
import { SDK_ARTIFACT, SDK_GROUP } from '../tpns/sdk.ts';
import { define } from './shared/define.ts';
import { inModules, someOf } from './shared/modules.ts';
import { type Needed, neededPlaceholders, variantsWithout } from './shared/placeholders.ts';
import type { AppSubject } from './subject.ts';

interface Args {
  readonly key: string;
  /** Of `com.tencent.tpns`, that asks for it. */
  readonly artifact: string;
  /** Variants that have none; empty where no variant has one. */
  readonly variants: readonly string[];
}

export const placeholderMissing = define<Args>({
  id: 'placeholder-missing',
  severity: 'error',
  fixable: true,
  before: [],
  source: 'https://cloud.tencent.com/document/product/548/36652',
  words: {
    en: {
      title: 'a manifest placeholder of the SDK has no value',
      message: ({ key, artifact, variants }) =>
        variants.length === 0
          ? `${SDK_GROUP}:${artifact} needs the manifest placeholder ${key}, and no value is given for it: the build ends in the manifest merger.`
          : `${SDK_GROUP}:${artifact} needs the manifest placeholder ${key}, and these variants have no value for it: ${variants.join(', ')}.`,
      help: ({ key, artifact }) =>
        `Put ${key} into manifestPlaceholders of android › defaultConfig, with the value from the ${artifact === SDK_ARTIFACT ? 'TPNS' : "vendor's"} console${artifact === SDK_ARTIFACT ? '; tpns init does it' : ''}.`,
    },
    zh: {
      title: 'SDK 所需的清单占位符没有值',
      message: ({ key, artifact, variants }) =>
        variants.length === 0
          ? `${SDK_GROUP}:${artifact} 需要清单占位符 ${key}，但构建脚本没有提供它的值，清单合并时构建会失败。`
          : `${SDK_GROUP}:${artifact} 需要清单占位符 ${key}，但以下变体没有它的值：${variants.join('、')}。`,
      help: ({ key, artifact }) =>
        `请在 android › defaultConfig 的 manifestPlaceholders 中加入 ${key}，其值见${artifact === SDK_ARTIFACT ? ' TPNS 控制台；也可运行 tpns init 自动写入' : '厂商控制台'}。`,
    },
  },
  run: subject =>
    inModules(subject, app => {
      const needed = neededPlaceholders(app);
      if (needed.length === 0 || !app.complete) return null;
      return needed.flatMap(each => missing(app, each));
    }),
});

function missing(app: AppSubject, { key, artifact, place: declared }: Needed): Found<Args>[] {
  const without = variantsWithout(app, key).map(({ name }) => name);
  if (without.length === 0) return [];
  const place = app.placeholders.find(each => each.key === key)?.place ?? declared;
  const all = without.length === app.variants.length;
  const args = { key, artifact, variants: all ? [] : without };
  return [{ args, side: 'app', place, about: key, ...someOf(without, app) }];
}
