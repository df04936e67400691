/** What a module's sources tell about the habits of whoever writes them. */
import { join } from '../core/paths.ts';
import { registersAt } from './registration.ts';
import { simple } from './sources/classes.ts';
import type { Language } from './sources/files.ts';
import type { Sources } from './sources/sources.ts';
import { subclassesOf } from './sources/subclasses.ts';

export interface SourceHabits {
  readonly language: Language;
  /** Where a new class goes: the source folder most of the module's classes of that language are in. */
  readonly folder: string;
  /** Classes of the project that extend `XGPushBaseReceiver`. */
  readonly receivers: readonly string[];
  /** First file that calls `registerPush`; null where nobody does. */
  readonly registersIn: string | null;
  /** Its class, full name. */
  readonly registrationClass: string | null;
  /** Some other source file names that class, so that it may well be called. */
  readonly registrationNamed: boolean;
}

/** `sources`: the module's own, and those of the build's other modules, whose classes may do the work as well. */
export function sourceHabits(sources: Sources, moduleFolder: string): SourceHabits {
  const variants = /^(?!src\/main\/)src\/\w+\/(?:java|kotlin)\//;
  const own = sources.files.filter(
    ({ path }) => path.startsWith(`${moduleFolder}/`) && !variants.test(path.slice(moduleFolder.length + 1)),
  );
  const kotlin = own.filter(file => file.language === 'kotlin');
  // a module that has any Kotlin compiles Kotlin; one without may not
  const language: Language = kotlin.length * 2 >= own.length && kotlin.length > 0 ? 'kotlin' : 'java';
  const folders = own.filter(file => file.language === language).map(file => file.folder);
  const registersIn = sources.files.find(({ path }) => registersAt(sources, path) !== null)?.path ?? null;
  const registrationClass = registersIn === null ? null : classIn(sources, registersIn);
  return {
    language,
    folder: mostFrequent(folders) ?? join(moduleFolder, 'src/main/java'),
    receivers: subclassesOf(sources, 'XGPushBaseReceiver').map(({ name }) => name),
    registersIn,
    registrationClass,
    registrationNamed:
      registrationClass !== null &&
      sources.files.some(
        ({ path }) => path !== registersIn && names(sources, path, simple(registrationClass)),
      ),
  };
}

/** The class a file is named after; Java demands it, Kotlin mostly keeps to it. */
function classIn(sources: Sources, path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
  const home = sources.open(path).package;
  return home ? `${home}.${name}` : name;
}

const names = (sources: Sources, path: string, name: string): boolean =>
  sources.mentions(path, new RegExp(`\\b${name}\\b`)) &&
  sources.open(path).tokens.some(({ kind, text }) => kind === 'word' && text === name);

function mostFrequent(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
