import type { Lang } from '../../core/lang.ts';
import type { NoteArgs, NoteId } from '../../core/note.ts';

export type { Lang } from '../../core/lang.ts';

/** One sentence in every language; a language left out does not compile. */
export type Sentence<A> = Readonly<Record<Lang, (args: A) => string>>;

/** The sentences of a room's notes; a note left out does not compile. */
export type Words<K extends NoteId = NoteId> = { readonly [I in K]: Sentence<Readonly<NoteArgs[I]>> };
