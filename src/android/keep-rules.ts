/** The keep rules that a shrunk release is made with: the module's own, and what its libraries hand on. */
import { join, parent } from '../core/paths.ts';
import { statements } from '../editors/gradle/query.ts';
import { rulesIn } from '../editors/rules.ts';
import type { Files } from '../ports.ts';
import type { App } from './app.ts';
import { type Folders, localPaths } from './local-path.ts';
import type { Module, Project } from './project.ts';
import { type GradleFile, textAt } from './source.ts';

export interface ReleaseRules {
  readonly rules: readonly string[];
  /** More may come from where they can't be read. */
  readonly open: boolean;
  readonly files: readonly string[];
}

const OWN = /(?:^|\.)(?:proguardFiles?|setProguardFiles)$/;
const HANDED_ON = /(?:^|\.)(?:consumerProguardFiles?|setConsumerProguardFiles)$/;

export function releaseRules(
  files: Files,
  { root }: Project,
  app: App,
  libraries: readonly Module[],
): ReleaseRules {
  const own = namedBy(app.scripts, OWN, { project: app.module.folder, root });
  const handed = libraries.map(({ script, folder }) =>
    namedBy(script === null ? [] : [script], HANDED_ON, { project: folder, root }),
  );
  const paths = [...new Set([...app.keepRules, ...[own, ...handed].flatMap(each => each.paths)])];
  const read = readRules(files, paths);
  return {
    rules: read.rules,
    open: read.open || [own, ...handed].some(each => each.open),
    files: app.keepRules,
  };
}

/** Files named by statements of that name; open where one names what depends on the run. */
function namedBy(
  scripts: readonly GradleFile[],
  name: RegExp,
  folders: Folders,
): { readonly paths: readonly string[]; readonly open: boolean } {
  const paths: string[] = [];
  let open = false;
  for (const { script } of scripts) {
    for (const { statement, full } of statements(script)) {
      const said = full.join('.').replace(/\.(?:add|addAll|plusAssign)$/, '');
      if (!name.test(said)) continue;
      const values =
        statement.kind === 'call'
          ? statement.args.map(argument => argument.value)
          : statement.kind === 'assignment'
            ? [statement.value]
            : [];
      for (const value of values.flatMap(each => (each.kind === 'list' ? each.items : [each]))) {
        const found = localPaths(value, folders);
        paths.push(...found);
        // the plugin's own rules say nothing about anybody's classes
        const isDefault = /getDefaultProguardFile/.test(script.text.slice(value.start, value.end));
        if (found.length === 0 && !isDefault) open = true;
      }
    }
  }
  return { paths, open };
}

/** With the files that they include. */
function readRules(files: Files, paths: readonly string[]): { rules: string[]; open: boolean } {
  const rules: string[] = [];
  let open = false;
  const met = new Set<string>();
  const queue = [...paths];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    if (met.has(path)) continue;
    met.add(path);
    const text = files.kind(path) === 'file' ? textAt(files, path) : null;
    if (text === null) {
      open ||= files.kind(path) !== null;
      continue;
    }
    for (const rule of rulesIn(text)) {
      const included = /^(?:-include |@)\s*(.+)$/.exec(rule)?.[1];
      if (included === undefined) rules.push(rule);
      else queue.push(join(parent(path), included.replace(/^["']|["']$/g, '')));
    }
  }
  return { rules, open };
}

/** Is a class of this name kept, with its name? Wider rules count: `-keep class com.a.** { *; }`. */
export function keeps(rules: readonly string[], className: string): boolean {
  const says = (option: RegExp): boolean => rules.some(rule => option.test(rule));
  if (says(/^-dontshrink\b/) && says(/^-dontobfuscate\b/)) return true;
  return rules.some(rule => {
    const names = KEEP.exec(rule)?.[1]?.split(',') ?? [];
    const isOne = (name: string): boolean => globOf(name).test(className);
    // of the names of a list the first that fits decides
    const first = names.find(name => isOne(name.replace(/^!/, '')));
    return first !== undefined && !first.startsWith('!');
  });
}

/** Only for classes of that name, whatever they extend; one that allows to rename them keeps nothing. */
const KEEP =
  /^-keep(?:,includedescriptorclasses|,includecode)* (?:(?:public|final|abstract|!\w+) )*(?:class|interface|enum) ([^\s{]+)(?:\{.*)?$/;

/** A star alone stands for any class, in whichever package. */
const globOf = (name: string): RegExp =>
  name === '*'
    ? /^/
    : new RegExp(
        `^${name
          .replace(/[.$+^()[\]|\\]/g, '\\$&')
          .replace(/\*\*|[*?%]/g, sign => (sign === '**' ? '.*' : sign === '*' ? '[^.]*' : '[^.]'))}$`,
      );
