/**
 * What tpns can say, as data. A note is an id with its arguments; the sentence is made in `report/`, in the
 * user's language. Every room declares the notes it can raise by augmenting {@link NoteArgs} beside the code
 * that raises them; a note without its English or Chinese sentence does not compile (see `report/words/`).
 */
// biome-ignore lint/suspicious/noEmptyInterface: opened here, filled by every room through augmentation
export interface NoteArgs {}

export type NoteId = keyof NoteArgs;

export type Note<K extends NoteId = NoteId> = {
  readonly [I in K]: { readonly id: I; readonly args: Readonly<NoteArgs[I]> };
}[K];

export function note<K extends NoteId>(id: K, args: NoteArgs[K]): Note<K> {
  return { id, args } as Note<K>;
}
