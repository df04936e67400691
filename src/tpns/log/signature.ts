/**
 * A line of a log that means something, as a row of data: how it is recognised, what it says, what to do about it, and what
 * it shows. Everything that reads logs goes through these rows; nothing else knows how the SDK words a line.
 */
import type { ObservationArgs, ObservationId } from '../../core/observation.ts';
import type { Confidence, Text } from '../codes/code.ts';

export type Verdict = 'ok' | 'fail' | 'info' | 'harmless';

/** Whose line it is. A line with a tag of somebody else's is not one of a family. */
export type Family =
  /** The SDK's own, and of the product it comes from. */
  | 'sdk'
  /** The classes that tpns writes into an app. */
  | 'ours'
  /** A vendor's own SDK on the device. */
  | 'vendor'
  /** Whoever wrote the app, the IM SDK, or a build. */
  | 'any';

/** What a line shows. `channel` where the line itself says it; left out, the row's counts. */
export type Shown<K extends ObservationId = ObservationId> = {
  readonly [I in K]: { readonly id: I; readonly args: ObservationArgs[I]; readonly channel?: string | null };
}[K];

export const shown = <K extends ObservationId>(
  id: K,
  args: ObservationArgs[K],
  channel?: string | null,
): readonly Shown[] => [{ id, args, ...(channel === undefined ? {} : { channel }) } as Shown];

/** Named groups of the pattern; those that took no part are left out. */
export type Captured = Readonly<Record<string, string | undefined>>;

export interface Signature {
  readonly id: string;
  /** Every such line holds one of these texts, in whatever case: nothing is tried without them. */
  readonly needles: readonly string[];
  /** Over the message alone. It takes linear time on any text: no repetition inside another, no open end before a literal. */
  readonly pattern: RegExp;
  readonly family: Family;
  /** The tag it usually has; null where that is up to the app, or where it has none. */
  readonly tag: string | null;
  /** The text alone could be anybody's: without the tag it counts only where the line is written as the SDK does. */
  readonly ambiguous?: true;
  /** `nearest`: that of the nearest line of the same process that names one. */
  readonly channel: string | null;
  readonly verdict: Verdict;
  readonly meaning: Text;
  readonly remedy: Text;
  /** A message that it recognises. */
  readonly sample: string;
  readonly confidence: Confidence;
  readonly shows: (captured: Captured) => readonly Shown[];
  /** One of two lines that only say something together: which of the two numbers it gives, and what one smaller shows. */
  readonly half?: { readonly of: string; readonly gives: 'wanted' | 'installed'; readonly group: string };
}

/** The channel of the nearest line that names one. */
export const NEAREST = 'nearest';

type Row = Omit<Signature, 'tag' | 'channel' | 'confidence'> &
  Partial<Pick<Signature, 'tag' | 'channel' | 'confidence'>>;

/** Rows say only what differs from their file: where no tag is said, it is that of the family. */
export const signaturesOf = (tag: string | null, rows: readonly Row[]): readonly Signature[] =>
  rows.map(row => ({ tag, channel: null, confidence: 'documented', ...row }));
