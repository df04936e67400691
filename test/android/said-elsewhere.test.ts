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

const forAll = (inner: string): string => `subprojects {\n${inner}\n}\n`;
const LEVEL = 'android {\n compileSdkVersion 34\n }';

it.each([
  ['at once', forAll(LEVEL)],
  ['when the module is read', forAll(`afterEvaluate {\n${LEVEL}\n}`)],
  ['for all projects', `allprojects {\n${LEVEL}\n}\n`],
  ['for this one', `project(':app') {\n${LEVEL}\n}\n`],
  ['by a variable', `def level = 34\n${forAll('android.compileSdkVersion level')}`],
])('takes what the root sets for its subprojects: %s', (_, root) => {
  const { compileSdk, minSdk } = appIn(root, '');
  expect(compileSdk).toMatchObject({ value: 34, from: { file: '/p/build.gradle' } });
  expect(minSdk).toMatchObject({ known: false, why: 'absent' });
});

it.each([
  ['on a condition', forAll(`if (project.hasProperty('x')) {\n${LEVEL}\n}`)],
  ['on a condition, later', forAll(`afterEvaluate {\nif (it.name != 'lib') {\n${LEVEL}\n}\n}`)],
  ['twice', forAll(LEVEL) + forAll(LEVEL.replace('34', '35'))],
  ['where a plugin is', forAll(`plugins.withId('com.android.application') {\n${LEVEL}\n}`)],
  ['for another project', `project(':lib') {\n${LEVEL}\n}\n`],
])('does not say that a value stands nowhere where the root may set it: %s', (_, root) => {
  const at = { file: '/p/build.gradle' };
  expect(appIn(root, '').compileSdk).toMatchObject({ known: false, why: 'computed', at });
});

it('has the word of the module itself, unless the root waits for it and has the last one', () => {
  const own = 'android {\n  compileSdk 35\n}\n';
  expect(appIn(forAll(LEVEL), own).compileSdk).toMatchObject({ value: 35 });
  expect(appIn(forAll(`afterEvaluate {\n${LEVEL}\n}`), own).compileSdk).toMatchObject({ value: 34 });
  expect(appIn('', own).compileSdk).toMatchObject({ value: 35 });
});

it('does not take the namespace for an application id that the root may set', () => {
  const root = "subprojects {\n  android.defaultConfig.applicationId 'a.root'\n}\n";
  expect(appIn(root, "android {\n  namespace 'a.b'\n}\n").applicationId).toMatchObject({ value: 'a.root' });
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
