/** A check as other programs list it: what it is called, how grave it is, where its fact is written. */
import type { CheckWords } from '../core/check.ts';
import type { Severity } from '../core/finding.ts';
import type { Lang } from '../core/lang.ts';

export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  readonly fixable: boolean;
  /** Public source of the fact behind it. */
  readonly source: string;
  readonly words: Readonly<Record<Lang, CheckWords<unknown>>>;
}
