/** The proof of a manifest edit: by our own parser, and by a second one that shares nothing with it. */
import { applyEdits } from '../../core/edit.ts';
import { note } from '../../core/note.ts';
import type { Operation } from '../../core/operation.ts';
import { SyntaxFault } from '../../core/operation.ts';
import { type Judged, proved, unproved } from '../proof.ts';
import { xmlFacts } from '../xml/facts.ts';
import { firstReader, secondReader } from '../xml/second.ts';

declare module '../../core/note.ts' {
  interface NoteArgs {
    'manifest-second-reader': { element: string };
  }
}

/** Runs the operation; its change passes only if both readers find the same elements more, and fewer. */
export function provedManifest(text: string, operation: Operation): Judged {
  const outcome = proved(text, operation, xmlFacts);
  if (outcome.state !== 'change') return outcome;
  const element = disagreement(text, applyEdits(text, outcome.edits));
  if (element === null) return outcome;
  return unproved(text, outcome, note('manifest-second-reader', { element }));
}

/** The first element of which the readers do not count the same change; null where they agree. */
export function disagreement(before: string, after: string): string | null {
  const change = new Map<string, number>();
  const count = (found: readonly string[], by: number) => {
    for (const element of found) change.set(element, (change.get(element) ?? 0) + by);
  };
  try {
    count(firstReader(after), 1);
    count(firstReader(before), -1);
    count(secondReader(after), -1);
    count(secondReader(before), 1);
  } catch (error) {
    if (error instanceof SyntaxFault) return '';
    throw error;
  }
  return [...change].find(([, n]) => n !== 0)?.[0] ?? null;
}
