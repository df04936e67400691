/** What an expression asks of the place it stands in. */
import type { Range } from '../core/edit.ts';
import type { Expression, Script } from '../editors/gradle/tree.ts';
import { type Origin, type UnknownReason, type UnknownValue, unknown, type Value } from './value.ts';

/** Where names are looked up. All names are without `rootProject.`, `project.`, `ext.` and the like. */
export interface Scope {
  /** File the expression stands in. */
  readonly file: string;
  /** Folder of the root project. */
  readonly root: string;
  /** The same names, seen from the top of another script of the project. */
  in(file: string): Scope;
  /** Definition of a name, and the scope its own names are to be read in; null where nobody defines it. */
  lookup(name: string, realm: Realm, from: Place): Definition | null;
  /** A Gradle property (`gradle.properties`); null where it is not set there. */
  property(name: string): Value | null;
  /** `libs.versions.x`, Cordova's `cordovaConfig.X`; null where no file holds values under that name. */
  catalog(name: string): Value | null;
  /** A catalog's version that is one word, by its accessor; null where the catalog has none of that name. */
  version(catalog: string, accessor: string): Value | null;
  /** `name` of a properties file that the variable `of` has loaded; null where it is no such variable. */
  loaded(of: string, name: string, from: Place): Value | null;
  /** What the blocks around the expression know by themselves: `applicationId` in `defaultConfig { }`. */
  given(name: string): Value | null;
  /** That file. */
  readonly script: Script;
}

/** A variable that can be seen from there, an extra property of the project, one of the root project. */
export type Realm = 'local' | 'own' | 'root';

export interface Place {
  readonly file: string;
  readonly at: number;
}

export interface Definition {
  readonly value: Expression | null;
  readonly scope: Scope;
  /** Set more than once, or under a condition: what it comes to depends on the run. */
  readonly uncertain: boolean;
}

export type Next = (expression: Expression | null) => Value;
/** Evaluates an expression one step deeper. */
export type Deeper = (expression: Expression | null, scope: Scope) => Value;

export const originIn = ({ file }: Scope, { start, end }: Range): Origin => ({ file, range: { start, end } });

export const unknownAt = (
  why: UnknownReason,
  scope: Scope,
  range: Range,
  name: string | null = null,
): UnknownValue => unknown(why, { at: originIn(scope, range), name });
