/** For checks on what people have written, sources and source manifests: no variant changes it. */
import type { Found, Verdict } from '../../core/check.ts';
import type { AppSubject, Subject } from '../subject.ts';

/** Looks once at every module that has to do with TPNS; does not apply where it applies to none of them. */
export function inModules<A>({ apps }: Subject, look: (app: AppSubject) => Verdict<A>): Verdict<A> {
  const verdicts = apps
    .filter(app => app.traced)
    .map(app => look(app)?.map((found): Found<A> => ({ module: app.module, ...found })) ?? null);
  return verdicts.every(verdict => verdict === null) ? null : verdicts.flatMap(verdict => verdict ?? []);
}

/** The SDK's Gradle plugin reads `tpns-configs.json`. */
export const usesPlugin = ({ mode }: AppSubject): boolean => mode === 'plugin' || mode === 'both';

/** The build brings the SDK in, that is certain. */
export const isWired = ({ mode }: AppSubject): boolean => mode !== 'none' && mode !== null;

/** For a finding about these variants: named where they are not all of them. */
export const someOf = (names: readonly string[], { variants }: AppSubject): Pick<Found<never>, 'variants'> =>
  variants.every(({ name }) => names.includes(name)) ? {} : { variants: names };
