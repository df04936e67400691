/**
 * The closed list of what tpns leaves to a person. Every reason belongs to a class, and the class is what makes the
 * refusal right: its sentence is in `report/words/reasons.ts`, said by `tpns explain <reason>`. A refusal with a reason that is not
 * here does not compile (see `Reasons` in `core/operation.ts`), so nobody adds one without saying why it may be one.
 */
import type { NoteId } from '../core/note.ts';

declare module '../core/operation.ts' {
  interface Reasons extends Record<keyof typeof REASONS, true> {}
}

declare module '../core/note.ts' {
  interface NoteArgs {
    'reason-class': { class: ReasonClass };
  }
}

/**
 * - `undecidable`: what the text means is known only when the build runs.
 * - `shared`: the text is there for others too, and a change would reach further than was asked.
 * - `deliberate`: somebody wrote the opposite on purpose.
 * - `faulty`: the file has a fault of its own here, which comes first: said twice, or where it has no effect.
 * - `homeless`: the files have no place for it.
 * - `companion`: it works only together with something that could not be placed.
 * - `edited`: the text was changed by hand since tpns wrote it.
 * - `unproved`: an edit was made and failed its proof.
 */
export type ReasonClass =
  | 'undecidable'
  | 'shared'
  | 'deliberate'
  | 'faulty'
  | 'homeless'
  | 'companion'
  | 'edited'
  | 'unproved';

export const REASONS = {
  'gradle-conditional': { class: 'undecidable' },
  'gradle-conditional-removal': { class: 'undecidable' },
  'placeholder-computed': { class: 'undecidable' },
  'manifest-undecided': { class: 'undecidable' },
  'manifest-relative': { class: 'undecidable' },
  'manifest-open-name': { class: 'undecidable' },
  'manifest-entity': { class: 'undecidable' },

  'dependency-version-computed': { class: 'shared' },
  'catalog-version-shared': { class: 'shared' },
  'used-elsewhere': { class: 'shared' },

  'placeholder-conflict': { class: 'deliberate' },
  'plugin-not-applied': { class: 'deliberate' },
  'plugin-in-a-branch': { class: 'deliberate' },
  'repository-filtered': { class: 'deliberate' },
  'manifest-contradiction': { class: 'deliberate' },
  'manifest-limited': { class: 'deliberate' },
  'manifest-attribute-removed': { class: 'deliberate' },
  'class-file-taken': { class: 'deliberate' },
  'catalog-version-rich': { class: 'deliberate' },
  'ignore-contradicted': { class: 'deliberate' },
  'json-no-object': { class: 'deliberate' },

  'manifest-twice': { class: 'faulty' },
  'manifest-misplaced': { class: 'faulty' },

  'gradle-no-android-block': { class: 'homeless' },
  'no-root-script': { class: 'homeless' },
  'keep-rules-nowhere': { class: 'homeless' },
  'catalog-no-libraries': { class: 'homeless' },
  'catalog-version-missing': { class: 'homeless' },
  'manifest-no-component': { class: 'homeless' },

  'group-partner': { class: 'companion' },
  'group-needs': { class: 'companion' },
  'im-sdk-absent': { class: 'companion' },
  'im-sdk-old': { class: 'companion' },
  'im-sdk-out-of-reach': { class: 'companion' },
  'im-needs-sdk': { class: 'companion' },

  'undo-edited': { class: 'edited' },
  'undo-edited-new-file': { class: 'edited' },
  'undo-unreadable': { class: 'edited' },
  'plan-stale': { class: 'edited' },

  'proof-ranges': { class: 'unproved' },
  'proof-outside': { class: 'unproved' },
  'proof-notation': { class: 'unproved' },
  'proof-difference': { class: 'unproved' },
  'proof-again': { class: 'unproved' },
  'proof-unreadable': { class: 'unproved' },
  'manifest-second-reader': { class: 'unproved' },
} as const satisfies Partial<Record<NoteId, { readonly class: ReasonClass }>>;
