/** Whose Android project it is: a framework's of another language, or its own. */
import { baseName, join, parent } from '../core/paths.ts';
import type { Files } from '../ports.ts';
import type { Layout } from './build.ts';
import { readText } from './source.ts';

const MANIFESTS = ['pubspec.yaml', 'package.json'];

/** The folder above `android/` or `platforms/android/` that says what the framework is; null where none does. */
export function hostOf(files: Files, root: string): string | null {
  if (baseName(root) !== 'android') return null;
  const above = parent(root);
  const host = baseName(above) === 'platforms' ? parent(above) : above;
  return MANIFESTS.some(name => files.kind(join(host, name)) === 'file') ? host : null;
}

export function layoutOf(files: Files, root: string, host: string | null): Layout {
  if (files.kind(join(root, 'CordovaLib')) === 'folder') return 'cordova';
  return host === null ? 'native' : frameworkOf(files, host);
}

function frameworkOf(files: Files, host: string): Layout {
  if (files.kind(join(host, 'pubspec.yaml')) === 'file') return 'flutter';
  const wanted = hostDependencies(files, host);
  if (wanted.includes('expo')) return 'expo';
  if (wanted.includes('react-native')) return 'react-native';
  if (wanted.some(name => /^(?:@nativescript\/|nativescript$|tns-)/.test(name))) return 'nativescript';
  if (wanted.some(name => /^@capacitor\/(?:core|android)$/.test(name))) return 'capacitor';
  return wanted.some(name => /^cordova(?:-android)?$/.test(name)) ? 'cordova' : 'native';
}

/** Names in `package.json`'s dependencies, or in `pubspec.yaml` (where a name at the start of an indented line is one). */
export function hostDependencies(files: Files, host: string): string[] {
  const pubspec = readText(files, join(host, 'pubspec.yaml'))?.text;
  if (pubspec !== undefined)
    return [...pubspec.matchAll(/^ {2}([a-z0-9_]+):/gm)].map(match => match[1] as string);
  try {
    const manifest = JSON.parse(readText(files, join(host, 'package.json'))?.text ?? '{}') as Record<
      string,
      object
    >;
    return Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
  } catch {
    return [];
  }
}

const TO_MAKE_IT: Readonly<Partial<Record<Layout, string>>> = {
  flutter: 'flutter create --platforms=android .',
  expo: 'npx expo prebuild --platform android',
  capacitor: 'npx cap add android',
  cordova: 'npx cordova platform add android',
  nativescript: 'npx ns prepare android',
};

/** The command that makes the Android project of a framework's project that has none yet; null elsewhere. */
export function commandToMakeAndroid(files: Files, folder: string): string | null {
  if (!MANIFESTS.some(name => files.kind(join(folder, name)) === 'file')) return null;
  const framework = frameworkOf(files, folder);
  return TO_MAKE_IT[framework] ?? null;
}
