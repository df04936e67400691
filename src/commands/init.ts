/** `tpns init`: understand, ask what is missing, plan, show, write all or nothing, say what comes next. */
import { createHash } from 'node:crypto';
import { type Picture, readPicture } from '../android/picture.ts';
import { textAt } from '../android/source.ts';
import { textOf } from '../android/value.ts';
import { note } from '../core/note.ts';
import { announcing } from '../engine/diagnose/foresee.ts';
import { integrate } from '../engine/integrate/integrate.ts';
import { chooseMode } from '../engine/integrate/mode.ts';
import { checkInside } from '../engine/journal/commit.ts';
import { FileFault, type World } from '../ports.ts';
import { masking } from '../report/mask.ts';
import { portraitText } from '../report/portrait-text.ts';
import type { Settings } from '../settings.ts';
import { apply } from './apply.ts';
import { carryOut } from './carry-out.ts';
import { maskedValues } from './channel-answers.ts';
import { checkCombination } from './combination.ts';
import { mayAsk, openProject, type Talk, talk } from './context.ts';
import { foundLines } from './found.ts';
import { gather } from './gather.ts';
import type { InitOptions } from './init-options.ts';
import { moduleFor } from './module-answer.ts';
import type { Offer } from './offer.ts';
import { answered, documentOf } from './outcome.ts';
import { answerPatch } from './patch.ts';
import { withProfile } from './profile-answer.ts';
import { planPlace, savePlan } from './save-plan.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'end-of-sale': Record<never, never>;
    'found-title': Record<never, never>;
    'found-module': { module: string; applicationId: string; targetSdk: string };
  }
}

export async function init(world: World, settings: Settings, options: InitOptions): Promise<number> {
  checkCombination(options);
  if (options.apply !== undefined) return apply(world, settings, options, options.apply);
  const speaking = talk(world, settings);
  const place = options.plan === undefined ? null : planPlace(world, settings, options.plan);
  const { offer, picture } = await planned(world, settings, speaking, options);
  const { plan, root } = offer;
  const strict = options.strict === true;
  if (options.patch === true) {
    // a patch is made for somebody else to apply: a checkout that can only be read is good enough for it
    checkInside(world.files, root, plan.files);
    return answerPatch(world, settings, speaking, offer);
  }
  if (place === null)
    return carryOut(world, settings, speaking, offer, { dryRun: options.dryRun === true, strict });
  checkInside(world.files, root, plan.files);
  const refused = strict && plan.manual.length > 0;
  if (!refused) savePlan(world, place, offer, picture);
  return saved(world, settings, speaking, offer, refused ? null : place);
}

/** Understands the project, asks, and plans. Nothing is written. */
async function planned(
  world: World,
  settings: Settings,
  speaking: Talk,
  options: InitOptions,
): Promise<{ offer: Offer; picture: Picture }> {
  const { tell, say } = speaking;
  const project = openProject(world, settings, speaking);
  await endOfSale(world, settings, project.root, speaking);
  const ask = mayAsk(world, settings) ? await world.ask() : null;
  const module = await moduleFor(project, options.module, ask, speaking);
  const picture = readPicture(world.files, project, module);
  if (ask === null) {
    tell(
      note('found-module', {
        module: module.path,
        applicationId: textOf(picture.applicationId) ?? '?',
        targetSdk: textOf(picture.app.targetSdk) ?? '?',
      }),
    );
  } else {
    const telling = { ...speaking, text: (file: string) => textAt(world.files, file) };
    const { say: paint } = world.screen.paint;
    const lines = portraitText(foundLines(world.files, picture), telling, paint);
    speaking.show(['', paint.bold(say(note('found-title', {}))), ...lines.filter(line => line !== '')]);
  }
  const { mode, reason } = chooseMode(picture, options.mode ?? null);
  tell(reason);
  if (ask !== null) speaking.show(['']);
  const asked = await withProfile(world, settings, options);
  const answers = await gather(world, picture, asked, mode, ask, say);
  const made = integrate(world.files, picture, answers, world.template);
  const offer: Offer = {
    root: project.root,
    mode,
    module: module.path,
    applicationId: textOf(picture.applicationId),
    plan: announcing(world.files, settings.cwd, module.path, made),
    hidden: [answers.accessKey, ...maskedValues(answers)],
  };
  return { offer, picture };
}

/** @param file null where `--strict` left it unwritten. */
function saved(world: World, settings: Settings, speaking: Talk, offer: Offer, file: string | null): number {
  const { plan } = offer;
  const { say, path } = speaking;
  const mask = masking(offer.hidden);
  const exit = plan.manual.length > 0 ? 1 : 0;
  if (settings.json) {
    const document = documentOf(offer, settings, say, mask, { exit, dryRun: true });
    const named = file === null ? {} : { plan: path(file) };
    world.screen.answer(JSON.stringify({ ...document, ...named }, null, 2));
    return exit;
  }
  const state = { written: false, dryRun: true, refused: file === null };
  const paint = world.screen.paint.answer;
  const lines = answered(plan, speaking, settings, paint, mask, state);
  const told = file === null ? [] : ['', say(note('plan-saved', { file }))];
  world.screen.answer([...lines, ...told].join('\n'));
  return exit;
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
