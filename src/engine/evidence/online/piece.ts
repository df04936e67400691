/** What one question to a service brings in. */
import type { Note } from '../../../core/note.ts';
import type { Observation } from '../../../core/observation.ts';

export interface Piece {
  readonly observations: readonly Observation[];
  readonly notes: readonly Note[];
}

export const nothingSeen: Piece = { observations: [], notes: [] };

export const seen = (...observations: readonly Observation[]): Piece => ({ observations, notes: [] });

export const joined = (...pieces: readonly Piece[]): Piece => ({
  observations: pieces.flatMap(({ observations }) => observations),
  notes: pieces.flatMap(({ notes }) => notes),
});
