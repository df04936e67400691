/**
 * `init` and `undo` as a user runs them: the installed command on real Android projects, judged by folders compared
 * byte for byte and by the parsers, evaluators and the manifest merger that an Android build uses.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { fixture } from '../support/fixture.ts';
import { tpns } from '../support/installed.ts';
import { checkProject, describeOracle, oracle } from '../support/oracle.ts';
import { snapshot, snapshotDiff } from '../support/snapshot.ts';
import { type LineEnds, template } from '../support/templates.ts';

interface World {
  readonly name: string;
  readonly make: (ends: LineEnds) => string;
  /** Folder of the Android project. */
  readonly android: string;
  readonly script: string;
  readonly packageName: string;
  readonly classes: string;
  readonly ending: 'java' | 'kt';
  /** A release build that shrinks its code. */
  readonly shrinks: boolean;
  /** Where the libraries are kept, and the SDK goes, too. */
  readonly catalog?: string;
  /** Runs by the evaluators (React Native's and Expo's scripts ask node and plugins that are not there). */
  readonly evaluates: boolean;
}

const worlds: readonly World[] = [
  {
    name: 'React Native',
    make: ends => template('react-native', ends),
    android: 'android',
    script: 'app/build.gradle',
    packageName: 'com.helloworld',
    classes: 'app/src/main/java/com/helloworld/tpns',
    ending: 'kt',
    shrinks: false,
    evaluates: false,
  },
  {
    name: 'Capacitor',
    make: ends => template('capacitor', ends),
    android: 'android',
    script: 'app/build.gradle',
    packageName: 'com.getcapacitor.app',
    classes: 'app/src/main/java/com/getcapacitor/myapp/tpns',
    ending: 'java',
    shrinks: false,
    evaluates: true,
  },
  {
    name: 'Expo',
    make: ends => template('expo', ends),
    android: 'android',
    script: 'app/build.gradle',
    packageName: 'com.helloworld',
    classes: 'app/src/main/java/com/helloworld/tpns',
    ending: 'kt',
    shrinks: true,
    evaluates: false,
  },
  {
    name: 'an old Groovy app',
    make: ends => fixture('old-groovy', ends),
    android: '.',
    script: 'app/build.gradle',
    packageName: 'com.example.oldshop',
    classes: 'app/src/main/java/com/example/oldshop/tpns',
    ending: 'java',
    shrinks: true,
    evaluates: true,
  },
  {
    name: 'Flutter',
    make: ends => fixture('flutter', ends),
    android: 'android',
    script: 'app/build.gradle.kts',
    packageName: 'com.example.parcels',
    classes: 'app/src/main/kotlin/com/example/parcels/tpns',
    ending: 'kt',
    shrinks: true,
    evaluates: true,
  },
  {
    name: 'a Kotlin-DSL app with a version catalog',
    make: ends => fixture('kotlin-catalog', ends),
    android: '.',
    script: 'app/build.gradle.kts',
    packageName: 'com.example.catalog',
    classes: 'app/src/main/kotlin/com/example/catalog/tpns',
    ending: 'kt',
    catalog: 'gradle/libs.versions.toml',
    shrinks: true,
    evaluates: true,
  },
];

const ID = '1580000001';
const KEY = 'AEXAMPLEKEY1';
const REDIRECT = 'shopapp://open.example/detail';
const init = [
  ...['init', '--yes', '--mode', 'manual', '--access-id', ID, '--access-key', KEY],
  ...['--region', 'shanghai', '--redirect', REDIRECT],
];

/** Paths that the run may touch, and no others. */
const expected = ({ script, classes, ending, shrinks, catalog }: World): string[] =>
  [
    script,
    'app/tpns-configs.json',
    'app/src/main/AndroidManifest.xml',
    `${classes}/TpnsMessageReceiver.${ending}`,
    `${classes}/TpnsRegistration.${ending}`,
    'tpns.console.json',
    ...(shrinks ? ['app/proguard-rules.pro'] : []),
    ...(catalog === undefined ? [] : [catalog]),
  ].sort();

