/** `gradle.properties` and its like. */
import { join } from '../core/paths.ts';
import { propertiesIn } from '../editors/properties.ts';
import type { Files } from '../ports.ts';
import type { Project } from './build.ts';
import { readText } from './source.ts';
import { type Known, known } from './value.ts';

/** Of a key that is there twice, the last one counts. */
export function readProperties(text: string): Map<string, string> {
  return new Map(propertiesIn(text).map(({ key, value }) => [key, value.trimEnd()]));
}

/** The values of a file with their places; null where there is no such file. */
export function propertiesAt(files: Files, path: string): ReadonlyMap<string, Known> | null {
  const text = readText(files, path)?.text;
  if (text === undefined) return null;
  return new Map(
    propertiesIn(text).map(({ key, value, valueRange }) => [
      key,
      known(value.trimEnd(), { file: path, range: valueRange }, { property: key }),
    ]),
  );
}

/** What Gradle gives to a project as properties: those of the root's file, and of one in its own folder. */
export function gradleProperties(
  files: Files,
  { root, properties, propertiesFile }: Project,
  folder: string,
): (name: string) => Known | null {
  let read: readonly (ReadonlyMap<string, Known> | null)[] | null = null;
  return name => {
    read ??= [
      properties.size > 0 ? propertiesAt(files, propertiesFile) : null,
      folder === root ? null : propertiesAt(files, join(folder, 'gradle.properties')),
    ];
    return read[0]?.get(name) ?? read[1]?.get(name) ?? null;
  };
}
