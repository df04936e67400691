/** What the code of a settings script handles, as far as it can be told without running Gradle. */
import { join, normalise } from '../../core/paths.ts';

export const UNKNOWN = Symbol('unknown');

export type Datum =
  | string
  | number
  | boolean
  | null
  | typeof UNKNOWN
  | FilePath
  | IncludedProject
  | Lambda
  | readonly Datum[];

/** A `java.io.File`; a relative path counts from the root, where Gradle resolves it. */
export interface FilePath {
  readonly kind: 'path';
  readonly path: string;
  /** Of what `walk()` found: how far below the folder that was walked. */
  readonly depth?: number;
}

/** What `project(":x")` gives: its folder and the name of its script can be set. */
export interface IncludedProject {
  readonly kind: 'project';
  readonly path: string;
}

export interface Lambda {
  readonly kind: 'lambda';
  readonly call: (args: readonly Datum[]) => Datum;
}

export const isList = (datum: Datum): datum is readonly Datum[] => Array.isArray(datum);

export function kindOf(datum: Datum): FilePath['kind'] | IncludedProject['kind'] | Lambda['kind'] | null {
  return typeof datum === 'object' && datum !== null && !isList(datum) ? datum.kind : null;
}

export const isPath = (datum: Datum): datum is FilePath => kindOf(datum) === 'path';
export const isLambda = (datum: Datum): datum is Lambda => kindOf(datum) === 'lambda';
export const isProject = (datum: Datum): datum is IncludedProject => kindOf(datum) === 'project';

/** `path` as seen from `folder`. Backslashes are a Windows user's slashes. */
export function pathFrom(folder: string, path: string): FilePath {
  const slashes = path.replaceAll('\\', '/');
  return {
    kind: 'path',
    path: /^(?:[A-Za-z]:)?\//.test(slashes) ? normalise(slashes) : join(folder, slashes),
  };
}

/** As it would be written into a string; null where that can't be said. */
export function wordOf(datum: Datum): string | null {
  if (isPath(datum)) return datum.path;
  if (datum === UNKNOWN || typeof datum === 'object') return null;
  return String(datum);
}

/** Groovy asks for more than `true`; what is unknown is neither. */
export function truthOf(datum: Datum): boolean | typeof UNKNOWN {
  if (datum === UNKNOWN) return UNKNOWN;
  if (isList(datum)) return datum.length > 0;
  return datum !== null && datum !== false && datum !== '' && datum !== 0;
}
