/** The app as it is installed, to be compared with the sources. */
import { readPaths } from '../../../android/device/packages.ts';
import { quoted } from '../../../android/device/quote.ts';
import { type Adb, AdbFault } from '../../../ports.ts';

const MOST_BYTES = 400 * 1024 * 1024;
const PATH_MS = 10_000;
const PULL_MS = 120_000;

/** The base archive of an installed app. Null where there is none, or the device will not hand it out in time. */
export async function installedApk(
  adb: Adb,
  serial: string,
  packageName: string,
): Promise<Uint8Array | null> {
  const run = (args: readonly string[], timeoutMs: number, maxBytes?: number) =>
    adb.run(['-s', serial, ...args], maxBytes === undefined ? { timeoutMs } : { timeoutMs, maxBytes });
  try {
    const paths = await run(['shell', `pm path ${quoted(packageName)}`], PATH_MS);
    const path = readPaths(new TextDecoder().decode(paths.out))?.[0];
    if (path === undefined) return null;
    // one word, for adb would quote a second one again
    const { out } = await run(['exec-out', `cat ${quoted(path)}`], PULL_MS, MOST_BYTES);
    // `cat` complains in the same stream
    return out[0] === 0x50 && out[1] === 0x4b ? out : null;
  } catch (error) {
    if (error instanceof AdbFault) return null;
    throw error;
  }
}
