/** The disk as the survey has it: it can be read, and nothing else. */
import { diskFiles } from '../../src/adapters/files.ts';
import { baseName, parent } from '../../src/core/paths.ts';
import type { Files } from '../../src/ports.ts';

function never(path: string): never {
  throw new Error(`the survey writes nothing: ${path}`);
}

export const readOnlyFiles: Files = {
  ...diskFiles,
  write: never,
  claim: never,
  remove: never,
  removeFolder: never,
};

/** `files` as they would be after these were written. */
export function overlaid(files: Files, written: ReadonlyMap<string, Uint8Array>): Files {
  const folders = new Set<string>();
  for (const path of written.keys()) {
    for (let at = parent(path); !folders.has(at); at = parent(at)) folders.add(at);
  }
  const below = (folder: string): string[] =>
    [...folders, ...written.keys()].filter(path => path !== folder && parent(path) === folder).map(baseName);
  return {
    ...files,
    read: path => written.get(path) ?? files.read(path),
    kind: path => (written.has(path) ? 'file' : (files.kind(path) ?? (folders.has(path) ? 'folder' : null))),
    list: folder => [...new Set([...files.list(folder), ...below(folder)])].sort(),
  };
}
