/** A plan that is made, or was read from a file: shown, confirmed, written, and answered for. */
import { checkWritable } from '../engine/journal/commit.ts';
import type { World } from '../ports.ts';
import { masking } from '../report/mask.ts';
import type { Settings } from '../settings.ts';
import { confirmed, tellUncommitted } from './confirm.ts';
import { mayAsk, type Talk } from './context.ts';
import type { Offer } from './offer.ts';
import { answered, documentOf, preview } from './outcome.ts';
import { write } from './write.ts';

export interface Wish {
  readonly dryRun: boolean;
  /** Nothing is written unless everything can be placed. */
  readonly strict: boolean;
}

/** @returns the exit code. */
export async function carryOut(
  world: World,
  settings: Settings,
  speaking: Talk,
  offer: Offer,
  { dryRun, strict }: Wish,
): Promise<number> {
  const { root, plan } = offer;
  const mask = masking(offer.hidden);
  const refused = strict && plan.manual.length > 0;
  const writing = !dryRun && !refused && plan.files.length > 0;
  checkWritable(world.files, root, plan.files);
  if (writing) {
    await tellUncommitted(world, settings, speaking, root, plan.files);
    const ask = mayAsk(world, settings) ? await world.ask() : null;
    if (ask !== null) speaking.show(preview(plan, speaking, settings, world.screen.paint.say, mask));
    if (!(await confirmed(world, settings, speaking, ask, plan.files.length))) return 1;
    write(world, root, plan.files, 'init');
  }
  const exit = plan.manual.length > 0 ? 1 : 0;
  if (settings.json) {
    const document = documentOf(offer, settings, speaking.say, mask, { exit, dryRun: dryRun || refused });
    world.screen.answer(JSON.stringify(document, null, 2));
  } else {
    const state = { written: writing, dryRun, refused };
    world.screen.answer(
      answered(plan, speaking, settings, world.screen.paint.answer, mask, state).join('\n'),
    );
  }
  return exit;
}
