import { describe, expect, it } from 'vitest';
import type { Operation } from '../../src/core/operation.ts';
import { positionAt } from '../../src/core/text.ts';
import { ensureDependency } from '../../src/editors/gradle/dependency.ts';
import { ensurePlaceholders } from '../../src/editors/gradle/placeholders.ts';
import { ensurePlugin } from '../../src/editors/gradle/plugin.ts';
import { ensurePluginMapping } from '../../src/editors/gradle/plugin-mapping.ts';
import { ensureReceiver } from '../../src/editors/manifest/receiver.ts';
import { ensureViewFilter } from '../../src/editors/manifest/view-filter.ts';
import { type Lang, speaker } from '../../src/report/say.ts';

/** Why it was refused, and where it could go: `line: what`. */
function places(text: string, operation: Operation, lang: Lang = 'en'): readonly string[] {
  const outcome = operation(text);
  if (outcome.state !== 'refused') throw new Error(`not refused but ${outcome.state}`);
  const say = speaker(lang, path => path);
  return [
    outcome.why.id,
    ...(outcome.candidates ?? []).map(({ at, why }) => `${positionAt(text, at).line}: ${say(why)}`),
  ];
}

const sdk = {
  group: 'com.tencent.tpns',
  name: 'tpns',
  version: '1.4.3.9',
  configuration: 'implementation',
  raise: false,
};
const id = { entries: [{ key: 'XG_ACCESS_ID', value: '1500000001' }] };

describe('a refused dependency could go', () => {
  const text = `buildscript {
    dependencies { classpath 'a:b:1' }
}
if (full) {
    dependencies { implementation 'com.tencent.tpns:tpns:1.4.3.9' }
}
android { productFlavors { demo { dependencies { } } } }
dependencies { }
`;

  it('into the blocks of that name: the sure one, those for a part, those of the build', () => {
    expect(places(text, ensureDependency('groovy', sdk))).toEqual([
      'gradle-conditional',
      '8: dependencies',
      '5: dependencies, which takes effect only under a condition',
      '7: android › productFlavors › demo › dependencies, if that part alone is meant',
      '2: buildscript › dependencies, which is for the build itself, not for the app',
    ]);
  });

  it('in Chinese as well', () => {
    expect(places(text, ensureDependency('groovy', sdk), 'zh')[2]).toBe(
      '5: dependencies，仅在条件成立时生效',
    );
  });

  it('nowhere else than five places, however many flavors there are', () => {
    const many = `if (x) { implement() }\n${Array.from({ length: 9 }, (_, i) => `flavor${i} {\n    dependencies { }\n}\n`).join('')}`;
    const all = `${many}if (full) { dependencies { implementation 'com.tencent.tpns:tpns:1' } }\n`;
    expect(places(all, ensureDependency('groovy', sdk))).toHaveLength(6);
  });
});

describe('a version that is not raised could be changed', () => {
  it('where the names it is computed from get their values', () => {
    const text = `ext.tpnsVersion = '1.3'
def other = '2'
dependencies {
    implementation "com.tencent.tpns:tpns:$tpnsVersion"
    implementation "com.example:x:$tpnsVersion"
}
`;
    expect(places(text, ensureDependency('groovy', { ...sdk, raise: true }))).toEqual([
      'dependency-version-computed',
      '1: where ext.tpnsVersion gets its value',
    ]);
  });

  it.each([
    ['prefix + tpnsVersion', ['1: where prefix gets its value', '2: where tpnsVersion gets its value']],
    ['pick([tpnsVersion, "x"])', ['2: where tpnsVersion gets its value']],
    ['versions.of(prefix)', ['1: where prefix gets its value']],
    ['"$' + '{prefix}9"', ['1: where prefix gets its value']],
    ['1 - 2', []],
  ])('of %s', (value, expected) => {
    const text = `def prefix = '1.'
def tpnsVersion = '3'
android { defaultConfig { manifestPlaceholders = [XG_ACCESS_ID: ${value}] } }
`;
    expect(places(text, ensurePlaceholders('groovy', id))).toEqual(['placeholder-computed', ...expected]);
  });
});

