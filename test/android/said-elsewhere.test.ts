import { expect, it } from 'vitest';
import { readApp } from '../../src/android/app.ts';
import { chooseModule, findProject } from '../../src/android/project.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { appOf } from './app-of.ts';

const APP = "apply plugin: 'com.android.application'\n";

function appIn(root: string, app: string, settings = ''): ReturnType<typeof readApp> {
  const files = memoryFiles({
    '/p/settings.gradle': `include ':app'\n${settings}`,
    '/p/build.gradle': root,
    '/p/app/build.gradle': `${APP}${app}`,
  });
  const project = findProject(files, '/p');
  const module = chooseModule(project, null);
  if (!module.script) throw new Error('no script');
  return readApp(files, project, module, module.script);
}

it('does not say that a value stands nowhere where the root sets it for its subprojects', () => {
  const root = 'subprojects {\n  afterEvaluate {\n    android {\n      compileSdkVersion 34\n    }\n  }\n}\n';
  const { compileSdk, minSdk } = appIn(root, '');
  expect(compileSdk).toMatchObject({ known: false, why: 'computed', at: { file: '/p/build.gradle' } });
  expect(minSdk).toMatchObject({ known: false, why: 'absent' });
});

it('has the word of the module itself, whatever the root says', () => {
  const root = 'subprojects {\n  android {\n    compileSdkVersion 34\n  }\n}\n';
  expect(appIn(root, 'android {\n  compileSdk 35\n}\n').compileSdk).toMatchObject({ value: 35 });
});

it('does not take the namespace for an application id that the root may set', () => {
  const root = "subprojects {\n  android.defaultConfig.applicationId 'a.root'\n}\n";
  expect(appIn(root, "android {\n  namespace 'a.b'\n}\n").applicationId).toMatchObject({ why: 'computed' });
});

it('sees the block of a settings plugin, and takes no variable of the root for a setting', () => {
  const { minSdk } = appIn('', '', 'android {\n  minSdk 23\n}\n');
  expect(minSdk).toMatchObject({ why: 'computed', at: { file: '/p/settings.gradle' } });
  const root = 'ext {\n  minSdk = 23\n}\nbuildscript {\n  ext.minSdkVersion = 23\n}\n';
  expect(appIn(root, '').minSdk).toMatchObject({ why: 'absent' });
});

it('reads a compileSdk that stands a block too deep, in the order of the script', () => {
  const of = (block: string) => appOf(`${APP}android {\n${block}\n}\n`).compileSdk;
  expect(of('defaultConfig {\n compileSdk 34\n}')).toMatchObject({ value: 34 });
  expect(of('compileSdk 33\ndefaultConfig {\n compileSdk 34\n}')).toMatchObject({ value: 34 });
  expect(of('defaultConfig {\n compileSdk 34\n}\ncompileSdk 35')).toMatchObject({ value: 35 });
});

it('says of the members of a class that only the run knows them, of a lone name that nobody defines it', () => {
  const minSdk = (value: string) =>
    appOf(`${APP}android {\n  defaultConfig {\n    minSdk ${value}\n  }\n}\n`).minSdk;
  expect(minSdk('Build.MIN')).toMatchObject({ why: 'computed' });
  expect(minSdk('minimum')).toMatchObject({ why: 'undefined-name', name: 'minimum' });
});
