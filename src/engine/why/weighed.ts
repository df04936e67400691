import type { Cause } from '../../core/cause.ts';
import type { Observation } from '../../core/observation.ts';
import type { Sign } from './signs.ts';

/** A cause against the evidence. */
export interface Weighed {
  readonly cause: Cause;
  readonly channel: string | null;
  readonly score: number;
  /** All that speaks for it, repetitions included. */
  readonly own: readonly Observation[];
  readonly supports: readonly Sign[];
  readonly contradicts: readonly Observation[];
  /** Something in front of it is broken as well, and would have to be mended first. */
  readonly behindBreak: boolean;
  /** The log may be another app's. */
  readonly doubtful: boolean;
}
