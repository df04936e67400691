/** Projects to put channels into, and what is known of each channel; written down here once more, not taken from the code. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type MemoryDisk, memoryFiles } from '../../support/memory-files.ts';
import { repository } from '../../support/repository.ts';

export const ROOT = '/shop';
export const VERSION = '1.4.4.5-release';

export interface Known {
  readonly set: Readonly<Record<string, string>>;
  readonly dependencies: readonly string[];
  readonly placeholders: Readonly<Record<string, string>>;
  /** In `tpns-configs.json`. */
  readonly config: Readonly<Record<string, string>> | null;
  /** Calls in the registration, in their order. */
  readonly setters: readonly (readonly [string, string])[];
  readonly plugin: { readonly id: string; readonly file: string; readonly module: string } | null;
  readonly repository: string | null;
  readonly rules: readonly string[];
}

const KEY = '0123456789abcdef0123456789abcdef';
const SECRET = 'fedcba9876543210fedcba9876543210';
const adapter = (name: string): string => `com.tencent.tpns:${name}:${VERSION}`;
const NOTHING = { placeholders: {}, config: null, setters: [], plugin: null, repository: null, rules: [] };

export const KNOWN: Readonly<Record<string, Known>> = {
  huawei: {
    ...NOTHING,
    set: { app_id: '100200300' },
    dependencies: [adapter('huawei'), 'com.huawei.hms:push:6.12.0.300'],
    config: { app_id: '100200300' },
    plugin: {
      id: 'com.huawei.agconnect',
      file: 'agconnect-services.json',
      module: 'com.huawei.agconnect:agcp',
    },
    repository: 'https://developer.huawei.com/repo/',
    rules: ['-ignorewarnings', '-keep class com.huawei.hms.** { *; }'],
  },
  honor: {
    ...NOTHING,
    set: { app_id: '104412345' },
    dependencies: [adapter('honor')],
    placeholders: { HONOR_APPID: '104412345' },
    rules: ['-keep class com.hihonor.push.sdk.** { *; }'],
  },
  xiaomi: {
    ...NOTHING,
    set: { app_id: '2882303760000000001', app_key: '5800000000001' },
    dependencies: [adapter('xiaomi')],
    config: { app_id: '2882303760000000001', app_key: '5800000000001' },
    setters: [
      ['setMiPushAppId', '2882303760000000001'],
      ['setMiPushAppKey', '5800000000001'],
    ],
    rules: ['-keep class com.xiaomi.** { *; }'],
  },
  oppo: {
    ...NOTHING,
    set: { app_key: KEY, app_secret: SECRET },
    dependencies: [adapter('oppo'), 'com.google.code.gson:gson:2.6.2', 'commons-codec:commons-codec:1.15'],
    config: { app_id: KEY, app_key: SECRET },
    setters: [
      ['setOppoPushAppId', KEY],
      ['setOppoPushAppKey', SECRET],
    ],
    rules: ['-keep class com.heytap.msp.push.** { *; }'],
  },
  vivo: {
    ...NOTHING,
    set: { app_id: '105000001', app_key: 'aaaabbbb-cccc-dddd-eeee-ffff00001111' },
    dependencies: [adapter('vivo')],
    placeholders: { VIVO_APPID: '105000001', VIVO_APPKEY: 'aaaabbbb-cccc-dddd-eeee-ffff00001111' },
    config: { app_id: '105000001', app_key: 'aaaabbbb-cccc-dddd-eeee-ffff00001111' },
    rules: ['-keep class com.vivo.push.** { *; }'],
  },
  meizu: {
    ...NOTHING,
    set: { app_id: '130001', app_key: KEY },
    dependencies: [adapter('meizu')],
    config: { app_id: '130001', app_key: KEY },
    setters: [
      ['setMzPushAppId', '130001'],
      ['setMzPushAppKey', KEY],
    ],
    rules: ['-keep class com.meizu.cloud.pushsdk.** { *; }'],
  },
  fcm: {
    ...NOTHING,
    set: {},
    dependencies: [adapter('fcm'), 'com.google.firebase:firebase-messaging:20.2.3'],
    plugin: {
      id: 'com.google.gms.google-services',
      file: 'google-services.json',
      module: 'com.google.gms:google-services',
    },
  },
};

