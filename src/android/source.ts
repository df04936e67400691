/** Reading the project's text files: strictly, and each at most once where that pays. */
import { SyntaxFault } from '../core/operation.ts';
import type { SourceText } from '../core/text.ts';
import { parseScript } from '../editors/gradle/parse.ts';
import type { Dialect, Script } from '../editors/gradle/tree.ts';
import { readingOf } from '../editors/reading.ts';
import { Unreadable } from '../errors.ts';
import type { Files } from '../ports.ts';

/** null where there is no file; {@link Unreadable} where its bytes are no text that can be told with certainty. */
export function readText(files: Files, path: string): SourceText | null {
  const bytes = files.read(path);
  return bytes === null ? null : sourceOf(path, bytes);
}

/** @throws Unreadable */
export function sourceOf(path: string, bytes: Uint8Array): SourceText {
  const reading = readingOf(path, bytes);
  if (reading.state === 'refused') throw new Unreadable(path, reading.why, null, null);
  return reading.source;
}

/** The text as far as it can be told, for places in it; null otherwise. */
export function textAt(files: Files, path: string): string | null {
  const reading = readingOf(path, files.read(path) ?? new Uint8Array());
  return reading.state === 'read' ? reading.source.text : null;
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

/** A script that many modules apply is parsed once, as long as it says the same. */
const parsed = new WeakMap<Files, Map<string, GradleFile>>();

export function openGradle(files: Files, path: string, dialect: Dialect): GradleFile | null {
  const source = readText(files, path);
  if (source === null) return null;
  const before = parsed.get(files) ?? new Map<string, GradleFile>();
  const known = before.get(path);
  if (known?.script.text === source.text) return known;
  try {
    const found = { path, script: parseScript(source.text, dialect) };
    parsed.set(files, before.set(path, found));
    return found;
  } catch (error) {
    if (error instanceof SyntaxFault) throw new Unreadable(path, error.why, source.text, error.offset);
    throw error;
  }
}

/** Kotlin's files are read as Gradle's Kotlin is, Java's and Groovy's as its Groovy. */
export const dialectOf = (path: string): Dialect => (/\.kts?$/.test(path) ? 'kotlin' : 'groovy');
