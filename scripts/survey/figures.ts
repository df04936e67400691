/** Counts from verdicts. */
import type { Agreement } from './agreement.ts';
import { classOf, type RefusalClass, WHY } from './classes.ts';
import type { Verdict } from './judge.ts';

export interface Row {
  readonly name: string;
  readonly builds: number;
  readonly tried: number;
  readonly applied: number;
  readonly present: number;
  readonly refused: number;
  readonly wrong: number;
  readonly unjudged: number;
}

export function rowsBy(verdicts: readonly Verdict[], nameOf: (verdict: Verdict) => string): Row[] {
  const names = [...new Set(verdicts.map(nameOf))];
  return names.map(name =>
    rowOf(
      name,
      verdicts.filter(verdict => nameOf(verdict) === name),
    ),
  );
}

export function rowOf(name: string, verdicts: readonly Verdict[]): Row {
  const count = (wanted: Verdict['verdict']): number =>
    verdicts.filter(({ verdict }) => verdict === wanted).length;
  return {
    name,
    builds: new Set(verdicts.map(({ build }) => build)).size,
    tried: verdicts.length,
    applied: count('applied'),
    present: count('present'),
    refused: count('refused'),
    wrong: count('wrong'),
    unjudged: verdicts.filter(({ verdict, judged }) => !judged && verdict !== 'wrong').length,
  };
}

export interface Refusal {
  readonly class: RefusalClass | 'not in the list';
  readonly why: string;
  readonly reason: string;
  readonly count: number;
  readonly places: readonly string[];
}

export function refusals(verdicts: readonly Verdict[]): Refusal[] {
  const told = verdicts
    .filter(({ verdict }) => verdict === 'refused')
    .flatMap(({ reasons, operation, file }) =>
      reasons.map(reason => ({ reason, place: `${file} (${operation})` })),
    );
  return [...new Set(told.map(({ reason }) => reason))]
    .map((reason): Refusal => {
      const its = classOf(reason);
      const places = told.filter(each => each.reason === reason).map(({ place }) => place);
      return {
        class: its ?? 'not in the list',
        why: its === null ? 'nobody has said yet why it would be right' : WHY[its],
        reason,
        count: places.length,
        places,
      };
    })
    .sort((a, b) => a.class.localeCompare(b.class) || b.count - a.count);
}

export interface Reading {
  readonly scripts: number;
  readonly accepted: number;
  readonly lossless: number;
  readonly agrees: number;
  /** Scripts that the real parser takes and that we don't read the same way. */
  readonly differing: readonly { readonly path: string; readonly difference: string }[];
}

export function readingOf(found: readonly Agreement[]): Reading {
  const accepted = found.filter(each => each.accepted);
  return {
    scripts: found.length,
    accepted: accepted.length,
    lossless: accepted.filter(each => each.tokensLossless).length,
    agrees: accepted.filter(each => each.agrees === true).length,
    differing: accepted
      .filter(each => each.agrees !== true || !each.tokensLossless)
      .map(({ path, parsed, tokensLossless, firstDifference }) => ({
        path,
        difference: !parsed
          ? 'not read'
          : tokensLossless
            ? (firstDifference ?? 'not compared')
            : 'tokens are not the text',
      })),
  };
}

export const percent = (part: number, of: number): string =>
  of === 0 ? '–' : `${(Math.floor((part * 1000) / of) / 10).toFixed(1)} %`;
