/** The IM part of a plan: its group of classes, the receiver that serves it, and what stays to be done. */
import type { Picture } from '../../android/picture.ts';
import { textAt } from '../../android/source.ts';
import type { NextStep } from '../../core/plan.ts';
import type { Files } from '../../ports.ts';
import { type Group, tried, type Workspace } from '../workspace.ts';
import type { Answers } from './answers.ts';
import type { NewClass } from './class-steps.ts';
import { IM_PUSH, type ImClass, tokenHole, withHole } from './im-classes.ts';
import { imNext } from './im-next.ts';
import { imPart } from './im-steps.ts';

export interface ImWork {
  readonly groups: readonly Group[];
  /** The receiver that `init` would write, handing the token on where the IM part is there to take it. */
  readonly receiver: <C extends NewClass | null>(made: C) => C | NewClass;
  readonly next: (after: Workspace) => readonly NextStep[];
}

const NONE: ImWork = { groups: [], receiver: made => made, next: () => [] };

/** @param built with the SDK in place, as far as it could be. */
export function imWork(
  files: Files,
  picture: Picture,
  answers: Answers,
  built: Workspace,
  { wrapper, make }: { readonly wrapper: string | null; readonly make: (name: ImClass) => NewClass },
): ImWork {
  if (answers.im === null) return NONE;
  const part = imPart(files, picture, answers, wrapper === null ? make : null);
  const group: Group = { id: 'im', needs: ['sdk'], steps: part.steps };
  const push = tried(files, built, group).placed.has(group.id) ? part.classes?.[IM_PUSH] : null;
  return {
    groups: [group],
    receiver: made => (made !== null && push ? withHole(made, tokenHole(push, made)) : made),
    next: after =>
      imNext(picture, answers, {
        part,
        wrapper,
        handsOver: handsOver(after),
        text: path => after.entries.get(path)?.draft.text ?? textAt(files, path),
      }),
  };
}

/** In what is written, or in what a person was given to write. */
function handsOver({ entries, manual }: Workspace): boolean {
  const call = `${IM_PUSH}.onToken(`;
  const planned = [...entries].filter(([path]) => !path.includes(`/${IM_PUSH}.`));
  return (
    planned.some(([, { draft }]) => draft.text.includes(call)) ||
    manual.some(({ snippet }) => snippet.includes(call))
  );
}
