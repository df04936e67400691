/** Which of several literals counts is easy to forget when the value changes; `tpns-configs.json` is expected to repeat it. */
import { baseName } from '../core/paths.ts';
import { accessIdProblem, accessKeyProblem } from '../tpns/credentials.ts';
import { define } from './shared/define.ts';
import { inModules, isWired } from './shared/modules.ts';
import type { AppSubject, Credential } from './subject.ts';

interface Args {
  readonly which: Credential['which'];
  readonly files: readonly string[];
}

const PROBLEMS = { 'access-id': accessIdProblem, 'access-key': accessKeyProblem } as const;
const NAMES = { 'access-id': 'AccessID', 'access-key': 'AccessKey' } as const;

export const credentialsScattered = define<Args>({
  id: 'credentials-scattered',
  severity: 'info',
  fixable: false,
  before: [],
  source: 'https://cloud.tencent.com/document/product/548/36652',
  words: {
    en: {
      title: 'the credentials are written several times',
      message: ({ which, files }) =>
        `The same ${NAMES[which]} is written out ${files.length} times: ${files.join(', ')}.`,
      help: () =>
        'Write it once, as a Gradle property or a variable, and refer to it; a change then reaches every place.',
    },
    zh: {
      title: '凭证在多处重复书写',
      message: ({ which, files }) =>
        `同一个 ${NAMES[which]} 以字面量写了 ${files.length} 次：${files.join('、')}。`,
      help: () => '建议只写一次（如 Gradle 属性或变量），其他位置引用它，修改时就不会遗漏。',
    },
  },
  run: subject =>
    inModules(subject, app => {
      if (!isWired(app) && app.wrapper === null) return null;
      const found = (['access-id', 'access-key'] as const).flatMap(which => {
        const places = repeated(app, which);
        const [, second] = places;
        if (second === undefined) return [];
        return [
          { args: { which, files: places.map(({ from }) => baseName(from.file)) }, place: second.from },
        ];
      });
      return found.slice(0, 1).map(each => ({ ...each, side: 'app' as const }));
    }),
});

/** The literals of the value that has most of them. */
function repeated({ credentials }: AppSubject, which: Credential['which']): readonly Credential[] {
  const literals = new Map(
    credentials
      // what can't be right is told with all its places
      .filter(each => each.which === which && each.of !== 'config' && PROBLEMS[which](each.value) === null)
      .map(each => [`${each.from.file} ${each.from.range?.start}`, each]),
  );
  const all = [...literals.values()];
  return all
    .map(({ value }) => all.filter(each => each.value === value))
    .reduce((most, same) => (same.length > most.length ? same : most), []);
}
