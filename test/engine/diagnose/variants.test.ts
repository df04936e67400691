import { describe, expect, it } from 'vitest';
import { textOf } from '../../../src/android/value.ts';
import { GRADLE, healthy, subjectOf, without } from '../../checks/support.ts';

const read = (android: string) => {
  const script = `apply plugin: 'com.android.application'\nandroid {\n    defaultConfig { applicationId 'a.b' }\n${android}\n}\n`;
  return subjectOf({ ...healthy, [GRADLE]: script }).apps[0]?.variants ?? [];
};
const ids = (android: string) =>
  read(android).map(({ name, applicationId }) => `${name} ${textOf(applicationId)}`);

describe('variants', () => {
  it('are debug and release where the script says nothing', () => {
    expect(ids('')).toEqual(['debug a.b', 'release a.b']);
  });

  it('F43: take the suffix of the build type, with or without its dot', () => {
    expect(
      ids("buildTypes { debug { applicationIdSuffix '.x' }\n release { applicationIdSuffix = 'y' } }"),
    ).toEqual(['debug a.b.x', 'release a.b.y']);
    expect(ids("buildTypes { debug { applicationIdSuffix '' } }")).toEqual(['debug a.b', 'release a.b']);
  });

  it('know build types however they are written', () => {
    const names = (text: string) => read(`buildTypes {\n${text}\n}`).map(({ name }) => name);
    expect(names('staging { }')).toEqual(['debug', 'release', 'staging']);
    expect(names("create('staging') { }")).toEqual(['debug', 'release', 'staging']);
    expect(names("getByName('debug') { }\nall { }\nconfigureEach { }")).toEqual(['debug', 'release']);
    expect(names('release.minifyEnabled true')).toEqual(['debug', 'release']);
    expect(names('create(name) { }')).toEqual(['debug', 'release']);
  });

  it('combine the flavors of every dimension, in the order of the dimensions', () => {
    const flavors = `flavorDimensions 'tier', 'shop'
      productFlavors {
        cn { dimension 'shop'\n applicationIdSuffix '.cn' }
        intl { dimension 'shop' }
        free { dimension 'tier'\n applicationId 'a.free' }
        paid { dimension 'tier' }
      }`;
    expect(ids(flavors)).toEqual([
      'freeCnDebug a.free.cn',
      'freeCnRelease a.free.cn',
      'freeIntlDebug a.free',
      'freeIntlRelease a.free',
      'paidCnDebug a.b.cn',
      'paidCnRelease a.b.cn',
      'paidIntlDebug a.b',
      'paidIntlRelease a.b',
    ]);
  });

  it('leave an id open that is computed or depends on something', () => {
    expect(ids('productFlavors { x { applicationId name() } }')).toEqual(['xDebug null', 'xRelease null']);
    expect(ids("buildTypes { debug { if (ci) { applicationIdSuffix '.ci' } } }")).toEqual([
      'debug null',
      'release a.b',
    ]);
  });

  it('in Kotlin', () => {
    const script = `plugins { id("com.android.application") }
android {
    defaultConfig { applicationId = "a.b" }
    flavorDimensions += "shop"
    productFlavors {
        create("cn") { dimension = "shop" }
        val intl by creating { dimension = "shop" }
    }
    buildTypes { debug { applicationIdSuffix = ".debug" } }
}
`;
    const world = { ...without(healthy, GRADLE), 'app/build.gradle.kts': script };
    const variants = subjectOf(world).apps[0]?.variants ?? [];
    expect(variants.map(({ name, applicationId }) => `${name} ${textOf(applicationId)}`)).toEqual([
      'cnDebug a.b.debug',
      'cnRelease a.b',
      'intlDebug a.b.debug',
      'intlRelease a.b',
    ]);
  });
});
