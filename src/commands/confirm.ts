/** The one question before files are written, and what should be known when it is answered. */
import { note } from '../core/note.ts';
import { relative } from '../core/paths.ts';
import type { FileChange } from '../core/plan.ts';
import { Stop } from '../errors.ts';
import type { Ask, World } from '../ports.ts';
import type { Settings } from '../settings.ts';
import { inCi, type Talk } from './context.ts';
import { gitTop } from './git-top.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'ask-apply': { files: number };
    declined: Record<never, never>;
    uncommitted: { files: readonly string[] };
  }
}

/**
 * @param ask null where nobody can be asked.
 * @returns whether to go on; a no has been told by then.
 * @throws Stop where nobody can be asked and nothing confirms it.
 */
export async function confirmed(
  world: World,
  settings: Settings,
  { say, tell }: Talk,
  ask: Ask | null,
  files: number,
): Promise<boolean> {
  if (ask !== null) {
    if (await ask.confirm({ message: say(note('ask-apply', { files })), initial: true })) return true;
    tell(note('declined', {}), true);
    return false;
  }
  if (settings.yes || settings.json || inCi(world)) return true;
  throw new Stop(2, 'missing-value', note('missing-confirmation', {}), { flag: '--yes' });
}

/** Work that git does not keep yet, in files that are about to be written: told, for it will be harder to tell apart. */
export async function tellUncommitted(
  world: World,
  settings: Settings,
  { tell, path }: Talk,
  root: string,
  changes: readonly FileChange[],
): Promise<void> {
  if (settings.quiet || settings.json) return;
  const { files } = world;
  const top = gitTop(files, files.real(root));
  if (top === null) return;
  const own = changes.filter(({ before }) => before !== null);
  const named = new Map(own.map(change => [relative(top, files.real(change.path)), path(change.path)]));
  const dirty = await world.uncommitted(top, [...named.keys()]);
  const shown = dirty.flatMap(each => named.get(each) ?? []);
  if (shown.length > 0) tell(note('uncommitted', { files: shown }));
}
