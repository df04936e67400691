/** `tpns init`: understand, ask what is missing, plan, show, write all or nothing, say what comes next. */
import { createHash } from 'node:crypto';
import { readPicture } from '../android/picture.ts';
import { chooseModule } from '../android/project.ts';
import { textOf } from '../android/value.ts';
import { note } from '../core/note.ts';
import { join, parent, relative } from '../core/paths.ts';
import type { Plan } from '../core/plan.ts';
import { announcing } from '../engine/diagnose/foresee.ts';
import { integrate } from '../engine/integrate/integrate.ts';
import { chooseMode } from '../engine/integrate/mode.ts';
import { checkInside, checkWritable, commit, newFolders } from '../engine/journal/commit.ts';
import { nextRunId, type Run, recordedFile, runName, serialise } from '../engine/journal/record.ts';
import { Stop } from '../errors.ts';
import { FileFault, type Paint, type World } from '../ports.ts';
import { patchOf, patchText, shownDiff } from '../report/diff.ts';
import { masking } from '../report/mask.ts';
import { filesJson, manualJson, nextJson } from '../report/plan-json.ts';
import { colouredDiff, filesText, manualText, nextText } from '../report/plan-text.ts';
import type { Settings } from '../settings.ts';
import { inCi, mayAsk, openProject, type Talk, talk } from './context.ts';
import { gather } from './gather.ts';
import type { InitOptions } from './init-options.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'end-of-sale': Record<never, never>;
    'found-module': { module: string; applicationId: string; targetSdk: string };
    'ask-apply': { files: number };
    declined: Record<never, never>;
    'title-changes': { count: number };
    'title-planned': { count: number };
    'title-manual': { count: number };
    'title-next': Record<never, never>;
    'nothing-to-do': Record<never, never>;
    'strict-refused': { count: number };
    'undo-hint': Record<never, never>;
  }
}

export async function init(world: World, settings: Settings, options: InitOptions): Promise<number> {
  const speaking = talk(world, settings);
  const { tell, say } = speaking;
  const project = openProject(world, settings, speaking);
  const module = chooseModule(project, options.module ?? null);
  const picture = readPicture(world.files, project, module);
  await endOfSale(world, settings, project.root, speaking);
  tell(
    note('found-module', {
      module: module.path,
      applicationId: textOf(picture.applicationId) ?? '?',
      targetSdk: textOf(picture.app.targetSdk) ?? '?',
    }),
  );
  const ask = mayAsk(world, settings) ? await world.ask() : null;
  const { mode, reason } = chooseMode(picture, options.mode ?? null);
  tell(reason);
  const answers = await gather(world, picture, options, mode, ask, say);
  const made = integrate(world.files, picture, answers, world.template);
  const plan = announcing(world.files, settings.cwd, module.path, made);
  const mask = masking([answers.accessKey]);
  const looking = options.dryRun === true || options.patch === true;
  const refused = options.strict === true && plan.manual.length > 0;
  const writing = !looking && !refused && plan.files.length > 0;

  // a patch is made for somebody else to apply: a checkout that can only be read is good enough for it
  (options.patch === true ? checkInside : checkWritable)(world.files, project.root, plan.files);
  if (writing) {
    if (ask) {
      speaking.show(preview(plan, speaking, settings, world.screen.paint.say, mask));
      if (
        !(await ask.confirm({ message: say(note('ask-apply', { files: plan.files.length })), initial: true }))
      ) {
        tell(note('declined', {}), true);
        return 1;
      }
    } else if (!settings.yes && !settings.json && !inCi(world)) {
      throw new Stop(2, 'missing-value', note('missing-confirmation', {}), { flag: '--yes' });
    }
    write(world, project.root, plan);
  }
  const exit = plan.manual.length > 0 ? 1 : 0;
  // git knows a file by its real path, and patches no links
  const top = gitTop(world, world.files.real(project.root));
  const name = (path: string): string => relative(top, world.files.real(path));
  if (settings.json) {
    const document = {
      command: 'init',
      ok: exit === 0,
      dryRun: looking || refused,
      mode,
      module: module.path,
      applicationId: textOf(picture.applicationId),
      files: filesJson(plan, settings.cwd, say),
      manual: manualJson(plan.manual, settings.cwd, say, mask),
      next: nextJson(plan.next, say),
      ...(options.patch === true ? { patch: patchText(plan.files, name) } : {}),
    };
    world.screen.answer(JSON.stringify(document, null, 2));
  } else if (options.patch === true) {
    world.screen.answer(patchOf(plan.files, name));
    speaking.show(rest(plan, speaking, settings, world.screen.paint.say, mask));
  } else {
    answer(world, settings, plan, speaking, {
      mask,
      written: writing,
      dryRun: options.dryRun === true,
      refused,
    });
  }
  return exit;
}

