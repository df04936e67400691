/** Who extends a class, directly or through others, in whichever file they are. */
import { type CodeClass, simple } from './classes.ts';
import type { ReadSource, Sources } from './sources.ts';

export interface PlacedClass extends CodeClass {
  readonly file: string;
}

/** `base` is a class of a library, by its simple name. Abstract ones lead on, and are not among the result. */
export function subclassesOf(sources: Sources, base: string): PlacedClass[] {
  const found = new Map<string, PlacedClass>();
  for (let wave = [base]; wave.length > 0; ) {
    const pattern = new RegExp(`(?<![\\w$])(?:${wave.map(escaped).join('|')})(?![\\w$])`);
    const next: string[] = [];
    for (const { path } of sources.files) {
      if (!sources.mentions(path, pattern)) continue;
      const source = sources.open(path);
      for (const each of source.classes) {
        const one = !found.has(each.name) && each.supers.some(name => isOne(name, each, source, base, found));
        if (!one) continue;
        found.set(each.name, { ...each, file: path });
        next.push(simple(each.name));
      }
    }
    wave = [...new Set(next)];
  }
  return [...found.values()].filter(each => !each.abstract);
}

const escaped = (name: string): string => name.replace(/[$]/g, '\\$&');

function isOne(
  name: string,
  { name: own }: CodeClass,
  source: ReadSource,
  base: string,
  found: ReadonlyMap<string, unknown>,
): boolean {
  const meant = meanings(name, own, source);
  return (
    meant.some(each => simple(each) === base && !isOfProject(each, source)) ||
    meant.some(each => found.has(each))
  );
}

/** A class of that name in this very file is another one. */
const isOfProject = (name: string, { classes }: ReadSource): boolean =>
  classes.some(each => each.name === name);

/** The full names that a name in a class may stand for, nested ones with `$`. */
export function meanings(
  name: string,
  own: string,
  { imports, package: home, classes }: ReadSource,
): string[] {
  const [first = '', ...rest] = name.split('.');
  const imported = imports.names.get(first);
  const nested = [...rest].map(part => `$${part}`).join('');
  if (imported !== undefined) return [imported, nestedName(imported)].map(each => `${each}${nested}`);
  const below = (outer: string): string =>
    outer === '' ? `${first}${nested}` : `${outer}.${first}${nested}`;
  const around = own.split('$').map((_, i, parts) => `${parts.slice(0, i + 1).join('$')}$${first}${nested}`);
  const local = [...around, below(home)];
  // a class of the same file or package hides those that are imported with a star
  const hidden = local.find(each => classes.some(known => known.name === each));
  if (hidden !== undefined) return [hidden];
  return [
    name,
    nestedName(name),
    ...local,
    ...imports.all.flatMap(each => [below(each), `${nestedName(each)}$${first}${nested}`]),
  ];
}

/** `a.b.Outer.Inner` → `a.b.Outer$Inner`. */
const nestedName = (name: string): string => name.replace(/(?<=(?:^|[.$])[A-Z]\w*)\./g, '$');
