/** A channel of XG's in a library module: its successor takes its place there, and only there. */
import { describe, expect, it } from 'vitest';
import { call } from '../../support/call.ts';
import type { MemoryDisk } from '../../support/memory-files.ts';
import { channelArgs, groovy, ROOT, VERSION } from './channel-worlds.ts';

const LIBRARY = `${ROOT}/push/build.gradle`;
const ADAPTER = 'com.tencent.tpns:xiaomi';

/** With a library module that the app depends on, and what that brings along. */
function withLibrary(dependencies: string): MemoryDisk {
  const disk = groovy.disk();
  disk.put(groovy.settings, `${disk.text(groovy.settings) ?? ''}\ninclude ':push'\n`);
  disk.put(LIBRARY, `apply plugin: 'com.android.library'\n\ndependencies {\n    ${dependencies}\n}\n`);
  const app = disk.text(groovy.app) ?? '';
  disk.put(
    groovy.app,
    app.replace(/^dependencies \{\n/m, "dependencies {\n    implementation project(':push')\n"),
  );
  return disk;
}

const init = (disk: MemoryDisk) =>
  call(disk, [
    ...['init', '--access-id', '1500000001', '--access-key', 'AEXAMPLEKEY1', '--region', 'guangzhou'],
    ...['--mode', 'manual', ...channelArgs(['xiaomi']), '--json', '--cwd', ROOT],
  ]);

describe('an adapter in a library module', () => {
  it('of XG is replaced there, and the app gets no second one', async () => {
    const disk = withLibrary("api 'com.tencent.xinge:mipush:4.3.2-xiaomi-release'");
    expect((await init(disk)).exit).toBe(0);
    expect(disk.text(LIBRARY)).toContain(`api '${ADAPTER}:${VERSION}'`);
    expect(disk.text(groovy.app)).not.toContain(ADAPTER);
    expect(disk.text(groovy.app)).toContain('com.tencent.tpns:tpns:');
    const [library, app] = [disk.text(LIBRARY), disk.text(groovy.app)];
    expect((await init(disk)).exit).toBe(0);
    expect([disk.text(LIBRARY), disk.text(groovy.app)]).toEqual([library, app]);
  });

  it('of another channel changes nothing for this one: the app gets it', async () => {
    const disk = withLibrary("api 'com.tencent.xinge:xgmz:4.3.2-release'");
    expect((await init(disk)).exit).toBe(0);
    expect(disk.text(LIBRARY)).toContain(`api 'com.tencent.tpns:meizu:${VERSION}'`);
    expect(disk.text(groovy.app)).toContain(`implementation '${ADAPTER}:${VERSION}'`);
  });
});