describe.each(
  worlds.flatMap(world =>
    (['lf', 'crlf'] as const).map(ends => ({ world, ends, label: `${world.name}, ${ends}` })),
  ),
)('init on $label', ({ world, ends }) => {
  let project = '';
  let android = '';
  const before = new Map<string, string>();
  beforeAll(() => {
    project = world.make(ends);
    android = join(project, world.android);
    for (const path of expected(world)) {
      try {
        before.set(path, readFileSync(join(android, path), 'utf8'));
      } catch {
        // a file that init is to create
      }
    }
  });

  it('changes just what it says, then nothing, and is taken back to the byte', async () => {
    const original = snapshot(project);
    const first = await tpns([...init, '--json'], { cwd: android });
    expect(first).toMatchObject({ code: 0, stderr: '' });
    const told = JSON.parse(first.stdout) as { ok: boolean; files: { path: string; action: string }[] };
    expect(told.ok).toBe(true);
    expect(told.files.map(file => file.path).sort()).toEqual(expected(world));

    const integrated = snapshot(project);
    const touched = snapshotDiff(original, integrated)
      .map(line => line.slice(2, line.indexOf(': ')))
      .filter(path => integrated.get(path)?.kind === 'file' && !path.includes('.tpns/'));
    const prefix = world.android === '.' ? '' : `${world.android}/`;
    expect(touched.sort()).toEqual(expected(world).map(path => prefix + path));

    const again = await tpns(init, { cwd: android });
    expect(again.code).toBe(0);
    expect(again.stdout).toContain('Nothing to do');
    expect(snapshotDiff(integrated, snapshot(project))).toEqual([]);

    for (const [path, old] of before) {
      expect(subsequence(old, readFileSync(join(android, path), 'utf8')), path).toBe(true);
    }
    const eol = ends === 'crlf' ? /(?<!\r)\n/ : /\r/;
    for (const path of expected(world))
      expect(readFileSync(join(android, path), 'utf8'), path).not.toMatch(eol);

    const undone = await tpns(['undo', '--yes'], { cwd: android });
    expect(undone.code).toBe(0);
    expect(snapshotDiff(original, snapshot(project))).toEqual([]);
  });
});

/** Every line of the old text is in the new one, in order, but for a comma put behind an entry. */
function subsequence(old: string, now: string): boolean {
  const lines = now.split('\n').values();
  return old.split('\n').every(line => {
    for (const candidate of lines) {
      if (candidate === line || candidate.replace(/,(\r?)$/, '$1') === line) return true;
    }
    return false;
  });
}

