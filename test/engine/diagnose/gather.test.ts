import { describe, expect, it } from 'vitest';
import { draftOf } from '../../../src/core/draft.ts';
import type { FileChange } from '../../../src/core/plan.ts';
import { afterwards, announcing } from '../../../src/engine/diagnose/foresee.ts';
import { gatherSubject } from '../../../src/engine/diagnose/gather.ts';
import { Stop } from '../../../src/errors.ts';
import {
  broken,
  CONFIG,
  CONSOLE,
  diagnosed,
  filesOf,
  GRADLE,
  healthy,
  MANIFEST,
  SHOP,
  subjectOf,
  without,
  withPlugin,
} from '../../checks/support.ts';

describe('a file that can not be read hides nothing about the others', () => {
  const ill = broken(
    broken(healthy, MANIFEST, '".Home" android:exported="true"', '".Home"'),
    CONFIG,
    '"com.example.shop"',
    '"com.example.store"',
  );
  const both = [
    'error package-mismatch app/tpns-configs.json:3:5 (app)',
    'error exported-missing app/src/main/AndroidManifest.xml:3:9 (app)',
  ];

  it('a settings script', () => {
    expect(diagnosed({ ...ill, 'settings.gradle': "include ':app'\n}\n" })).toEqual([
      'error gradle-invalid settings.gradle:2:1 (app)',
      ...both,
    ]);
  });

  it('a root script, a catalog, a script of another module', () => {
    const faulty = (file: string, text: string) =>
      diagnosed({ ...ill, 'settings.gradle': "include ':app', ':lib'\n", [file]: text });
    for (const [file, text] of [
      ['build.gradle', 'buildscript {\n'],
      ['gradle/libs.versions.toml', '[versions\n'],
      ['lib/build.gradle', 'android {\n'],
    ] as const) {
      expect(faulty(file, text)).toEqual([expect.stringContaining(`error gradle-invalid ${file}:`), ...both]);
    }
  });

  it('a script that the app applies: it may set anything', () => {
    const applying = broken(ill, GRADLE, 'android {\n', "apply from: 'push.gradle'\nandroid {\n");
    expect(diagnosed({ ...applying, 'app/push.gradle': 'x = [' })).toEqual([
      expect.stringContaining('error gradle-invalid app/push.gradle:'),
      both[1],
    ]);
  });

  it('a manifest of another module, a string resource that is not UTF-8', () => {
    const using = broken(
      healthy,
      GRADLE,
      'dependencies {\n',
      "dependencies {\n    implementation project(':lib')\n",
    );
    const world = { ...using, 'settings.gradle': "include ':app', ':lib'\n", 'lib/build.gradle': '' };
    expect(diagnosed({ ...world, 'lib/src/main/AndroidManifest.xml': '<manifest>' })).toEqual([
      expect.stringContaining('error manifest-invalid lib/src/main/AndroidManifest.xml:'),
    ]);
    const files = filesOf({ ...healthy, 'app/src/main/res/values/strings.xml': '' });
    const read = (path: string) =>
      path.endsWith('/strings.xml') ? new Uint8Array([0xff]) : files.read(path);
    expect(gatherSubject({ ...files, read }, '/project', { module: null, redirect: null }).faults).toEqual(
      [],
    );
  });

  it('a JSON file that is not UTF-8', () => {
    const files = filesOf(healthy);
    const read = (path: string) => (path.endsWith('.json') ? new Uint8Array([0xff]) : files.read(path));
    const { faults } = gatherSubject({ ...files, read }, '/project', { module: null, redirect: null });
    expect(faults.map(({ of, why }) => `${of} ${why.id}`)).toEqual(['config not-utf8', 'config not-utf8']);
  });

  it('the app script: what depends on it is not guessed', () => {
    expect(diagnosed(broken(ill, GRADLE, 'dependencies {', 'dependencies { {'))).toEqual([
      expect.stringContaining('error gradle-invalid app/build.gradle:'),
      'warning exported-missing app/src/main/AndroidManifest.xml:3:9 (app)',
    ]);
  });

  it('the manifest: scripts and configuration are still looked at', () => {
    expect(diagnosed(broken(ill, MANIFEST, '</manifest>', ''))).toEqual([
      expect.stringContaining('error manifest-invalid app/src/main/AndroidManifest.xml:'),
      both[0],
    ]);
    expect(diagnosed(without(ill, MANIFEST))).toEqual([
      'error manifest-invalid app/src/main/AndroidManifest.xml (app)',
      both[0],
    ]);
  });

  it('the configuration, the console file', () => {
    expect(diagnosed({ ...ill, [CONFIG]: '{' })).toEqual([
      'error config-invalid app/tpns-configs.json:1:2 (app)',
      both[1],
    ]);
    expect(diagnosed({ ...ill, [CONSOLE]: '[' })).toEqual([
      'error config-invalid tpns.console.json:1:2 (app)',
      ...both,
    ]);
  });

  it('a module that looks like none any more', () => {
    const gone = { ...ill, [GRADLE]: 'plugins { alias(libs.plugins.app) \n' };
    expect(diagnosed(gone)).toEqual([expect.stringContaining('error gradle-invalid app/build.gradle:')]);
    expect(subjectOf(gone).apps).toEqual([]);
    expect(subjectOf(gone, { module: 'app' }).apps).toHaveLength(1);
  });

  it('a script in UTF-16 is named, without a place in it', () => {
    const files = filesOf(healthy);
    const utf16 = (path: string) =>
      path === '/project/app/build.gradle' ? new Uint8Array([0xff, 0xfe, 0x2f, 0]) : files.read(path);
    const { faults } = gatherSubject({ ...files, read: utf16 }, '/project', {
      module: ':app',
      redirect: null,
    });
    expect(faults).toMatchObject([
      {
        of: 'gradle',
        module: ':app',
        place: { file: '/project/app/build.gradle', range: null },
        why: { id: 'not-utf8' },
      },
    ]);
  });
});

