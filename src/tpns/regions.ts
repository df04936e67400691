/** TPNS's access points. Their data is separate: an app lives in exactly one, and any other one does not know it. */
export type RegionId = 'guangzhou' | 'shanghai' | 'hongkong' | 'singapore';

export interface Region {
  readonly id: RegionId;
  /** What the SDK appends to its host names, and the REST host to `api.`. */
  readonly domain: string;
  /** The value of `XG_SERVER_SUFFIX`; null where the SDK's default is right and no entry belongs. */
  readonly suffix: string | null;
  /** First four digits of the AccessIDs seen here. Observed, documented nowhere: good for a hint only. */
  readonly prefixes: readonly string[];
}

function region(id: RegionId, domain: string, prefixes: readonly string[]): Region {
  return { id, domain, suffix: id === 'guangzhou' ? null : domain, prefixes };
}

export const regions: readonly Region[] = [
  region('guangzhou', 'tpns.tencent.com', ['1500', '1600']),
  region('shanghai', 'tpns.sh.tencent.com', ['1580', '1680']),
  region('hongkong', 'tpns.hk.tencent.com', ['1530']),
  region('singapore', 'tpns.sgp.tencent.com', ['1520', '1620']),
];

const byId = new Map<string, Region>(regions.map(known => [known.id, known]));

export function isRegionId(text: string): text is RegionId {
  return byId.has(text);
}

export function regionOf(id: RegionId): Region {
  return byId.get(id) as Region;
}

/** The REST endpoint of a region, without a path. */
export function endpointOf(id: RegionId): string {
  return `https://api.${regionOf(id).domain}`;
}

/** Where an AccessID of this prefix was seen to live. A hint: say so, and let it be overridden. */
export function regionHint(accessId: string): RegionId | null {
  return regions.find(known => known.prefixes.includes(accessId.slice(0, 4)))?.id ?? null;
}

/** The region that an `XG_SERVER_SUFFIX` names. Exactly as the SDK would use it: no scheme, no slash, no blanks. */
export function regionOfSuffix(host: string): RegionId | null {
  return regions.find(known => known.domain === host.toLowerCase())?.id ?? null;
}

/** The region that a REST host or endpoint belongs to, or null for a host that is not Tencent's. */
export function regionOfEndpoint(endpoint: string): RegionId | null {
  const host = URL.canParse(endpoint) ? new URL(endpoint).hostname : endpoint.toLowerCase();
  return regions.find(known => `api.${known.domain}` === host)?.id ?? null;
}
