/** `tpns doctor --fix`: what can be mended with certainty is shown, confirmed, and written like a run of `init`. */
import type { Plan } from '../core/plan.ts';
import { checkWritable } from '../engine/journal/commit.ts';
import type { World } from '../ports.ts';
import { masking } from '../report/mask.ts';
import type { Settings } from '../settings.ts';
import { confirmed, tellUncommitted } from './confirm.ts';
import { mayAsk, type Talk } from './context.ts';
import { preview } from './outcome.ts';
import { write } from './write.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'fix-nothing': Record<never, never>;
    'fix-done': { count: number };
    'fix-evidence': Record<never, never>;
    'fix-evidence-help': Record<never, never>;
  }
}

/** @returns false where the person said no; nothing is written then. */
export async function carryOutMends(
  world: World,
  settings: Settings,
  speaking: Talk,
  root: string,
  plan: Plan,
): Promise<boolean> {
  if (plan.files.length === 0) return true;
  checkWritable(world.files, root, plan.files);
  await tellUncommitted(world, settings, speaking, root, plan.files);
  const ask = mayAsk(world, settings) ? await world.ask() : null;
  if (ask !== null) speaking.show(preview(plan, speaking, settings, world.screen.paint.say, masking([])));
  if (!(await confirmed(world, settings, speaking, ask, plan.files.length))) return false;
  write(world, root, plan.files, 'doctor --fix');
  return true;
}
