import { describe, expect, it } from 'vitest';
import type { Picture } from '../../../src/android/picture.ts';
import { applyEdits } from '../../../src/core/edit.ts';
import { readManifest } from '../../../src/editors/manifest/read.ts';
import type { Answers } from '../../../src/engine/integrate/answers.ts';
import {
  accessPointSteps,
  handlesBroadcasts,
  receiverStep,
  redirectStep,
} from '../../../src/engine/integrate/manifest-steps.ts';
import type { Step } from '../../../src/engine/workspace.ts';
import { SUFFIX_META } from '../../../src/tpns/sdk.ts';
import { app as manifest } from '../../editors/manifest/support.ts';

const APP = '/app/src/main/AndroidManifest.xml';
const LIBRARY = '/library/src/main/AndroidManifest.xml';

/** A build of these manifests; nothing else of a project matters here. */
function build(own: string, library: string) {
  const texts = new Map([
    [APP, own],
    [LIBRARY, library],
  ]);
  const read = (text: string) => readManifest(text, { namespace: null });
  const picture = {
    app: { manifest: APP },
    manifest: read(own),
    libraryManifests: new Map([[LIBRARY, read(library)]]),
    namespace: 'com.example.app',
  } as unknown as Picture;
  const results = (steps: readonly Step[]) =>
    Object.fromEntries(
      steps.map(({ path, run }) => {
        const text = texts.get(path) ?? '';
        const outcome = run(text);
        return [path, outcome.state === 'change' ? applyEdits(text, outcome.edits) : outcome.state];
      }),
    );
  return { picture, results };
}

const suffix = (value: string) => `<meta-data android:name="${SUFFIX_META}" android:value="${value}" />`;
const region = (id: Answers['region']) => ({ region: id }) as Answers;
const redirect = {
  redirect: { uri: 's://h', scheme: 's', host: 'h', port: null, path: '' },
} as unknown as Answers;
const CLASS = 'com.example.app.Push';

describe('the access point', () => {
  it('is set in the app where nobody has one', () => {
    const { picture, results } = build(manifest(), manifest());
    expect(results(accessPointSteps(picture, region('shanghai')))).toEqual({
      [APP]: manifest(suffix('tpns.sh.tencent.com')),
    });
    expect(accessPointSteps(picture, region('guangzhou'))).toEqual([]);
    expect(accessPointSteps(picture, region(null))).toEqual([]);
  });

  it('is set and taken out in every manifest that has one: two that differ stop the merge', () => {
    const { picture, results } = build(manifest(suffix('a')), manifest(suffix('b')));
    const right = manifest(suffix('tpns.sh.tencent.com'));
    expect(results(accessPointSteps(picture, region('shanghai')))).toEqual({
      [APP]: right,
      [LIBRARY]: right,
    });
    expect(results(accessPointSteps(picture, region('guangzhou')))).toEqual({
      [APP]: manifest(),
      [LIBRARY]: manifest(),
    });
  });

  it('is changed in the library alone, where only that has one', () => {
    const { picture, results } = build(manifest(), manifest(suffix('b')));
    expect(Object.keys(results(accessPointSteps(picture, region('hongkong'))))).toEqual([LIBRARY]);
  });
});

describe('the receiver', () => {
  it('is completed in the manifest that declares it, else declared in that of the app', () => {
    const declared = manifest('<receiver android:name=".Push" />');
    const there = build(manifest(), declared);
    expect(Object.keys(there.results([receiverStep(there.picture, CLASS)]))).toEqual([LIBRARY]);
    const nowhere = build(manifest(), manifest('<receiver android:name=".Other" />'));
    expect(nowhere.results([receiverStep(nowhere.picture, CLASS)])[APP]).toContain(`android:name="${CLASS}"`);
  });

  it('F56: says exported against a library that says otherwise, and not against one that agrees', () => {
    const own = manifest('<receiver android:name=".Push" />');
    const text = (exported: string) => {
      const { picture, results } = build(own, manifest(`<receiver android:name=".Push"${exported} />`));
      return results([receiverStep(picture, CLASS)])[APP];
    };
    expect(text(' android:exported="true"')).toContain('exported="false" tools:replace="android:exported">');
    for (const agreeing of ['', ' android:exported="false"']) {
      expect(text(agreeing)).toContain('android:name=".Push" android:exported="false">');
    }
  });

  it('is handled by what stays in the merged manifest only', () => {
    const handling = (receiver: string, action = '') =>
      manifest(
        `<receiver android:name=".Push"${receiver}>`,
        `<intent-filter><action android:name="com.tencent.android.xg.vip.action.FEEDBACK"${action} /></intent-filter>`,
        '</receiver>',
      );
    const handled = (own: string, library: string) => handlesBroadcasts(build(own, library).picture);
    expect(handled(handling(''), manifest())).toBe(true);
    expect(handled(manifest(), handling(''))).toBe(true);
    expect(handled(manifest(), manifest())).toBe(false);
    expect(handled(handling(' tools:node="remove"'), manifest())).toBe(false);
    expect(handled(handling(' tools:node="removeAll"'), manifest())).toBe(false);
    expect(handled(handling('', ' tools:node="remove"'), manifest())).toBe(false);
  });
});

describe('the redirect', () => {
  const place = { activity: 'com.example.app.Detail', file: APP, namespace: null };
  const own = manifest('<activity android:name=".Detail" />');

  it('F56: exports the activity against a library that says otherwise', () => {
    const text = (exported: string) => {
      const { picture, results } = build(own, manifest(`<activity android:name=".Detail"${exported} />`));
      return results(redirectStep(picture, redirect, place))[APP];
    };
    expect(text(' android:exported="false"')).toContain('exported="true" tools:replace="android:exported">');
    expect(text(' android:exported="true"')).not.toContain('tools:replace');
    expect(text('')).not.toContain('tools:replace');
  });

  it('is nothing where none was asked for', () => {
    const { picture } = build(own, manifest());
    expect(redirectStep(picture, { ...redirect, redirect: null }, place)).toEqual([]);
  });
});
