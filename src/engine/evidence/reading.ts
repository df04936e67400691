/** What came of asking one source of evidence. */
import type { Note } from '../../core/note.ts';
import type { EvidenceSource, Observation } from '../../core/observation.ts';

export interface Reading {
  readonly source: EvidenceSource;
  readonly observations: readonly Observation[];
  /** What the reader should know of the evidence itself: cut off, of another app, not allowed to be read. */
  readonly notes: readonly Note[];
}
