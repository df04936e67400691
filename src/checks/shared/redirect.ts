/** The redirect of the console and the filters it is about, as all checks on redirects see them. */
import type { PlacedFilter } from '../../android/activities.ts';
import type { Difference } from '../../android/intent/difference.ts';
import { DEFAULT, VIEW } from '../../android/intent/intent.ts';
import { parseRedirect, type Redirect } from '../../android/intent/redirect.ts';
import { type NearMiss, type Resolution, resolveRedirect } from '../../android/intent/resolve.ts';
import type { Place } from '../../core/finding.ts';
import type { Filter } from '../../editors/manifest/component.ts';
import type { Value } from '../../editors/manifest/value.ts';
import { type AppSubject, at, type KnownRedirect, type PlacedActivity, type Subject } from '../subject.ts';

export interface Clicked {
  readonly known: KnownRedirect;
  readonly redirect: Redirect;
  readonly resolution: Resolution<PlacedActivity>;
}

export type Miss = NearMiss<PlacedActivity>;

/** What the app makes of the redirect; null where none is known, or what is known is none. */
export function clicked({ redirect: known }: Subject, app: AppSubject): Clicked | null {
  if (known === null || !app.manifestsRead) return null;
  const parsed = parseRedirect(known.uri);
  if (!parsed.ok) return null;
  return { known, redirect: parsed.redirect, resolution: resolveRedirect(known.uri, app.activities) };
}

export interface Questioned {
  readonly activity: PlacedActivity;
  readonly filter: PlacedFilter;
}

/**
 * The filters that a check on single filters looks at: those the redirect reaches or nearly reaches; without a known
 * redirect, every one with a scheme of the app's own.
 */
export function filtersInQuestion(subject: Subject, app: AppSubject): Questioned[] {
  const click = clicked(subject, app);
  if (click === null) {
    // which one it is about can't be told while it, or a manifest, can't be read
    if (subject.redirect !== null) return [];
    return app.activities.flatMap(activity =>
      activity.filters
        .filter(filter => isOwn(activity.className, filter))
        .map(filter => ({ activity, filter })),
    );
  }
  const { resolution } = click;
  switch (resolution.state) {
    case 'one':
      return questioned([resolution.receiver]);
    case 'several':
    case 'not-exported':
    case 'not-enabled':
      return questioned(resolution.receivers);
    case 'none': {
      const near = resolution.nearest[0];
      return near === undefined || near.differences.some(({ at: part }) => OTHER_LINK.includes(part))
        ? []
        : questioned([near]);
    }
    default:
      return [];
  }
}

/** Where these differ, the filter is about other links altogether. */
const OTHER_LINK: readonly Difference['at'][] = ['scheme', 'data'];

const questioned = (
  found: readonly { readonly activity: PlacedActivity; readonly filter: PlacedFilter | null }[],
): Questioned[] => found.flatMap(({ activity, filter }) => (filter === null ? [] : [{ activity, filter }]));

/** Schemes that belong to the web, to the system or to somebody's login. */
const COMMON =
  /^(?:https?|ftp|file|content|data|about|inline|javascript|view-source|chrome|tel|sms|smsto|mms|mmsto|mailto|geo|market|package|rtsp|tpns|stpns|wx[0-9a-f]{16}|wb\d+|qq\w*|tencent\w*|fb\d+|alipay\w*)$/i;

function isOwn(className: string, { schemes }: PlacedActivity['filters'][number]): boolean {
  return !/^com\.tencent\.android\./.test(className) && schemes.some(isOwnScheme);
}

export const isOwnScheme = (scheme: string): boolean => !COMMON.test(scheme);

/** VIEW as people spell it who have not looked it up. */
const NEARLY_VIEW = /^\s*(?:android\.intent\.action\.)?view\s*$|ACTION_VIEW\s*$/i;

/** Meant to be VIEW, or none at all, and so matching nothing. */
export const meantAsView = (actions: readonly string[]): boolean =>
  !actions.includes(VIEW) && (actions.length === 0 || actions.some(action => NEARLY_VIEW.test(action)));

export const opensLinks = (actions: readonly string[]): boolean =>
  actions.includes(VIEW) || meantAsView(actions);

/** Does `wide` take every link that `narrow` takes, as far as lists can tell? */
export function acceptsAll(wide: PlacedFilter, narrow: PlacedFilter): boolean {
  const plain = [wide, narrow].every(
    ({ types, ssps, groups }) => types.length + ssps.length + groups.length === 0,
  );
  return (
    plain &&
    wide.actions.includes(VIEW) &&
    narrow.schemes.every(scheme => wide.schemes.includes(scheme)) &&
    within(narrow.authorities, wide.authorities) &&
    within(narrow.paths, wide.paths)
  );
}

/** An empty list takes everything. */
function within(narrow: readonly object[], wide: readonly object[]): boolean {
  const known = new Set(wide.map(each => JSON.stringify(each)));
  return wide.length === 0 || (narrow.length > 0 && narrow.every(each => known.has(JSON.stringify(each))));
}

/** A check of its own says it: wrong spelling of VIEW, no DEFAULT, a trailing slash. */
export function isSpecial(difference: Difference, all: readonly Difference[]): boolean {
  switch (difference.at) {
    case 'action':
      return meantAsView(difference.have);
    case 'category':
      return difference.missing === DEFAULT;
    default:
      return isSlashOnly(difference, all);
  }
}

export function isSlashOnly(difference: Difference, all: readonly Difference[]): boolean {
  const ofData = all.filter(each => each.at !== 'action' && each.at !== 'category');
  return difference.at === 'path' && difference.slashOnly && ofData.length === 1;
}

/** For findings on one of an activity's filters: by what it says, which is the same in every variant that has it. */
export function aboutFilter({ activity, filter }: Questioned): string {
  const { actions, categories, schemes, authorities, paths } = filter;
  return JSON.stringify([activity.className, actions, categories, schemes, authorities, paths]);
}

/** The filter as the manifest writes it. */
export function sourceOf({ activity, filter }: Questioned): Filter | null {
  return activity.component.filters.find(each => each.element === filter.element) ?? null;
}

/** The attribute of the filter's `<data>` whose name begins so, else the filter. */
export function placeOf(question: Questioned, attribute: string): Place {
  const { activity, filter } = question;
  const written = sourceOf(question)?.data.flatMap(({ attributes }) => [...attributes]);
  const value = written?.find(([name]) => name.startsWith(attribute))?.[1];
  return at(activity.file, value === undefined ? filter.element.startTag : rangeOf(value));
}

export const rangeOf = ({ start, end }: Value): { start: number; end: number } => ({ start, end });

/** Some value is still a `${…}` or a `@string/…`: only a build knows what it matches. */
export function isUndecided({ filters }: PlacedActivity): boolean {
  const open = (text: string): boolean => /\$\{|^@[\w.]*:?\w+\//.test(text);
  return filters.some(
    ({ schemes, authorities, paths }) =>
      schemes.some(open) ||
      authorities.some(({ host }) => open(host)) ||
      paths.some(({ text }) => open(text)),
  );
}
