/** Android's debug bridge: its own client program, found on the PATH or in the SDK. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Adb, type AdbAnswer, AdbFault } from '../ports.ts';

const mostBytes = 16 * 1024 * 1024;

/** `TPNS_ADB`, then the PATH, then the SDK that Gradle would take: Android Studio puts no adb on the PATH. */
function clientOf(env: (name: string) => string | undefined): string {
  const named = env('TPNS_ADB');
  if (named) return named;
  const program = process.platform === 'win32' ? 'adb.exe' : 'adb';
  const folders = (env('PATH') ?? '').split(process.platform === 'win32' ? ';' : ':');
  if (folders.some(folder => folder !== '' && existsSync(join(folder, program)))) return program;
  const sdks = [env('ANDROID_HOME'), env('ANDROID_SDK_ROOT')];
  const found = sdks
    .flatMap(sdk => (sdk ? [join(sdk, 'platform-tools', program)] : []))
    .find(path => existsSync(path));
  return found ?? program;
}

export function adbClient(env: (name: string) => string | undefined): Adb {
  const client = clientOf(env);
  return {
    run: (args, { timeoutMs, maxBytes = mostBytes }) =>
      new Promise<AdbAnswer>((resolve, reject) => {
        const child = execFile(
          client,
          [...args],
          {
            timeout: timeoutMs,
            // a client that waits for a server which does not answer hears nothing else
            killSignal: 'SIGKILL',
            maxBuffer: maxBytes,
            encoding: 'buffer',
            windowsHide: true,
          },
          (error, out, err) => {
            const said = { out: new Uint8Array(out), err: err.toString('utf8') };
            if (error === null) return resolve({ code: 0, ...said });
            const { code, killed } = error as { code?: string | number | null; killed?: boolean };
            if (code === 'ENOENT' || code === 'EACCES') return reject(new AdbFault('absent', client));
            if (code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER')
              return reject(new AdbFault('too-large', args.join(' ')));
            if (killed) return reject(new AdbFault('timeout', args.join(' ')));
            if (typeof code === 'number') return resolve({ code, ...said });
            reject(new AdbFault('other', String(code)));
          },
        );
        // a shell on the device would wait for what is typed
        child.stdin?.end();
      }),
  };
}
