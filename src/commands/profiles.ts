/** `tpns profiles`: which credentials are kept, without any of them that is secret. */
import { Stop } from '../errors.ts';
import type { World } from '../ports.ts';
import { profilesText, type ShownProfile } from '../report/login.ts';
import type { Settings } from '../settings.ts';
import { keep, openVault, unknown } from './vault.ts';

export async function profiles(
  world: World,
  settings: Settings,
  options: { readonly use?: string },
): Promise<number> {
  const { vault, profiles: kept } = await openVault(world);
  const { use } = options;
  if (use !== undefined) {
    if (!kept.all.has(use)) {
      throw new Stop(2, 'unknown-profile', unknown(use, [...kept.all.keys()]), { flag: '--use' });
    }
    keep(vault, { ...kept, current: use });
  }
  const current = use ?? kept.current;
  const shown = [...kept.all].map(
    ([name, { accessId, region, endpoint, im }]): ShownProfile => ({
      name,
      accessId,
      region: region ?? null,
      endpoint: endpoint ?? null,
      current: name === current,
      sdkAppId: im?.sdkAppId ?? null,
    }),
  );
  world.screen.answer(
    settings.json
      ? JSON.stringify({ command: 'profiles', ok: true, profiles: shown }, null, 2)
      : profilesText(shown, settings.lang, world.screen.paint.answer).join('\n'),
  );
  return 0;
}
