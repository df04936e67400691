/** `pm list packages` and `pm path <name>`. */
import { linesOf } from './reply.ts';

/** Null where not one is named: every device has some. */
export function readPackages(text: string): ReadonlySet<string> | null {
  // with -f it is `package:/data/app/…/base.apk=com.example.app`, with -U ` uid:10123` follows
  const names = linesOf(text).flatMap(
    line => /^package:(?:.*=)?([A-Za-z][\w.]*)(?:\s+\S+:\S+)*\s*$/.exec(line)?.[1] ?? [],
  );
  return names.length === 0 ? null : new Set(names);
}

/** The archives that an app is installed as, the base first; null where there is none. */
export function readPaths(text: string): readonly string[] | null {
  const paths = linesOf(text).flatMap(line => /^package:(\/\S.*\.apk)\s*$/.exec(line)?.[1] ?? []);
  if (paths.length === 0) return null;
  const isBase = (path: string): boolean => path.endsWith('/base.apk');
  return [...paths.filter(isBase), ...paths.filter(path => !isBase(path))];
}
