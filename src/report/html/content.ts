/** What doctor's page shows, as plain data in the reader's language, masked: the page knows nothing of how it was found. */
import type { Severity } from '../../core/finding.ts';
import type { EvidenceTold, NextTold, StageTold, SuspectTold, VerdictTold } from '../diagnosis-told.ts';

export interface PageContent {
  readonly project: {
    readonly name: string;
    /** Relative to the folder that tpns was run in. */
    readonly path: string;
    readonly applicationId: string | null;
    readonly sdkVersion: string | null;
    readonly region: string | null;
  };
  /** As it is to be read: `2026-03-01 14:05 UTC+8`. */
  readonly generated: string;
  readonly tpnsVersion: string;
  /** Tokens, accounts and device data are hidden. */
  readonly masked: boolean;
  /** Null, and no stages, where no evidence was given: the page is about the project alone. */
  readonly verdict: VerdictTold | null;
  readonly stages: readonly StageTold[];
  /** The likeliest first. */
  readonly suspects: readonly SuspectTold[];
  readonly next: NextTold | null;
  readonly findings: readonly PageFinding[];
  readonly ignored: readonly PageIgnored[];
  readonly evidence: readonly EvidenceTold[];
  readonly modules: readonly PageModule[];
  readonly summary: Readonly<Record<Severity | 'passed' | 'skipped', number>>;
  /** What the reader should know of the run itself: evidence that was cut off, a service that did not answer. */
  readonly notes: readonly string[];
}

export interface PageFinding {
  readonly severity: Severity;
  readonly severityText: string;
  readonly check: string;
  readonly title: string;
  readonly message: string;
  readonly help: string;
  /** `app/build.gradle:12:5`. */
  readonly place: string | null;
  /** Only where there are several. */
  readonly module: string | null;
  readonly variants: readonly string[] | null;
}

export interface PageIgnored {
  readonly check: string;
  readonly message: string;
  readonly reason: string;
  readonly place: string | null;
}

export interface PageModule {
  readonly path: string;
  readonly applicationId: string | null;
  readonly mode: string;
  readonly region: string | null;
  readonly sdkVersion: string | null;
  readonly variants: readonly string[];
}
