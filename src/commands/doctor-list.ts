/** `tpns doctor --list`: every check there is. Needs no project. */
import { checks } from '../checks/index.ts';
import type { World } from '../ports.ts';
import { listText } from '../report/doctor-list.ts';
import type { Settings } from '../settings.ts';
import { talk } from './context.ts';

export function listChecks(world: World, settings: Settings): number {
  const entries = checks.map(({ id, severity, fixable, words }) => ({
    id,
    severity,
    title: words[settings.lang].title,
    fixable,
  }));
  if (settings.json) {
    const listed = entries.map(({ id, ...rest }) => ({ check: id, ...rest }));
    world.screen.answer(JSON.stringify({ command: 'doctor', ok: true, checks: listed }, null, 2));
  } else {
    const { say } = talk(world, settings);
    world.screen.answer(listText(entries, say, world.screen.paint.answer).join('\n'));
  }
  return 0;
}