/** For the one question: what changes in the files that are there, line by line; new files by name. */
function preview(
  plan: Plan,
  { say, path }: Talk,
  settings: Settings,
  paint: Paint,
  mask: (text: string) => string,
): string[] {
  const changed = plan.files.filter(file => file.before !== null);
  return [
    colouredDiff(shownDiff(changed, path, mask), paint),
    ...filesText(plan.files, settings.cwd, say, paint),
    '',
  ];
}

function answer(
  world: World,
  settings: Settings,
  plan: Plan,
  speaking: Talk,
  state: { mask: (text: string) => string; written: boolean; dryRun: boolean; refused: boolean },
): void {
  const { say, path } = speaking;
  const { files } = plan;
  const paint = world.screen.paint.answer;
  const lines: string[] = [];
  if (state.dryRun && files.length > 0) lines.push(colouredDiff(shownDiff(files, path, state.mask), paint));
  if (files.length > 0) {
    const title = state.written
      ? note('title-changes', { count: files.length })
      : note('title-planned', { count: files.length });
    lines.push(paint.bold(say(title)), ...filesText(files, settings.cwd, say, paint));
  } else if (plan.manual.length === 0) {
    lines.push(say(note('nothing-to-do', {})));
  }
  if (state.refused)
    lines.push(...(lines.length > 0 ? [''] : []), say(note('strict-refused', { count: plan.manual.length })));
  lines.push(...rest(plan, speaking, settings, paint, state.mask));
  if (state.written) lines.push('', paint.dim(say(note('undo-hint', {}))));
  world.screen.answer(lines.join('\n'));
}

/** What is left for a person: by hand, and next. */
function rest(
  plan: Plan,
  { say }: Talk,
  settings: Settings,
  paint: Paint,
  mask: (text: string) => string,
): string[] {
  const manual =
    plan.manual.length === 0
      ? []
      : [
          '',
          paint.bold(say(note('title-manual', { count: plan.manual.length }))),
          ...manualText(plan.manual, settings.cwd, say, paint, mask),
        ];
  const next =
    plan.next.length === 0
      ? []
      : ['', paint.bold(say(note('title-next', {}))), ...nextText(plan.next, say, paint)];
  return [...manual, ...next];
}

function write(world: World, root: string, plan: Plan): void {
  const { files } = world;
  const id = nextRunId(files, root);
  const folders = newFolders(files, root, plan.files);
  const run: Run = {
    version: 1,
    id,
    command: 'init',
    time: world.now().toISOString(),
    files: plan.files.map(change => recordedFile(change, relative(root, change.path))),
    folders,
  };
  commit(files, {
    root,
    changes: plan.files,
    journal: [{ name: runName(id), bytes: serialise(run), fresh: true }],
    folders,
    emptied: [],
    process: world.processId,
  });
}

/** The nearest folder above that holds `.git`; the project's root without one. */
function gitTop({ files }: World, root: string): string {
  for (let at = root; ; at = parent(at)) {
    if (files.kind(join(at, '.git')) !== null) return at;
    if (at === parent(at)) return root;
  }
}

/** TPNS is no longer sold: told once per project, and never at the price of the command itself. */
export async function endOfSale(
  world: World,
  settings: Settings,
  root: string,
  { tell }: Talk,
): Promise<void> {
  if (settings.quiet || settings.json) return;
  const key = `told-end-of-sale:${createHash('sha256').update(world.files.real(root)).digest('hex').slice(0, 16)}`;
  try {
    const store = await world.store();
    if (store.get(key) === true) return;
    store.set(key, true);
  } catch (error) {
    // a home that can't be written to: said again the next time, then
    if (!(error instanceof Error) || error instanceof FileFault) throw error;
  }
  tell(note('end-of-sale', {}));
}
