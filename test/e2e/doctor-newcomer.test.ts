/**
 * Mistakes that the guide's FAQ is about, each planted into a project that `init` has wired; a newcomer with nothing but the
 * printed text mends them. What stands behind the last arrow is done to the letter, and doctor has to be content.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { call } from '../support/call.ts';
import { fixture } from '../support/fixture.ts';
import { type MemoryDisk, memoryFiles } from '../support/memory-files.ts';

const MANIFEST = '/shop/app/src/main/AndroidManifest.xml';
const CONSOLE = '/shop/tpns.console.json';
const CONFIG = '/shop/app/tpns-configs.json';
const APP = '/shop/app/src/main/kotlin/com/example/catalog/CatalogApp.kt';
const REGISTRATION = '/shop/app/src/main/kotlin/com/example/catalog/tpns/TpnsRegistration.kt';

const INIT = [
  ...['--access-id', '1580000001', '--access-key', 'AEXAMPLEKEY1', '--region', 'shanghai'],
  ...['--channels', 'xiaomi', '--set', 'xiaomi.app_id=2882303761500000001'],
  ...['--set', 'xiaomi.app_key=5400000000001', '--redirect', 'catalog://com.example/item'],
];

function change(disk: MemoryDisk, file: string, from: string | RegExp, to: string): void {
  const text = disk.text(file) ?? '';
  const changed = text.replace(from, () => to);
  if (changed === text) throw new Error(`${file} has no ${String(from)}`);
  disk.put(file, changed);
}

async function wired(): Promise<MemoryDisk> {
  const folder = fixture('kotlin-catalog');
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
  const files = names.map(({ parentPath, name }) => join(parentPath, name));
  const disk = memoryFiles(
    Object.fromEntries(
      files.map(file => [`/shop${file.slice(folder.length).replaceAll(sep, '/')}`, readFileSync(file)]),
    ),
  );
  await call(disk, ['init', '--cwd', '/shop', '--json', ...INIT]);
  const register = 'com.example.catalog.tpns.TpnsRegistration.register(this)';
  change(
    disk,
    APP,
    '    val shelf',
    `    override fun onCreate() { super.onCreate(); ${register} }\n    val shelf`,
  );
  return disk;
}

interface Mistake {
  readonly check: string;
  readonly make: (disk: MemoryDisk) => void;
  /** What the text says is to be done, and where, in English and in Chinese. */
  readonly says: readonly (RegExp | string)[];
  readonly saysInChinese: readonly (RegExp | string)[];
  /** Does it, with what was read off the text. */
  readonly mend: (disk: MemoryDisk, out: string) => void;
}

/** The lines of XML that the text says to paste. */
const pasted = (out: string): string =>
  out
    .split('\n')
    .filter(line => /^ {4}</.test(line))
    .map(line => line.trim())
    .join('\n');

