import { describe, expect, it } from 'vitest';
import { type Called, call } from '../support/call.ts';
import { memoryFiles } from '../support/memory-files.ts';

const files = (more: Readonly<Record<string, string>> = {}) =>
  memoryFiles({
    '/shop/settings.gradle': "include ':app'\n",
    '/shop/app/build.gradle':
      "apply plugin: 'com.android.application'\nandroid {\n    namespace 'com.example.shop'\n    defaultConfig {\n        applicationId 'com.example.shop'\n    }\n}\n",
    '/shop/app/src/main/AndroidManifest.xml':
      '<manifest xmlns:android="http://schemas.android.com/apk/res/android">\n    <application />\n</manifest>\n',
    ...more,
  });
const secretKey = '0123456789abcdef0123456789abcdef';
const vault = new Map<string, unknown>([
  ['current', 'work'],
  [
    'profiles',
    {
      work: { accessId: '1500000007', secretKey, region: 'shanghai' },
      other: { accessId: '1580000008', secretKey, region: 'hongkong' },
    },
  ],
]);

describe('init, what this user’s profiles say', () => {
  const init = async (
    args: readonly string[],
    env: Record<string, string> = {},
    disk = files(),
  ): Promise<Called & { id: unknown; manifest: string }> => {
    const called = await call(
      disk,
      ['init', '--access-key', 'AEXAMPLEKEY1', '--json', '--cwd', '/shop', ...args],
      { env, vault },
    );
    const config = disk.read('/shop/app/tpns-configs.json');
    const manifest = new TextDecoder().decode(
      disk.read('/shop/app/src/main/AndroidManifest.xml') ?? undefined,
    );
    const id = config === null ? null : JSON.parse(new TextDecoder().decode(config)).tpns.access_id;
    return { ...called, id, manifest };
  };

  it('the one in use comes last, with its access point', async () => {
    const { exit, id, manifest } = await init([]);
    expect([exit, id]).toEqual([0, '1500000007']);
    expect(manifest).toContain('tpns.sh.tencent.com');
  });

  it('what the environment says comes before it, and then its access point is not the app’s', async () => {
    const { id, manifest } = await init([], { TPNS_ACCESS_ID: '1500000001' });
    expect(id).toBe('1500000001');
    expect(manifest).not.toContain('XG_SERVER_SUFFIX');
  });

  it('one that is named ranks as a flag', async () => {
    const { id, manifest } = await init(['--profile', 'other'], { TPNS_ACCESS_ID: '1500000001' });
    expect(id).toBe('1580000008');
    expect(manifest).toContain('tpns.hk.tencent.com');
  });

  it('a flag for another app takes nothing from it', async () => {
    const { id, manifest } = await init(['--profile', 'other', '--access-id', '1500000001']);
    expect(id).toBe('1500000001');
    expect(manifest).not.toContain('XG_SERVER_SUFFIX');
  });

  it('one that is not there is told', async () => {
    const { exit, out } = await init(['--profile', 'wrok']);
    expect(exit).toBe(2);
    expect(JSON.parse(out).error).toMatchObject({ code: 'unknown-profile', flag: '--profile' });
  });

  it('never gives its secret away', async () => {
    const disk = files();
    const { out, err } = await init(['--profile', 'other'], {}, disk);
    expect(`${out}${err}${JSON.stringify(disk)}`).not.toContain(secretKey);
  });
});
