/** What becomes of a class by its name: is it in the sources, and does it lead to some base class? */
import { type CodeClass, simple } from './classes.ts';
import type { ReadSource, Sources } from './sources.ts';
import { meanings, type PlacedClass } from './subclasses.ts';

/** The class of that full name (`a.b.Outer$Inner`). */
export function classNamed(sources: Sources, name: string): PlacedClass | null {
  return classesNamed(sources, simple(name)).find(each => each.name === name) ?? null;
}

/** All of that simple name, wherever they are. */
export function classesNamed(sources: Sources, name: string): PlacedClass[] {
  const pattern = new RegExp(`(?<![\\w$])${name.replaceAll('$', '\\$')}(?![\\w$])`);
  return sources.files.flatMap(({ path }) =>
    sources.mentions(path, pattern)
      ? sources
          .open(path)
          .classes.filter(each => simple(each.name) === name)
          .map(each => ({ ...each, file: path }))
      : [],
  );
}

/** Libraries whose classes extend nothing of a push SDK. */
const OF_PLATFORM = /^(?:android|androidx|java|javax|kotlin)\.(?!.*push)/i;
/** Theirs that people extend, where no import says whose they are. */
const PLATFORM_CLASS =
  /^(?:BroadcastReceiver|Object|Any|(?:Intent)?Service|(?:AppCompat|Fragment|Component)?Activity|Application|Runnable|Serializable|Parcelable|(?:View\.)?OnClickListener)$/;

/** The class and its ancestors within the project. `complete`: what they end in is the platform's, or nothing. */
export function ancestry(
  sources: Sources,
  start: PlacedClass,
): { readonly classes: readonly PlacedClass[]; readonly complete: boolean } {
  const found = new Map<string, PlacedClass>([[start.name, start]]);
  let complete = true;
  for (const each of found.values()) {
    const source = sources.open(each.file);
    for (const name of each.supers) {
      const known = knownAs(sources, source, each, name);
      if (known !== null) found.set(known.name, known);
      else complete &&= isOfPlatform(name, source);
    }
  }
  return { classes: [...found.values()], complete };
}

function knownAs(sources: Sources, source: ReadSource, of: CodeClass, name: string): PlacedClass | null {
  const meant = meanings(name, of.name, source);
  return classesNamed(sources, simple(name)).find(each => meant.includes(each.name)) ?? null;
}

function isOfPlatform(name: string, { imports }: ReadSource): boolean {
  const imported = imports.names.get(name.replace(/\..*$/s, ''));
  return OF_PLATFORM.test(imported ?? name) || (imported === undefined && PLATFORM_CLASS.test(name));
}
