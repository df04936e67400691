/** The built command line, started as a user would, in an environment that holds nobody's settings. */
import { execFile } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const BIN = join(dirname(fileURLToPath(import.meta.url)), '../../../bin/tpns.js');
const LIMIT = { timeout: 120_000, maxBuffer: 64 * 2 ** 20 };

/** `tpns(cwd, ...args)` gives the exit code and the JSON document of that run; null is one that printed none. */
export function commandLine(home) {
  const env = {
    PATH: process.env.PATH,
    HOME: home,
    XDG_CONFIG_HOME: join(home, 'config'),
    CI: '1',
    TPNS_LANG: 'en',
  };
  return (cwd, ...args) =>
    new Promise(done => {
      const argv = [BIN, ...args, '--json', '--cwd', cwd];
      execFile(process.execPath, argv, { ...LIMIT, env, cwd }, (error, stdout) => {
        const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
        done({ code, said: parsed(stdout) });
      });
    });
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
