/** What others set for a module: `subprojects { android { … } }` of the root's script, the block of a settings plugin. */
import { statements } from '../editors/gradle/query.ts';
import type { Placed } from '../editors/gradle/walk.ts';
import type { Project } from './build.ts';
import { conditionsIn } from './conditions.ts';
import { evaluate } from './evaluate.ts';
import type { Scope } from './names.ts';
import { assigned } from './setting.ts';
import type { GradleFile } from './source.ts';
import { isAbsent, unknown, type Value } from './value.ts';

interface Wanted {
  /** Path of the module: `:app`. */
  readonly module: string;
  /** The blocks it may stand in. */
  readonly paths: readonly string[];
  readonly names: readonly string[];
  readonly scope: Scope;
}

/**
 * `own` is what the module comes to by itself. It stays, unless the root waits for the module and has the last word.
 * Followed where the root says it once and for certain; for whom the rest is done is Gradle's to say.
 */
export function withOutside(own: Value, { rootScript, settings }: Project, wanted: Wanted): Value {
  const said = rootScript === null ? [] : speakingOf(rootScript, wanted.names);
  const [only, another] = said;
  const plain =
    rootScript !== null && only !== undefined && another === undefined
      ? plainly(rootScript, only, wanted)
      : null;
  if (plain?.late || (plain !== null && isAbsent(own))) return plain.value;
  if (!isAbsent(own)) return own;
  const elsewhere = settings === null ? [] : speakingOf(settings, wanted.names);
  const [at = null] = [
    ...said.map(placed => placeOf(rootScript, placed)),
    ...elsewhere.map(placed => placeOf(settings, placed)),
  ];
  return at === null ? own : unknown('computed', { at });
}

const placeOf = (file: GradleFile | null, { statement: { start, end } }: Placed) =>
  file === null ? null : { file: file.path, range: { start, end } };

/** Blocks whose names are variables, or that are about the build's own plugins. */
const NO_SETTING = /^(?:ext|extra|buildscript|pluginManagement)$/;

const speakingOf = ({ script }: GradleFile, names: readonly string[]): Placed[] =>
  statements(script).filter(
    ({ statement, full }) =>
      full.length > 1 &&
      names.includes(full.at(-1) ?? '') &&
      full[0] !== 'plugins' &&
      !full.some(name => NO_SETTING.test(name)) &&
      assigned(statement) !== null,
  );

/** Said for this module, whatever else is the case; null where that is not certain. */
function plainly(
  { path: file, script }: GradleFile,
  { statement, full }: Placed,
  { module, paths, scope }: Wanted,
): { readonly value: Value; readonly late: boolean } | null {
  const [around = '', ...inner] = full.slice(0, -1);
  if (![`project(${module})`, 'subprojects', 'allprojects'].includes(around)) return null;
  const late = inner[0] === 'afterEvaluate';
  // the closure of `afterEvaluate` is one that may not run at all, as far as conditions go
  const doubts = conditionsIn(script).get(statement)?.length ?? 0;
  if (doubts > (late ? 1 : 0) || !paths.includes(inner.slice(late ? 1 : 0).join('/'))) return null;
  return { value: evaluate(assigned(statement), scope.in(file)), late };
}