const mistakes: Readonly<Record<string, Mistake>> = {
  'the access point is left out': {
    check: 'access-point-missing',
    make: disk => {
      change(disk, MANIFEST, /\s*<meta-data[^>]*\/>/, '');
      change(disk, CONSOLE, '"accessPoint": "shanghai",', '');
    },
    says: [/AndroidManifest\.xml:7:5/, 'under <application>', 'XG_SERVER_SUFFIX', '-502 or 1008003'],
    saysInChinese: ['在 <application> 下加入', 'XG_SERVER_SUFFIX', '-502 或 1008003'],
    mend: (disk, out) => change(disk, MANIFEST, '    </application>', `${pasted(out)}\n    </application>`),
  },
  'a slash at the end in the console': {
    check: 'redirect-slash',
    make: disk => change(disk, CONSOLE, '/item"', '/item/"'),
    says: [/AndroidManifest\.xml:\d+:\d+/, 'ends in a slash', 'Type this in the console'],
    saysInChinese: ['末尾多了一个斜杠', '请在控制台中填写：catalog://com.example/item\n'],
    mend: (disk, out) =>
      change(disk, CONSOLE, /catalog:[^"]*/, /Type this in the console: (\S+)/.exec(out)?.[1] ?? ''),
  },
  "the vendors' channels are never switched on": {
    check: 'vendor-disabled',
    make: disk => change(disk, REGISTRATION, /.*enableOtherPush.*\n/, ''),
    says: [
      /app\/build\.gradle\.kts:\d+:\d+/,
      'com.example.catalog.tpns.TpnsRegistration',
      'before registerPush',
    ],
    saysInChinese: ['com.example.catalog.tpns.TpnsRegistration', 'registerPush 之前调用'],
    mend: (disk, out) =>
      change(
        disk,
        REGISTRATION,
        'XGPushManager.registerPush(',
        `${/Call (XGPushConfig\.\w+\(context, true\))/.exec(out)?.[1]}\n        XGPushManager.registerPush(`,
      ),
  },
  'the receiver listens to the actions of the old SDK': {
    check: 'receiver-actions',
    make: disk =>
      change(
        disk,
        MANIFEST,
        /(?:\s*<action android:name="com\.tencent\.android\.xg\.vip\.action\.\w+" \/>){2}/,
        '\n                <action android:name="com.tencent.android.tpush.action.PUSH_MESSAGE" />',
      ),
    says: [/AndroidManifest\.xml:\d+:\d+/, 'old, free SDK', 'in place of the wrong action'],
    saysInChinese: ['旧版免费 SDK 的 action', '替换错误的 action'],
    mend: (disk, out) =>
      change(disk, MANIFEST, /<action android:name="com\.tencent\.android\.tpush[^>]*>/, pasted(out)),
  },
  'the file is of another package': {
    check: 'package-mismatch',
    make: disk => change(disk, CONFIG, '"com.example.catalog"', '"com.example.catalogue"'),
    says: [
      /app\/tpns-configs\.json:\d+:\d+/,
      'com.example.catalogue',
      'built as com.example.catalog',
      'the key in this file',
    ],
    saysInChinese: [
      'com.example.catalogue',
      'applicationId 是 com.example.catalog。',
      'TPNS 控制台登记的包名',
    ],
    mend: (disk, out) =>
      change(
        disk,
        CONFIG,
        /for the package (\S+), but/.exec(out)?.[1] ?? '-',
        /built as (\S+)\./.exec(out)?.[1] ?? '-',
      ),
  },
  'the file is where nobody reads it': {
    check: 'config-misplaced',
    make: disk => {
      disk.put('/shop/app/src/main/assets/tpns-configs.json', disk.text(CONFIG) ?? '');
      disk.remove(CONFIG);
    },
    says: ['app/src/main/assets/tpns-configs.json', 'Move it to app/tpns-configs.json.'],
    saysInChinese: ['请将它移动到 app/tpns-configs.json'],
    mend: (disk, out) => {
      const [from = '', to = ''] = [/ {2}(app\/src\S+)/.exec(out)?.[1], /Move it to (\S+)\./.exec(out)?.[1]];
      disk.put(`/shop/${to}`, disk.text(`/shop/${from}`) ?? '');
      disk.remove(`/shop/${from}`);
    },
  },
};

const told = async (disk: MemoryDisk, ...args: readonly string[]): Promise<string> =>
  (await call(disk, ['doctor', '--cwd', '/shop', '--quiet', ...args])).out;

describe('a newcomer', () => {
  it('is told nothing of a project that is in order', async () => {
    expect(await told(await wired())).toBe('');
  });

  it.each(Object.entries(mistakes))(
    '%s: the text alone is enough',
    async (_, { check, make, says, saysInChinese, mend }) => {
      const disk = await wired();
      make(disk);
      const [en, zh] = [await told(disk), await told(disk, '--lang', 'zh-CN')];
      // one mistake, one finding
      expect(en.match(/^[✗!·] \w+ {2}\S+/gmu)?.map(line => line.split('  ')[1])).toEqual([check]);
      for (const part of says) expect(en).toMatch(part);
      for (const part of saysInChinese) expect(zh).toMatch(part);
      expect(zh).toMatch(/\p{Script=Han}/u);
      mend(disk, en);
      expect(await told(disk)).toBe('');
    },
  );
});
