import { describe, expect, it } from 'vitest';
import {
  broken,
  CONFIG,
  CONSOLE,
  diagnosed,
  examined,
  GRADLE,
  healthy,
  MANIFEST,
  ROOT_GRADLE,
  SHOP,
  type World,
  without,
  withPlugin,
} from './support.ts';

const CONFIG_CHECKS = [
  'config-missing',
  'config-misplaced',
  'config-unused',
  'config-debug',
  'config-upgrade-check',
];
const said = (world: World): string[] => diagnosed(world, { only: CONFIG_CHECKS });
const file = healthy[CONFIG] ?? '';

describe('where tpns-configs.json is', () => {
  it('missing is an error with the plugin, a note without it', () => {
    expect(said(without(withPlugin, CONFIG))).toEqual(['error config-missing app/build.gradle:2:1 (app)']);
    expect(said(without(healthy, CONFIG))).toEqual(['info config-missing app/build.gradle (app)']);
  });

  it.each([
    ['app/tpns-config.json', 'called tpns-config.json'],
    ['app/TPNS-Configs.json', 'called TPNS-Configs.json'],
    ['app/tpns-configs (1).json', 'called tpns-configs (1).json'],
    ['app/tpns-configs.json.txt', 'called tpns-configs.json.txt'],
    ['tpns-configs.json', 'not in this folder'],
    ['app/src/main/assets/tpns-configs.json', 'not in this folder'],
    ['app/src/main/tpns-configs.json', 'not in this folder'],
  ])('%s is misplaced, and then it is not missing', (name, words) => {
    const world = { ...without(withPlugin, CONFIG), [name]: file };
    expect(said(world)).toEqual([`warning config-misplaced ${name} (app)`]);
    const [told] = examined(world, { only: CONFIG_CHECKS });
    expect(told?.message).toContain(words);
    expect(told?.help).toBe('Move it to app/tpns-configs.json.');
  });

  it('a copy beside the one that is read, and a file of another name, are nobody’s fault', () => {
    expect(said({ ...withPlugin, 'tpns-configs.json': file, 'app/tpns-config.json': file })).toEqual([]);
    expect(said({ ...withPlugin, 'app/my-tpns-configs.json': file })).toEqual([]);
  });

  it('another application’s own file is not this one’s', () => {
    const other = {
      'settings.gradle': "include ':app', ':tv'\n",
      'tv/build.gradle': withPlugin[GRADLE] ?? '',
      'tv/src/main/AndroidManifest.xml': healthy[MANIFEST] ?? '',
      'tv/tpns-configs.json': file,
    };
    expect(said({ ...without(withPlugin, CONFIG), ...other })).toEqual([
      'error config-missing app/build.gradle:2:1 (app)',
    ]);
  });
});

describe('a file that nobody reads', () => {
  const bare: World = {
    ...without(healthy, CONSOLE, ...Object.keys(healthy).filter(name => name.endsWith('.java'))),
    [GRADLE]: "apply plugin: 'com.android.application'\n",
    [MANIFEST]:
      '<manifest xmlns:android="http://schemas.android.com/apk/res/android"><application /></manifest>\n',
  };

  it('is a left-over, also where the plugin is applied in nothing but a comment', () => {
    expect(said(bare)).toEqual(['warning config-unused app/tpns-configs.json (app)']);
    const commented = { ...bare, [GRADLE]: `${bare[GRADLE]}// apply plugin: "com.tencent.android.tpns"\n` };
    expect(said(commented)).toEqual(['warning config-unused app/tpns-configs.json (app)']);
  });

  it('on the class path alone the plugin reads nothing, and that is said', () => {
    const half = { ...bare, [ROOT_GRADLE]: withPlugin[ROOT_GRADLE] ?? '' };
    const [told] = examined(half, { only: CONFIG_CHECKS });
    expect(told?.finding.check).toBe('config-unused');
    expect(told?.message).toContain('on the class path');
  });

  it('one in the wrong place is a left-over too', () => {
    expect(said({ ...without(bare, CONFIG), 'tpns-configs.json': file })).toEqual([
      'warning config-unused tpns-configs.json (app)',
    ]);
  });

  it('beside an SDK that comes as archives it is not', () => {
    expect(said({ ...bare, [SHOP]: healthy[SHOP] ?? '' })).toEqual([]);
  });

  it('nor where the build scripts could not all be read', () => {
    expect(said({ ...bare, [GRADLE]: `${bare[GRADLE]}android {\n` })).toEqual([]);
  });
});

describe('what tpns-configs.json says to the plugin', () => {
  const config = (from: string, to: string): World => broken(withPlugin, CONFIG, from, to);

  it('"upgrade" is false, or may fail a build', () => {
    expect(said(withPlugin)).toEqual([]);
    expect(said(config(',\n    "upgrade": false', ''))).toEqual([
      'warning config-upgrade-check app/tpns-configs.json:1:1 (app)',
    ]);
    // said to be invalid by another check
    expect(said(config('"upgrade": false', '"upgrade": "no"'))).toEqual([]);
  });

  it('nothing of it matters by hand, for nobody reads it then', () => {
    const debug = broken(healthy, CONFIG, '"debug": false', '"debug": true');
    expect(said(broken(debug, CONFIG, '"upgrade": false', '"upgrade": true'))).toEqual([]);
  });
});
