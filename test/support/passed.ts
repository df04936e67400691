import type { Edit } from '../../src/core/edit.ts';
import type { Judged, ProvedChange } from '../../src/editors/proof.ts';

/** A change as if it had been proved: for tests of what becomes of edits afterwards. The product has no such door. */
export function passed(edits: readonly Edit[]): Judged {
  return { state: 'change', edits: edits as ProvedChange['edits'], adds: [], removes: [] };
}
