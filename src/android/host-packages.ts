/** The packages of the Flutter or JavaScript app around an Android project, with the versions it asks for. */
import type { Place } from '../core/finding.ts';
import { SyntaxFault } from '../core/operation.ts';
import { join } from '../core/paths.ts';
import { placeInJson, readJson } from '../editors/json.ts';
import type { Files } from '../ports.ts';
import { textAt } from './source.ts';

export interface HostPackage {
  readonly name: string;
  /** As asked for: `^1.2.0`; null where it comes from elsewhere (a path, git). */
  readonly version: string | null;
  readonly place: Place;
}

export function hostPackages(files: Files, host: string): HostPackage[] {
  const pubspec = join(host, 'pubspec.yaml');
  if (files.kind(pubspec) === 'file') return inPubspec(pubspec, textAt(files, pubspec) ?? '');
  const manifest = join(host, 'package.json');
  return inPackageJson(manifest, textAt(files, manifest) ?? '');
}

/** Of `dependencies:`; dev_dependencies are not in the app. */
function inPubspec(file: string, text: string): HostPackage[] {
  const section =
    /^dependencies:[^\S\n]*(?:#.*)?\r?\n((?:[^\S\n]*(?:#.*)?\r?\n|[^\S\n]+\S.*(?:\r?\n|$))*)/m.exec(text);
  if (section === null) return [];
  const from = section.index + section[0].length - (section[1]?.length ?? 0);
  const indent = /^([^\S\n]+)[^\s#]/m.exec(section[1] ?? '')?.[1] ?? '  ';
  const entry = new RegExp(
    `^${indent}([\\w-]+):[^\\S\\n]*(?:(["']?)([^\\s"'#][^"'#\\n\\r]*?)\\2)?[^\\S\\n]*(?:#.*)?\\r?$`,
    'gm',
  );
  return [...(section[1] ?? '').matchAll(entry)].map(([, name = '', , version], i, all) => {
    const start = from + (all[i]?.index ?? 0) + indent.length;
    return {
      name,
      version: version === undefined || version.startsWith('{') ? null : version,
      place: { file, range: { start, end: start + name.length } },
    };
  });
}

function inPackageJson(file: string, text: string): HostPackage[] {
  try {
    const wanted = (readJson(text) as { dependencies?: unknown } | null)?.dependencies;
    if (typeof wanted !== 'object' || wanted === null) return [];
    return Object.entries(wanted).map(([name, version]) => ({
      name,
      version: typeof version === 'string' && /^[\^~<>=v]*\s*\d/.test(version) ? version : null,
      place: { file, range: placeInJson(text, ['dependencies', name], 'key') },
    }));
  } catch (error) {
    if (error instanceof SyntaxFault) return [];
    throw error;
  }
}
