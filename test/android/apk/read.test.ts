import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../../src/android/apk/archive.ts';
import { ArchiveFault } from '../../../src/android/apk/fault.ts';
import { type BuiltApp, readApp } from '../../../src/android/apk/read.ts';
import { attributeIn, childrenIn } from '../../../src/android/manifest-node.ts';
import { ANDROID } from '../../../src/editors/xml/tree.ts';
import { tarball } from '../../support/packages.ts';
import { must } from '../../support/process.ts';
import { scratch } from '../../support/scratch.ts';
import { describeWith } from '../../support/tool.ts';
import { comparable, dumped, told } from './dump.ts';
import { aapt, aapt2, apksigner, bundled, jarsigner, keystore, linked, manifest, packaged } from './make.ts';
import { zip } from './zip.ts';

const read = (path: string): Promise<BuiltApp> => readApp(readFileSync(path), path);

const PUSH = `
  <activity android:name=".Main" android:exported="true" android:launchMode="singleTask">
    <intent-filter>
      <action android:name="android.intent.action.VIEW"/>
      <category android:name="android.intent.category.DEFAULT"/>
      <data android:scheme="shop" android:host="com.example.shop" android:pathPrefix="/detail/" android:port="8080"/>
    </intent-filter>
  </activity>
  <activity-alias android:name="Other" android:targetActivity=".Main" android:enabled="false"/>
  <receiver android:name="com.example.shop.Receiver" android:exported="false" android:permission="a.b"/>
  <service android:name=".S" android:process=":x" android:isolatedProcess="true"/>
  <provider android:name=".P" android:authorities="a;b" android:initOrder="-3"/>
  <meta-data android:name="XG_SERVER_SUFFIX" android:value="tpns.sh.tencent.com"/>
  <meta-data android:name="text" android:value="@string/other"/>
  <meta-data android:name="flag" android:value="@bool/on"/>
  <meta-data android:name="number" android:value="-5"/>
  <meta-data android:name="float" android:value="1.5"/>
  <meta-data android:name="color" android:value="#ff112233"/>
  <meta-data android:name="raw" android:resource="@string/name"/>
  <uses-library android:name="org.apache.http.legacy" android:required="false"/>`;

const long = `<meta-data android:name="long" android:value="${'长'.repeat(200)}${'x'.repeat(40_000)}"/>`;

/** Every kind of file, by the tool that made it. */
const APPS: Readonly<Record<string, () => string>> = {
  'aapt2, every component': () => linked(manifest({ inside: PUSH })),
  'aapt2, long strings': () => linked(manifest({ inside: long })),
  'aapt2, nothing inside': () => linked(manifest()),
  'aapt2, no version in the XML namespace': () => linked(manifest({ inside: PUSH }), ['--no-xml-namespaces']),
  'aapt2, sparse resources': () =>
    linked(manifest({ inside: PUSH }), ['--enable-sparse-encoding', '--min-sdk-version', '26']),
  'aapt2, debuggable': () => linked(manifest({ inside: PUSH }), ['--debug-mode', '--version-name', '2']),
  'aapt2, permissions': () =>
    linked(
      manifest({
        sdk: '<uses-sdk android:minSdkVersion="26"/><uses-permission android:name="a.b.C" android:maxSdkVersion="30"/>',
      }),
    ),
  'aapt, UTF-16': () => packaged(manifest({ inside: PUSH })),
  'aapt, UTF-16, long strings': () => packaged(manifest({ inside: long })),
  'aapt, everything': () => packaged(manifest({ inside: `${PUSH}${long}` })),
  "the platform's own": () => '/usr/share/android-framework-res/framework-res.apk',
  'a published app, by Gradle': published,
};

