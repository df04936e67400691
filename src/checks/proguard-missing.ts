/** A shrunk release renames what the SDK and the vendors look for by name. Wider rules than the guide's count as well. */
import { keeps } from '../android/keep-rules.ts';
import { KEPT_PACKAGES } from '../tpns/sdk.ts';
import { define } from './shared/define.ts';
import { inModules, isWired } from './shared/modules.ts';
import { type AppSubject, at } from './subject.ts';

interface Args {
  readonly rules: readonly string[];
  /** The file they belong into; null where the build names none. */
  readonly file: string | null;
}

export const proguardMissing = define<Args>({
  id: 'proguard-missing',
  severity: 'warning',
  fixable: true,
  before: [],
  source: 'https://cloud.tencent.com/document/product/548/36652',
  words: {
    en: {
      title: 'the release shrinks away what the SDK needs',
      message: ({ rules }) =>
        `The release build is minified, and ${rules.length === 1 ? 'a keep rule' : `${rules.length} keep rules`} of TPNS ${rules.length === 1 ? 'is' : 'are'} missing: what works in debug may fail in release, for classes that are looked up by name have another one.`,
      help: ({ rules, file }) =>
        `Add to ${file ?? "a file that proguardFiles names in the module's release build"}:\n${rules.join('\n')}`,
    },
    zh: {
      title: '发布版混淆缺少保留规则',
      message: ({ rules }) =>
        `release 构建开启了混淆，但缺少 ${rules.length} 条 TPNS 的保留规则：按名称查找的类会被改名或移除，debug 正常而 release 可能失败。`,
      help: ({ rules, file }) =>
        `请在${file === null ? '模块 release 构建的 proguardFiles 所指定的文件' : ` ${file} `}中加入：\n${rules.join('\n')}`,
    },
  },
  run: subject =>
    inModules(subject, app => {
      const { minified } = app.picture.app;
      // a wrapper's package may hand on rules of its own
      if (!isWired(app) || app.wrapper !== null || !minified.known) return null;
      if (minified.value !== true) return [];
      const { keepRules } = app.build;
      if (keepRules.open) return null;
      const rules = wanted(app).filter(rule => !keeps(keepRules.rules, sampleOf(rule)));
      if (rules.length === 0) return [];
      const place = minified.from ?? { file: app.picture.app.script.path, range: null };
      const file =
        keepRules.home === null ? null : keepRules.home.slice(app.picture.app.module.folder.length + 1);
      return [{ args: { rules, file }, side: 'app', place: at(place.file, place.range) }];
    }),
});

/** The SDK's own, and those of the channels in use that keep classes by their names. */
function wanted({ build: { channels } }: AppSubject): string[] {
  const ofChannels = channels.flatMap(({ channel, artifact }) =>
    artifact === null ? [] : channel.keepRules,
  );
  return [
    ...KEPT_PACKAGES.map(name => `-keep class ${name}.** { *; }`),
    ...ofChannels.filter(rule => /^-keep class [\w.$]+(?:\.\*\*)? \{/.test(rule)),
  ];
}

/** A class that the rule is about. */
const sampleOf = (rule: string): string =>
  (/^-keep class ([^\s{]+)/.exec(rule)?.[1] ?? '').replace(/\*\*$/, 'internal.Any');
