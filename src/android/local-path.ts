/** Files that a build script names, where the name does not depend on the run. */
import { isAbsolute, join, normalise } from '../core/paths.ts';
import type { Expression, StringLiteral } from '../editors/gradle/tree.ts';

/** Folders that a script's names stand for. */
export interface Folders {
  /** Of the project whose script it is: what relative names count from. */
  readonly project: string;
  readonly root: string;
}

/** Absolute paths of the files that the expression names; those that are computed are left out. */
export function localPaths(value: Expression | undefined, folders: Folders): string[] {
  switch (value?.kind) {
    case 'string':
      return spelled(value, folders);
    case 'list':
      return value.items.flatMap(item => localPaths(item, folders));
    case 'call':
      return called(value, folders);
    case 'infix': {
      const [first, second, ...more] = value.operands;
      const base = first ? folderOf(first, folders) : null;
      if (value.operator !== '+' || base === null || second?.kind !== 'string' || more.length > 0) return [];
      return second.value === null ? [] : [join(base, second.value)];
    }
    default:
      return [];
  }
}

/** `"x.pro"`, `"$rootDir/x.pro"`, `"${rootProject.projectDir}/x.pro"`. */
function spelled({ value, parts }: StringLiteral, folders: Folders): string[] {
  if (value !== null) return /^[a-z]{2,}:\/\//.test(value) ? [] : [within(folders.project, value)];
  const [first = '', base, rest, ...more] = typeof parts[0] === 'string' ? parts : ['', ...parts];
  if (first !== '' || base === undefined || typeof base === 'string') return [];
  const folder = folderOf(base, folders);
  return folder === null || typeof rest !== 'string' || more.length > 0 ? [] : [join(folder, rest)];
}

function called(call: Extract<Expression, { kind: 'call' }>, folders: Folders): string[] {
  const name = [call.receiver?.kind === 'reference' ? call.receiver.name : '', call.name]
    .filter(Boolean)
    .join('.');
  const [first, second] = call.args.map(argument => argument.value);
  const below = (folder: string, from = 0): string[] =>
    call.args.slice(from).flatMap(({ value }) => localPaths(value, { ...folders, project: folder }));
  if (call.receiver !== null && call.receiver.kind !== 'reference') return [];
  if (/^(?:project\.)?(?:file|files)$/.test(name) || name === 'layout.projectDirectory.file') {
    return below(folders.project);
  }
  if (/^(?:rootProject\.(?:file|files)|rootProject\.layout\.projectDirectory\.file)$/.test(name)) {
    return below(folders.root);
  }
  if (/^(?:java\.io\.)?File$/.test(name) && first) {
    const folder = folderOf(first, folders);
    return second && folder !== null ? below(folder, 1) : second ? [] : below(folders.project);
  }
  const resolved = /^(.+)\.resolve$/.exec(name)?.[1];
  const base = resolved === undefined ? null : folderNamed(resolved, folders);
  return base === null ? [] : below(base);
}

const folderOf = (value: Expression, folders: Folders): string | null =>
  value.kind === 'reference' && value.receiver === null && value.index === null
    ? folderNamed(value.name, folders)
    : null;

function folderNamed(name: string, { project, root }: Folders): string | null {
  const plain = name.replace(/\.(?:path|absolutePath)$/, '');
  if (/^(?:(?:project\.|rootProject\.|settings\.)?rootDir|rootProject\.projectDir|settingsDir)$/.test(plain))
    return root;
  return /^(?:project\.)?projectDir$/.test(plain) ? project : null;
}

const within = (folder: string, path: string): string =>
  isAbsolute(path) ? normalise(path) : join(folder, path);
