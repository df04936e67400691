/** The profiles of this user: credentials by name, in a file that only this user can read. */
import { nearest } from '../core/nearest.ts';
import { type Note, note } from '../core/note.ts';
import { Stop } from '../errors.ts';
import { type Vault, VaultFault, type World } from '../ports.ts';
import type { Settings } from '../settings.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'vault-corrupt': { file: string };
    'vault-corrupt-help': { file: string };
    'profile-unknown': { name: string; known: readonly string[]; suggestion: string | null };
    'profile-none': { name: string };
    'profile-name': { name: string };
  }
}

export interface ImProfile {
  readonly sdkAppId: string;
  readonly secretKey: string;
  readonly admin?: string;
  readonly endpoint?: string;
}

export interface Profile {
  readonly accessId: string;
  readonly secretKey: string;
  readonly region?: string;
  readonly endpoint?: string;
  readonly im?: ImProfile;
}

export interface Profiles {
  /** The one that counts where none is named. */
  readonly current: string | null;
  readonly all: ReadonlyMap<string, Profile>;
}

export async function openVault(world: World): Promise<{ vault: Vault; profiles: Profiles }> {
  const vault = await world.vault();
  try {
    return { vault, profiles: profilesOf(vault) };
  } catch (error) {
    if (!(error instanceof VaultFault)) throw error;
    throw corrupt(error.path);
  }
}

const corrupt = (file: string): Stop =>
  new Stop(2, 'profiles-unreadable', note('vault-corrupt', { file }), {
    file,
    help: note('vault-corrupt-help', { file }),
  });

export function keep(vault: Vault, { current, all }: Profiles): void {
  vault.set('profiles', Object.fromEntries(all));
  vault.set('current', current ?? '');
}

function profilesOf(vault: Vault): Profiles {
  const stored = vault.get('profiles') ?? {};
  const current = vault.get('current') ?? '';
  if (!isRecord(stored) || typeof current !== 'string') throw new VaultFault(vault.path);
  const all = new Map(Object.entries(stored).map(([name, value]) => [name, profileOf(value, vault.path)]));
  return { current: all.has(current) ? current : null, all };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** People edit such files; what is not as we wrote it is told, and never guessed at. */
function profileOf(value: unknown, path: string): Profile {
  const texts = (record: unknown, ...names: readonly string[]): boolean =>
    isRecord(record) && names.every(name => record[name] === undefined || typeof record[name] === 'string');
  const whole =
    isRecord(value) &&
    typeof value.accessId === 'string' &&
    typeof value.secretKey === 'string' &&
    texts(value, 'region', 'endpoint') &&
    (value.im === undefined ||
      (isRecord(value.im) &&
        typeof value.im.sdkAppId === 'string' &&
        typeof value.im.secretKey === 'string' &&
        texts(value.im, 'admin', 'endpoint')));
  if (!whole) throw new VaultFault(path);
  return value as unknown as Profile;
}

/** The profile that `--profile` names; null where it names none. @throws Stop where there is no such profile. */
export async function namedProfile(world: World, { profile: name }: Settings): Promise<Named | null> {
  if (name === null) return null;
  const { profiles } = await openVault(world);
  const profile = profiles.all.get(name);
  if (profile) return { name, profile };
  throw new Stop(2, 'unknown-profile', unknown(name, [...profiles.all.keys()]), { flag: '--profile' });
}

export interface Named {
  readonly name: string;
  readonly profile: Profile;
}

export function unknown(name: string, known: readonly string[]): Note {
  if (known.length === 0) return note('profile-none', { name });
  return note('profile-unknown', { name, known, suggestion: nearest(name, known) });
}

/** A name fit for a command line. @throws Stop */
export function checkedName(name: string): string {
  if (/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u.test(name) && !['constructor', 'prototype'].includes(name))
    return name;
  throw new Stop(2, 'invalid-value', note('profile-name', { name }), { flag: '--profile' });
}

/** The profile to use where none is named: the one with this AccessID, else the current one. */
export function fallback({ all, current }: Profiles, accessId: string | null): Named | null {
  const entries = [...all].map(([name, profile]) => ({ name, profile }));
  const own = entries.filter(({ profile }) => accessId !== null && profile.accessId === accessId);
  return (
    own.find(({ name }) => name === current) ?? own[0] ?? entries.find(({ name }) => name === current) ?? null
  );
}