describe('modules', () => {
  const two = {
    ...healthy,
    'settings.gradle': "include ':app', ':sample'\n",
    'sample/build.gradle': "apply plugin: 'com.android.application'\n",
    'sample/src/main/AndroidManifest.xml': '<manifest />',
  };

  it('are all application modules, or the one asked for', () => {
    expect(subjectOf(two).apps.map(({ module }) => module)).toEqual([':app', ':sample']);
    expect(subjectOf(two, { module: ':sample' }).apps.map(({ module }) => module)).toEqual([':sample']);
    expect(() => subjectOf(two, { module: ':none' })).toThrow(Stop);
  });

  it('one without a trace of TPNS is left alone where another has one', () => {
    expect(diagnosed(without(two, CONSOLE))).toEqual(['info redirect-unknown (console)']);
  });

  it('no project at all', () => {
    expect(() => subjectOf({ 'readme.md': '' })).toThrow(Stop);
  });
});

describe('how the plugin may be applied', () => {
  const mode = (world: typeof healthy) => subjectOf(world).apps[0]?.mode;
  const plain = without(withPlugin, 'none');
  const applied = 'apply plugin: "com.tencent.android.tpns"\n';
  const without_ = broken(plain, GRADLE, applied, '');

  it.each([
    ['by name', plain],
    [
      'in plugins { }',
      broken(
        without_,
        GRADLE,
        "apply plugin: 'com.android.application'\n",
        "plugins {\n  id 'com.android.application'\n  id 'com.tencent.android.tpns'\n}\n",
      ),
    ],
    [
      'in an applied script',
      {
        ...broken(without_, GRADLE, 'android {\n', "apply from: 'push.gradle'\nandroid {\n"),
        'app/push.gradle': applied,
      },
    ],
    ['by the root script', { ...without_, 'build.gradle': `subprojects {\n  ${applied}}\n` }],
    [
      'by a catalog',
      {
        ...broken(
          without_,
          GRADLE,
          "apply plugin: 'com.android.application'\n",
          "plugins {\n  id 'com.android.application'\n  alias(libs.plugins.tpns)\n}\n",
        ),
        'gradle/libs.versions.toml':
          '[plugins]\ntpns = { id = "com.tencent.android.tpns", version = "1.8.0" }\n',
      },
    ],
  ])('%s', (_, world) => {
    expect(mode(world)).toBe('plugin');
  });

  it.each([
    ['not at all', without_],
    ['in a comment', broken(without_, GRADLE, 'android {\n', `// ${applied}android {\n`)],
    [
      'apply false',
      broken(
        without_,
        GRADLE,
        "apply plugin: 'com.android.application'\n",
        "plugins {\n  id 'com.android.application'\n  id 'com.tencent.android.tpns' apply false\n}\n",
      ),
    ],
  ])('%s', (_, world) => {
    expect(mode(world)).toBe('none');
  });

  it('a coordinate spelled in a map of the root script is the SDK by hand', () => {
    const far = broken(
      healthy,
      GRADLE,
      "implementation 'com.tencent.tpns:tpns:1.4.4.5-release'",
      'implementation deps.push',
    );
    const spelled = {
      ...broken(far, GRADLE, /manifestPlaceholders = \[[^\]]*\]/.exec(far[GRADLE] ?? '')?.[0] ?? '', ''),
    };
    expect(mode(spelled)).toBe('none');
    expect(
      mode({ ...spelled, 'build.gradle': "ext.deps = [push: 'com.tencent.tpns:tpns:1.4.4.5-release']\n" }),
    ).toBe('manual');
  });
});

