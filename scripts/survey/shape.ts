/** What kind of project a module belongs to, as the tables name it. */
import type { Picture } from '../../src/android/picture.ts';
import { pluginsIn } from '../../src/editors/gradle/query.ts';
import { modeInUse } from '../../src/engine/traces.ts';
import type { Files } from '../../src/ports.ts';

const LAYOUTS = {
  flutter: 'Flutter',
  'react-native': 'React Native',
  expo: 'Expo',
  capacitor: 'Capacitor',
  cordova: 'Cordova',
  nativescript: 'NativeScript',
  kmp: 'Multiplatform',
} as const;

export function shapeOf(files: Files, picture: Picture): string {
  const { project, app } = picture;
  const dialect = app.script.script.dialect === 'kotlin' ? 'Kotlin' : 'Groovy';
  if (modeInUse(picture) !== 'none') return 'TPNS there already';
  if (project.layout !== 'native') return `${LAYOUTS[project.layout]}, ${dialect}`;
  if (project.builds.some(folder => files.kind(folder) === 'folder')) return `${dialect}, plugins of its own`;
  if (project.catalogs.length > 0) return `${dialect}, version catalog`;
  const block = pluginsIn(app.script.script).some(({ form }) => form !== 'apply');
  return `${dialect}, ${block ? 'plugins { }' : 'apply plugin'}`;
}
