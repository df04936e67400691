/**
 * Why it is right to refuse: the closed list. An operation's reasons have their class in `src/editors/reasons.ts`; here
 * are those that stop a whole plan, or a file from being read. A reason of neither list ends the survey with 1.
 */
import type { NoteId } from '../../src/core/note.ts';
import { REASONS, type ReasonClass } from '../../src/editors/reasons.ts';

export type RefusalClass = ReasonClass | 'unreadable' | 'unknown';

const STOPS: Partial<Record<NoteId, RefusalClass>> = {
  'no-launcher': 'homeless',
  'no-namespace': 'unknown',
  'no-manifest': 'homeless',
  'no-build-script': 'homeless',
};

/** Faults of a text, of whichever language: its real parser has to refuse it as well. */
export const isSyntax = (id: string): boolean =>
  /^(?:gradle-(?:unbalanced|unterminated|unexpected|too-deep)$|xml-|catalog-invalid$|toml-|json-invalid$)/.test(
    id,
  );

/** The text is well-formed and still not what it has to be, or its bytes are no text. */
const UNREADABLE = /^(?:manifest-root|manifest-applications|not-|encoding-|charset-)/;

export const WHY: Readonly<Record<RefusalClass, string>> = {
  undecidable: 'what the text means is known only when the build runs',
  shared: 'the text is there for others too, and a change would reach further than was asked',
  deliberate: 'somebody wrote the opposite on purpose',
  faulty: 'the file has a fault of its own there, which comes first',
  homeless: 'the files have no place for it',
  companion: 'it works only together with something that could not be placed',
  edited: 'the text was changed by hand since',
  unproved:
    'the edit was made and failed its proof: a fault of the editor, found before anything was written',
  unreadable: 'the file is not well-formed, and any edit in it would be a guess',
  unknown: 'a name that the edit needs is made by code',
};

/** Null for a reason that nobody has judged yet. */
export function classOf(id: string): RefusalClass | null {
  const reasons: Readonly<Record<string, { readonly class: ReasonClass } | undefined>> = REASONS;
  const stops: Readonly<Record<string, RefusalClass | undefined>> = STOPS;
  return reasons[id]?.class ?? stops[id] ?? (isSyntax(id) || UNREADABLE.test(id) ? 'unreadable' : null);
}
