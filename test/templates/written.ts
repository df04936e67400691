/** The classes that `init` writes, as they are after it, in a folder of their own for a compiler. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { call } from '../support/call.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { repository } from '../support/repository.ts';
import { scratch } from '../support/scratch.ts';

export interface Shape {
  readonly language: 'java' | 'kotlin';
  /** Of the module; the classes get one of their own below. */
  readonly namespace: string;
  readonly im?: boolean;
  readonly channelId?: string;
  /** More of `init`'s options. */
  readonly args?: readonly string[];
}

const script = (namespace: string, im: boolean): string =>
  `apply plugin: 'com.android.application'\n\nandroid {\n    namespace '${namespace}'\n    defaultConfig {\n        applicationId 'a.shop'\n    }\n}\n${
    im ? "\ndependencies {\n    implementation 'com.tencent.imsdk:imsdk-plus:7.9.5680'\n}\n" : ''
  }`;

/** Paths of the files on the disk. */
export async function written({ language, namespace, im = false, channelId, args = [] }: Shape) {
  const console_ = channelId === undefined ? {} : { channels: { oppo: { channelId } } };
  const disk = memoryFiles({
    '/shop/settings.gradle': "include ':app'\n",
    '/shop/build.gradle':
      'allprojects {\n    repositories {\n        mavenCentral()\n        google()\n    }\n}\n',
    '/shop/tpns.console.json': `${JSON.stringify(console_)}\n`,
    '/shop/app/build.gradle': script(namespace, im),
    '/shop/app/src/main/AndroidManifest.xml':
      '<manifest xmlns:android="http://schemas.android.com/apk/res/android">\n    <application />\n</manifest>\n',
  });
  const ended = await call(disk, [
    ...['init', '--cwd', '/shop', '--json', '--access-id', '1500000001', '--access-key', 'AEXAMPLEKEY1'],
    ...['--language', language, ...(im ? ['--im'] : []), ...args],
  ]);
  if (ended.exit !== 0) throw new Error(`init ended with ${ended.exit}:\n${ended.out}${ended.err}`);
  const folder = scratch('written');
  const below = '/shop/app/src/main/java/';
  const paths = Object.keys(disk.tree()).filter(path =>
    /^\/shop\/app\/src\/main\/java\/.*\.(?:java|kt)$/.test(path),
  );
  return paths.map(path => {
    const target = join(folder, path.slice(below.length));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, disk.read(path) ?? '');
    return target;
  });
}

/** The Java sources of a folder beside this file. */
export function javaSources(name: 'stubs' | 'scenes'): string[] {
  const folder = join(repository, 'test/templates', name);
  return (readdirSync(folder, { recursive: true }) as string[])
    .filter(each => each.endsWith('.java'))
    .map(each => join(folder, each));
}
