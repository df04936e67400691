/** Who receives a click: the activities of an app that Android would start for a redirect, or how near they come. */
import type { Difference } from './difference.ts';
import type { IntentFilter } from './filter.ts';
import type { AndroidIntent } from './intent.ts';
import { DEFAULT } from './intent.ts';
import type { IntentUriFault } from './intent-uri.ts';
import { parseIntentUri } from './intent-uri.ts';
import { differences } from './match.ts';
import { byNearness } from './nearness.ts';
import { parseUri } from './uri.ts';

export interface Candidate {
  readonly className: string;
  /** As written; null where it is not. */
  readonly exported: boolean | null;
  readonly enabled: boolean;
  readonly filters: readonly IntentFilter[];
}

/** Carries the caller's own activity, so that what the caller knows of it (its place, say) is not lost. */
export interface Receiver<A extends Candidate> {
  readonly activity: A;
  /** The filter that matches; null where the intent names the class itself. */
  readonly filter: A['filters'][number] | null;
}

export interface NearMiss<A extends Candidate> {
  readonly activity: A;
  readonly filter: A['filters'][number];
  /** In Android's order, never empty. */
  readonly differences: readonly Difference[];
}

export type Resolution<A extends Candidate> =
  | { readonly state: 'one'; readonly receiver: Receiver<A> }
  | { readonly state: 'several'; readonly receivers: readonly Receiver<A>[] }
  /** Some would receive it, but other apps, and so the vendors' push services, can't reach them. */
  | { readonly state: 'not-exported'; readonly receivers: readonly Receiver<A>[] }
  | { readonly state: 'not-enabled'; readonly receivers: readonly Receiver<A>[] }
  /** Nobody would: the filters that come nearest, nearest first. */
  | { readonly state: 'none'; readonly nearest: readonly NearMiss<A>[] }
  | { readonly state: 'no-such-class'; readonly className: string }
  | { readonly state: 'other-package'; readonly package: string }
  | { readonly state: 'unreadable'; readonly why: IntentUriFault; readonly at: number };

export interface ResolveOptions {
  /** The app's application id: an intent for another package goes elsewhere. Not given: any package is this one. */
  readonly package?: string;
  /** Categories the sender asks for besides DEFAULT and those of the URI; a browser asks for BROWSABLE. */
  readonly categories?: readonly string[];
}

/** `redirect` is what the console has: a plain URI, or a full `intent:` one. */
export function resolveRedirect<A extends Candidate>(
  redirect: string,
  activities: readonly A[],
  options: ResolveOptions = {},
): Resolution<A> {
  const parsed = parseIntentUri(redirect);
  if (!parsed.ok) return { state: 'unreadable', why: parsed.why, at: parsed.at };
  // Where no class is named, a selector stands in for the intent.
  const intent = parsed.intent.component === null ? (parsed.intent.selector ?? parsed.intent) : parsed.intent;
  const target = intent.component?.package ?? intent.package;
  if (target !== null && options.package !== undefined && target !== options.package) {
    return { state: 'other-package', package: target };
  }
  if (intent.component !== null) return explicit(intent.component.className, activities);
  return implicit(intent, activities, options.categories ?? []);
}

/** A class that is named is started whatever its filters say. */
function explicit<A extends Candidate>(className: string, activities: readonly A[]): Resolution<A> {
  const activity = activities.find(one => one.className === className);
  return activity === undefined
    ? { state: 'no-such-class', className }
    : reachable([{ activity, filter: null }]);
}

function implicit<A extends Candidate>(
  intent: AndroidIntent,
  activities: readonly A[],
  asked: readonly string[],
): Resolution<A> {
  const { action, categories, data, type } = intent;
  const wanted = {
    action,
    categories: [...new Set([...categories, ...asked, DEFAULT])],
    data: data === null ? null : parseUri(data),
    type,
  };
  const tried = activities.flatMap(activity =>
    activity.filters.map(filter => ({ activity, filter, differences: differences(filter, wanted) })),
  );
  const receivers = activities.flatMap(activity => {
    const match = tried.find(one => one.activity === activity && one.differences.length === 0);
    return match === undefined ? [] : [{ activity, filter: match.filter }];
  });
  return receivers.length > 0 ? reachable(receivers) : { state: 'none', nearest: tried.sort(byNearness) };
}

function reachable<A extends Candidate>(receivers: readonly Receiver<A>[]): Resolution<A> {
  const enabled = receivers.filter(one => one.activity.enabled);
  const exported = enabled.filter(one => isExported(one.activity));
  const [first, second] = exported;
  if (second !== undefined) return { state: 'several', receivers: exported };
  if (first !== undefined) return { state: 'one', receiver: first };
  return enabled.length > 0
    ? { state: 'not-exported', receivers: enabled }
    : { state: 'not-enabled', receivers };
}

/** Unsaid, an activity is exported if it has a filter. (From targetSdk 31 the build asks for it to be said.) */
function isExported({ exported, filters }: Candidate): boolean {
  return exported ?? filters.length > 0;
}
