import { note } from '../../core/note.ts';
import { SyntaxFault } from '../../core/operation.ts';

declare module '../../core/note.ts' {
  interface NoteArgs {
    'gradle-unbalanced': { bracket: string };
    'gradle-unterminated': { what: 'string' | 'comment' };
    'gradle-too-deep': { limit: number };
  }
}

/** Deeper nesting than this is no build script; refusing it keeps recursion far from the end of the stack. */
export const MAX_DEPTH = 160;

export function unbalanced(bracket: string, offset: number): SyntaxFault {
  return new SyntaxFault(note('gradle-unbalanced', { bracket }), offset);
}

export function unterminated(what: 'string' | 'comment', offset: number): SyntaxFault {
  return new SyntaxFault(note('gradle-unterminated', { what }), offset);
}

export function tooDeep(offset: number): SyntaxFault {
  return new SyntaxFault(note('gradle-too-deep', { limit: MAX_DEPTH }), offset);
}
