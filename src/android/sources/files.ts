/** The source files of a module. */
import type { Files } from '../../ports.ts';
import { textAt } from '../source.ts';
import { conventionalFolders, filesBelow } from './walk.ts';

export type Language = 'java' | 'kotlin';

export interface CodeFile {
  readonly path: string;
  readonly language: Language;
  /** Source folder it lies in: `…/src/main/java`. */
  readonly folder: string;
}

/** Every source file of a module's source sets, tests left out; `named`: source folders besides the usual ones. */
export function codeFiles(files: Files, moduleFolder: string, named: readonly string[] = []): CodeFile[] {
  const found = new Map<string, CodeFile>();
  for (const folder of [...conventionalFolders(files, moduleFolder), ...named]) {
    for (const path of filesBelow(files, folder, /\.(?:java|kt)$/)) {
      if (!found.has(path))
        found.set(path, { path, folder, language: path.endsWith('.kt') ? 'kotlin' : 'java' });
    }
  }
  return [...found.values()];
}

/** Nothing is written back, so bytes that are no text by any account are read leniently. */
export function sourceText(files: Files, path: string): string {
  return textAt(files, path) ?? new TextDecoder().decode(files.read(path) ?? new Uint8Array());
}
