/** `tpns init --apply`: writes a plan that was made before, as long as it still fits. */
import { note } from '../core/note.ts';
import type { ManualStep } from '../core/plan.ts';
import { Stop } from '../errors.ts';
import type { World } from '../ports.ts';
import { masking } from '../report/mask.ts';
import { manualText } from '../report/plan-text.ts';
import type { Settings } from '../settings.ts';
import { carryOut } from './carry-out.ts';
import { openProject, talk } from './context.ts';
import type { InitOptions } from './init-options.ts';
import type { Offer } from './offer.ts';
import { documentOf } from './outcome.ts';
import { pathGiven } from './path-given.ts';
import { readPlan } from './plan-file.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'plan-missing': { file: string };
    'plan-elsewhere': { file: string; module: string };
    'title-stale': { count: number };
    'plan-anew': Record<never, never>;
  }
}

export async function apply(
  world: World,
  settings: Settings,
  options: InitOptions,
  named: string,
): Promise<number> {
  const speaking = talk(world, settings);
  const file = pathGiven(settings, named);
  const bytes = world.files.kind(file) === 'file' ? world.files.read(file) : null;
  const flag = '--apply';
  if (bytes === null) throw new Stop(2, 'unreadable-file', note('plan-missing', { file }), { flag, file });
  const project = openProject(world, settings, speaking);
  const read = readPlan(world.files, file, bytes, project.root);
  if (read.state === 'refused')
    throw new Stop(2, 'invalid-plan', read.why, { flag, file, help: note('plan-anew', {}) });
  const { offer, stale } = read;
  const { module } = offer;
  if (!project.modules.some(({ path }) => path === module)) {
    const why = note('plan-elsewhere', { file, module });
    throw new Stop(2, 'invalid-plan', why, { flag, file, help: note('plan-anew', {}) });
  }
  if (stale.length > 0) return outdated(world, settings, offer, stale);
  const wish = { dryRun: options.dryRun === true, strict: options.strict === true };
  return carryOut(world, settings, speaking, offer, wish);
}

/** Nothing was written; each file that would have to be looked at anew is named. */
function outdated(world: World, settings: Settings, offer: Offer, manual: readonly ManualStep[]): number {
  const { say } = talk(world, settings);
  const mask = masking(offer.hidden);
  if (settings.json) {
    const nothing = { ...offer, plan: { files: [], unchanged: [], manual, next: [] } };
    const document = documentOf(nothing, settings, say, mask, { exit: 1, dryRun: false });
    world.screen.answer(JSON.stringify(document, null, 2));
    return 1;
  }
  const paint = world.screen.paint.answer;
  const lines = [
    paint.bold(say(note('title-stale', { count: manual.length }))),
    ...manualText(manual, settings.cwd, say, paint, mask),
    '',
    say(note('plan-anew', {})),
  ];
  world.screen.answer(lines.join('\n'));
  return 1;
}
