/** `apply from:`: the scripts that run as part of another. */
import { parent } from '../core/paths.ts';
import { type Placed, statements } from '../editors/gradle/query.ts';
import type { Expression, Script } from '../editors/gradle/tree.ts';
import type { Files } from '../ports.ts';
import { localPaths } from './local-path.ts';
import type { GradleFile } from './source.ts';

/** Paths of the scripts that one applies, as far as they don't depend on the run; those of the web are left out. */
export const applied = (file: GradleFile, root: string): string[] =>
  applyingIn(file.script).flatMap(placed => appliedBy(file, placed, root));

const known = new WeakMap<Script, readonly Placed[]>();

/** A script that many modules apply is asked by each of them. */
function applyingIn(script: Script): readonly Placed[] {
  const found = known.get(script) ?? statements(script).filter(isApplying);
  known.set(script, found);
  return found;
}

const isApplying = ({ full }: Placed): boolean => full.at(-1) === 'apply' || full.at(-2) === 'apply';

/** Those that one statement of it applies. */
export function appliedBy({ path }: GradleFile, placed: Placed, root: string): string[] {
  const { statement, full } = placed;
  if (statement.kind !== 'call' || !isApplying(placed)) return [];
  const folders = { project: parent(path), root };
  // `apply { from "x" }`
  if (full.at(-1) === 'from' && full.at(-2) === 'apply') return localPaths(statement.args[0]?.value, folders);
  if (full.at(-1) !== 'apply') return [];
  const [first] = statement.args;
  const from = statement.args.find(argument => argument.name === 'from')?.value ?? entryOf(first?.value);
  return localPaths(from, folders);
}

/** Does it apply a script that is not found in the project: from the web, from a folder that depends on the run? */
export const appliesUnseen = (files: Files, file: GradleFile, root: string): boolean =>
  applyingIn(file.script).some(placed => {
    const { statement, full } = placed;
    if (statement.kind !== 'call') return false;
    const named = statement.args.some(({ name, value }) => name === 'from' || entryOf(value) !== undefined);
    if (!named && full.at(-1) !== 'from') return false;
    const paths = appliedBy(file, placed, root);
    return paths.length === 0 || paths.some(path => files.kind(path) !== 'file');
  });

/** `apply(mapOf("from" to "x"))` */
const entryOf = (value: Expression | undefined): Expression | undefined =>
  value?.kind === 'map' ? value.entries.find(entry => entry.key === 'from')?.value : undefined;

/** The script, those it applies, those they apply …: each once, opened by `open`. */
export function withApplied(
  root: string,
  first: GradleFile,
  open: (path: string) => GradleFile | null,
): GradleFile[] {
  const found = new Map([[first.path, first]]);
  for (const file of found.values()) {
    for (const path of applied(file, root)) {
      const script = found.has(path) ? null : open(path);
      if (script) found.set(path, script);
    }
  }
  return [...found.values()];
}
