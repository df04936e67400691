/** How a check is written, and how it looks at each module by itself. */
import type { Check, Found, Verdict } from '../../core/check.ts';
import type { AppSubject, Subject } from '../subject.ts';

export type AnyCheck = Check<Subject, unknown>;

/** Keeps a check's own arguments and sentences together; outside, nobody needs to know what they are. */
export function define<A>(check: Check<Subject, A>): AnyCheck {
  // sound: the sentences of a check are only ever given the arguments of its own findings
  return check as unknown as AnyCheck;
}

/** Looks at every module that has to do with TPNS; does not apply where it applies to none of them. */
export function inApps<A>({ apps }: Subject, look: (app: AppSubject) => Verdict<A>): Verdict<A> {
  const verdicts = apps
    .filter(app => app.traced)
    .map(app => look(app)?.map((found): Found<A> => ({ module: app.module, ...found })) ?? null);
  return verdicts.every(verdict => verdict === null) ? null : verdicts.flatMap(verdict => verdict ?? []);
}

/** The app brings the SDK in, itself or through a wrapper, or nobody can say that it does not. */
export const isUsed = (app: AppSubject): boolean => app.mode !== 'none' || app.wrapper !== null;