describe('refused placeholders could go', () => {
  it('to the maps that are there, those of the app itself first, and to their blocks', () => {
    const text = `android {
    defaultConfig {
        if (ci) { manifestPlaceholders = [A: '1'] }
        manifestPlaceholders += [B: '2']
    }
    productFlavors { demo { manifestPlaceholders = [C: '3'] } }
}
`;
    expect(places(text, ensurePlaceholders('groovy', id))).toEqual([
      'gradle-conditional',
      '4: the placeholders of android › defaultConfig',
      '3: the placeholders of android › defaultConfig, which takes effect only under a condition',
      '6: the placeholders of android › productFlavors › demo, if that part alone is meant',
      '2: android › defaultConfig',
    ]);
  });

  it('into a block that could get one', () => {
    const text = `android {
    if (ci) {
        defaultConfig { }
    }
}
`;
    expect(places(text, ensurePlaceholders('groovy', id))).toEqual([
      'gradle-conditional',
      '1: as a new block defaultConfig in android',
      '3: android › defaultConfig, which takes effect only under a condition',
    ]);
  });

  it('to the scripts that are applied, where this one has nothing', () => {
    const text = `plugins { id 'com.android.application' }
apply from: "../gradle/android.gradle"
apply from: rootProject.file('x.gradle')
apply plugin: 'kotlin-android'
`;
    expect(places(text, ensurePlaceholders('groovy', id))).toEqual([
      'gradle-no-android-block',
      '2: the script that is applied here, ../gradle/android.gradle, may be the one',
      "3: the script that is applied here, rootProject.file('x.gradle'), may be the one",
    ]);
  });

  it('nowhere, where nothing speaks for any place', () => {
    expect(places('println 1\n', ensurePlaceholders('groovy', id))).toEqual(['gradle-no-android-block']);
  });
});

describe('a refused plugin could go', () => {
  it('into the plugins block, or beside those that are applied one by one', () => {
    const text = `plugins {
    id 'com.tencent.tpns' apply false
}
apply plugin: 'com.android.application'
apply plugin: name
`;
    const wanted = { id: 'com.tencent.tpns', version: null, style: 'auto' } as const;
    expect(places(text, ensurePlugin('groovy', wanted))).toEqual([
      'plugin-not-applied',
      '1: plugins',
      '4: beside the plugin com.android.application',
      '5: beside the plugins that are applied here',
    ]);
  });
});

describe('a refused mapping of a plugin could go', () => {
  it('into the rules that are there', () => {
    const text = `pluginManagement {
    resolutionStrategy {
        eachPlugin { if (requested.id.id == 'com.tencent.tpns') { useVersion('1') } }
    }
}
`;
    const wanted = { id: 'com.tencent.tpns', module: 'com.tencent.tpns:plugin:1' };
    expect(places(text, ensurePluginMapping('groovy', wanted))).toEqual([
      'gradle-conditional',
      '3: pluginManagement › resolutionStrategy › eachPlugin',
    ]);
  });
});

const manifest = (
  inside: string,
): string => `<manifest xmlns:android="http://schemas.android.com/apk/res/android"
    xmlns:tools="http://schemas.android.com/tools" package="com.example.shop">
<application>
${inside}
</application>
</manifest>
`;
const launcher =
  '<intent-filter><action android:name="android.intent.action.MAIN"/><category android:name="android.intent.category.LAUNCHER"/></intent-filter>';

describe('what a manifest refuses could go', () => {
  const filter = { namespace: null, scheme: 'shop', host: 'h', port: null, path: '/p' };
  const receiver = { className: 'com.example.shop.R', actions: ['a.b'], exported: false, namespace: null };

  it('on an activity that is declared, the one the home screen starts first', () => {
    const text = manifest(
      `<activity android:name=".Other"/>\n<activity android:name=".Main">${launcher}</activity>\n<activity/>\n<activity android:name=".Gone" tools:node="remove"/>`,
    );
    expect(places(text, ensureViewFilter({ activity: 'com.example.shop.Missing', ...filter }))).toEqual([
      'manifest-no-component',
      '5: on the activity com.example.shop.Main, which the home screen starts',
      '4: on the activity com.example.shop.Other',
    ]);
  });

  it('nowhere, where no activity is', () => {
    expect(places(manifest(''), ensureViewFilter({ activity: 'x.Y', ...filter }))).toEqual([
      'manifest-no-component',
    ]);
  });

  it('to one of two declarations', () => {
    const two = '<receiver android:name=".R"/>\n<receiver android:name="com.example.shop.R"/>';
    expect(places(manifest(two), ensureReceiver(receiver))).toEqual([
      'manifest-twice',
      '4: one of the declarations of <receiver> com.example.shop.R',
      '5: one of the declarations of <receiver> com.example.shop.R',
    ]);
  });

  it('inside the application, where it stands in a component', () => {
    const lost = '<activity android:name=".Main"><receiver android:name="com.example.shop.R"/></activity>';
    expect(places(manifest(lost), ensureReceiver(receiver))).toEqual([
      'manifest-misplaced',
      '3: inside <application>',
    ]);
  });

  it('inside the application, once what takes it out is gone', () => {
    const gone = '<receiver tools:node="removeAll"/>';
    expect(places(manifest(gone), ensureReceiver(receiver))).toEqual([
      'manifest-contradiction',
      '3: inside <application>',
    ]);
  });
});
