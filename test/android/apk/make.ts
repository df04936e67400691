/** Apps made by the real tools: compiled by aapt and aapt2, put into bundles, signed. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { must } from '../../support/process.ts';
import { scratch } from '../../support/scratch.ts';
import { type Tool, tool } from '../../support/tool.ts';

/** Debian's package of the platform's own resources. */
const FRAMEWORK = '/usr/share/android-framework-res/framework-res.apk';

export const aapt2 = (): Tool =>
  existsSync(FRAMEWORK) ? tool('aapt2', ['version']) : { missing: `${FRAMEWORK} is not installed` };
export const aapt = (): Tool => tool('aapt', ['version']);
export const apksigner = (): Tool => tool('apksigner', ['version']);
export const jarsigner = (): Tool => tool('jarsigner', ['-version']);

export function manifest({
  inside = '',
  attributes = '',
  sdk = '<uses-sdk android:minSdkVersion="21" android:targetSdkVersion="29"/>',
} = {}): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<manifest xmlns:android="http://schemas.android.com/apk/res/android" package="com.example.shop"
    android:versionCode="7" android:versionName="1.2.3"${attributes}>
  ${sdk}
  <application android:label="@string/name">${inside}</application>
</manifest>`;
}

const STRINGS = `<?xml version="1.0" encoding="utf-8"?>
<resources><string name="name">店铺 🛍</string><string name="other">@string/name</string><bool name="on">true</bool></resources>`;

function project(text: string): string {
  const folder = scratch('apk');
  const files = {
    'AndroidManifest.xml': text,
    'res/values/strings.xml': STRINGS,
    'res/values-de/strings.xml': STRINGS.replace('店铺', 'Laden'),
  };
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** By aapt2, as Gradle does; `--proto-format` and the like in `options`. */
export function linked(text: string, options: readonly string[] = []): string {
  const folder = project(text);
  const compiled = join(folder, 'res.zip');
  must('aapt2', ['compile', '--dir', join(folder, 'res'), '-o', compiled]);
  const out = join(folder, 'app.apk');
  must('aapt2', [
    'link',
    '--manifest',
    join(folder, 'AndroidManifest.xml'),
    '-I',
    FRAMEWORK,
    '-o',
    out,
    ...options,
    compiled,
  ]);
  return out;
}

/** By the aapt of before 2017, whose strings are UTF-16. */
export function packaged(text: string, options: readonly string[] = []): string {
  const folder = project(text);
  const out = join(folder, 'app.apk');
  must('aapt', [
    'package',
    '-f',
    '-M',
    join(folder, 'AndroidManifest.xml'),
    '-S',
    join(folder, 'res'),
    '-I',
    FRAMEWORK,
    '-F',
    out,
    ...options,
  ]);
  return out;
}

/** An app bundle around the manifest in protocol buffers. */
export function bundled(text: string): string {
  const apk = linked(text, ['--proto-format']);
  const folder = dirname(apk);
  mkdirSync(join(folder, 'base/manifest'), { recursive: true });
  must('jar', ['xf', apk, 'AndroidManifest.xml'], { cwd: join(folder, 'base/manifest') });
  must('jar', ['cf', 'app.aab', 'base'], { cwd: folder });
  return join(folder, 'app.aab');
}

/** A key made for this one test. */
export function keystore(name = 'CN=Test, O=Example'): {
  readonly file: string;
  readonly options: readonly string[];
} {
  const file = join(scratch('keys'), 'test.p12');
  must('keytool', [
    '-genkeypair',
    '-keystore',
    file,
    '-storetype',
    'PKCS12',
    '-storepass',
    'testing',
    '-alias',
    'k',
    '-keyalg',
    'RSA',
    '-keysize',
    '2048',
    '-validity',
    '30',
    '-dname',
    name,
  ]);
  return { file, options: ['--ks', file, '--ks-pass', 'pass:testing', '--ks-key-alias', 'k'] };
}
