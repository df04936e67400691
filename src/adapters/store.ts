/** What tpns remembers about this user (conf), readable by nobody else. */
import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Conf from 'conf';
import { type Store, type Vault, VaultFault } from '../ports.ts';
import { faultOf } from './files.ts';

type Env = (name: string) => string | undefined;

/** What is lost with this file is at most a notice that is shown once more: one that can't be read starts anew. */
export function userStore(env: Env): Store {
  const conf = open(env, 'config', JSON.parse);
  return { get: key => conf.get(key), set: (key, value) => conf.set(key, value) };
}

/** Keys, in a file of their own: one that can't be read is told and left alone. */
export function userVault(env: Env): Vault {
  let broken = false;
  const deserialize = (text: string): Record<string, unknown> => {
    broken = true;
    const value: unknown = JSON.parse(text);
    broken = typeof value !== 'object' || value === null || Array.isArray(value);
    return broken ? {} : (value as Record<string, unknown>);
  };
  const conf = guarded('', () => open(env, 'profiles', deserialize));
  // a home that can't even be made holds no keys
  if (conf === null)
    return {
      path: '',
      get: () => undefined,
      set: () => void guarded('profiles.json', () => open(env, 'profiles', JSON.parse)),
    };
  const { path } = conf;
  const get = (key: string): unknown => {
    const value = guarded(path, () => conf.get(key));
    // what JSON.parse says quotes the file, and the file holds keys: only its name is told
    if (broken) throw new VaultFault(path);
    return value;
  };
  return {
    path,
    get,
    set: (key, value) => {
      get(key);
      guarded(path, () => {
        closeFolder(dirname(path), env);
        conf.set(key, value);
        chmodSync(path, 0o600);
      });
    },
  };
}

/** `TPNS_CONFIG_DIR` moves it, as tests and locked-down machines need. */
function open(
  env: Env,
  configName: string,
  deserialize: (text: string) => Record<string, unknown>,
): Conf<Record<string, unknown>> {
  const folder = env('TPNS_CONFIG_DIR') || undefined;
  // conf would make it for everybody to look into
  if (folder !== undefined) mkdirSync(folder, { recursive: true, mode: 0o700 });
  return new Conf({
    projectName: 'tpns',
    projectSuffix: '',
    configName,
    configFileMode: 0o600,
    clearInvalidConfig: true,
    accessPropertiesByDotNotation: false,
    deserialize,
    ...(folder === undefined ? {} : { cwd: folder }),
  });
}

/** null where there is not even a folder to look into. @throws FileFault where the file itself can't be had. */
function guarded<T>(path: string, action: () => T): T | null {
  try {
    return action();
  } catch (error) {
    const { syscall } = error as NodeJS.ErrnoException;
    if (path === '' && syscall === 'mkdir') return null;
    throw faultOf(path, error);
  }
}

/** A folder somebody chose may be shared, and is theirs to open and close; ours is closed. */
function closeFolder(folder: string, env: Env): void {
  if (!env('TPNS_CONFIG_DIR') && (statSync(folder).mode & 0o077) !== 0) chmodSync(folder, 0o700);
}
