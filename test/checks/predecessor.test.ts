import { describe, expect, it } from 'vitest';
import { broken, CONFIG, CONSOLE, diagnosed, GRADLE, healthy, type World, without } from './support.ts';

/** The free SDK before TPNS has the same class names and placeholders, and AccessIDs of its own. */
const old: World = broken(
  broken(
    without(healthy, CONFIG, CONSOLE),
    GRADLE,
    'com.tencent.tpns:tpns:1.4.4.5-release',
    'com.tencent.xinge:xinge:4.3.7-release',
  ),
  GRADLE,
  "'1500000001'",
  "'2100000001'",
);

describe('an app with TPNS’s predecessor', () => {
  it('is told that it is, and is not judged by TPNS’s rules', () => {
    expect(diagnosed(old)).toEqual(['warning sdk-outdated app/build.gradle:16:5 (app)']);
  });

  it('also where another module brings it in', () => {
    const world = {
      ...broken(old, GRADLE, "'com.tencent.xinge:xinge:4.3.7-release'", "project(':push')"),
      'settings.gradle': "include ':app', ':push'\n",
      'push/build.gradle':
        "apply plugin: 'com.android.library'\ndependencies { api 'com.tencent.xinge:xinge:4.3.7-release' }\n",
    };
    expect(diagnosed(world)).toEqual(['warning sdk-outdated push/build.gradle:2:16 (app)']);
  });

  it('beside TPNS itself is judged like any other', () => {
    const both = broken(
      old,
      GRADLE,
      'dependencies {\n',
      "dependencies {\n    implementation 'com.tencent.tpns:tpns:1.4.4.5-release'\n",
    );
    expect(diagnosed(both, { only: ['access-id-format'] })).toHaveLength(1);
  });
});