describeOracle('what init writes', () => {
  it.each(worlds.flatMap(world => (['lf', 'crlf'] as const).map(ends => [world.name, ends, world] as const)))(
    'is accepted by the real parsers, evaluators and the merger: %s, %s',
    async (_, ends, world) => {
      const project = world.make(ends);
      const android = join(project, world.android);
      const known = checkProject(android);
      expect((await tpns(init, { cwd: android })).code).toBe(0);

      const checked = checkProject(android);
      // Expo's own manifest uses a word that this aapt2 is too old for; only its line moves
      const unplaced = (lines: readonly string[]): string[] => lines.map(line => line.replace(/:\d+:/, ':'));
      expect(unplaced(checked.refused)).toEqual(unplaced(known.refused));
      expect(checked.passed).toBe(known.passed);

      const script = join(android, world.script);
      const kotlin = script.endsWith('.kts');
      const needs = kotlin
        ? [
            ['--need', `android/defaultConfig/manifestPlaceholders["XG_ACCESS_ID"] ==>"${ID}"`],
            ['--need', `android/defaultConfig/manifestPlaceholders["XG_ACCESS_KEY"] ==>"${KEY}"`],
            [
              '--once',
              world.catalog
                ? 'dependencies/implementation (libs.tencent.tpns)'
                : 'dependencies/implementation ("com.tencent.tpns:tpns:',
            ],
          ]
        : [['--need', 'dependencies/implementation=>com.tencent.tpns:tpns:1.4.4.5-release']];
      expect(oracle(kotlin ? 'kts-psi' : 'groovy-ast', [...needs.flat(), script])).toMatchObject({ code: 0 });

      if (world.evaluates) {
        const shared = kotlin ? [] : ['--share-ext', ...rootScripts(android, world)];
        const ran = oracle(kotlin ? 'kts-eval' : 'groovy-eval', [
          '--json',
          '--preset',
          'applicationName=kept',
          ...shared,
          script,
        ]);
        expect(ran.stderr).toBe('');
        const [file] = (JSON.parse(ran.stdout) as { files: Evaluated[] }).files.slice(-1);
        const placeholders = file?.manifestPlaceholders['android.defaultConfig'] ?? {};
        expect(placeholders).toMatchObject({ XG_ACCESS_ID: ID, XG_ACCESS_KEY: KEY });
        if (world.name !== 'an old Groovy app')
          expect(placeholders).toMatchObject({ applicationName: 'kept' });
        // the evaluator does not read catalogs: it names the accessor
        const notation = world.catalog ? 'libs.tencent.tpns' : 'com.tencent.tpns:tpns:1.4.4.5-release';
        const added = file?.dependencies.filter(each => each.notation.includes('tencent'));
        expect(added).toMatchObject([{ scope: 'project', configuration: 'implementation', notation }]);
      }

      const manifest = join(android, 'app/src/main/AndroidManifest.xml');
      const merged = join(project, 'merged.xml');
      const placeholders = [
        'XG_ACCESS_ID',
        'XG_ACCESS_KEY',
        'applicationId',
        'applicationName',
        'usesCleartextTraffic',
        'JPUSH_PKGNAME',
        'JPUSH_CHANNEL',
        'JPUSH_APPKEY',
      ];
      const library = join(project, 'library.xml');
      writeFileSync(library, LIBRARY);
      const verdict = oracle('manifest-merge', [
        ...[
          manifest,
          merged,
          '-l',
          library,
          '--package',
          world.packageName,
          '--min-sdk',
          '24',
          '--target-sdk',
          '36',
        ],
        ...placeholders.flatMap(name => ['-p', `${name}=${name === 'XG_ACCESS_ID' ? ID : 'true'}`]),
      ]);
      expect(verdict, verdict.stderr).toMatchObject({ code: 0 });
      const text = readFileSync(merged, 'utf8');
      expect(text).toContain(`android:value="${ID}"`);
      expect(text).toContain('tpns.sh.tencent.com');
      expect(text).toMatch(/TpnsMessageReceiver"\s+android:exported="false"/);
    },
  );
});

describeOracle('init in plugin mode', () => {
  /** How the plugin is found, and where that is written. */
  const routes: readonly (readonly [string, string, 'classpath' | 'mapping'])[] = [
    ['React Native', 'build.gradle', 'classpath'],
    ['an old Groovy app', 'build.gradle', 'classpath'],
    ['Flutter', 'settings.gradle.kts', 'mapping'],
    ['a Kotlin-DSL app with a version catalog', 'settings.gradle.kts', 'mapping'],
  ];

  it.each(routes.flatMap(route => (['lf', 'crlf'] as const).map(ends => [...route, ends] as const)))(
    'applies it in %s by way of %s (%s, %s), and nothing by hand; undo gives every byte back',
    async (name, file, route, ends) => {
      const world = worlds.find(each => each.name === name) as World;
      const project = world.make(ends);
      const android = join(project, world.android);
      const original = snapshot(project);
      const known = checkProject(android);
      const plugin = init.map(word => (word === 'manual' ? 'plugin' : word));
      expect((await tpns(plugin, { cwd: android })).code).toBe(0);

      expect(checkProject(android)).toEqual(known);
      const found = join(android, file);
      const kotlin = file.endsWith('.kts');
      const need =
        route === 'classpath'
          ? 'buildscript/dependencies/classpath=>com.tencent.android.tpns:tpnsplugin:1.8.0'
          : 'pluginManagement/resolutionStrategy/eachPlugin';
      expect(oracle(kotlin ? 'kts-psi' : 'groovy-ast', ['--need', need, found])).toMatchObject({ code: 0 });
      expect(readFileSync(found, 'utf8').match(/tpnsplugin:1\.8\.0/g)).toHaveLength(1);
      const script = readFileSync(join(android, world.script), 'utf8');
      expect(script.match(/com\.tencent\.android\.tpns/g)).toHaveLength(1);
      expect(script).not.toMatch(/XG_ACCESS_|com\.tencent\.tpns/);
      if (world.evaluates) {
        const shared = kotlin ? [] : ['--share-ext', ...rootScripts(android, world)];
        const evaluator = world.script.endsWith('.kts') ? 'kts-eval' : 'groovy-eval';
        const ran = oracle(evaluator, [
          '--json',
          '--preset',
          'applicationName=kept',
          ...shared,
          join(android, world.script),
        ]);
        const [result] = (JSON.parse(ran.stdout) as { files: Evaluated[] }).files.slice(-1);
        expect(result?.plugins).toContainEqual(
          expect.objectContaining({ id: 'com.tencent.android.tpns', apply: true }),
        );
        if (name === 'Flutter') {
          expect(result?.manifestPlaceholders['android.defaultConfig']).toEqual({ applicationName: 'kept' });
        }
      }

      const integrated = snapshot(project);
      expect((await tpns(plugin, { cwd: android })).stdout).toContain('Nothing to do');
      expect(snapshotDiff(integrated, snapshot(project))).toEqual([]);
      expect((await tpns(['undo', '--yes'], { cwd: android })).code).toBe(0);
      expect(snapshotDiff(original, snapshot(project))).toEqual([]);
    },
  );
});

interface Evaluated {
  readonly plugins: readonly { id: string; apply: boolean }[];
  readonly manifestPlaceholders: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly dependencies: readonly { scope: string; configuration: string; notation: string }[];
}

/** What the app script's `ext` values come from. */
function rootScripts(android: string, { name }: World): string[] {
  if (name === 'Capacitor') return [join(android, 'variables.gradle')];
  return name === 'an old Groovy app' ? [join(android, 'config.gradle')] : [];
}

/** What the SDK's own manifest asks for: its placeholders are filled by ours. */
const LIBRARY = `<manifest xmlns:android="http://schemas.android.com/apk/res/android" package="com.tencent.android.tpush">
    <uses-sdk android:minSdkVersion="16" />
    <application>
        <meta-data android:name="XG_V2_ACCESS_ID" android:value="\${XG_ACCESS_ID}" />
        <meta-data android:name="XG_V2_ACCESS_KEY" android:value="\${XG_ACCESS_KEY}" />
    </application>
</manifest>
`;

describe('init where it can not be tried', () => {
  it('F64: names flag, variable and file of a missing value, and does not wait for input', async () => {
    const android = join(template('react-native'), 'android');
    const original = snapshot(android);
    const text = await tpns(['init'], { cwd: android, env: { CI: '1' } });
    expect(text).toMatchObject({ code: 2, stdout: '' });
    for (const name of [
      '--access-id',
      'TPNS_ACCESS_ID',
      'app/tpns-configs.json',
      '--access-key',
      'TPNS_ACCESS_KEY',
    ]) {
      expect(text.stderr).toContain(name);
    }
    const json = await tpns(['init', '--json'], { cwd: android });
    expect(json).toMatchObject({ code: 2, stderr: '' });
    expect(JSON.parse(json.stdout)).toMatchObject({
      command: 'init',
      ok: false,
      error: {
        code: 'missing-value',
        flag: '--access-id',
        env: 'TPNS_ACCESS_ID',
        file: 'app/tpns-configs.json',
      },
    });
    expect(snapshotDiff(original, snapshot(android))).toEqual([]);
  });

  it('asks for --yes where nobody can confirm', async () => {
    const android = join(template('react-native'), 'android');
    const ended = await tpns(
      init.filter(word => word !== '--yes'),
      { cwd: android },
    );
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toContain('--yes');
  });

  it.each([
    [
      'app/build.gradle',
      (text: string) => text.replace('defaultConfig {', 'defaultConfig {{'),
      /app\/build\.gradle:\d+:\d+/,
    ],
    [
      'app/src/main/AndroidManifest.xml',
      (text: string) => text.replace('</application>', '</aplication>'),
      /AndroidManifest\.xml:\d+:\d+/,
    ],
    ['settings.gradle', (text: string) => `${text}\n/* open`, /settings\.gradle:\d+:\d+/],
    ['app/build.gradle', (text: string) => `\uFEFF${text}`, /app\/build\.gradle/],
  ])('writes nothing where %s is malformed, and says where', async (path, spoil, place) => {
    const android = join(template('react-native'), 'android');
    const file = join(android, path);
    const spoilt = spoil(readFileSync(file, 'utf8'));
    const utf16 = spoilt.startsWith('\uFEFF');
    writeFileSync(file, spoilt, utf16 ? 'utf16le' : 'utf8');
    const original = snapshot(android);
    const ended = await tpns([...init, '--json'], { cwd: android });
    const { error } = JSON.parse(ended.stdout) as { error: { file: string; line?: number; message: string } };
    expect(ended.code).toBe(2);
    expect(error.file).toBe(path);
    if (!utf16) expect(error.line).toBeGreaterThan(0);
    const text = await tpns(init, { cwd: android });
    expect(text.stderr).toMatch(place);
    expect(snapshotDiff(original, snapshot(android))).toEqual([]);
  });
});
