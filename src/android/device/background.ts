/** What keeps an app from the network or from running: `dumpsys deviceidle whitelist`, `dumpsys netpolicy`, `dumpsys connectivity`. */
import { below, linesOf } from './reply.ts';

/** Packages that may run while the device sleeps. Null where there is no list (before Android 6). */
export function readIdleList(text: string): ReadonlySet<string> | null {
  const names = linesOf(text).flatMap(
    line => /^\s*(?:system-excidle|system|user),([A-Za-z][\w.]*),-?\d+\s*$/.exec(line)?.[1] ?? [],
  );
  return names.length === 0 ? null : new Set(names);
}

export interface NetPolicy {
  /** Data saver is on: apps in the background get no metered network unless the user has let them. */
  readonly restricted: boolean;
  readonly quote: string;
  /** What the user has set for single apps, by user id; bits of `NetworkPolicyManager.POLICY_…`. */
  readonly policies: ReadonlyMap<number, { readonly bits: number; readonly quote: string }>;
  /** Let through in spite of data saver, as Android 7 lists them. */
  readonly excepted: ReadonlySet<number>;
}

export function readNetPolicy(text: string): NetPolicy | null {
  const lines = linesOf(text);
  const at = lines.findIndex(line => /^\s*Restrict background: (?:true|false)\s*$/.test(line));
  if (at < 0) return null;
  const quote = (lines[at] ?? '').trim();
  const list = lines.findIndex(line => /^\s*Restrict background whitelist uids:/.test(line));
  const excepted = list < 0 ? [] : [lines[list] ?? '', ...below(lines, list)];
  return {
    restricted: quote.endsWith('true'),
    quote,
    policies: new Map(
      lines.flatMap(line => {
        const [, uid, bits] = /^\s*UID=(\d+) policy=(\d+)\b/.exec(line) ?? [];
        return uid === undefined ? [] : [[Number(uid), { bits: Number(bits), quote: line.trim() }] as const];
      }),
    ),
    excepted: new Set(
      excepted.flatMap(line => [...line.matchAll(/\b\d{4,}\b/g)].map(([uid]) => Number(uid))),
    ),
  };
}

const REJECT_METERED_BACKGROUND = 1;
const ALLOW_METERED_BACKGROUND = 4;

/** The line that forbids an app in the background its (metered) data; null where none does. */
export function dataRestriction(policy: NetPolicy, uid: number): string | null {
  const own = policy.policies.get(uid);
  const bits = own?.bits ?? 0;
  if (own !== undefined && (bits & REJECT_METERED_BACKGROUND) !== 0) return own.quote;
  const excepted = (bits & ALLOW_METERED_BACKGROUND) !== 0 || policy.excepted.has(uid);
  return policy.restricted && !excepted ? policy.quote : null;
}

/**
 * Whether any network is up. Only where the device says so in so many words: with a network for some apps only, or in
 * a dump of another shape, it is not known.
 */
export function readConnectivity(text: string): { readonly online: boolean; readonly quote: string } | null {
  const lines = linesOf(text);
  const at = lines.findIndex(line => /^\s*Active default network: (?:none|\d+)\s*$/.test(line));
  if (at < 0) return null;
  const quote = (lines[at] ?? '').trim();
  if (!quote.endsWith('none')) return { online: true, quote };
  const networks = lines.findIndex(line => /^\s*Current Networks:\s*$/.test(line));
  if (networks < 0 || below(lines, networks).some(line => line.trim() !== '')) return null;
  return { online: false, quote };
}
