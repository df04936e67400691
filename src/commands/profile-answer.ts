/** What this user's profiles say for `init`: one that is named ranks as a flag, any other comes after all that is written down. */
import type { World } from '../ports.ts';
import type { Settings } from '../settings.ts';
import type { InitOptions } from './init-options.ts';
import { fallback, namedProfile, openVault, type Profile } from './vault.ts';

/** The options with what the profile that `--profile` names adds to them. */
export async function withProfile(
  world: World,
  settings: Settings,
  options: InitOptions,
): Promise<InitOptions> {
  const named = await namedProfile(world, settings);
  if (named === null) return options;
  const { accessId, region } = named.profile;
  // a region is that of the app, and another AccessID is another app
  const own = (options.accessId ?? accessId) === accessId;
  const kept = own ? (options.region ?? region) : options.region;
  return {
    ...options,
    accessId: options.accessId ?? accessId,
    ...(kept === undefined ? {} : { region: kept }),
  };
}

/** The profile with this AccessID; with none, the one in use. */
export async function storedProfile(world: World, accessId: string | null): Promise<Profile | null> {
  const { profiles } = await openVault(world);
  const profile = fallback(profiles, accessId)?.profile ?? null;
  return accessId === null || profile?.accessId === accessId ? profile : null;
}
