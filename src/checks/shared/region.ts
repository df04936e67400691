/** The access point an app is meant for, and the one its manifest sends it to. */
import { isRegionId, type RegionId, regionHint, regions } from '../../tpns/regions.ts';
import type { AppSubject, Subject } from '../subject.ts';
import { textIn } from './json.ts';

/** What `tpns.console.json` says. */
export function declaredRegion({ consoleFile: file }: Subject): RegionId | null {
  const said = file === null ? null : textIn(file.json, 'accessPoint');
  return said !== null && isRegionId(said) ? said : null;
}

/** What the AccessID's first digits hint at. */
export function hintedRegion({ credentials }: AppSubject): { id: string; region: RegionId } | null {
  for (const { which, value } of credentials) {
    const region = which === 'access-id' ? regionHint(value) : null;
    if (region !== null) return { id: value, region };
  }
  return null;
}

/** Only the manifest decides: no call in the sources, no wrapper that has one of its own. */
export const isManifestsToSay = (app: AppSubject): boolean =>
  app.mode !== 'none' && app.wrapper === null && !app.serverInCode && app.manifestsRead;

export const entryFor = (suffix: string): string =>
  `<meta-data android:name="XG_SERVER_SUFFIX" android:value="${suffix}" />`;

/** `https://api.tpns.sh.tencent.com/` is about one of them all the same; null where nothing tells which. */
export const meantRegion = (host: string): RegionId | null =>
  regions.find(({ domain }) => new RegExp(`(?<![\\w-])${domain}(?![\\w-])`, 'i').test(host))?.id ?? null;
