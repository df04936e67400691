/** Files that could not be read, as findings. */
import type { Found, Verdict } from '../../core/check.ts';
import type { Note } from '../../core/note.ts';
import type { Fault, Subject } from '../subject.ts';

export interface Unread {
  readonly why: Note;
}

export function unreadable({ faults }: Subject, of: Fault['of']): readonly Found<Unread>[] {
  return faults
    .filter(fault => fault.of === of)
    .map(({ why, place, module }) => ({
      args: { why },
      side: 'app',
      place,
      ...(module === null ? {} : { module }),
    }));
}

/** For a project of which nothing else is known either, such a check applies only if it has something to say. */
export const orUnused = <A>(found: readonly Found<A>[], applies: boolean): Verdict<A> =>
  found.length > 0 || applies ? found : null;
