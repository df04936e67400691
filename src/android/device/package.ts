/** `dumpsys package <name>`: an installed app as the package manager has it. */
import { below, indentOf, linesOf } from './reply.ts';

export interface InstalledPackage {
  readonly versionName: string | null;
  readonly versionCode: string | null;
  readonly targetSdk: number | null;
  /** Of the first user; another user's is 100,000 times the user's number more. */
  readonly uid: number | null;
  /** Short hashes of the signing certificates, as the device prints them: good for comparing, not for naming. */
  readonly signatures: readonly string[];
  readonly debuggable: boolean;
  readonly primaryAbi: string | null;
  readonly requested: ReadonlySet<string>;
  readonly users: ReadonlyMap<number, PackageUser>;
}

/** Null: not said. */
export interface PackageUser {
  readonly installed: boolean | null;
  /** Stopped by its user (or never started): it receives nothing until it is opened. */
  readonly stopped: boolean | null;
  readonly suspended: boolean | null;
  /** `COMPONENT_ENABLED_STATE_…`: 0 and 1 run, the others are switched off. */
  readonly enabled: number | null;
  /** Runtime permissions that the user was asked for: granted or not. */
  readonly permissions: ReadonlyMap<string, boolean>;
  /** The line as it was found. */
  readonly quote: string;
}

/** Null where the text knows no package of this name, or does not say what it is. */
export function readPackage(text: string, name: string): InstalledPackage | null {
  const lines = linesOf(text);
  // an update of a system app is listed once more, further down, as the version that the system came with
  const start = lines.findIndex(line => line.trimStart().startsWith(`Package [${name}] (`));
  if (start < 0) return null;
  const block = below(lines, start);
  const users = usersIn(block);
  const value = (pattern: RegExp): string | null =>
    block.map(line => pattern.exec(line)?.[1]).find(found => found !== undefined) ?? null;
  const versionCode = value(/(?:^|\s)versionCode=(\d+)/);
  if (versionCode === null && users.size === 0) return null;
  const number = (pattern: RegExp): number | null => {
    const found = value(pattern);
    return found === null ? null : Number(found);
  };
  return {
    versionName: value(/^\s*versionName=(.*?)\s*$/),
    versionCode,
    targetSdk: number(/(?:^|\s)targetSdk=(\d+)/),
    uid: number(/^\s*(?:userId|appId)=(\d+)/),
    signatures: signaturesIn(value(/^\s*signatures=PackageSignatures\{(.*)\}/) ?? ''),
    debuggable: block.some(line => /^\s*(?:pkgFlags|flags)=\[[^\]]*\bDEBUGGABLE\b/.test(line)),
    primaryAbi: value(/^\s*primaryCpuAbi=(?!null)(\S+)/),
    requested: new Set(namesBelow(block, /^\s*requested permissions:\s*$/)),
    users,
  };
}

/** `8c3d2e1 version:2, signatures:[9f8e7d6c], past signatures:[]`, and before Android 9 `8c3d2e1 [9f8e7d6c]`. */
function signaturesIn(text: string): string[] {
  const [, listed = ''] = /(?:^|\s)(?:signatures:)?\[([^\]]*)\]/.exec(text) ?? [];
  return listed.split(',').flatMap(each => /^\s*([0-9a-f]+)\s*$/i.exec(each)?.[1]?.toLowerCase() ?? []);
}

function namesBelow(block: readonly string[], header: RegExp): string[] {
  const at = block.findIndex(line => header.test(line));
  if (at < 0) return [];
  return below(block, at).flatMap(line => /^\s*([\w.]+)(?::.*)?$/.exec(line)?.[1] ?? []);
}

const USER = /^\s*User (\d+):/;

function usersIn(block: readonly string[]): Map<number, PackageUser> {
  const users = new Map<number, PackageUser>();
  block.forEach((line, at) => {
    const number = USER.exec(line)?.[1];
    // a user is mentioned again where permissions are listed in some versions: the line with the states counts
    if (number === undefined || !/\binstalled=/.test(line)) return;
    const flag = (name: string): boolean | null => {
      const word = new RegExp(`\\b${name}=(true|false)\\b`).exec(line)?.[1];
      return word === undefined ? null : word === 'true';
    };
    const enabled = /\benabled=(\d+)/.exec(line)?.[1];
    users.set(Number(number), {
      installed: flag('installed'),
      stopped: flag('stopped'),
      suspended: flag('suspended'),
      enabled: enabled === undefined ? null : Number(enabled),
      permissions: permissionsIn(below(block, at), indentOf(line)),
      quote: line.trim(),
    });
  });
  return users;
}

function permissionsIn(lines: readonly string[], depth: number): Map<string, boolean> {
  return new Map(
    lines
      .filter(line => indentOf(line) > depth)
      .flatMap(line => {
        const [, name, granted] = /^\s*([\w.]+): granted=(true|false)\b/.exec(line) ?? [];
        return name === undefined ? [] : [[name, granted === 'true'] as const];
      }),
  );
}