export const IDS = Object.keys(KNOWN);
export const known = (id: string): Known => KNOWN[id] as Known;

export const channelArgs = (ids: readonly string[]): string[] => [
  ...['--channels', ids.join(',')],
  ...ids.flatMap(id =>
    Object.entries(known(id).set).flatMap(([field, value]) => ['--set', `${id}.${field}=${value}`]),
  ),
];

export interface World {
  readonly name: string;
  readonly dialect: 'groovy' | 'kotlin';
  readonly app: string;
  readonly settings: string;
  readonly root: string;
  readonly applicationId: string;
  readonly disk: () => MemoryDisk;
}

function fixtureFiles(name: string): Record<string, Uint8Array> {
  const folder = join(repository, 'test/worlds/fixtures', name);
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(each => each.isFile());
  return Object.fromEntries(
    entries.map(each => {
      const path = join(each.parentPath, each.name);
      return [`${ROOT}/${path.slice(folder.length + 1)}`, new Uint8Array(readFileSync(path))];
    }),
  );
}

/** Kotlin scripts that write their coordinates out, an Android plugin named in the settings. */
const PLAIN_KOTLIN: Readonly<Record<string, string>> = {
  'settings.gradle.kts': `pluginManagement {
    repositories {
        google()
        mavenCentral()
        gradlePluginPortal()
    }
}

dependencyResolutionManagement {
    repositories {
        google()
        mavenCentral()
    }
}

include(":app")
`,
  'build.gradle.kts': `plugins {
    id("com.android.application") version "8.5.0" apply false
    id("org.jetbrains.kotlin.android") version "2.0.0" apply false
}
`,
  'app/build.gradle.kts': `plugins {
    id("com.android.application")
    id("org.jetbrains.kotlin.android")
}

android {
    namespace = "com.example.plain"
    compileSdk = 34

    defaultConfig {
        applicationId = "com.example.plain"
        minSdk = 23
        targetSdk = 34
    }

    buildTypes {
        release {
            isMinifyEnabled = true
            proguardFiles(getDefaultProguardFile("proguard-android-optimize.txt"), "proguard-rules.pro")
        }
    }
}

dependencies {
    implementation("androidx.core:core-ktx:1.13.0")
}
`,
  'app/proguard-rules.pro': '# rules\n',
  'app/src/main/AndroidManifest.xml': `<?xml version="1.0" encoding="utf-8"?>
<manifest xmlns:android="http://schemas.android.com/apk/res/android">
    <application android:label="plain">
        <activity android:name=".MainActivity" android:exported="true">
            <intent-filter>
                <action android:name="android.intent.action.MAIN" />
                <category android:name="android.intent.category.LAUNCHER" />
            </intent-filter>
        </activity>
    </application>
</manifest>
`,
  'app/src/main/kotlin/com/example/plain/MainActivity.kt':
    'package com.example.plain\n\nclass MainActivity : android.app.Activity()\n',
};

const at = (files: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`${ROOT}/${path}`, text]));

const paths = (ending: string) => ({
  app: `${ROOT}/app/build.gradle${ending}`,
  settings: `${ROOT}/settings.gradle${ending}`,
  root: `${ROOT}/build.gradle${ending}`,
});

export const groovy: World = {
  name: 'old Groovy scripts',
  dialect: 'groovy',
  ...paths(''),
  applicationId: 'com.example.oldshop',
  disk: () => memoryFiles(fixtureFiles('old-groovy')),
};

export const kotlin: World = {
  name: 'Kotlin scripts',
  dialect: 'kotlin',
  ...paths('.kts'),
  applicationId: 'com.example.plain',
  disk: () => memoryFiles(at(PLAIN_KOTLIN)),
};

export const catalog: World = {
  name: 'Kotlin scripts with a catalog',
  dialect: 'kotlin',
  ...paths('.kts'),
  applicationId: 'com.example.catalog',
  disk: () => memoryFiles(fixtureFiles('kotlin-catalog')),
};

/** Kotlin scripts again, with another version of the Android plugin. */
export const kotlinWithAgp = (version: string): World => ({
  ...kotlin,
  disk: () =>
    memoryFiles(
      at({
        ...PLAIN_KOTLIN,
        'build.gradle.kts': (PLAIN_KOTLIN['build.gradle.kts'] ?? '').replace('8.5.0', version),
      }),
    ),
});
