/** The namespace of a module whose script leaves it to a plugin: where its classes are says what it must be. */
import { baseName, join } from '../core/paths.ts';
import type { Manifest } from '../editors/manifest/read.ts';
import { ANDROID } from '../editors/xml/tree.ts';
import { attributeOf } from '../editors/xml/walk.ts';
import type { Files } from '../ports.ts';
import { codeFiles, codeOf, packageOf } from './code.ts';

/**
 * The manifest names `.ui.Main`, and `Main` is in the package `a.b.ui`: so the namespace is `a.b`. Null where nothing
 * tells, or where two classes tell differently.
 */
export function namespaceFromSources(files: Files, moduleFolder: string, manifest: Manifest): string | null {
  const names = relativeNames(manifest);
  if (names.length === 0) return null;
  const main = join(moduleFolder, 'src/main/');
  const sources = codeFiles(files, moduleFolder).filter(({ path }) => path.startsWith(main));
  const told = new Set(
    names.flatMap(name =>
      sources
        .filter(({ path }) => baseName(path).replace(/\.\w+$/, '') === simple(name))
        .flatMap(({ path }) => base(`${packageOf(codeOf(files, path))}.${simple(name)}`, name)),
    ),
  );
  const [only = null, another] = told;
  return another === undefined ? only : null;
}

const simple = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

/** What of the class's full name is not said by the relative one. */
function base(full: string, name: string): string[] {
  return full.endsWith(name) && full.length > name.length ? [full.slice(0, -name.length)] : [];
}

/** `.Name` of the application and its components; `Name` is another way to write it. */
function relativeNames({ application, components }: Manifest): string[] {
  const elements = [application, ...components.map(({ element }) => element)];
  return elements.flatMap(element => {
    const name = element === null ? undefined : attributeOf(element, ANDROID, 'name')?.value;
    const relative = name === undefined ? null : /^(?:\.(\w+(?:\.\w+)*)|(\w+))$/.exec(name);
    return relative ? [`.${relative[1] ?? relative[2]}`] : [];
  });
}
