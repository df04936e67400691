/** What `init` answers: the plan's changes, what is left for a person, and what comes next. */
import { note } from '../core/note.ts';
import type { Plan } from '../core/plan.ts';
import type { Paint } from '../ports.ts';
import { shownDiff } from '../report/diff.ts';
import { filesJson, manualJson, nextJson } from '../report/plan-json.ts';
import { colouredDiff, filesText, manualText, nextText } from '../report/plan-text.ts';
import type { Say } from '../report/say.ts';
import type { Settings } from '../settings.ts';
import type { Talk } from './context.ts';
import type { Offer } from './offer.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'title-changes': { count: number };
    'title-planned': { count: number };
    'title-manual': { count: number };
    'title-next': Record<never, never>;
    'nothing-to-do': Record<never, never>;
    'strict-refused': { count: number };
    'undo-hint': Record<never, never>;
  }
}

type Mask = (text: string) => string;

export function documentOf(
  { mode, module, applicationId, plan }: Offer,
  settings: Settings,
  say: Say,
  mask: Mask,
  { exit, dryRun }: { readonly exit: number; readonly dryRun: boolean },
): Readonly<Record<string, unknown>> {
  return {
    command: 'init',
    ok: exit === 0,
    dryRun,
    mode,
    module,
    applicationId,
    files: filesJson(plan, settings.cwd, say),
    manual: manualJson(plan.manual, settings.cwd, say, mask),
    next: nextJson(plan.next, say),
  };
}

/** For the one question: what changes in the files that are there, line by line; new files by name. */
export function preview(
  plan: Plan,
  { say, path }: Talk,
  settings: Settings,
  paint: Paint,
  mask: Mask,
): string[] {
  const changed = plan.files.filter(file => file.before !== null);
  return [
    colouredDiff(shownDiff(changed, path, mask), paint),
    ...filesText(plan.files, settings.cwd, say, paint),
    '',
  ];
}

export interface State {
  readonly written: boolean;
  readonly dryRun: boolean;
  readonly refused: boolean;
}

export function answered(
  plan: Plan,
  speaking: Talk,
  settings: Settings,
  paint: Paint,
  mask: Mask,
  { written, dryRun, refused }: State,
): string[] {
  const { say, path } = speaking;
  const { files } = plan;
  const lines: string[] = [];
  if (dryRun && files.length > 0) lines.push(colouredDiff(shownDiff(files, path, mask), paint));
  if (files.length > 0) {
    const title = note(written ? 'title-changes' : 'title-planned', { count: files.length });
    lines.push(paint.bold(say(title)), ...filesText(files, settings.cwd, say, paint));
  } else if (plan.manual.length === 0) {
    lines.push(say(note('nothing-to-do', {})));
  }
  if (refused) {
    const told = say(note('strict-refused', { count: plan.manual.length }));
    lines.push(...(lines.length > 0 ? [''] : []), told);
  }
  lines.push(...left(plan, speaking, settings, paint, mask));
  if (written) lines.push('', paint.dim(say(note('undo-hint', {}))));
  return lines;
}

/** What is left for a person: by hand, and next. */
export function left(
  { manual, next }: Plan,
  { say }: Talk,
  settings: Settings,
  paint: Paint,
  mask: Mask,
): string[] {
  const title = paint.bold(say(note('title-manual', { count: manual.length })));
  const byHand =
    manual.length === 0 ? [] : ['', title, ...manualText(manual, settings.cwd, say, paint, mask)];
  const after =
    next.length === 0 ? [] : ['', paint.bold(say(note('title-next', {}))), ...nextText(next, say, paint)];
  return [...byHand, ...after];
}
