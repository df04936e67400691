/** Java and Kotlin sources, read for a few well-marked things only; comments and strings never count as code. */
import { join } from '../core/paths.ts';
import { decode } from '../core/text.ts';
import type { Files } from '../ports.ts';

export type Language = 'java' | 'kotlin';

export interface CodeFile {
  readonly path: string;
  readonly language: Language;
  /** Source folder it lies in: `…/src/main/java`. */
  readonly folder: string;
}

/** Every source file of a module's source sets (`src/<set>/java`, `src/<set>/kotlin`), tests left out. */
export function codeFiles(files: Files, moduleFolder: string): CodeFile[] {
  const src = join(moduleFolder, 'src');
  return files
    .list(src)
    .filter(set => !/^(?:test|androidTest|testFixtures)/i.test(set))
    .flatMap(set => ['java', 'kotlin'].map(name => join(src, set, name)))
    .flatMap(folder => walk(files, folder).map(path => ({ path, folder, language: languageOf(path) })));
}

const languageOf = (path: string): Language => (path.endsWith('.kt') ? 'kotlin' : 'java');

function walk(files: Files, folder: string): string[] {
  return files.list(folder).flatMap(name => {
    const path = join(folder, name);
    if (/\.(?:java|kt)$/.test(name)) return [path];
    return files.kind(path) === 'folder' ? walk(files, path) : [];
  });
}

/**
 * The text with comments and the insides of strings blanked out, offsets unchanged. Bytes that are not UTF-8 (GBK
 * comments are common) only ever sit in comments and strings, so they are read leniently: nothing is written back.
 */
export function codeOf(files: Files, path: string): string {
  const bytes = files.read(path) ?? new Uint8Array();
  const text = decode(bytes)?.text ?? new TextDecoder('utf-8').decode(bytes);
  return text.replace(
    /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|"""[\s\S]*?(?:"""|$)|"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])+'/g,
    found => (found.startsWith('/') ? blank(found) : `"${blank(found.slice(1))}`),
  );
}

const blank = (text: string): string => text.replace(/[^\n\r]/g, ' ');

export const packageOf = (code: string): string => /^\s*package\s+([\w.]+)/m.exec(code)?.[1] ?? '';

/** The classes in `code` that extend `superclass` (by its simple name) and can be made an object of, full names. */
export function subclasses(code: string, superclass: string): string[] {
  // between the name and what it extends stands no other class, which Kotlin allows without braces
  const pattern = new RegExp(
    `(\\babstract\\s+)?\\bclass\\s+(\\w+)(?:(?!\\b(?:class|interface|object)\\b)[^{};])*?` +
      `(?:\\bextends\\s+(?:[\\w.]+\\.)?${superclass}\\b|:\\s*(?:[\\w.]+\\.)?${superclass}\\s*\\()`,
    'g',
  );
  const home = packageOf(code);
  return [...code.matchAll(pattern)].flatMap(([, abstract, name = '']) =>
    abstract === undefined ? [home ? `${home}.${name}` : name] : [],
  );
}

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

/** `libraries`: folders of the build's other modules, whose classes may do the work as well. */
export function sourceHabits(files: Files, moduleFolder: string, libraries: readonly string[]): SourceHabits {
  const own = codeFiles(files, moduleFolder).filter(file =>
    file.path.startsWith(join(moduleFolder, 'src/main/')),
  );
  const kotlin = own.filter(file => file.language === 'kotlin');
  // a module that has any Kotlin compiles Kotlin; one without may not
  const language: Language = kotlin.length * 2 >= own.length && kotlin.length > 0 ? 'kotlin' : 'java';
  const folders = own.filter(file => file.language === language).map(file => file.folder);
  const folder = mostFrequent(folders) ?? join(moduleFolder, 'src/main/java');
  const everything = [moduleFolder, ...libraries].flatMap(each => codeFiles(files, each));
  const receivers: string[] = [];
  let registersIn: string | null = null;
  for (const { path } of everything) {
    const bytes = files.read(path);
    // a quick look first: almost no file mentions the SDK at all
    if (!bytes || !/XGPush/.test(new TextDecoder('latin1').decode(bytes))) continue;
    const code = codeOf(files, path);
    receivers.push(...subclasses(code, 'XGPushBaseReceiver'));
    if (/\bXGPushManager\s*\.\s*registerPush\s*\(/.test(code)) registersIn ??= path;
  }
  const registrationClass = registersIn === null ? null : classIn(codeOf(files, registersIn), registersIn);
  const registrationNamed =
    registrationClass !== null &&
    everything.some(({ path }) => path !== registersIn && mentions(files, path, registrationClass));
  return { language, folder, receivers, registersIn, registrationClass, registrationNamed };
}

/** The class a file is named after; Java demands it, Kotlin mostly keeps to it. */
function classIn(code: string, path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
  const home = packageOf(code);
  return home ? `${home}.${name}` : name;
}

function mentions(files: Files, path: string, className: string): boolean {
  const name = new RegExp(`\\b${className.slice(className.lastIndexOf('.') + 1)}\\b`);
  const bytes = files.read(path);
  return (
    bytes !== null && name.test(new TextDecoder('latin1').decode(bytes)) && name.test(codeOf(files, path))
  );
}

function mostFrequent(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
