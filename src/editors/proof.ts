/**
 * The proof that stands before every write. An editor says which edits it wants and what they mean; here both
 * are checked against the text itself. A proof that fails is a refusal for a person to act on, never a write.
 */
import { diffArrays } from 'diff';
import { applyEdits, type Edit, OverlapError, ordered } from '../core/edit.ts';
import { note } from '../core/note.ts';
import type { Candidate, Change, Facts, Operation, Present, Reason, Refused } from '../core/operation.ts';
import { SyntaxFault } from '../core/operation.ts';
import { keepsNotation } from './notation.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'proof-ranges': { what: string };
    'proof-outside': { what: string };
    'proof-notation': { what: string };
    'proof-difference': { expected: string; found: string };
    'proof-again': { what: string };
    'proof-unreadable': { what: string };
  }
}

declare const passed: unique symbol;

/** A change that passed. Only this file makes one, and nothing else can be written (see `Step`). */
export interface ProvedChange extends Change {
  // on the edits, for `{ ...proved, edits: others }` must not be one
  readonly edits: readonly Edit[] & { readonly [passed]: true };
}

export type Judged = Present | ProvedChange | Refused;

/**
 * Runs `operation` on `text` and lets its change pass only if
 * 1. the text outside the edited ranges is identical,
 * 2. the facts of the new text are those of the old one less `removes` plus `adds`, all others in their order,
 * 3. what the ranges cover besides keeps its notation, and no edit is there for notation alone,
 * 4. the operation, run on the new text, finds nothing left to do.
 */
export function proved(text: string, operation: Operation, facts: Facts): Judged {
  const outcome = operation(text);
  if (outcome.state !== 'change') return outcome;
  const fault = faultOf(text, outcome, operation, facts);
  return fault === null ? (outcome as ProvedChange) : unproved(text, outcome, fault);
}

/** The change as a person's work: what would have been written, and where. */
export function unproved(text: string, { edits }: Change, why: Reason): Refused {
  const places = [...edits]
    .sort((a, b) => a.start - b.start)
    .map(({ start, what }): Candidate => ({ at: Math.max(0, Math.min(start, text.length)), why: what }));
  return {
    state: 'refused',
    why,
    at: places[0]?.at ?? null,
    snippet: edits.map(edit => edit.text.trim()).join('\n'),
    candidates: places.length > 1 ? places : [],
  };
}

function faultOf(text: string, change: Change, operation: Operation, facts: Facts): Reason | null {
  const what = change.edits.map(edit => edit.what.id).join(', ');
  const after = spliced(text, change.edits);
  if (after === null) return note('proof-ranges', { what });
  const edits = ordered(change.edits);
  if (!outsideIdentical(text, after, edits)) return note('proof-outside', { what });
  try {
    const mismatch = difference(facts(text), facts(after), change.adds, change.removes);
    if (mismatch) return note('proof-difference', mismatch);
    const tidy = edits.every(edit =>
      keepsNotation(text.slice(edit.start, edit.end), edit.text, change.removes),
    );
    if (!tidy || someNeedless(text, change, facts)) return note('proof-notation', { what });
    return operation(after).state === 'present' ? null : note('proof-again', { what });
  } catch (error) {
    if (error instanceof SyntaxFault) return note('proof-unreadable', { what });
    throw error;
  }
}

/** Does one of several edits do nothing for what was declared? Then it only changes how something is written. */
function someNeedless(text: string, { edits, adds, removes }: Change, facts: Facts): boolean {
  if (edits.length < 2) return false;
  const before = facts(text);
  return edits.some(edit => {
    try {
      const without = facts(
        applyEdits(
          text,
          edits.filter(other => other !== edit),
        ),
      );
      return difference(before, without, adds, removes) === null;
    } catch (error) {
      if (error instanceof SyntaxFault) return false;
      throw error;
    }
  });
}

/** Null where the edits overlap or lie outside the text. */
function spliced(text: string, edits: readonly Edit[]): string | null {
  try {
    return applyEdits(text, edits);
  } catch (error) {
    if (error instanceof OverlapError || error instanceof RangeError) return null;
    throw error;
  }
}

/** Walks both texts by the edits' lengths, trusting nothing about how `after` was made. */
function outsideIdentical(before: string, after: string, edits: readonly Edit[]): boolean {
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