describe('files as they will be', () => {
  const change = (path: string, after: string | null): FileChange => ({
    path: `/project/${path}`,
    before: null,
    after: after === null ? null : new TextEncoder().encode(draftOf(after).text),
    edits: [],
    listed: [],
  });
  const files = afterwards(filesOf(healthy), [
    change('app/src/main/kotlin/a/New.kt', 'x'),
    change(SHOP, null),
  ]);

  it('hold what is written and lack what is removed', () => {
    expect(
      new TextDecoder().decode(files.read('/project/app/src/main/kotlin/a/New.kt') ?? new Uint8Array()),
    ).toBe('x');
    expect(files.kind('/project/app/src/main/kotlin/a/New.kt')).toBe('file');
    expect(files.kind('/project/app/src/main/kotlin')).toBe('folder');
    expect(files.list('/project/app/src/main')).toEqual(['AndroidManifest.xml', 'java', 'kotlin']);
    expect(files.list('/project/app/src/main/kotlin')).toEqual(['a']);
    expect(files.read(`/project/${SHOP}`)).toBeNull();
    expect(files.kind(`/project/${SHOP}`)).toBeNull();
    expect(files.list('/project/app/src/main/java/com/example/shop')).toEqual(['Receiver.java']);
  });

  it('are otherwise the same', () => {
    expect(files.read(`/project/${GRADLE}`)).toEqual(filesOf(healthy).read(`/project/${GRADLE}`));
    expect(files.kind('/project/nothing')).toBeNull();
  });
});

describe('what a plan leaves behind', () => {
  const ill = broken(healthy, MANIFEST, '".Home" android:exported="true"', '".Home"');
  const plan = { files: [], unchanged: [], manual: [], next: [] };

  it('is announced, once for each check, and not twice', () => {
    const { next } = announcing(filesOf(ill), '/project', ':app', plan);
    expect(next.map(({ check, text }) => [check, text.id])).toEqual([['exported-missing', 'next-finding']]);
    expect(announcing(filesOf(ill), '/project', ':app', { ...plan, next })).toEqual({ ...plan, next });
  });

  it('is nothing where the plan mends it, or notes are all that is left', () => {
    const after = new TextEncoder().encode(healthy[MANIFEST]);
    const files = [{ path: `/project/${MANIFEST}`, before: null, after, edits: [], listed: [] }];
    expect(announcing(filesOf(ill), '/project', ':app', { ...plan, files }).next).toEqual([]);
    expect(announcing(filesOf(without(healthy, CONSOLE)), '/project', ':app', plan).next).toEqual([]);
  });
});
