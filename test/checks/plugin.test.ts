import { describe, expect, it } from 'vitest';
import {
  broken,
  diagnosed,
  GRADLE,
  healthy,
  MANIFEST,
  ROOT_GRADLE,
  type World,
  withPlugin,
} from './support.ts';

const said = (world: World): string[] => diagnosed(world, { only: ['plugin-unresolvable'] });
const APPLIED = 'error plugin-unresolvable app/build.gradle:2:1 (app)';
const CLASSPATH = '        classpath "com.tencent.android.tpns:tpnsplugin:1.8.0"\n';
const without = broken(withPlugin, ROOT_GRADLE, CLASSPATH.trimEnd(), '');
const MAPPING = `    resolutionStrategy {
        eachPlugin {
            if (requested.id.id == "com.tencent.android.tpns") {
                useModule("com.tencent.android.tpns:tpnsplugin:1.8.0")
            }
        }
    }
`;
const settings = (inside: string): string => `pluginManagement {\n${inside}}\ninclude ':app'\n`;
const byId = (line: string, world: World = without): World =>
  broken(
    world,
    GRADLE,
    'apply plugin: \'com.android.application\'\napply plugin: "com.tencent.android.tpns"\n',
    `plugins {\n    id 'com.android.application'\n    ${line}\n}\n`,
  );

describe('F32: a plugin that nothing resolves', () => {
  it('by a call, without a class path, or with one in a comment', () => {
    expect(said(withPlugin)).toEqual([]);
    expect(said(without)).toEqual([APPLIED]);
    expect(said(broken(withPlugin, ROOT_GRADLE, CLASSPATH.trim(), `// ${CLASSPATH.trim()}`))).toEqual([
      APPLIED,
    ]);
  });

  it('by its id, with a version that no repository has under it', () => {
    const place = 'error plugin-unresolvable app/build.gradle:3:5 (app)';
    expect(said(byId("id 'com.tencent.android.tpns' version '1.8.0'"))).toEqual([place]);
    expect(said(byId("id 'com.tencent.android.tpns'"))).toEqual([place]);
    expect(said(byId("id 'com.tencent.android.tpns' version '0.0.5'"))).toEqual([]);
  });

  it('by its id, applied nowhere but in the root', () => {
    const root = {
      ...byId(''),
      [ROOT_GRADLE]: `${without[ROOT_GRADLE]}subprojects {\n    apply plugin: 'com.tencent.android.tpns'\n}\n`,
    };
    expect(said(root)).toEqual([
      expect.stringMatching(/^error plugin-unresolvable build\.gradle:\d+:5 \(app\)$/),
    ]);
  });

  it('a mapping finds it for an id, not for a call', () => {
    const mapped = (world: World): World => ({ ...world, 'settings.gradle': settings(MAPPING) });
    expect(said(mapped(byId("id 'com.tencent.android.tpns'")))).toEqual([]);
    expect(said(mapped(without))).toEqual([APPLIED]);
    expect(
      said(
        mapped({
          ...without,
          [ROOT_GRADLE]: `plugins { id 'com.tencent.android.tpns' version '1.8.0' apply false }\n`,
        }),
      ),
    ).toEqual([]);
  });
});

