import { describe, expect, it } from 'vitest';
import {
  broken,
  CONFIG,
  diagnosed,
  examined,
  GRADLE,
  healthy,
  placeOf,
  type World,
  withPlugin,
} from './support.ts';

const SDK = "implementation 'com.tencent.tpns:tpns:1.4.4.5-release'";
const only = ['sdk-version-drift', 'sdk-version-dynamic', 'sdk-outdated'];
const said = (world: World): string[] => diagnosed(world, { only });
const with_ = (lines: string, world: World = healthy): World =>
  broken(world, GRADLE, SDK, `${SDK}\n    ${lines}`);

describe('versions that differ', () => {
  it('of vendors’ adapters, each other version once, at its place', () => {
    const world = with_(
      "implementation 'com.tencent.tpns:xiaomi:1.4.3.9-release'\n    implementation \"com.tencent.tpns:meizu:1.4.3.9\"\n    implementation group: 'com.tencent.tpns', name: 'vivo', version: '1.4.3.7-release'",
    );
    expect(said(world)).toEqual([
      `error sdk-version-drift ${placeOf(world, GRADLE, '1.4.3.9-release')} (app)`,
      `error sdk-version-drift ${placeOf(world, GRADLE, '1.4.3.7-release')} (app)`,
    ]);
    expect(examined(world, { only })[0]?.message).toContain('xiaomi, com.tencent.tpns:meizu are at 1.4.3.9');
  });

  it('only in -release do not', () => {
    expect(said(with_("implementation 'com.tencent.tpns:xiaomi:1.4.4.5'"))).toEqual([]);
    expect(said(broken(healthy, CONFIG, '1.4.4.5-release', '1.4.4.5'))).toEqual([]);
  });

  it('with the plugin, the file has the SDK’s', () => {
    const world = {
      ...withPlugin,
      [GRADLE]: `${withPlugin[GRADLE]}dependencies {\n    implementation 'com.tencent.tpns:vivo:1.4.3.9-release'\n}\n`,
    };
    expect(said(world)).toEqual([`error sdk-version-drift ${placeOf(world, GRADLE, '1.4.3.9')} (app)`]);
  });

  it('are followed through a variable, a property and a catalog, to where they stand', () => {
    const variable = broken(
      with_('implementation "com.tencent.tpns:vivo:$vivo"'),
      GRADLE,
      'android {\n',
      "def vivo = '1.4.3.9-release'\nandroid {\n",
    );
    expect(said(variable)).toEqual([`error sdk-version-drift ${placeOf(variable, GRADLE, '1.4.3.9')} (app)`]);
    const property = {
      ...with_('implementation "com.tencent.tpns:vivo:$vivo"'),
      'gradle.properties': 'other=1\nvivo=1.4.3.9-release\n',
    };
    expect(said(property)).toEqual(['error sdk-version-drift gradle.properties:2:6 (app)']);
    const catalog = {
      ...with_('implementation libs.tpns.vivo'),
      'gradle/libs.versions.toml':
        '[versions]\ntpns-vivo = "1.4.3.9-release"\n[libraries]\ntpns-vivo = { module = "com.tencent.tpns:vivo", version.ref = "tpns-vivo" }\n',
    };
    expect(said(catalog)).toEqual(['error sdk-version-drift gradle/libs.versions.toml:2:13 (app)']);
    const plain = {
      ...with_('implementation libs.tpns.vivo'),
      'gradle/libs.versions.toml': '[libraries]\ntpns-vivo = "com.tencent.tpns:vivo:1.4.3.9-release"\n',
    };
    expect(said(plain)).toEqual(['error sdk-version-drift gradle/libs.versions.toml:2:13 (app)']);
  });

  it('for some variants only, under a condition, or computed, are not judged', () => {
    expect(said(with_("debugImplementation 'com.tencent.tpns:vivo:1.4.3.9-release'"))).toEqual([]);
    expect(said(with_("if (x) { implementation 'com.tencent.tpns:vivo:1.4.3.9-release' }"))).toEqual([]);
    expect(said(with_(`implementation "com.tencent.tpns:vivo:$\{version()}"`))).toEqual([]);
    expect(said(with_("implementation 'com.tencent.tpns:huawei:v3-1.0.0.0-release'"))).toEqual([]);
    // not one of the adapters that are built with the SDK
    expect(said(with_("implementation 'com.tencent.tpns:tpns-inmsg:1.4.4.3-release'"))).toEqual([]);
    expect(said(with_("// implementation 'com.tencent.tpns:vivo:1.4.3.9-release'"))).toEqual([]);
  });

  it('of the SDK declared twice, the newest is the one', () => {
    const world = with_(
      "api 'com.tencent.tpns:tpns:1.4.3.9-release'\n    api 'com.tencent.tpns:vivo:1.4.4.5-release'",
    );
    expect(said(world)).toEqual([]);
  });
});

describe('versions that are not fixed', () => {
  it.each(['+', '1.4.+', 'latest.release', '[1.4,2.0)', 'latest.integration'])('%s', version => {
    const world = broken(healthy, GRADLE, '1.4.4.5-release', version);
    expect(said(world)).toEqual([`warning sdk-version-dynamic ${placeOf(world, GRADLE, version)} (app)`]);
  });

  it('in the file, with the plugin', () => {
    const world = broken(withPlugin, CONFIG, '1.4.4.5-release', '1.4.+');
    expect(said(world)).toEqual([`warning sdk-version-dynamic ${placeOf(world, CONFIG, '"1.4.+"')} (app)`]);
  });

  it('one that is left to a platform is no such thing', () => {
    expect(said(broken(healthy, GRADLE, ':1.4.4.5-release', ''))).toEqual([]);
  });
});

describe('an SDK that is too old', () => {
  const at = (version: string, target: number): World =>
    broken(
      broken(broken(healthy, GRADLE, '1.4.4.5', version), CONFIG, '1.4.4.5', version),
      GRADLE,
      'targetSdkVersion 34',
      `targetSdkVersion ${target}`,
    );

  it.each([
    ['1.3.8.9', 30, ['warning sdk-outdated']],
    ['1.3.9.0', 33, []],
    ['1.4.2.0', 34, ['warning sdk-outdated']],
    ['1.4.3.0', 34, []],
    ['1.4.3.9', 35, ['info sdk-outdated']],
    ['1.4.4.4', 36, []],
    ['1.4.4.10', 36, []],
  ])('%s for target %i', (version, target, expected) => {
    expect(said(at(version, target)).map(line => line.replace(/ app.*/, ''))).toEqual(expected);
  });

  it('XG, the predecessor: said once, at its SDK; no rule of TPNS is held against it', () => {
    const xg = broken(
      healthy,
      GRADLE,
      SDK,
      "implementation 'com.tencent.xinge:xghw:4.3.2-huawei-release'\n    implementation 'com.tencent.xinge:xinge:4.3.5-release'",
    );
    const { [CONFIG]: _, ...without } = broken(xg, GRADLE, '1500000001', '2100000001');
    const place = placeOf(without, GRADLE, "implementation 'com.tencent.xinge:xinge");
    expect(diagnosed(without).filter(line => !line.startsWith('info'))).toEqual([
      `warning sdk-outdated ${place} (app)`,
    ]);
    const [told] = examined(without, { only });
    expect(told?.message).toContain('com.tencent.xinge:xinge:4.3.5-release');
  });

  it('names the version that is new enough in every respect', () => {
    const [told] = examined(at('1.1.6.1', 35), { only });
    expect(told?.message).toContain('older than 1.3.9.0');
    expect(told?.help).toContain('1.4.4.4');
  });
});
