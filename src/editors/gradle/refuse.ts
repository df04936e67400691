import type { Edit } from '../../core/edit.ts';
import type { Note } from '../../core/note.ts';
import type { Candidate, Change, Present, Reason, Refused } from '../../core/operation.ts';
import type { Splice } from './place.ts';

declare module '../../core/note.ts' {
  interface NoteArgs {
    'gradle-no-android-block': Record<string, never>;
    'gradle-conditional': { what: string };
    'placeholder-computed': { key: string };
    'placeholder-conflict': { key: string; owner: string };
    'dependency-version-computed': { coordinate: string; variable: string };
    'gradle-conditional-removal': { what: string };
    'used-elsewhere': { what: string };
    'plugin-not-applied': { id: string };
    'plugin-in-a-branch': { id: string };
    'what-dependency': { coordinate: string };
    'what-placeholder': { key: string };
    'what-repository': { name: string };
    'what-plugin': { id: string };
    'what-classpath': { coordinate: string };
    'what-plugin-mapping': { id: string };
    'what-dependency-removed': { coordinate: string };
    'what-placeholder-removed': { key: string };
    'what-plugin-removed': { id: string };
    'what-value': { name: string };
    'what-dependency-former': { coordinate: string; former: string };
    'what-repository-removed': { url: string };
    'what-plugin-mapping-removed': { id: string };
  }
}

export function present(at: number): Present {
  return { state: 'present', at };
}

export function refused(
  why: Reason,
  at: number | null,
  snippet: string,
  candidates: readonly Candidate[] = [],
): Refused {
  return { state: 'refused', why, at, snippet, candidates };
}

export function change(
  edits: readonly Edit[],
  adds: readonly string[],
  removes: readonly string[] = [],
): Change {
  return { state: 'change', edits, adds, removes };
}

export function edit({ start, end, text }: Splice, what: Note): Edit {
  return { start, end, text, what };
}