/** A small app that an npm package brings along. */
function published(): string {
  const folder = scratch('published');
  const spec = {
    spec: 'io.appium.settings@8.0.10',
    integrity:
      'sha512-hvCl6u2QMrggrOohOy9pDTFo0bIWn78Nxdvj57UoPoCSFrkP0a8y73a1GaV31x3IzPw6QIECakpznft1/2/3bA==',
  };
  must('tar', ['-xzf', tarball(spec), '-C', folder]);
  return join(folder, 'package/apks/settings_apk-debug.apk');
}

describeWith([aapt2(), aapt()], 'an app against the platform’s own tool', () => {
  it.each(Object.entries(APPS))('%s: the same elements, attributes and values', async (_, make) => {
    const apk = make();
    const app = await read(apk);
    const [theirs, ours] = comparable(dumped(apk), told(app.manifest));
    expect(ours).toEqual(theirs);
    expect(theirs.length).toBeGreaterThan(5);
    const badging = must('aapt2', ['dump', 'badging', apk]);
    expect(badging).toContain(`package: name='${app.packageName}' versionCode='${app.versionCode ?? ''}'`);
    expect(/^(?:sdkVersion|minSdkVersion):'(\d+)'/m.exec(badging)?.[1] ?? null).toBe(
      app.minSdk === null ? null : String(app.minSdk),
    );
    expect(/^targetSdkVersion:'(\d+)'/m.exec(badging)?.[1] ?? null).toBe(
      app.targetSdk === null ? null : String(app.targetSdk),
    );
  });

  it('resolves references to what a phone without a translation would show, and leaves resources alone', async () => {
    const { manifest: root } = await read(linked(manifest({ inside: PUSH })));
    const [application] = childrenIn(root, 'application');
    const values = new Map(
      (application ? childrenIn(application, 'meta-data') : []).map(each => [
        attributeIn(each, ANDROID, 'name'),
        attributeIn(each, ANDROID, 'value') ?? attributeIn(each, ANDROID, 'resource'),
      ]),
    );
    expect(values.get('text')).toBe('店铺 🛍');
    expect(values.get('flag')).toBe('true');
    expect(values.get('number')).toBe('-5');
    expect(values.get('raw')).toMatch(/^@0x7f/);
    expect(application && attributeIn(application, ANDROID, 'label')).toBe('店铺 🛍');
    const [activity] = application ? childrenIn(application, 'activity') : [];
    expect(activity && attributeIn(activity, ANDROID, 'launchMode')).toBe('singleTask');
  });

  it('knows attributes by their id where a tool took the names away', async () => {
    const apk = linked(manifest({ inside: PUSH }));
    const bytes = await entry(apk, 'AndroidManifest.xml');
    for (const name of ['exported', 'launchMode', 'scheme', 'targetSdkVersion']) blank(bytes, name);
    const app = await read(await withEntry(apk, 'AndroidManifest.xml', bytes));
    expect(told(app.manifest)).toEqual(told((await read(apk)).manifest));
  });

  it('tells a build for development, and the entries of the application', async () => {
    const inside = `<meta-data android:name="id" android:value="1500000001"/>
      <meta-data android:name="name" android:value="@string/name"/><meta-data android:name="icon"/>
      <activity android:name=".A"><meta-data android:name="inner" android:value="x"/></activity>`;
    const text = manifest({ inside });
    const app = await read(linked(text));
    expect([app.debuggable, [...app.metaData]]).toEqual([
      false,
      [
        ['id', '1500000001'],
        ['name', '店铺 🛍'],
      ],
    ]);
    const debug = text.replace('<application ', '<application android:debuggable="true" ');
    expect((await read(linked(debug))).debuggable).toBe(true);
    const bundle = await read(bundled(debug));
    expect([bundle.debuggable, bundle.metaData.get('id')]).toEqual([true, '1500000001']);
    const bare = await read(linked(text.replace(/<application[\s\S]*<\/application>/, '')));
    expect([bare.debuggable, bare.metaData.size]).toEqual([false, 0]);
  });

  it('reads the manifest of an app bundle', async () => {
    const app = await read(bundled(manifest({ inside: PUSH })));
    expect(app).toMatchObject({
      kind: 'aab',
      packageName: 'com.example.shop',
      versionCode: '7',
      minSdk: 21,
      targetSdk: 29,
    });
    const apk = await read(linked(manifest({ inside: PUSH })));
    // a bundle keeps names of resources where an APK has their ids
    const plain = (lines: readonly string[]): string[] =>
      lines.filter(line => !/=@|label=|:text|#ff112233/.test(line)).sort();
    const references = (line: string): boolean => /name=(?:text|flag)$/.test(line);
    expect(plain(told(app.manifest)).filter(line => !references(line))).toEqual(
      plain(told(apk.manifest)).filter(line => !references(line) && !/:value=(?:店铺 🛍|true)$/.test(line)),
    );
  });
});

describeWith([aapt2(), apksigner(), jarsigner()], 'who signed an app', () => {
  const shaOf = (printed: string): string => {
    const found = /SHA-?256(?: digest)?:\s*([0-9A-Fa-f:]+)/.exec(printed)?.[1] ?? '';
    return found.replaceAll(':', '').toLowerCase();
  };

  it('agrees with apksigner on schemes 1, 2 and 3', async () => {
    const { options } = keystore();
    const apk = linked(manifest());
    must('apksigner', ['sign', ...options, '--min-sdk-version', '21', apk]);
    const { certificates } = await read(apk);
    const sha256 = shaOf(must('apksigner', ['verify', '--print-certs', '--min-sdk-version', '21', apk]));
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(certificates).toEqual(
      ['v2', 'v3', 'v1'].map(scheme => ({ scheme, sha256, subject: 'CN=Test, O=Example' })),
    );
  });

  it('agrees with keytool on a bundle, which has a JAR signature only', async () => {
    const { file } = keystore();
    const aab = bundled(manifest());
    must('jarsigner', ['-keystore', file, '-storepass', 'testing', aab, 'k']);
    const { certificates } = await read(aab);
    expect(certificates.map(({ scheme }) => scheme)).toEqual(['v1']);
    expect(certificates[0]?.sha256).toBe(shaOf(must('keytool', ['-printcert', '-jarfile', aab])));
  });

  it('finds nobody in an unsigned app', async () => {
    expect((await read(linked(manifest()))).certificates).toEqual([]);
  });
});

async function entry(apk: string, name: string): Promise<Buffer> {
  return Buffer.from((await (await openArchive(readFileSync(apk))).read(name, 2 ** 30)) ?? []);
}

/** A copy of the app with one entry's bytes exchanged. */
async function withEntry(apk: string, name: string, bytes: Buffer): Promise<string> {
  const out = join(scratch('changed'), 'app.apk');
  writeFileSync(out, zip({ [name]: bytes, 'resources.arsc': await entry(apk, 'resources.arsc') }));
  return out;
}

/** The name of an attribute, made unreadable wherever it stands. */
function blank(bytes: Buffer, name: string): void {
  for (const encoding of ['utf8', 'utf16le'] as const) {
    const text = Buffer.from(name, encoding);
    const crosses = Buffer.from('x'.repeat(name.length), encoding);
    for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + 1)) crosses.copy(bytes, at);
  }
}

