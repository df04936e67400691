/** A diagnosis in the reader's language and masked: what is left to do is only to lay it out. */
import type { Confidence, Verdict } from '../core/diagnosis.ts';
import type { Stage, StageState } from '../core/push-path.ts';

export interface StageTold {
  readonly id: Stage;
  readonly name: string;
  readonly state: StageState;
  /** A sentence for each observation, the weightiest first. */
  readonly evidence: readonly string[];
  /** The channel that it was proven or broken for; null where it is all of them, or none. */
  readonly channel: string | null;
}

export interface SuspectTold {
  readonly title: string;
  readonly why: string;
  readonly remedy: string;
  readonly confidence: Confidence;
  readonly confidenceText: string;
  readonly channel: string | null;
  readonly supports: readonly string[];
  readonly contradicts: readonly string[];
}

export interface NextTold {
  readonly text: string;
  /** As it is typed, without a prompt; null where nothing is to be typed. */
  readonly command: string | null;
}

export interface VerdictTold {
  readonly verdict: Verdict;
  readonly text: string;
}

export interface EvidenceTold {
  /** Where it was seen: a log, a device, a service. */
  readonly source: string;
  readonly text: string;
  /** As it was found, masked. */
  readonly quote: string | null;
  /** Line of the log, from 1. */
  readonly line: number | null;
}
