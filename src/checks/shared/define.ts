/** How a check is written, and how it looks at each module by itself. */
import type { Check, Found, Verdict } from '../../core/check.ts';
import type { AppSubject, Subject } from '../subject.ts';

export type AnyCheck = Check<Subject, unknown>;

/** Keeps a check's own arguments and sentences together; outside, nobody needs to know what they are. */
export function define<A>(check: Check<Subject, A>): AnyCheck {
  // sound: the sentences of a check are only ever given the arguments of its own findings
  return check as unknown as AnyCheck;
}

/**
 * Looks at every module that has to do with TPNS, in each of its views; does not apply where it applies to none of
 * them. What is found in some variants only, names them.
 */
export function inApps<A>({ apps }: Subject, look: (app: AppSubject) => Verdict<A>): Verdict<A> {
  const verdicts = apps
    .filter(app => app.traced)
    .map(app => inViews(app, look)?.map((found): Found<A> => ({ module: app.module, ...found })) ?? null);
  return verdicts.every(verdict => verdict === null) ? null : verdicts.flatMap(verdict => verdict ?? []);
}

function inViews<A>(app: AppSubject, look: (app: AppSubject) => Verdict<A>): Verdict<A> {
  const verdicts = app.views.map(view => ({ view, verdict: look(view.app) }));
  if (verdicts.every(({ verdict }) => verdict === null)) return null;
  const found = new Map<string, { readonly found: Found<A>; readonly variants: string[] }>();
  for (const { view, verdict } of verdicts) {
    for (const each of verdict ?? []) {
      const placed = each.place === undefined ? each : { ...each, place: view.place(each.place) };
      const key = JSON.stringify(placed);
      const same = found.get(key);
      if (same) same.variants.push(...view.variants);
      else found.set(key, { found: placed, variants: [...view.variants] });
    }
  }
  const all = new Set(app.views.flatMap(({ variants }) => variants));
  return [...found.values()].map(({ found: each, variants }) =>
    each.variants !== undefined || new Set(variants).size === all.size ? each : { ...each, variants },
  );
}

/** The app brings the SDK in, itself or through a wrapper, or nobody can say that it does not. */
export const isUsed = (app: AppSubject): boolean => app.mode !== 'none' || app.wrapper !== null;