const faultOf = async (bytes: Uint8Array): Promise<string> => {
  try {
    await readApp(bytes, 'a.apk');
    return 'read';
  } catch (error) {
    if (error instanceof ArchiveFault) return error.why.id;
    throw error;
  }
};

describe('archives that are none, or mean harm', () => {
  it('names what is wrong', async () => {
    expect(await faultOf(new Uint8Array())).toBe('apk-not-archive');
    expect(await faultOf(Buffer.from('<manifest/>'))).toBe('apk-not-archive');
    expect(await faultOf(zip({ 'a.txt': 'x' }))).toBe('apk-no-manifest');
    expect(await faultOf(zip({ 'AndroidManifest.xml': '<manifest/>' }))).toBe('apk-binary');
    expect(await faultOf(zip({ '../../etc/x': 'x', 'AndroidManifest.xml': 'y' }))).toBe('apk-not-archive');
    expect(await faultOf(zip({ '/etc/x': 'x' }))).toBe('apk-not-archive');
  });

  it('does not unpack a bomb', async () => {
    const before = process.memoryUsage().arrayBuffers;
    expect(await faultOf(zip({ 'AndroidManifest.xml': Buffer.alloc(64 * 1024 * 1024) }))).toBe(
      'apk-too-large',
    );
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100 * 1024 * 1024);
  });

  it('does not believe a size that the directory understates', async () => {
    const bytes = zip({ 'AndroidManifest.xml': Buffer.alloc(1024 * 1024) });
    const directory = bytes.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'));
    bytes.writeUInt32LE(100, directory + 24);
    expect(await faultOf(bytes)).toBe('apk-entry');
  });

  it('refuses two manifests, another checksum, encryption, and methods nobody has', async () => {
    const once = zip({ 'AndroidManifest.xml': 'a', 'bndroidManifest.xml': 'b' });
    expect(
      await faultOf(Buffer.from(once.toString('latin1').replaceAll('bndroid', 'Android'), 'latin1')),
    ).toBe('apk-twice');
    for (const [offset, value] of [[16, 0x12345678]] as const)
      expect(await faultOf(patched(offset, value, 4))).toBe('apk-entry');
    expect(await faultOf(patched(8, 1, 2))).toBe('apk-entry');
    expect(await faultOf(patched(10, 0x1234, 2))).toBe('apk-entry');
  });
});

