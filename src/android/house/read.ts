/**
 * Plugins of the house: those that `buildSrc` and included builds hold, by their ids. A script of theirs is applied like
 * any script; of a class what its `apply` does is read.
 */
import { baseName } from '../../core/paths.ts';
import type { Script } from '../../editors/gradle/tree.ts';
import type { Files } from '../../ports.ts';
import { type Catalog, pluginAliases, readCatalogs } from '../catalog.ts';
import { readSettings } from '../settings/read.ts';
import { dialectOf, type GradleFile, gradleFile, openGradle } from '../source.ts';
import { textOf } from '../value.ts';
import { classScript, namedInCode } from './class-plugin.ts';
import { type Code, codeOfHouse } from './code.ts';
import { type AppliedPlugin, appliedPlugins, type IdOf } from './plugin-ids.ts';
import { tolerant, type Workshop, workshopAt } from './workshop.ts';

export interface HousePlugin {
  readonly id: string;
  /** What it runs on the module; of a class only the body of its `apply`. Null where that can't be read. */
  readonly script: GradleFile | null;
  /** Ids of the plugins that it applies, and names of those of the house that it takes by their class. */
  readonly applies: readonly string[];
}

export interface House {
  /** What a script applies by itself; the scripts of a build are asked again and again. */
  pluginsOf(script: Script): readonly AppliedPlugin[];
  /** The plugin, those that it applies, those that they apply …: each once. None where it is not the house's. */
  behind(id: string): readonly HousePlugin[];
  /** Those behind every plugin that a script applies. */
  appliedBy(script: GradleFile): readonly HousePlugin[];
  /**
   * The plugin behind a script that may set one of these in code that is not followed, and the file of that code. Null
   * where all its code is read, or none of the house's speaks of any such thing.
   */
  maySet(script: GradleFile, names: readonly string[]): { readonly id: string; readonly file: string } | null;
  readonly constant: Code['constant'];
}

export function readHouse(files: Files, builds: readonly string[], catalogs: readonly Catalog[]): House {
  const workshops: Workshop[] = [];
  const aliases = pluginAliases(catalogs);
  /** Those of the builds themselves. */
  const inner = new Map<string, string>();
  const opened = new Set<string>();
  const open = (build: string): void => {
    if (opened.has(build) || /(?:^|\/)node_modules\//.test(build) || files.kind(build) !== 'folder') return;
    opened.add(build);
    const settings = tolerant(() => gradleFile(files, build, 'settings'));
    const listing = readSettings(files, build, settings);
    const own = pluginAliases(tolerant(() => readCatalogs(files, build, settings)) ?? []);
    for (const [accessor, id] of own) inner.set(accessor, id);
    for (const { folder } of listing.modules)
      workshops.push(workshopAt(files, folder, name => own.get(name) ?? aliases.get(name) ?? null));
    for (const other of listing.builds) open(other);
  };
  for (const build of builds) open(build);

  const code = codeOfHouse(
    files,
    workshops.flatMap(each => each.code),
  );
  const idOf: IdOf = name => aliases.get(name) ?? inner.get(name) ?? textOf(code.constant(name, ''));

  const applied = new WeakMap<Script, readonly AppliedPlugin[]>();
  const pluginsOf = (script: Script): readonly AppliedPlugin[] => {
    const found = applied.get(script) ?? appliedPlugins(script, idOf);
    applied.set(script, found);
    return found;
  };
  const idsOf = (script: Script): string[] => pluginsOf(script).map(({ id }) => id);

  const plugins = new Map<string, HousePlugin | null>();
  const read = (id: string): HousePlugin | null => {
    for (const { scripts, classes, code } of workshops) {
      const path = scripts.get(id);
      if (path !== undefined) {
        const script = tolerant(() => openGradle(files, path, dialectOf(path)));
        const applies = script === null ? [] : idsOf(script.script);
        return { id, script, applies };
      }
      const name = classes.get(id) ?? (code.some(path => typeOf(path) === id) ? id : undefined);
      if (name !== undefined) return classPlugin(files, id, name, code, idsOf);
    }
    return null;
  };
  const find = (id: string): HousePlugin | null => {
    const known = plugins.get(id);
    if (known !== undefined) return known;
    const plugin = read(id);
    plugins.set(id, plugin);
    return plugin;
  };
  /** What a plugin applies runs before the rest of it. */
  const follow = (ids: readonly string[], met = new Set<string>()): HousePlugin[] =>
    ids.flatMap(id => {
      const plugin = met.has(id) ? null : find(id);
      met.add(id);
      return plugin === null ? [] : [...follow(plugin.applies, met), plugin];
    });
  const appliedBy = ({ script }: GradleFile): readonly HousePlugin[] => follow(idsOf(script));
  /** Does it run functions that stand elsewhere, so that what it sets is not all said here? */
  const isOpen = ({ script }: HousePlugin): boolean => {
    if (script === null) return true;
    const { text, body } = script.script;
    const called = text.slice(body.open, body.close).match(CALLED) ?? [];
    return called.some(name => name !== 'apply' && code.functions().has(name));
  };
  const maySet = (script: GradleFile, names: readonly string[]): { id: string; file: string } | null => {
    const open = appliedBy(script).find(isOpen);
    const file = open === undefined ? null : code.mentioning(new RegExp(`\\b(?:${names.join('|')})\\b`));
    return open === undefined || file === null ? null : { id: open.id, file };
  };
  return {
    pluginsOf,
    behind: id => follow([id]),
    appliedBy,
    maySet,
    constant: code.constant,
  };
}

const CALLED = /\b\w+(?=\s*[({])/g;

/** The class that a file is named after. */
const typeOf = (path: string): string => baseName(path).replace(/\.\w+$/, '');

function classPlugin(
  files: Files,
  id: string,
  name: string,
  code: readonly string[],
  idsOf: (script: Script) => string[],
): HousePlugin {
  const simple = name.slice(name.lastIndexOf('.') + 1);
  // a class may stand in a file of another name
  const byName = (path: string): boolean => typeOf(path) === simple;
  for (const path of [...code.filter(byName), ...code.filter(path => !byName(path))]) {
    const source = codeAt(files, path);
    const script = source && classScript(source.script, simple);
    if (!script) continue;
    const applies = [...idsOf(script), ...namedInCode(script)];
    return { id, script: { path, script }, applies };
  }
  return { id, script: null, applies: [] };
}

const codeAt = (files: Files, path: string): GradleFile | null =>
  tolerant(() => openGradle(files, path, dialectOf(path)));
