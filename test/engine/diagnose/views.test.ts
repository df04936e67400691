// biome-ignore-all lint/suspicious/noTemplateCurlyInString: placeholders of Android, not of ours
import { describe, expect, it } from 'vitest';
import { gatherSubject } from '../../../src/engine/diagnose/gather.ts';
import {
  broken,
  diagnosed,
  filesOf,
  GRADLE,
  grave,
  healthy,
  MANIFEST,
  type World,
} from '../../checks/support.ts';

const overlay = (inner: string): string =>
  `<manifest xmlns:android="http://schemas.android.com/apk/res/android" xmlns:tools="http://schemas.android.com/tools"><application>${inner}</application></manifest>`;
const at = (set: string): string => `app/src/${set}/AndroidManifest.xml`;
const FLAVORS =
  "    flavorDimensions 'shop'\n    productFlavors { play {}\n china {} }\n    defaultConfig {\n";
const flavored = broken(healthy, GRADLE, '    defaultConfig {\n', FLAVORS);

describe('each variant has its own manifest', () => {
  it('an activity that an overlay takes out is missing in that variant', () => {
    const world: World = {
      ...flavored,
      [at('play')]: overlay('<activity android:name=".Detail" tools:node="remove"/>'),
    };
    expect(diagnosed(flavored)).toEqual([]);
    expect(diagnosed(world)).toEqual([
      expect.stringMatching(/^error redirect-unresolved .* in playDebug playRelease$/),
    ]);
  });

  it('a flavor, a build type and a whole variant all count, and other sets do not', () => {
    const out = overlay('<activity android:name=".Detail" tools:node="remove"/>');
    const variantsOf = (set: string): string[] =>
      diagnosed({ ...flavored, [at(set)]: out }).map(line => line.replace(/^.*?(?: in (.*))?$/, '$1'));
    expect(variantsOf('china')).toEqual(['chinaDebug chinaRelease']);
    expect(variantsOf('release')).toEqual(['playRelease chinaRelease']);
    expect(variantsOf('chinaRelease')).toEqual(['chinaRelease']);
    expect(variantsOf('elsewhere')).toEqual([]);
    expect(variantsOf('main2')).toEqual([]);
  });

  it('an activity that an overlay brings is judged where it stands, in its variants only', () => {
    const own =
      '<activity android:name=".Own"><intent-filter><action android:name="a"/></intent-filter></activity>';
    expect(diagnosed({ ...flavored, [at('china')]: overlay(own) })).toEqual([
      `error exported-missing ${at('china')}:1:${overlay(own).indexOf('<activity') + 1} (app) in chinaDebug chinaRelease`,
    ]);
  });

  it('what a build type adds to an activity counts for it', () => {
    const not = overlay(
      '<activity android:name=".Detail" android:exported="false" tools:replace="android:exported"/>',
    );
    expect(diagnosed({ ...flavored, [at('debug')]: not })).toEqual([
      `error redirect-not-exported ${at('debug')}:1:${not.indexOf('false') + 1} (app) in playDebug chinaDebug`,
    ]);
  });

  it('placeholders are those of the variant', () => {
    const world = broken(
      broken(flavored, MANIFEST, 'android:host="com.example.shop"', 'android:host="${host}"'),
      GRADLE,
      'play {}\n china {}',
      "play { manifestPlaceholders = [host: 'com.example.shop'] }\n china { manifestPlaceholders = [host: 'elsewhere'] }",
    );
    expect(diagnosed(world)).toEqual([
      expect.stringMatching(/^error redirect-unresolved .* in chinaDebug chinaRelease$/),
    ]);
  });

  it('a suffix reaches the host by ${applicationId}', () => {
    const world = broken(
      broken(flavored, MANIFEST, 'android:host="com.example.shop"', 'android:host="${applicationId}"'),
      GRADLE,
      'china {}',
      "china { applicationIdSuffix '.cn' }",
    );
    expect(grave(world)).toEqual([expect.stringMatching(/ in chinaDebug chinaRelease$/)]);
  });

  it('variants that agree are looked at once', () => {
    const subject = gatherSubject(filesOf(flavored), '/project', { module: null, redirect: null });
    expect(subject.apps[0]?.views.map(({ variants }) => variants)).toEqual([
      ['playDebug', 'playRelease', 'chinaDebug', 'chinaRelease'],
    ]);
  });

  it('--variant chooses one, and then nothing is said about others', () => {
    const world: World = {
      ...flavored,
      [at('play')]: overlay('<activity android:name=".Detail" tools:node="remove"/>'),
    };
    const of = (variant: string) =>
      gatherSubject(filesOf(world), '/project', { module: null, redirect: null, variant });
    expect(of('chinaDebug').apps[0]?.variants.map(({ name }) => name)).toEqual(['chinaDebug']);
    expect(of('playDebug').apps[0]?.views[0]?.app.activities.map(({ className }) => className)).toEqual([
      'com.example.shop.Home',
    ]);
    expect(() => of('china')).toThrow('unknown-variant');
  });
});

describe('what a build would refuse', () => {
  const own = (world: World): { variants: readonly string[]; kinds: string[]; unresolved: string[] }[] => {
    const subject = gatherSubject(filesOf(world), '/project', { module: null, redirect: null });
    return (subject.apps[0]?.views ?? []).map(({ variants, merge }) => ({
      variants,
      kinds: merge.conflicts.map(({ kind, at: { file } }) => `${kind} ${file.replace('/project/', '')}`),
      unresolved: merge.unresolved.map(({ name }) => name),
    }));
  };

  it('is told of the variants that it concerns, with its place', () => {
    const marked = overlay('<activity android:name=".Detail" tools:node="never"/>');
    expect(own({ ...flavored, [at('china')]: marked })).toEqual([
      { variants: ['playDebug', 'playRelease'], kinds: [], unresolved: [] },
      {
        variants: ['chinaDebug', 'chinaRelease'],
        kinds: [`unknown-marker ${at('china')}`],
        unresolved: [],
      },
    ]);
  });

  it('is a placeholder without a value as well', () => {
    const [view] = own({ ...healthy, [at('debug')]: overlay('<activity android:name="${nobody}.A"/>') });
    expect(view).toMatchObject({ variants: ['debug'], unresolved: ['nobody'] });
  });

  it('is nothing where all is well', () => {
    expect(own(healthy).every(({ kinds, unresolved }) => kinds.length + unresolved.length === 0)).toBe(true);
  });
});