/** One entry, with a number of its directory record changed. */
function patched(offset: number, value: number, size: 2 | 4): Buffer {
  const bytes = zip({ 'AndroidManifest.xml': 'hello' });
  const at = bytes.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1')) + offset;
  if (size === 4) bytes.writeUInt32LE(value, at);
  else bytes.writeUInt16LE(value, at);
  return bytes;
}

describeWith([aapt2(), apksigner()], 'any damage', () => {
  it('is an answer or a named fault, never a crash, and never takes long', async () => {
    const { options } = keystore();
    const apk = linked(manifest({ inside: PUSH }));
    must('apksigner', ['sign', ...options, '--min-sdk-version', '21', apk]);
    const bytes = readFileSync(apk);
    const whole = await entry(apk, 'AndroidManifest.xml');
    const table = await entry(apk, 'resources.arsc');
    const mutation = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), {
      minLength: 1,
      maxLength: 6,
    });
    const damaged = (
      data: Buffer,
      changes: readonly (readonly [number, number])[],
      cut: number | null,
    ): Buffer => {
      const copy = Buffer.from(data);
      for (const [at, value] of changes) copy[at % copy.length] = value;
      return cut === null ? copy : copy.subarray(0, cut % copy.length);
    };
    await fc.assert(
      fc.asyncProperty(
        mutation,
        fc.option(fc.nat()),
        fc.constantFrom('archive', 'manifest', 'table'),
        async (changes, cut, which) => {
          const made =
            which === 'archive'
              ? damaged(bytes, changes, cut)
              : zip({
                  'AndroidManifest.xml': which === 'manifest' ? damaged(whole, changes, cut) : whole,
                  'resources.arsc': which === 'table' ? damaged(table, changes, cut) : table,
                });
          await faultOf(made);
        },
      ),
      { numRuns: Number(process.env.TPNS_FUZZ ?? 600) },
    );
    // the heads of all chunks: every single byte, set to extremes
    for (let at = 0; at < whole.length; at++) {
      for (const value of [0, 0xff])
        await faultOf(zip({ 'AndroidManifest.xml': damaged(whole, [[at, value]], null) }));
    }
  }, 120_000);
});
