/** The access point for `init`: as named, else the manifest's, else a person's, with a hint; else guessed, and told so. */
import type { Picture } from '../android/picture.ts';
import { type Note, note } from '../core/note.ts';
import { modeInUse, suffixOf } from '../engine/traces.ts';
import type { Ask, World } from '../ports.ts';
import { isRegionId, type RegionId, regionHint, regionOfSuffix, regions } from '../tpns/regions.ts';
import type { InitOptions } from './init-options.ts';
import { storedProfile } from './profile-answer.ts';
import { namedRegion } from './region.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'ask-region': Record<never, never>;
    'ask-region-hint': { region: RegionId };
    'region-name': { region: RegionId; domain: string };
  }
}

export async function regionFor(
  world: World,
  picture: Picture,
  options: InitOptions,
  accessId: string,
  ask: Ask | null,
  say: (text: Note) => string,
): Promise<{ region: RegionId | null; guessed: boolean }> {
  const named = namedRegion(world, picture, options.region);
  if (named !== null) return { region: named, guessed: false };
  const suffix = suffixOf(picture);
  if (suffix !== null) return { region: regionOfSuffix(suffix), guessed: false };
  const kept = (await storedProfile(world, accessId))?.region;
  if (kept !== undefined && isRegionId(kept)) return { region: kept, guessed: false };
  const hint = regionHint(accessId);
  // an integration that names none is the default's; where its AccessID looks like another one's, that is worth a question
  const byDefault = modeInUse(picture) !== 'none' && hint === 'guangzhou';
  if (ask === null || byDefault) return { region: hint ?? 'guangzhou', guessed: true };
  const chosen = await ask.choose({
    message: say(hint === null ? note('ask-region', {}) : note('ask-region-hint', { region: hint })),
    choices: regions.map(({ id, domain }) => ({
      value: id,
      name: say(note('region-name', { region: id, domain })),
    })),
    ...(hint === null ? {} : { initial: hint }),
  });
  return { region: chosen as RegionId, guessed: false };
}
