/** `tpns init --patch`: the plan as `git apply` takes it. */
import { note } from '../core/note.ts';
import { inside, join, relative } from '../core/paths.ts';
import type { World } from '../ports.ts';
import { patchOf, patchText } from '../report/diff.ts';
import { masking } from '../report/mask.ts';
import type { Settings } from '../settings.ts';
import type { Talk } from './context.ts';
import { gitTop } from './git-top.ts';
import type { Offer } from './offer.ts';
import { documentOf, left } from './outcome.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'patch-from-above': { count: number; folder: string };
  }
}

/** @returns the exit code. */
export function answerPatch(world: World, settings: Settings, speaking: Talk, offer: Offer): number {
  const { plan, root } = offer;
  const { say, tell, show } = speaking;
  const { files, screen } = world;
  const mask = masking(offer.hidden);
  const exit = plan.manual.length > 0 ? 1 : 0;
  // git knows a file by its real path, and patches no links
  const realRoot = files.real(root);
  const top = gitTop(files, realRoot) ?? realRoot;
  const name = (path: string): string => relative(top, files.real(path));
  if (settings.json) {
    const document = documentOf(offer, settings, say, mask, { exit, dryRun: true });
    screen.answer(JSON.stringify({ ...document, patch: patchText(plan.files, name) }, null, 2));
    return exit;
  }
  screen.answer(patchOf(plan.files, name));
  show(left(plan, speaking, settings, screen.paint.say, mask));
  const here = files.real(settings.cwd);
  const skipped = plan.files.filter(({ path }) => !inside(here, files.real(path)));
  // `git apply` leaves out, without a word, whatever is not below the folder it is called in
  if (skipped.length > 0) {
    const folder = join(settings.cwd, relative(here, top));
    tell(note('patch-from-above', { count: skipped.length, folder }), true);
  }
  return exit;
}
