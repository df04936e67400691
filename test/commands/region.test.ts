import { expect, it } from 'vitest';
import { call } from '../support/call.ts';
import { memoryFiles } from '../support/memory-files.ts';

const files = () =>
  memoryFiles({
    '/shop/settings.gradle': "include ':app'\n",
    '/shop/app/build.gradle':
      "apply plugin: 'com.android.application'\nandroid {\n    namespace 'com.example.shop'\n    defaultConfig {\n        applicationId 'com.example.shop'\n    }\n}\n",
    '/shop/app/src/main/AndroidManifest.xml':
      '<manifest xmlns:android="http://schemas.android.com/apk/res/android">\n    <application />\n</manifest>\n',
    '/shop/tpns.console.json': '{ "accessPoint": "mars" }\n',
  });
const commands = {
  init: ['init', '--access-key', 'AEXAMPLEKEY1'],
  push: ['push', '--dry-run', '--token', '0a6db603c3f79a7cb34fe8779e6e84cd34d9'],
};
const secret = { TPNS_SECRET_KEY: '0123456789abcdef0123456789abcdef' };

it.each(['init', 'push'] as const)('%s names the place where a wrong region stands', async command => {
  const args = [...commands[command], '--cwd', '/shop', '--access-id', '1500000001', '--json'];
  const failure = async (more: string[], env: Record<string, string>): Promise<unknown> => {
    const { exit, out } = await call(files(), [...args, ...more], { env: { ...secret, ...env } });
    expect(exit).toBe(2);
    return (JSON.parse(out) as { error: unknown }).error;
  };
  expect(await failure([], {})).toMatchObject({ code: 'invalid-value', file: 'tpns.console.json' });
  expect(await failure([], { TPNS_REGION: 'moon' })).toMatchObject({ env: 'TPNS_REGION' });
  expect(await failure(['--region', 'sun'], { TPNS_REGION: 'moon' })).toMatchObject({ flag: '--region' });
});
