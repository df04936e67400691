/**
 * A check is a value: pure, without input or output of its own, one file each. Its sentences stand beside its logic;
 * one left out in either language does not compile. `S` is what it looks at, `A` what its sentences are about.
 */
import type { Place, Severity, Side } from './finding.ts';
import type { Lang } from './lang.ts';
import type { Note } from './note.ts';

/** A note that a sentence quotes (why a file does not parse, say) is said in the same language. */
export type Quote = (note: Note) => string;

export interface CheckWords<A> {
  /** What is wrong when it speaks, in a few words. */
  readonly title: string;
  readonly message: (args: A, quote: Quote) => string;
  /** What to do about it; every finding ends in an action. */
  readonly help: (args: A, quote: Quote) => string;
}

/** One illness found. What is left out is the check's own severity, no module, no place, all variants. */
export interface Found<A> {
  readonly args: A;
  readonly side: Side;
  readonly severity?: Severity;
  readonly module?: string;
  /** The component or credential it is about, where the module has several; see {@link Check.before}. */
  readonly about?: string;
  readonly place?: Place;
  readonly variants?: readonly string[];
}

/** `null`: it does not apply here, which is not the same as healthy. */
export type Verdict<A> = readonly Found<A>[] | null;

export interface Check<S, A> {
  /** The contract's id: stands in JSON, `ignore`, `--only`. */
  readonly id: string;
  /** The gravest it can report. */
  readonly severity: Severity;
  /** There is a way to mend what it finds; whether it is certain, each finding shows. */
  readonly fixable: boolean;
  /**
   * Less specific checks that are silent about a module where this one speaks: one fault, one finding. Where both say
   * what in the module they are about, only if that is the same.
   */
  readonly before: readonly string[];
  /** The evidence without which it never applies, as the option that brings it. */
  readonly evidence?: string;
  /** Public source of the fact behind it. */
  readonly source: string;
  readonly words: Readonly<Record<Lang, CheckWords<A>>>;
  readonly run: (subject: S) => Verdict<A>;
}
