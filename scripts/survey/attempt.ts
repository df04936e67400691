/** One operation on one text, in memory. */
import type { Edit } from '../../src/core/edit.ts';
import { type Outcome, SyntaxFault } from '../../src/core/operation.ts';
import type { Attempt, Language } from './claim.ts';
import type { Intent } from './intent.ts';

export interface Trial {
  readonly operation: string;
  /** Absolute. */
  readonly path: string;
  readonly language: Language;
  readonly text: string;
  readonly run: (text: string) => Outcome;
  readonly intent: Intent;
}

export type Tried = Pick<Attempt, 'state' | 'reasons' | 'faults' | 'claims'>;

export function attempted({ language, text, run, intent }: Trial): Tried {
  try {
    const outcome = run(text);
    switch (outcome.state) {
      case 'present':
        return {
          state: 'present',
          reasons: [],
          faults: [],
          claims: [{ kind: 'there', texts: [{ language, text }], intent }],
        };
      case 'refused':
        return { state: 'refused', reasons: [outcome.why.id], faults: [], claims: [] };
      case 'change': {
        const after = spliced(text, outcome.edits);
        if (after === null) return wrong('edits that overlap or lie outside of the text');
        if (after === text) return wrong('a change that changes nothing');
        const again = run(after);
        if (again.state !== 'present') return wrong(`a second run is not content: ${again.state}`);
        return {
          state: 'applied',
          reasons: [],
          faults: [],
          claims: [{ kind: 'changed', language, before: text, after, intents: [intent], all: true }],
        };
      }
    }
  } catch (error) {
    if (error instanceof SyntaxFault)
      return {
        state: 'refused',
        reasons: [error.why.id],
        faults: [],
        claims: [{ kind: 'broken', language, text }],
      };
    return wrong(`exception: ${error instanceof Error ? error.message : String(error)}`);
  }
}

export function wrong(fault: string): Tried {
  return { state: 'refused', reasons: [], faults: [fault], claims: [] };
}

/** The text with all edits made; null where they are no edits of it. Everything outside their ranges is copied. */
export function spliced(text: string, edits: readonly Edit[]): string | null {
  let out = '';
  let at = 0;
  for (const { start, end, text: put } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < at || end < start || end > text.length) return null;
    out += text.slice(at, start) + put;
    at = end;
  }
  return out + text.slice(at);
}
