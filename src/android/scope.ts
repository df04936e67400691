/** Where the names of a build script are defined: its own variables, `ext`, the root project, applied scripts. */
import { join, normalise, parent } from '../core/paths.ts';
import { statements } from '../editors/gradle/query.ts';
import type { Expression, Script, Statement } from '../editors/gradle/tree.ts';
import type { Files } from '../ports.ts';
import type { Catalog } from './catalog.ts';
import { cordovaConfig } from './cordova.ts';
import { type Definition, evaluate, type Scope } from './evaluate.ts';
import type { Project } from './project.ts';
import { dialectOf, type GradleFile, openGradle } from './source.ts';
import { known } from './value.ts';

/** Applied scripts inside applied scripts inside …: real builds stop at two. */
const DEEPEST_APPLY = 6;

type Table = ReadonlyMap<string, Definition>;

/** The scope of `file`'s top level. Groovy asks the script, its `ext`, then the parents; so does this. */
export function scopeOf(files: Files, project: Project, file: GradleFile): Scope {
  const tables: Table[] = [];
  const find = (name: string, except: Table | null): Definition | null => {
    const table = tables.find(each => each !== except && each.has(name));
    return table?.get(name) ?? null;
  };
  const cordova = project.layout === 'cordova' ? cordovaConfig(files, project.root) : null;
  const scope: Scope = {
    file: file.path,
    lookup: name => find(name, null),
    property: name => {
      const value = project.properties.get(name);
      return value === undefined ? null : known(value, project.propertiesFile);
    },
    catalog: name => cordova?.(name) ?? fromCatalogs(project.catalogs, name),
  };
  const open = new Set<string>();
  const add = (from: GradleFile, depth: number): void => {
    if (open.has(from.path) || depth > DEEPEST_APPLY) return;
    open.add(from.path);
    const own: Map<string, Definition> = new Map();
    define(own, from, { ...scope, file: from.path }, find);
    tables.push(own);
    for (const path of applied(from, project.root)) {
      const script = openGradle(files, path, dialectOf(path));
      if (script) add(script, depth + 1);
    }
  };
  add(file, 0);
  if (project.rootScript) add(project.rootScript, 0);
  return scope;
}

function fromCatalogs(catalogs: readonly Catalog[], name: string): ReturnType<Scope['catalog']> {
  for (const catalog of catalogs) {
    const prefix = `${catalog.name}.versions.`;
    if (!name.startsWith(prefix)) continue;
    const version = catalog.versions.get(name.slice(prefix.length).replace(/\.(?:get|asProvider)$/, ''));
    if (version !== undefined) return known(version, catalog.path);
  }
  return null;
}

/** The script, those it applies, those they apply …: each once. */
export function appliedScripts(files: Files, project: Project, first: GradleFile): GradleFile[] {
  const found = new Map([[first.path, first]]);
  for (const file of found.values()) {
    for (const path of applied(file, project.root)) {
      const script = found.has(path) ? null : openGradle(files, path, dialectOf(path));
      if (script) found.set(path, script);
    }
  }
  return [...found.values()];
}

/** Local literal paths of `apply from:`; the web and computed paths are left out. */
export function applied({ path, script }: GradleFile, root: string): string[] {
  const folder = parent(path);
  return statements(script).flatMap(({ statement, full }) => {
    if (statement.kind !== 'call' || full.at(-1) !== 'apply') return [];
    const from = statement.args.find(argument => argument.name === 'from')?.value;
    const text = from ? script.text.slice(from.start, from.end) : '';
    const match =
      /(["'])((?:\$\{?(?:rootDir(?:\.path|\.absolutePath)?|rootProject\.(?:projectDir|rootDir)|project\.rootDir|projectDir)\}?\/)?[^"'$]*)\1/.exec(
        text,
      );
    const spelled = match?.[2];
    if (spelled === undefined || /^[a-z]+:\/\//.test(spelled)) return [];
    const fromRoot =
      /^\$\{?(?:rootDir|rootProject|project\.rootDir)/.test(spelled) || /^rootProject\.file\b/.test(text);
    const name = spelled.replace(/^\$\{?[A-Za-z.]+\}?\//, '');
    return [name.startsWith('/') ? normalise(name) : join(fromRoot ? root : folder, name)];
  });
}

const EXT = /^(?:(?:rootProject|project|gradle)\.)*(?:ext|extra)$/;

/** What a script defines: `def x`, `ext.x =`, `ext { x = }`, `extra["x"] =`, `val x by extra(…)`. */
function define(
  table: Map<string, Definition>,
  { script }: GradleFile,
  scope: Scope,
  find: (name: string, except: Table | null) => Definition | null,
): void {
  for (const { statement, path, conditional } of statements(script)) {
    const entry = defined(script, statement, path, scope);
    if (entry === null) continue;
    const before = table.get(entry.name);
    // in `def versions = rootProject.ext.versions` the second is not the first
    const outside: Scope = {
      ...scope,
      lookup: name => find(name, isOrHolds(entry.name, name) ? table : null),
    };
    // `def x = a` … `x = b`: which one counts depends on the order of the run
    table.set(entry.name, {
      value: entry.value,
      scope: outside,
      uncertain: conditional || before !== undefined,
    });
  }
}

const isOrHolds = (own: string, name: string): boolean => name === own || name.startsWith(`${own}.`);

function defined(
  script: Script,
  statement: Statement,
  path: readonly string[],
  scope: Scope,
): { name: string; value: Expression | null } | null {
  const inExt =
    path.length > 0 && EXT.test(path.join('.').replace(/^(?:buildscript|allprojects|subprojects)\./, ''));
  if (statement.kind === 'declaration') {
    const value = statement.value;
    const byExtra =
      value?.kind === 'call' && /(?:^|\.)extra$/.test(value.name) ? (value.args[0]?.value ?? null) : value;
    return path.length === 0 || inExt ? { name: statement.name, value: byExtra } : null;
  }
  if (statement.kind === 'assignment' && statement.operator === '=') {
    const owner = /^((?:(?:rootProject|project|gradle)\.)*(?:ext|extra))(?:\.(.+))?$/.exec(statement.target);
    if (owner) {
      const index = statement.index === null ? null : evaluate(statement.index, scope);
      const key = index?.known ? String(index.value) : null;
      const name = [owner[2], key].filter(Boolean).join('.');
      return name === '' ? null : { name, value: statement.value };
    }
    if (inExt && statement.index === null) return { name: statement.target, value: statement.value };
    return path.length === 0 && statement.index === null && isVariable(script, statement.target)
      ? { name: statement.target, value: statement.value }
      : null;
  }
  if (statement.kind === 'call' && /(?:^|\.)(?:ext|extra)\.set$/.test([...path, statement.name].join('.'))) {
    const [key, value] = statement.args;
    return key?.value.kind === 'string' && key.value.value !== null
      ? { name: key.value.value, value: value?.value ?? null }
      : null;
  }
  return null;
}

/** Assigned at the top level and declared there too: `versions = …`, or a member of it (`versions.kotlin = …`). */
function isVariable(script: Script, target: string): boolean {
  const name = target.replace(/\..*$/, '');
  return script.body.statements.some(s => s.kind === 'declaration' && s.name === name);
}
