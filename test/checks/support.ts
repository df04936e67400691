/** A small healthy project in memory, broken in one place by each test. */
import { checkOf, checks } from '../../src/checks/index.ts';
import type { Subject } from '../../src/checks/subject.ts';
import type { Lang } from '../../src/core/lang.ts';
import { diagnose } from '../../src/engine/diagnose/diagnose.ts';
import { gatherSubject } from '../../src/engine/diagnose/gather.ts';
import type { Files } from '../../src/ports.ts';
import { type Told, tellFinding } from '../../src/report/doctor-tell.ts';
import { speaker } from '../../src/report/say.ts';

export type World = Readonly<Record<string, string>>;

const ROOT = '/project';

export const ROOT_GRADLE = 'build.gradle';
export const GRADLE = 'app/build.gradle';
export const MANIFEST = 'app/src/main/AndroidManifest.xml';
export const CONFIG = 'app/tpns-configs.json';
export const CONSOLE = 'tpns.console.json';
export const SHOP = 'app/src/main/java/com/example/shop/Shop.java';
export const RECEIVER = 'app/src/main/java/com/example/shop/Receiver.java';
export const REDIRECT = 'shop://com.example.shop/detail';

/** Manual mode, everything in place. */
export const healthy: World = {
  'settings.gradle': "include ':app'\n",
  [ROOT_GRADLE]: `buildscript {
    repositories {
        google()
        mavenCentral()
    }
    dependencies {
        classpath 'com.android.tools.build:gradle:8.2.0'
    }
}

allprojects {
    repositories {
        google()
        mavenCentral()
    }
}
`,
  [GRADLE]: `apply plugin: 'com.android.application'

android {
    namespace 'com.example.shop'
    defaultConfig {
        applicationId 'com.example.shop'
        targetSdkVersion 34
        manifestPlaceholders = [
            XG_ACCESS_ID : '1500000001',
            XG_ACCESS_KEY: 'AEXAMPLEKEY1'
        ]
    }
}

dependencies {
    implementation 'com.tencent.tpns:tpns:1.4.4.5-release'
}
`,
  [MANIFEST]: `<manifest xmlns:android="http://schemas.android.com/apk/res/android">
    <application android:name=".Shop">
        <activity android:name=".Home" android:exported="true">
            <intent-filter>
                <action android:name="android.intent.action.MAIN" />
                <category android:name="android.intent.category.LAUNCHER" />
            </intent-filter>
        </activity>
        <activity android:name=".Detail" android:exported="true">
            <intent-filter>
                <action android:name="android.intent.action.VIEW" />
                <category android:name="android.intent.category.DEFAULT" />
                <category android:name="android.intent.category.BROWSABLE" />
                <data android:scheme="shop" android:host="com.example.shop" android:path="/detail" />
            </intent-filter>
        </activity>
        <receiver android:name=".Receiver" android:exported="false">
            <intent-filter>
                <action android:name="com.tencent.android.xg.vip.action.PUSH_MESSAGE" />
                <action android:name="com.tencent.android.xg.vip.action.FEEDBACK" />
            </intent-filter>
        </receiver>
        <uses-library android:name="org.apache.http.legacy" android:required="false" />
    </application>
    <uses-permission android:name="android.permission.POST_NOTIFICATIONS" />
</manifest>
`,
  [CONFIG]: `{
    "tpns": { "access_id": "1500000001", "access_key": "AEXAMPLEKEY1" },
    "com.example.shop": { "channel": { "enable": false } },
    "debug": false,
    "version": "1.4.4.5-release",
    "upgrade": false
}
`,
  [CONSOLE]: `{
    "accessPoint": "guangzhou",
    "redirect": "${REDIRECT}"
}
`,
  [SHOP]: `package com.example.shop;

import com.tencent.android.tpush.XGPushManager;

public class Shop extends android.app.Application {
    public void onCreate() {
        XGPushManager.registerPush(this);
    }
}
`,
  [RECEIVER]: `package com.example.shop;

import com.tencent.android.tpush.XGPushBaseReceiver;

public class Receiver extends XGPushBaseReceiver {
}
`,
};

