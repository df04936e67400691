/** What a Gradle build with an Android app in it is made of. */
import type { Note } from '../core/note.ts';
import type { Unreadable } from '../errors.ts';
import type { Catalog } from './catalog.ts';
import type { House } from './house/read.ts';
import type { Origin } from './manifest-node.ts';
import type { GradleFile } from './source.ts';

export interface Module {
  /** Gradle path: `:app`, `:feature:login`, `:` for the root project. */
  readonly path: string;
  readonly folder: string;
  /** null where its script is missing or can't be read (then `fault` says why). */
  readonly script: GradleFile | null;
  readonly fault: Unreadable | null;
  readonly application: boolean;
  /** The settings list their modules by code that can't be followed: this one was found by its script. */
  readonly assumed: boolean;
}

export type Layout =
  | 'native'
  | 'kmp'
  | 'flutter'
  | 'react-native'
  | 'expo'
  | 'capacitor'
  | 'cordova'
  | 'nativescript';

export interface Project {
  /** Folder of the settings file, or of the only build script. */
  readonly root: string;
  /** Where it was looked for from. */
  readonly cwd: string;
  readonly settings: GradleFile | null;
  readonly rootScript: GradleFile | null;
  readonly modules: readonly Module[];
  /** Builds that this one includes, and its `buildSrc`. */
  readonly builds: readonly string[];
  /** Where the settings include modules that only their code knows. */
  readonly byCode: readonly Origin[];
  /** Plugins that the project makes for itself. */
  readonly house: House;
  readonly catalogs: readonly Catalog[];
  readonly properties: ReadonlyMap<string, string>;
  readonly propertiesFile: string;
  readonly layout: Layout;
  /** Folder of the `package.json` or `pubspec.yaml` that this Android project belongs to; null for a native one. */
  readonly host: string | null;
  /** What a person has to know of how the project was understood. */
  readonly told: readonly Note[];
}
