import { describe, expect, it } from 'vitest';
import { installedApk } from '../../../../src/engine/evidence/device/archive.ts';
import { AdbFault } from '../../../../src/ports.ts';
import { answersOf, memoryAdb, PACKAGE, SERIAL } from './phone.ts';

const APK = Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0xff, 13, 10);
const PATH = "/data/app/~~a b==/com.example.shop-it's/base.apk";
const paths = { [`pm path ${PACKAGE}`]: `package:/data/app/x/split_a.apk\npackage:${PATH}\n` };
const cat = "cat '/data/app/~~a b==/com.example.shop-it'\\''s/base.apk'";
const pull = (answers: Parameters<typeof answersOf>[0]) =>
  installedApk(memoryAdb(answersOf(answers)), SERIAL, PACKAGE);

describe('the installed archive', () => {
  it('comes byte by byte', async () => {
    expect(await pull({ ...paths, [cat]: { out: APK } })).toEqual(APK);
  });
  it.each<[string, Parameters<typeof answersOf>[0]]>([
    ['is not installed', { [`pm path ${PACKAGE}`]: '' }],
    ['may not be read', { ...paths, [cat]: `cat: ${PATH}: Permission denied\n` }],
    ['is too large', { ...paths, [cat]: new AdbFault('too-large', 'cat') }],
    ['takes too long', { ...paths, [cat]: 'hang' }],
    ['is asked for in vain', { [`pm path ${PACKAGE}`]: 'hang' }],
  ])('is none where it %s', async (_, answers) => {
    expect(await pull(answers)).toBeNull();
  });
  it('hides no bug', async () => {
    const adb = { run: () => Promise.reject(new TypeError('bug')) };
    await expect(installedApk(adb, SERIAL, PACKAGE)).rejects.toThrow(TypeError);
  });
});
