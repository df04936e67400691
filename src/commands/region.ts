/** The region somebody has named: by flag, in the environment, or in `tpns.console.json`. */
import type { Picture } from '../android/picture.ts';
import { note } from '../core/note.ts';
import { join } from '../core/paths.ts';
import { Stop } from '../errors.ts';
import type { World } from '../ports.ts';
import { isRegionId, type RegionId, regions } from '../tpns/regions.ts';
import { CONSOLE_FILE } from '../tpns/sdk.ts';
import { jsonMember, jsonText, readProjectJson } from './project-json.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'invalid-region': { value: string; regions: readonly string[] };
  }
}

/** null where nobody has. @throws Stop where it is none of the four, with the place it was named in. */
export function namedRegion(
  world: World,
  picture: Picture | null,
  flag: string | undefined,
): RegionId | null {
  const file = picture === null ? null : join(picture.project.root, CONSOLE_FILE);
  const written =
    file === null ? null : jsonText(jsonMember(readProjectJson(world.files, file), 'accessPoint'));
  const named = [
    { value: flag, from: { flag: '--region' } },
    { value: world.env('TPNS_REGION') || undefined, from: { env: 'TPNS_REGION' } },
    { value: written ?? undefined, from: file === null ? {} : { file } },
  ].find(({ value }) => value !== undefined);
  if (named?.value === undefined) return null;
  if (isRegionId(named.value)) return named.value;
  const why = note('invalid-region', { value: named.value, regions: regions.map(each => each.id) });
  throw new Stop(2, 'invalid-value', why, named.from);
}
