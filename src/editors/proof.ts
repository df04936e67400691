/**
 * The proof that stands before every write. An editor says which edits it wants and what they mean; here both
 * are checked against the text itself. A proof that fails is a refusal for a person to act on, never a write.
 */
import { diffArrays } from 'diff';
import { applyEdits, ordered } from '../core/edit.ts';
import { note } from '../core/note.ts';
import type { Facts, Operation, Outcome } from '../core/operation.ts';
import { SyntaxFault } from '../core/operation.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'proof-outside': { what: string };
    'proof-difference': { expected: string; found: string };
    'proof-again': { what: string };
    'proof-unreadable': { what: string };
  }
}

/**
 * Runs `operation` on `text` and lets its change pass only if
 * 1. the text outside the edited ranges is identical,
 * 2. the facts of the new text are those of the old one less `removes` plus `adds`, all others in their order,
 * 3. the operation, run on the new text, finds nothing left to do.
 */
export function proved(text: string, operation: Operation, facts: Facts): Outcome {
  const outcome = operation(text);
  if (outcome.state !== 'change') return outcome;
  const refuse = (why: ReturnType<typeof note>): Outcome => ({
    state: 'refused',
    why,
    at: outcome.edits[0]?.start ?? null,
    snippet: outcome.edits.map(edit => edit.text.trim()).join('\n'),
  });
  const what = outcome.edits.map(edit => edit.what.id).join(', ');
  const after = applyEdits(text, outcome.edits);
  if (!outsideIdentical(text, after, ordered(outcome.edits))) return refuse(note('proof-outside', { what }));
  try {
    const mismatch = difference(facts(text), facts(after), outcome.adds, outcome.removes);
    if (mismatch) return refuse(note('proof-difference', mismatch));
    if (operation(after).state !== 'present') return refuse(note('proof-again', { what }));
  } catch (error) {
    if (error instanceof SyntaxFault) return refuse(note('proof-unreadable', { what }));
    throw error;
  }
  return outcome;
}

/** Walks both texts by the edits' lengths, trusting nothing about how `after` was made. */
function outsideIdentical(
  before: string,
  after: string,
  edits: readonly { start: number; end: number; text: string }[],
): boolean {
  let b = 0;
  let a = 0;
  for (const edit of edits) {
    const kept = before.slice(b, edit.start);
    if (after.slice(a, a + kept.length) !== kept) return false;
    a += kept.length + edit.text.length;
    b = edit.end;
  }
  return after.slice(a) === before.slice(b);
}

/**
 * Null where the facts differ exactly as declared; else the first fact that does not fit. Order counts: a fact
 * that moved is one removed and one added, and so is refused unless that was declared.
 */
export function difference(
  before: readonly string[],
  after: readonly string[],
  adds: readonly string[],
  removes: readonly string[],
): { expected: string; found: string } | null {
  const toAdd = [...adds];
  const toRemove = [...removes];
  for (const part of diffArrays([...before], [...after])) {
    if (!part.added && !part.removed) continue;
    for (const fact of part.value) {
      if (!take(part.added ? toAdd : toRemove, fact)) {
        return part.added ? { expected: '', found: fact } : { expected: fact, found: '' };
      }
    }
  }
  const missing = toAdd[0] ?? toRemove[0];
  return missing === undefined ? null : { expected: missing, found: '' };
}

function take(from: string[], fact: string): boolean {
  const at = from.indexOf(fact);
  if (at < 0) return false;
  from.splice(at, 1);
  return true;
}
