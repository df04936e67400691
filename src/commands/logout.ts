/** `tpns logout`: forgets a profile, or all of them. */
import { note } from '../core/note.ts';
import { Stop } from '../errors.ts';
import type { World } from '../ports.ts';
import type { Settings } from '../settings.ts';
import { talk } from './context.ts';
import { keep, openVault, unknown } from './vault.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'logout-done': { names: readonly string[] };
    'logout-nothing': Record<never, never>;
    'logout-which': { known: readonly string[] };
  }
}

export async function logout(
  world: World,
  settings: Settings,
  options: { readonly all?: boolean },
): Promise<number> {
  const { say } = talk(world, settings);
  const { vault, profiles } = await openVault(world);
  const known = [...profiles.all.keys()];
  const name = settings.profile;
  if (name !== null && options.all) {
    const why = note('exclusive-options', { first: '--profile', second: '--all' });
    throw new Stop(2, 'usage', why, { flag: '--all' });
  }
  if (name !== null && !profiles.all.has(name)) {
    throw new Stop(2, 'unknown-profile', unknown(name, known), { flag: '--profile' });
  }
  const one = name ?? profiles.current ?? (known.length === 1 ? known[0] : undefined);
  if (!options.all && one === undefined && known.length > 0) {
    throw new Stop(2, 'missing-value', note('logout-which', { known }), { flag: '--profile' });
  }
  const gone = options.all ? known : one === undefined ? [] : [one];
  if (gone.length > 0) {
    const all = new Map([...profiles.all].filter(([each]) => !gone.includes(each)));
    const current = profiles.current !== null && all.has(profiles.current) ? profiles.current : null;
    keep(vault, { current, all });
  }
  const text = say(gone.length === 0 ? note('logout-nothing', {}) : note('logout-done', { names: gone }));
  world.screen.answer(
    settings.json ? JSON.stringify({ command: 'logout', ok: true, profiles: gone }, null, 2) : text,
  );
  return 0;
}
