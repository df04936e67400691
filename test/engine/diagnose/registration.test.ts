import { describe, expect, it } from 'vitest';
import { sdkSources } from '../../../src/android/registration.ts';
import { openSources } from '../../../src/android/sources/sources.ts';
import { readManifest } from '../../../src/editors/manifest/read.ts';
import { filesOf } from '../../checks/support.ts';

const manifest = (name: string) =>
  readManifest(
    `<manifest xmlns:android="http://schemas.android.com/apk/res/android"><application><activity android:name="${name}" /></application></manifest>`,
    { namespace: 'a' },
  );
const look = (texts: Readonly<Record<string, string>>, ...names: string[]) => {
  const files = filesOf(
    Object.fromEntries(Object.entries(texts).map(([name, text]) => [`app/src/main/java/${name}`, text])),
  );
  const sources = openSources(files, [{ folder: '/project/app', named: [] }]);
  const { registrations, setsServer, used } = sdkSources(sources, names.map(manifest));
  return {
    setsServer,
    used,
    registrations: registrations.map(({ className, named }) => `${className} ${named}`),
  };
};
const CALL = 'XGPushManager.registerPush(this);';

describe('the calls of registerPush', () => {
  it('count in code only', () => {
    expect(look({ 'A.java': `package a; class A { void a() { ${CALL} } }` }).registrations).toEqual([
      'a.A false',
    ]);
    expect(look({ 'A.java': `package a; class A { /* ${CALL} */ }` }).registrations).toEqual([]);
    expect(look({ 'A.java': `package a; class A { String s = "${CALL}"; }` }).registrations).toEqual([]);
    expect(look({})).toEqual({ registrations: [], setsServer: false, used: false });
  });

  it('are named by a manifest, by class or inner class', () => {
    const sources = { 'A.java': `package a; class A { void a() { ${CALL} } }` };
    expect(look(sources, '.A').registrations).toEqual(['a.A true']);
    expect(look(sources, 'a.A').registrations).toEqual(['a.A true']);
    expect(look(sources, 'a.B$A').registrations).toEqual(['a.A true']);
    expect(look(sources, 'a.AB').registrations).toEqual(['a.A false']);
  });

  it('are named by another source, not by its comments', () => {
    const sources = { 'A.java': `package a; class A { void a() { ${CALL} } }` };
    expect(look({ ...sources, 'B.java': 'class B { A a; }' }).registrations).toEqual(['a.A true']);
    expect(look({ ...sources, 'B.java': 'class B { /* A */ }' }).registrations).toEqual(['a.A false']);
    expect(look({ ...sources, 'B.java': 'class B { AB a; }' }).registrations).toEqual(['a.A false']);
  });

  it('of a Kotlin function are named by its name, in a file of any name', () => {
    const sources = { 'Push.kt': `fun startPush(c: Context) { XGPushManager.registerPush(c) }\n` };
    expect(look(sources).registrations).toEqual(['Push false']);
    expect(look({ ...sources, 'B.kt': 'class B { fun b() { startPush(this) } }' }).registrations).toEqual([
      'Push true',
    ]);
    const extension = { 'Push.kt': `internal fun Context.startPush() = XGPushManager.registerPush(this)\n` };
    expect(look({ ...extension, 'B.kt': 'class B { fun b() { startPush() } }' }).registrations).toEqual([
      'Push true',
    ]);
  });

  it('see a use of the SDK, and an access point set in code', () => {
    expect(look({ 'A.java': 'import com.tencent.android.tpush.XGPushConfig; class A {}' })).toMatchObject({
      used: true,
      setsServer: false,
    });
    expect(look({ 'A.java': '// com.tencent.android.tpush\nclass A {}' })).toMatchObject({ used: false });
    expect(
      look({ 'A.java': 'class A { { XGPushConfig.x(); XGApiConfig.setServerSuffix(c, "x"); } }' }),
    ).toMatchObject({ setsServer: true });
  });
});