/** The same with the plugin in place of dependency and placeholders. */
export const withPlugin: World = {
  ...healthy,
  [ROOT_GRADLE]: (healthy[ROOT_GRADLE] ?? '').replace(
    "gradle:8.2.0'",
    `gradle:7.4.2'\n        classpath "com.tencent.android.tpns:tpnsplugin:1.8.0"`,
  ),
  [GRADLE]: `apply plugin: 'com.android.application'
apply plugin: "com.tencent.android.tpns"

android {
    namespace 'com.example.shop'
    defaultConfig {
        applicationId 'com.example.shop'
        targetSdkVersion 34
    }
}
`,
};

/** `world` with a piece of one file replaced; the piece has to be there. */
export function broken(world: World, file: string, from: string, to: string): World {
  const text = world[file] ?? '';
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  return { ...world, [file]: text.replace(from, () => to) };
}

export function without(world: World, ...names: readonly string[]): World {
  return Object.fromEntries(Object.entries(world).filter(([name]) => !names.includes(name)));
}

export function filesOf(world: World, root = ROOT): Files {
  const bytes = new Map(
    Object.entries(world).map(([name, text]) => [`${root}/${name}`, new TextEncoder().encode(text)]),
  );
  const below = (folder: string): string[] => [...bytes.keys()].filter(path => path.startsWith(`${folder}/`));
  const never = (): never => {
    throw new Error('nothing is written here');
  };
  return {
    read: path => bytes.get(path) ?? null,
    kind: path => (bytes.has(path) ? 'file' : below(path).length > 0 ? 'folder' : null),
    list: folder =>
      [...new Set(below(folder).map(path => path.slice(folder.length + 1).split('/')[0] ?? ''))].sort(),
    real: path => path,
    mode: () => 0o644,
    writable: () => true,
    write: never,
    claim: never,
    remove: never,
    removeFolder: never,
  };
}

/** Where `text` stands in a file of the world, as a finding's place is written. */
export function placeOf(world: World, file: string, text: string): string {
  const lines = (world[file] ?? '').slice(0, (world[file] ?? '').indexOf(text)).split('\n');
  return `${file}:${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
}

export interface Options {
  readonly redirect?: string;
  readonly module?: string;
  readonly lang?: Lang;
  readonly only?: readonly string[];
}

export function subjectOf(world: World, { redirect, module }: Options = {}): Subject {
  return gatherSubject(filesOf(world), ROOT, { redirect: redirect ?? null, module: module ?? null });
}

export function examined(world: World, options: Options = {}): Told[] {
  const { only, lang = 'en' } = options;
  const files = filesOf(world);
  const chosen = checks.filter(({ id }) => only?.includes(id) ?? true);
  const path = (file: string): string => file.replace(`${ROOT}/`, '');
  return diagnose(subjectOf(world, options), chosen).findings.map(finding =>
    tellFinding(finding, checkOf(finding.check).words[lang], {
      say: speaker(lang, path),
      path,
      text: file => new TextDecoder().decode(files.read(file) ?? new Uint8Array()),
    }),
  );
}

/** `error redirect-slash app/…:14:85 (console)` */
export const inShort = ({ finding, file, position }: Told): string =>
  [
    finding.severity,
    finding.check,
    ...(file === null ? [] : [`${file}${position === null ? '' : `:${position.line}:${position.column}`}`]),
    `(${finding.side})`,
    ...(finding.variants === null ? [] : [`in ${finding.variants.join(' ')}`]),
  ].join(' ');

export const diagnosed = (world: World, options: Options = {}): string[] =>
  examined(world, options).map(inShort);

/** Everything but notes. */
export const grave = (world: World, options: Options = {}): string[] =>
  diagnosed(world, options).filter(line => !line.startsWith('info '));
