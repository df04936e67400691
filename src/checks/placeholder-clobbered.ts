/** A second `manifestPlaceholders = […]` does not add to the first: it takes its place. */
import { flowOf, type Step } from '../android/flow.ts';
import type { Found } from '../core/check.ts';
import type { Place } from '../core/finding.ts';
import { type Placeholder, placeholdersIn } from '../editors/gradle/query.ts';
import { define } from './shared/define.ts';
import { inModules, someOf } from './shared/modules.ts';
import { neededPlaceholders, variantsWithout } from './shared/placeholders.ts';
import { type AppSubject, at } from './subject.ts';

interface Args {
  readonly keys: readonly string[];
  /** A plugin of the framework gave them before the script said anything. */
  readonly byHost: boolean;
  readonly kotlin: boolean;
}

export const placeholderClobbered = define<Args>({
  id: 'placeholder-clobbered',
  severity: 'error',
  fixable: false,
  before: ['placeholder-missing'],
  source: 'https://developer.android.com/build/manage-manifests',
  words: {
    en: {
      title: 'manifest placeholders are overwritten',
      message: ({ keys, byHost }) =>
        `This assigns manifestPlaceholders anew, and ${keys.join(', ')}, which ${byHost ? "Flutter's plugin" : 'the script'} has put there before, ${keys.length === 1 ? 'is' : 'are'} gone: the build ends in the manifest merger.`,
      help: ({ kotlin }) =>
        kotlin
          ? 'Add entries one by one instead: manifestPlaceholders["KEY"] = "value".'
          : 'Write += in place of =, or put all entries into one map.',
    },
    zh: {
      title: '清单占位符被覆盖',
      message: ({ keys, byHost }) =>
        `此处重新赋值了 manifestPlaceholders，${byHost ? 'Flutter 插件' : '脚本'}之前写入的 ${keys.join('、')} 因此丢失，清单合并时构建会失败。`,
      help: ({ kotlin }) =>
        kotlin
          ? '请改为逐项写入：manifestPlaceholders["KEY"] = "value"。'
          : '请将 = 改为 +=，或将所有条目写在同一个 map 中。',
    },
  },
  run: subject =>
    inModules(subject, app => {
      if (!app.complete) return null;
      const keys = [...new Set([...neededPlaceholders(app).map(({ key }) => key), ...hostKeys(app)])];
      if (keys.length === 0) return null;
      return merged(
        app,
        keys.flatMap(key => lost(app, key)),
      );
    }),
});

/** What the framework's plugin gives, where a manifest asks for it. */
function hostKeys({ picture, manifests }: AppSubject): string[] {
  return [...picture.app.host.keys()].filter(key =>
    manifests.some(({ manifest }) => manifest.document.text.includes(`\${${key}}`)),
  );
}

interface Lost {
  readonly key: string;
  readonly byHost: boolean;
  readonly place: Place;
  readonly names: readonly string[];
}

function lost(app: AppSubject, key: string): Lost[] {
  const byHost = app.picture.app.host.has(key);
  const names = variantsWithout(app, key).map(({ name }) => name);
  if (names.length === 0) return [];
  const steps = entriesOf(app);
  const given = byHost ? -1 : steps.findIndex(({ entries }) => entries.some(each => each.key === key));
  if (given < 0 && !byHost) return [];
  const owner = byHost ? 'android.defaultConfig' : ownerOf(steps[given]);
  const after = steps
    .slice(given + 1)
    .find(step => replaces(step) && (ownerOf(step) === owner || /mergedFlavor$/i.test(ownerOf(step) ?? '')));
  if (after === undefined) return [];
  const { start, end } = after.step.placed.statement;
  return [{ key, byHost, place: at(after.step.file.path, { start, end }), names }];
}

interface StepWithEntries {
  readonly step: Step;
  readonly entries: readonly Placeholder[];
}

/** Statements about placeholders, in the order in which they run. */
function entriesOf({ picture: { app } }: AppSubject): StepWithEntries[] {
  const all = app.scripts.flatMap(({ script }) => placeholdersIn(script));
  return flowOf(app.scripts, app.scope.root).flatMap(step => {
    const entries = all.filter(({ placed }) => placed.statement === step.placed.statement);
    return entries.length === 0 ? [] : [{ step, entries }];
  });
}

const ownerOf = (step: StepWithEntries | undefined): string | undefined => step?.entries[0]?.scope.join('.');

const replaces = ({ entries: [first] }: StepWithEntries): boolean => first?.assignmentOperator === '=';

/** All that one statement takes away is one fault. */
function merged(app: AppSubject, all: readonly Lost[]): Found<Args>[] {
  const where = ({ place }: Lost): string => `${place.file} ${place.range?.start}`;
  return [...new Set(all.map(where))].flatMap((id): Found<Args>[] => {
    const same = all.filter(each => where(each) === id);
    const [first] = same;
    if (first === undefined) return [];
    const { byHost, place, names } = first;
    const kotlin = place.file.endsWith('.kts');
    const args = { keys: same.map(({ key }) => key), byHost, kotlin };
    const found = { args, side: 'app', place, ...someOf(names, app) } as const;
    // said once for each key, so that each is heard in place of what misses it
    return [same.length === 1 ? { ...found, about: first.key } : found];
  });
}
