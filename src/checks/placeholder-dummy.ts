/** A value of the guide's sample, or one that was to be filled in later, in a placeholder that the SDK reads. */
import { textOf } from '../android/value.ts';
import type { Found } from '../core/check.ts';
import { ID_PLACEHOLDER, KEY_PLACEHOLDER, SDK_ARTIFACT, SDK_GROUP } from '../tpns/sdk.ts';
import { define } from './shared/define.ts';
import { isDummy } from './shared/dummy.ts';
import { inModules, someOf } from './shared/modules.ts';
import { type Needed, neededPlaceholders } from './shared/placeholders.ts';
import { released } from './shared/releases.ts';
import type { AppSubject } from './subject.ts';

interface Args {
  readonly key: string;
  readonly artifact: string;
  readonly value: string;
}

export const placeholderDummy = define<Args>({
  id: 'placeholder-dummy',
  severity: 'error',
  fixable: false,
  before: ['access-id-format', 'access-key-format'],
  source: 'https://cloud.tencent.com/document/product/548/36652',
  words: {
    en: {
      title: 'a manifest placeholder still holds a sample text',
      message: ({ key, artifact, value }) =>
        `${key} is “${value}”, a text that was to be replaced; ${SDK_GROUP}:${artifact} can't register with it.`,
      help: ({ key, artifact }) =>
        artifact === SDK_ARTIFACT
          ? `Copy the value of ${key} from the TPNS console (Configuration Management), or run tpns init.`
          : `Copy the value of ${key} from the vendor's console, or remove ${SDK_GROUP}:${artifact} if the channel is not used.`,
    },
    zh: {
      title: '清单占位符仍是示例文本',
      message: ({ key, artifact, value }) =>
        `${key} 的值为“${value}”，是尚未替换的示例文本，${SDK_GROUP}:${artifact} 无法用它注册。`,
      help: ({ key, artifact }) =>
        artifact === SDK_ARTIFACT
          ? `请在 TPNS 控制台的“配置管理”中复制 ${key} 的值，或运行 tpns init。`
          : `请在厂商控制台复制 ${key} 的值；如果不使用该通道，请移除 ${SDK_GROUP}:${artifact}。`,
    },
  },
  run: subject =>
    inModules(subject, app => {
      const needed = neededPlaceholders(app);
      if (needed.length === 0) return null;
      return needed.flatMap(each => dummies(app, each));
    }),
});

const WHICH = new Map([
  [ID_PLACEHOLDER, 'access-id'],
  [KEY_PLACEHOLDER, 'access-key'],
]);

/** One finding for each place that holds one. */
function dummies(app: AppSubject, { key, artifact }: Needed): Found<Args>[] {
  const found = new Map<string, { readonly finding: Found<Args>; readonly names: string[] }>();
  for (const variant of app.variants) {
    const value = app.build.placeholdersOf(variant).values.get(key) ?? null;
    const text = textOf(value);
    if (value === null || !value.known || text === null || !isDummy(text)) continue;
    const place = value.from ?? app.placeholders.find(each => each.key === key && each.value === text)?.place;
    const id = `${place?.file} ${place?.range?.start}`;
    const same = found.get(id);
    if (same) same.names.push(variant.name);
    else {
      const which = WHICH.get(key);
      const about = which === undefined ? key : `${which} ${text}`;
      const args = { key, artifact, value: text };
      found.set(id, {
        finding: { args, side: 'app', about, ...(place === undefined ? {} : { place }) },
        names: [variant.name],
      });
    }
  }
  const releases = new Set(released(app.variants).map(({ name }) => name));
  return [...found.values()].map(({ finding, names }) => ({
    ...finding,
    severity: names.some(name => releases.has(name)) ? 'error' : 'warning',
    ...someOf(names, app),
  }));
}
