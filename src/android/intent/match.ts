/** Whether a filter receives an intent, and if not, all that differs, in the order in which Android looks. */
import { matchHost } from './authority.ts';
import type { Difference, Reason } from './difference.ts';
import { reasonOf } from './difference.ts';
import type { AuthorityTest, IntentFilter } from './filter.ts';
import { decidingGroup } from './group.ts';
import { matchType } from './mime.ts';
import { differsInCaseOnly, nearPath } from './near.ts';
import { matchTest } from './pattern.ts';
import type { AndroidUri } from './uri.ts';

/** As much of an intent as filters look at. */
export interface FilterableIntent {
  /** Null, as a selector may have it, asks for no action in particular. */
  readonly action: string | null;
  readonly categories: readonly string[];
  readonly data: AndroidUri | null;
  readonly type: string | null;
}

export type Match =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: Reason; readonly detail: Difference };

/** The first difference is Android's reason. */
export function matchFilter(filter: IntentFilter, intent: FilterableIntent): Match {
  const [detail] = differences(filter, intent);
  return detail === undefined ? { ok: true } : { ok: false, reason: reasonOf(detail), detail };
}

/** Empty exactly where the filter matches. Android stops at the first; the rest tells how far off the filter is. */
export function differences(filter: IntentFilter, intent: FilterableIntent): Difference[] {
  return [
    ...actionDifference(filter, intent.action),
    ...dataDifferences(filter, intent),
    ...typeDifference(filter, intent),
    ...intent.categories
      .filter(category => !filter.categories.includes(category))
      .map(missing => ({ at: 'category', missing, have: filter.categories }) as const),
  ];
}

function actionDifference({ actions }: IntentFilter, wanted: string | null): Difference[] {
  if (wanted === null ? actions.length > 0 : actions.includes(wanted)) return [];
  return [{ at: 'action', wanted, have: actions, caseOnly: differsInCaseOnly(wanted ?? '', actions) }];
}

function dataDifferences(filter: IntentFilter, { data, type }: FilterableIntent): Difference[] {
  if (filter.schemes.length > 0) return [...schemeDifference(filter, data), ...partDifferences(filter, data)];
  if (filter.types.length > 0) return impliedSchemeDifference(data);
  return data === null && type === null ? [] : [{ at: 'data', wanted: data?.text ?? null }];
}

function schemeDifference({ schemes }: IntentFilter, data: AndroidUri | null): Difference[] {
  const wanted = data?.scheme ?? null;
  const scheme = wanted ?? '';
  if (schemes.includes(scheme)) return [];
  const caseOnly = differsInCaseOnly(scheme, schemes);
  const separatorTyped =
    scheme !== '' &&
    schemes.some(have => /^:\/*$/.test(have.slice(scheme.length)) && have.startsWith(scheme));
  return [{ at: 'scheme', wanted, have: schemes, implied: false, caseOnly, separatorTyped }];
}

/** What a filter of types alone takes: no scheme, or those under which a provider says what type the data has. */
const TYPED_SCHEMES = ['', 'content', 'file'];

function impliedSchemeDifference(data: AndroidUri | null): Difference[] {
  const wanted = data?.scheme ?? null;
  if (TYPED_SCHEMES.includes(wanted ?? '')) return [];
  return [
    { at: 'scheme', wanted, have: TYPED_SCHEMES, implied: true, caseOnly: false, separatorTyped: false },
  ];
}

/** What comes after the scheme: an ssp that matches is enough; else a host, and then a path, where any is listed. */
function partDifferences(filter: IntentFilter, data: AndroidUri | null): Difference[] {
  const { ssps, authorities } = filter;
  const ssp = data?.ssp.decoded ?? null;
  if (ssp !== null && ssps.some(test => matchTest(test, ssp))) return [];
  if (authorities.length > 0)
    return [...authorityDifference(authorities, data), ...pathDifference(filter, data)];
  // An ssp is only asked of a URI: an intent without data passes here.
  return ssp === null || ssps.length === 0 ? [] : [{ at: 'ssp', wanted: ssp, tests: ssps }];
}

function authorityDifference(authorities: readonly AuthorityTest[], data: AndroidUri | null): Difference[] {
  const host = data?.host?.decoded ?? null;
  const port = data?.port ?? null;
  const sameHost = host === null ? [] : authorities.filter(test => matchHost(test.host, host));
  if (sameHost.length === 0) return [{ at: 'host', wanted: host, have: authorities.map(test => test.host) }];
  const ports = sameHost.map(test => test.port);
  if (ports.includes(null) || ports.includes(port)) return [];
  return [{ at: 'port', wanted: port, have: ports.filter(one => one !== null) }];
}

function pathDifference({ paths, groups }: IntentFilter, data: AndroidUri | null): Difference[] {
  if (data === null || (paths.length === 0 && groups.length === 0)) return [];
  const path = data.path?.decoded ?? '';
  if (paths.some(test => matchTest(test, path))) return [];
  const group = decidingGroup(groups, data);
  if (group?.allow) return [];
  const asked = groups.length === 0 ? null : { refusing: group };
  return [{ at: 'path', wanted: path, tests: paths, ...nearPath(path, paths), groups: asked }];
}

function typeDifference({ types, schemes }: IntentFilter, { type }: FilterableIntent): Difference[] {
  const fits = type === null ? types.length === 0 : matchType(types, type);
  // A filter of neither types nor schemes has said so already: it wants no data and no type.
  if (fits || (types.length === 0 && schemes.length === 0)) return [];
  return [{ at: 'type', wanted: type, have: types }];
}
