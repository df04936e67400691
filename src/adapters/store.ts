/** What tpns remembers about this user (conf), readable by nobody else. */
import Conf from 'conf';
import type { Store } from '../ports.ts';

/** `TPNS_CONFIG_DIR` moves it, as tests and locked-down machines need. */
export function userStore(env: (name: string) => string | undefined): Store {
  const folder = env('TPNS_CONFIG_DIR');
  const conf = new Conf({
    projectName: 'tpns',
    projectSuffix: '',
    configFileMode: 0o600,
    clearInvalidConfig: true,
    accessPropertiesByDotNotation: false,
    ...(folder === undefined ? {} : { cwd: folder }),
  });
  return { get: key => conf.get(key), set: (key, value) => conf.set(key, value) };
}
