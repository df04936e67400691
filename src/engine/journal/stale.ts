/** Is a file still what a plan was made on? */
import { note } from '../../core/note.ts';
import type { ManualStep } from '../../core/plan.ts';
import type { Files } from '../../ports.ts';
import { hash } from './record.ts';

declare module '../../core/note.ts' {
  interface NoteArgs {
    'plan-stale': Record<never, never>;
  }
}

export interface FileState {
  /** Absolute. */
  readonly path: string;
  /** null is "no such file". */
  readonly sha256: string | null;
}

/** One step for each file that is another one by now: a person has to look at it before anything is written. */
export function staleSteps(files: Files, states: readonly FileState[]): ManualStep[] {
  return states
    .filter(({ path, sha256 }) => hash(files.read(path)) !== sha256)
    .map(({ path }) => ({ path, line: null, reason: note('plan-stale', {}), snippet: '' }));
}
