import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checks } from '../../../src/checks/index.ts';
import { diagnose } from '../../../src/engine/diagnose/diagnose.ts';
import {
  type Evidence,
  readApkEvidence,
  readManifestEvidence,
} from '../../../src/engine/diagnose/evidence.ts';
import { gatherSubject } from '../../../src/engine/diagnose/gather.ts';
import type { Files } from '../../../src/ports.ts';
import { aapt2, manifest, packaged } from '../../android/apk/make.ts';
import { filesOf, healthy, MANIFEST, type World } from '../../checks/support.ts';
import { describeWith } from '../../support/tool.ts';

const MERGED = (healthy[MANIFEST] ?? '')
  .replace('<manifest ', '<manifest package="com.example.shop" ')
  .replace(/"\.(\w+)"/g, '"com.example.shop.$1"');

function found(files: Files, evidence: Parameters<typeof gatherSubject>[2]['evidence']) {
  const subject = gatherSubject(files, '/project', {
    module: null,
    redirect: null,
    evidence: evidence ?? null,
  });
  // what the SDK's AAR would have brought is in none of these manifests
  return diagnose(subject, checks)
    .findings.filter(({ check }) => check !== 'components-missing')
    .map(({ check, place }) => ({ check, place }));
}

describe('--merged-manifest', () => {
  const judged = (text: string) => {
    const world: World = { ...healthy, 'merged.xml': text };
    const files = filesOf(world);
    return found(files, readManifestEvidence(files, '/project/merged.xml'));
  };

  it('is judged in place of the sources', () => {
    expect(judged(MERGED)).toEqual([]);
    const silent = MERGED.replace('Home" android:exported="true"', 'Home"');
    const start = silent.indexOf('<activity');
    expect(judged(silent)).toEqual([
      {
        check: 'exported-missing',
        place: { file: '/project/merged.xml', range: { start, end: silent.indexOf('>', start) + 1 } },
      },
    ]);
  });

  it('lacks what the sources have', () => {
    const without = MERGED.replace(/<receiver[\s\S]*<\/receiver>/, '');
    expect(judged(without)).toEqual([
      { check: 'receiver-missing', place: { file: '/project/merged.xml', range: null } },
    ]);
  });

  it('that is not there or no manifest can not be tried', () => {
    const files = filesOf({ ...healthy, 'x.xml': '<a' });
    expect(() => readManifestEvidence(files, '/project/none.xml')).toThrow('unreadable');
    expect(() => readManifestEvidence(files, '/project/x.xml')).toThrow('x.xml');
  });

  it('says the package and the level', () => {
    const text = MERGED.replace('<application', '<uses-sdk android:targetSdkVersion="28"/><application');
    const files = filesOf({ ...healthy, 'merged.xml': text });
    const evidence = readManifestEvidence(files, '/project/merged.xml');
    expect(evidence).toMatchObject({ packageName: 'com.example.shop', targetSdk: 28 });
    const subject = gatherSubject(files, '/project', { module: null, redirect: null, evidence });
    expect(subject.apps[0]?.targetSdk).toBe(28);
  });

  it('of a package that Gradle does not know is of no variant of it', () => {
    const files = filesOf({
      ...healthy,
      'm.xml': MERGED.replace('"com.example.shop" ', '"com.example.other" '),
    });
    const evidence = readManifestEvidence(files, '/project/m.xml');
    expect(found(files, evidence).map(({ check }) => check)).toContain('package-mismatch');
  });
});

describeWith([aapt2()], '--apk, made by the real tools', () => {
  const apk = (activity: string): Promise<Evidence> => {
    const bytes = readFileSync(packaged(manifest({ inside: activity })));
    const files = filesOf(healthy);
    const file = '/project/app.apk';
    return readApkEvidence({ ...files, read: path => (path === file ? bytes : files.read(path)) }, file);
  };
  const activity = (exported: boolean, path: string): string =>
    `<activity android:name=".Built" android:exported="${exported}"><intent-filter><action android:name="android.intent.action.VIEW"/><category android:name="android.intent.category.DEFAULT"/><category android:name="android.intent.category.BROWSABLE"/><data android:scheme="shop" android:host="com.example.shop" ${path}/></intent-filter></activity>`;

  it('is judged in place of the sources, and its level counts', async () => {
    const evidence = await apk(activity(false, 'android:path="/detail"'));
    expect(evidence).toMatchObject({ packageName: 'com.example.shop', targetSdk: 29 });
    expect(found(filesOf(healthy), evidence)).toEqual([
      { check: 'redirect-not-exported', place: { file: '/project/app.apk', range: null } },
      { check: 'receiver-missing', place: { file: '/project/app.apk', range: null } },
      { check: 'http-legacy-missing', place: { file: '/project/app.apk', range: null } },
    ]);
  });

  it('has patterns as the app sees them: nothing is unescaped twice', async () => {
    const evidence = await apk(activity(true, 'android:pathPattern="/.*\\\\.detail|/d.*l"'));
    const [data] = evidence.manifest.components.flatMap(({ filters }) => filters.flatMap(each => each.data));
    expect(data?.attributes.get('pathPattern')?.text).toBe('/.*\\.detail|/d.*l');
  });
});

describe('--apk', () => {
  it('that is none can not be tried', async () => {
    const files = filesOf({ ...healthy, 'x.apk': 'no archive' });
    await expect(readApkEvidence(files, '/project/x.apk')).rejects.toThrow('x.apk');
    await expect(readApkEvidence(files, '/project/none.apk')).rejects.toThrow('unreadable');
  });
});