describe('a plugin that is resolved, or may be', () => {
  const root = (line: string, more: World = {}): World => ({
    ...broken(without, ROOT_GRADLE, '    dependencies {\n', `    dependencies {\n        ${line}\n`),
    ...more,
  });

  it.each([
    ['a variable', 'classpath "com.tencent.android.tpns:tpnsplugin:$v"', {}],
    ['a map', "classpath group: 'com.tencent.android.tpns', name: 'tpnsplugin', version: '1.8.0'", {}],
    ['a file of a flat folder', "classpath name: 'tpnsplugin-1.8.0'", {}],
    ['files', "classpath files('libs/tpnsplugin.jar')", {}],
    ['a name that leads nowhere', 'classpath deps.tpns', {}],
    [
      'a catalog',
      'classpath libs.tpnsplugin',
      {
        'gradle/libs.versions.toml':
          '[libraries]\ntpnsplugin = "com.tencent.android.tpns:tpnsplugin:1.8.0"\n',
      },
    ],
  ])('by a class path through %s', (_, line, more) => {
    expect(said(root(line, more))).toEqual([]);
  });

  it('by buildSrc, by the settings, by the app’s own script', () => {
    const dependency = "dependencies { implementation 'com.tencent.android.tpns:tpnsplugin:1.8.0' }\n";
    expect(said({ ...without, 'buildSrc/build.gradle': dependency })).toEqual([]);
    const script = "buildscript { dependencies { classpath 'com.tencent.android.tpns:tpnsplugin:1.8.0' } }\n";
    expect(said({ ...without, 'settings.gradle': `${script}include ':app'\n` })).toEqual([]);
    expect(said({ ...without, [GRADLE]: script + without[GRADLE] })).toEqual([]);
  });

  it('by a script that is applied from the web, or a private host', () => {
    const web = {
      ...without,
      [ROOT_GRADLE]: `apply from: 'https://example.com/x.gradle'\n${without[ROOT_GRADLE]}`,
    };
    expect(said(web)).toEqual([]);
    const host = settings("    repositories { maven { url 'https://maven.example.com' } }\n");
    expect(
      said({ ...byId("id 'com.tencent.android.tpns' version '1.8.0'"), 'settings.gradle': host }),
    ).toEqual([]);
    const known = settings('    repositories { google(); mavenCentral(); gradlePluginPortal() }\n');
    expect(
      said({ ...byId("id 'com.tencent.android.tpns' version '1.8.0'"), 'settings.gradle': known }),
    ).toHaveLength(1);
  });

  it('by a mapping of whatever is asked for', () => {
    const all = settings(MAPPING.replace(/if .*\n.*\n.*}\n/, 'useModule("$GROUP:$NAME:1.8.0")\n'));
    expect(said({ ...byId("id 'com.tencent.android.tpns'"), 'settings.gradle': all })).toEqual([]);
  });

  it('is not asked about where it is not applied', () => {
    expect(said(healthy)).toEqual([]);
  });
});

describe('the Android Gradle plugin', () => {
  const agp = (version: string, world: World = withPlugin): string[] =>
    diagnosed(
      broken(
        world,
        ROOT_GRADLE,
        /gradle:[\d.]+/.exec(world[ROOT_GRADLE] ?? '')?.[0] ?? '',
        `gradle:${version}`,
      ),
      { only: ['plugin-agp'] },
    );

  it('from 8 on is unproven, below not, unknown not either', () => {
    expect(agp('8.0.0')).toHaveLength(1);
    expect(agp('7.4.2')).toEqual([]);
    expect(agp('$agp')).toEqual([]);
    expect(agp('8.2.0', healthy)).toEqual([]);
  });

  it('from 8 on refuses another package than the namespace, below it is a note', () => {
    const store = broken(healthy, MANIFEST, '<manifest ', '<manifest package="com.example.store" ');
    const namespace = (world: World): string[] => diagnosed(world, { only: ['namespace-mismatch'] });
    expect(namespace(store)).toEqual([
      'error namespace-mismatch app/src/main/AndroidManifest.xml:1:20 (app)',
    ]);
    const old = broken(store, ROOT_GRADLE, 'gradle:8.2.0', 'gradle:7.4.2');
    expect(namespace(old)).toEqual(['info namespace-mismatch app/src/main/AndroidManifest.xml:1:20 (app)']);
    expect(namespace(broken(store, ROOT_GRADLE, 'gradle:8.2.0', 'gradle:$agp'))).toEqual([
      'info namespace-mismatch app/src/main/AndroidManifest.xml:1:20 (app)',
    ]);
    expect(
      namespace(broken(healthy, MANIFEST, '<manifest ', '<manifest package="com.example.shop" ')),
    ).toEqual([]);
    expect(namespace(broken(store, GRADLE, "    namespace 'com.example.shop'\n", ''))).toEqual([]);
    expect(namespace(broken(store, GRADLE, "namespace 'com.example.shop'", 'namespace name()'))).toEqual([]);
  });
});

describe('plugin and dependency', () => {
  const doubled = (lines: string): string[] =>
    diagnosed(
      { ...withPlugin, [GRADLE]: `${withPlugin[GRADLE]}dependencies {\n    ${lines}\n}\n` },
      { only: ['integration-doubled'] },
    );

  it('both bring the SDK in; an adapter of a vendor does not', () => {
    expect(doubled("implementation 'com.tencent.tpns:tpns:1.4.4.5-release'")).toHaveLength(1);
    expect(doubled("implementation 'com.tencent.tpns:vivo:1.4.4.5-release'")).toEqual([]);
    expect(doubled("testImplementation 'com.tencent.tpns:tpns:1.4.4.5-release'")).toEqual([]);
  });
});
