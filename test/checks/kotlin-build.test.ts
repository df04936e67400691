/** The same faults in Kotlin's spelling, and through a wrapper. */
import { describe, expect, it } from 'vitest';
import {
  broken,
  diagnosed,
  GRADLE,
  healthy,
  MANIFEST,
  placeOf,
  ROOT_GRADLE,
  type World,
  without,
} from './support.ts';

const KTS = 'app/build.gradle.kts';
const script = (more: string, dependencies = ''): World => ({
  ...without(healthy, GRADLE),
  [KTS]: `plugins {
    id("com.android.application")
}
android {
    namespace = "com.example.shop"
    defaultConfig {
        applicationId = "com.example.shop"
        targetSdk = 34
        manifestPlaceholders["XG_ACCESS_ID"] = "1500000001"
        manifestPlaceholders["XG_ACCESS_KEY"] = "AEXAMPLEKEY1"
        ${more}
    }
}
dependencies {
    implementation("com.tencent.tpns:tpns:1.4.4.5-release")
    ${dependencies}
}
`,
});
const said = (world: World, ...only: readonly string[]): string[] => diagnosed(world, { only });

describe('in Kotlin', () => {
  it.each([
    ['ndk { abiFilters += listOf("armeabi-v7a") }', 1],
    ['ndk { abiFilters += setOf("armeabi-v7a", "arm64-v8a") }', 0],
    ['ndk { abiFilters.addAll(mutableSetOf("x86")) }', 1],
    ['ndk { abiFilters.addAll(listOf("x86", abi())) }', 0],
    ['ndk { abiFilters.add("x86") }', 1],
    ['ndk { abiFilters += listOf("x86").toSet() }', 1],
    ['ndk { abiFilters.clear() }', 0],
  ])('%s', (text, count) => {
    expect(said(script(text), 'abi-filters')).toHaveLength(count);
  });

  it('an assigned placeholder map takes away what was put in before, and the advice is Kotlin’s', () => {
    const world = script('manifestPlaceholders.put("A", "b")');
    expect(said(world, 'placeholder-clobbered', 'placeholder-missing')).toEqual([]);
    const assigned = script('setManifestPlaceholders(mapOf("A" to "b"))');
    expect(said(assigned, 'placeholder-clobbered', 'placeholder-missing')).toEqual([
      `error placeholder-clobbered ${placeOf(assigned, KTS, 'setManifest')} (app)`,
    ]);
  });

  it('a vendor’s repository is spelled as Kotlin has it', () => {
    const world = {
      ...script('', 'implementation("com.tencent.tpns:huawei:1.4.4.5-release")'),
      [ROOT_GRADLE]: '',
      'settings.gradle.kts':
        'dependencyResolutionManagement {\n    repositories {\n        google()\n        mavenCentral()\n    }\n}\ninclude(":app")\n',
    };
    expect(said(without(world, 'settings.gradle'), 'repository-missing')).toEqual([
      'error repository-missing settings.gradle.kts:2:5 (app)',
    ]);
  });

  it('keep rules in a list that is added to', () => {
    const release =
      '}\n    buildTypes {\n        release {\n            isMinifyEnabled = true\n            proguardFiles.add(file("rules.pro"))\n        }';
    const world = script(release);
    expect(said(world, 'proguard-missing')).toHaveLength(1);
    expect(
      said({ ...world, 'app/rules.pro': '-keep class com.tencent.** { *; }' }, 'proguard-missing'),
    ).toEqual([]);
  });

  it('a rich version of a catalog is told where it stands', () => {
    const world = {
      ...script('', 'implementation(libs.tpns.vivo)'),
      'gradle/libs.versions.toml':
        '[libraries]\ntpns-vivo = { module = "com.tencent.tpns:vivo", version = { strictly = "1.4.3.9-release" } }\n',
    };
    expect(said(world, 'sdk-version-drift')).toEqual([
      expect.stringMatching(/^error sdk-version-drift gradle\/libs\.versions\.toml:2:\d+ \(app\)$/),
    ]);
  });

  it('a constant under a name that says what it is', () => {
    const world = broken(
      script(''),
      KTS,
      'android {',
      'val tpnsSecret: String = "0123456789abcdef0123456789abcdef"\nandroid {',
    );
    expect(said(world, 'secret-key-exposed')).toEqual([
      `error secret-key-exposed ${placeOf(world, KTS, '"0123')} (app)`,
    ]);
  });
});

describe('through a wrapper', () => {
  const wrapped = (dart: string): World => ({
    ...Object.fromEntries(Object.entries(healthy).map(([name, text]) => [`android/${name}`, text])),
    'pubspec.yaml': 'name: shop\ndependencies:\n  tpns_flutter_plugin: ^1.3.5\n',
    'lib/main.dart': `void main() {\n  ${dart}\n}\n`,
  });

  it('credentials in its call are looked at like any other', () => {
    expect(
      said(wrapped('XgFlutterPlugin().startXg("150000001", "AEXAMPLEKEY1");'), 'access-id-format'),
    ).toEqual(['error access-id-format lib/main.dart:2:3 (app)']);
    expect(said(wrapped('XgFlutterPlugin().startXg(id, key);'), 'access-id-format')).toEqual([]);
    // which of several environments it is, nobody can say
    expect(
      said(wrapped('XgFlutterPlugin().startXg("1500000002", "AEXAMPLEKEY1");'), 'credentials-disagree'),
    ).toEqual([]);
  });

  it('rules and artifacts may come with its package', () => {
    expect(said(wrapped(''), 'proguard-missing', 'vendor-orphan')).toEqual([]);
  });
});

describe('where no variant is known', () => {
  it('a value in the manifest itself counts for all', () => {
    const meta = '<meta-data android:name="XG_V2_ACCESS_ID" android:value="1500000002" />';
    const world = broken(
      healthy,
      MANIFEST,
      '<activity android:name=".Home"',
      `${meta}\n        <activity android:name=".Home"`,
    );
    expect(said(world, 'credentials-disagree')).toEqual([
      `error credentials-disagree ${placeOf(world, MANIFEST, '1500000002')} (app)`,
    ]);
  });
});
