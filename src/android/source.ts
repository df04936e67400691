/** Reading the project's text files: strictly, and each at most once where that pays. */
import { note } from '../core/note.ts';
import { SyntaxFault } from '../core/operation.ts';
import { decode, type SourceText } from '../core/text.ts';
import { parseScript } from '../editors/gradle/parse.ts';
import type { Dialect, Script } from '../editors/gradle/tree.ts';
import { Unreadable } from '../errors.ts';
import type { Files } from '../ports.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'not-utf8': { file: string };
  }
}

/** null where there is no file; {@link Unreadable} where it is not UTF-8. */
export function readText(files: Files, path: string): SourceText | null {
  const bytes = files.read(path);
  if (bytes === null) return null;
  const source = decode(bytes);
  if (source === null) throw new Unreadable(path, note('not-utf8', { file: path }), null, null);
  return source;
}

export interface GradleFile {
  readonly path: string;
  readonly script: Script;
}

/** The script `name.gradle` or `name.gradle.kts` in a folder (Groovy first, as Gradle does); null without either. */
export function gradleFile(files: Files, folder: string, name: 'build' | 'settings'): GradleFile | null {
  for (const [ending, dialect] of [
    ['.gradle', 'groovy'],
    ['.gradle.kts', 'kotlin'],
  ] as const) {
    const path = `${folder === '/' ? '' : folder}/${name}${ending}`;
    if (files.kind(path) === 'file') return openGradle(files, path, dialect);
  }
  return null;
}

export function openGradle(files: Files, path: string, dialect: Dialect): GradleFile | null {
  const source = readText(files, path);
  if (source === null) return null;
  try {
    return { path, script: parseScript(source.text, dialect) };
  } catch (error) {
    if (error instanceof SyntaxFault) throw new Unreadable(path, error.why, source.text, error.offset);
    throw error;
  }
}

export const dialectOf = (path: string): Dialect => (path.endsWith('.kts') ? 'kotlin' : 'groovy');
