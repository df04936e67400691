/**
 * An intent-filter as Android holds it. The `<data>` tags are gone: their attributes are pooled into lists, and
 * only a host and the port beside it stay together.
 */
import type { UriGroup } from './group.ts';
import { buildGroup } from './group.ts';
import { javaInt } from './java.ts';
import type { TextTest } from './pattern.ts';
import { readTests } from './read-tests.ts';
import type { FilterSpec, Refusal } from './spec.ts';

export interface AuthorityTest {
  readonly host: string;
  /** Null: any port. */
  readonly port: number | null;
}

export interface IntentFilter {
  readonly actions: readonly string[];
  readonly categories: readonly string[];
  readonly types: readonly string[];
  readonly schemes: readonly string[];
  readonly authorities: readonly AuthorityTest[];
  readonly paths: readonly TextTest[];
  readonly ssps: readonly TextTest[];
  readonly groups: readonly UriGroup[];
}

export type BuiltFilter =
  | { readonly ok: true; readonly filter: IntentFilter }
  | { readonly ok: false; readonly refusal: Refusal };

/** The newest level whose rules are known here. */
export const KNOWN_API = 35;

/** From this level on a device knows `<uri-relative-filter-group>`. */
const GROUPS_API = 35;

/** What an absent port means, and what may be written to say so. */
const ANY_PORT = '-1';

/** The filter that a device of level `api` makes of these tags; what the device does not know yet is ignored. */
export function buildFilter(spec: FilterSpec, api: number = KNOWN_API): BuiltFilter {
  const types: string[] = [];
  const schemes: string[] = [];
  const authorities: AuthorityTest[] = [];
  const refused = (refusal: Refusal): BuiltFilter => ({ ok: false, refusal });

  const { actions, categories } = spec;
  if (!allNamed(actions)) return refused({ why: 'name-missing', tag: 'action' });
  if (!allNamed(categories)) return refused({ why: 'name-missing', tag: 'category' });
  for (const tag of spec.data) {
    if (tag.mimeType !== undefined) {
      if (!isType(tag.mimeType)) return refused({ why: 'type-malformed', tag: 'data', value: tag.mimeType });
      types.push(tag.mimeType);
    }
    if (tag.scheme !== undefined) schemes.push(tag.scheme);
    const { host, port: written = ANY_PORT } = tag;
    if (host !== undefined) {
      const port = javaInt(written);
      if (port === null) return refused({ why: 'port-not-a-number', tag: 'data', value: written });
      authorities.push({ host, port: port < 0 ? null : port });
    }
  }
  const paths = readTests(spec.data, 'path', api);
  if (!paths.ok) return refused(paths.refusal);
  const ssps = readTests(spec.data, 'ssp', api);
  if (!ssps.ok) return refused(ssps.refusal);
  const groups: UriGroup[] = [];
  for (const group of api >= GROUPS_API ? (spec.groups ?? []) : []) {
    const built = buildGroup(group, api);
    if (!built.ok) return refused(built.refusal);
    if (built.group !== null) groups.push(built.group);
  }
  const lists = { types, schemes, authorities, paths: paths.tests, ssps: ssps.tests, groups };
  return { ok: true, filter: { actions, categories, ...lists } };
}

function allNamed(names: readonly (string | null)[]): names is readonly string[] {
  return names.every(name => name !== null);
}

/** Something, a slash, something. */
function isType(value: string): boolean {
  return /^[^/]+\/./s.test(value);
}
