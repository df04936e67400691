/** `tpns undo`: takes back the last run that changed something. */
import { note } from '../core/note.ts';
import { runs, unreadableRuns } from '../engine/journal/record.ts';
import { undo } from '../engine/undo.ts';
import { Stop } from '../errors.ts';
import type { World } from '../ports.ts';
import { shownDiff } from '../report/diff.ts';
import { masking } from '../report/mask.ts';
import { filesJson, manualJson } from '../report/plan-json.ts';
import { colouredDiff, filesText, manualText } from '../report/plan-text.ts';
import type { Settings } from '../settings.ts';
import { inCi, mayAsk, openProject, talk } from './context.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'undo-nothing': Record<never, never>;
    'undo-nothing-left': Record<never, never>;
    'undo-record': { file: string };
    'undo-record-help': Record<never, never>;
    'undo-done': { runs: number; files: number };
    'undo-would': { runs: number; files: number };
    'ask-undo': { runs: number; files: number };
  }
}

export interface UndoOptions {
  readonly all?: boolean;
  readonly dryRun?: boolean;
}

export async function undoCommand(world: World, settings: Settings, options: UndoOptions): Promise<number> {
  const speaking = talk(world, settings);
  const { say, tell, path } = speaking;
  const { root } = openProject(world, settings, speaking);
  const [unreadable] = unreadableRuns(world.files, root);
  if (unreadable !== undefined) {
    // newer or older than the others: what it holds may lie on top of what they would take out
    throw new Stop(2, 'unreadable-file', note('undo-record', { file: unreadable }), {
      file: unreadable,
      help: note('undo-record-help', {}),
    });
  }
  const all = options.all === true;
  const dryRun = options.dryRun === true;
  if (!dryRun && runs(world.files, root).length > 0) await confirm(world, settings, root, all, say);
  const result = undo(world.files, root, { all, dryRun, process: world.processId });
  const exit = result.manual.length > 0 ? 1 : 0;
  for (const each of result.told) tell(each, true);
  const mask = masking([]);
  if (settings.json) {
    const document = {
      command: 'undo',
      ok: exit === 0,
      dryRun,
      files: filesJson({ files: result.files, unchanged: [] }, settings.cwd, say),
      manual: manualJson(result.manual, settings.cwd, say, mask),
      next: [],
    };
    world.screen.answer(JSON.stringify(document, null, 2));
    return exit;
  }
  const paint = world.screen.paint.answer;
  if (result.runs.length === 0) {
    world.screen.answer(say(note('undo-nothing', {})));
    return exit;
  }
  const counts = { runs: result.runs.length, files: result.files.length };
  const lines =
    dryRun && result.files.length > 0 ? [colouredDiff(shownDiff(result.files, path, mask), paint)] : [];
  const left = result.files.length + result.manual.length;
  const title =
    left === 0 ? note('undo-nothing-left', {}) : note(dryRun ? 'undo-would' : 'undo-done', counts);
  lines.push(paint.bold(say(title)));
  lines.push(...filesText(result.files, settings.cwd, say, paint));
  if (result.manual.length > 0) {
    lines.push('', paint.bold(say(note('title-manual', { count: result.manual.length }))));
    lines.push(...manualText(result.manual, settings.cwd, say, paint, mask));
  }
  world.screen.answer(lines.join('\n'));
  return exit;
}

async function confirm(
  world: World,
  settings: Settings,
  root: string,
  all: boolean,
  say: (text: ReturnType<typeof note>) => string,
): Promise<void> {
  if (mayAsk(world, settings)) {
    const planned = undo(world.files, root, { all, dryRun: true, process: world.processId });
    const ask = await world.ask();
    const counts = { runs: planned.runs.length, files: planned.files.length };
    if (await ask.confirm({ message: say(note('ask-undo', counts)), initial: true })) return;
    throw new Stop(1, 'declined', note('declined', {}));
  }
  if (!settings.yes && !settings.json && !inCi(world)) {
    throw new Stop(2, 'missing-value', note('missing-confirmation', {}), { flag: '--yes' });
  }
}
