/** `tpns init --plan`: the plan goes into a file, and nothing into the project. */
import type { Picture } from '../android/picture.ts';
import { note } from '../core/note.ts';
import { Stop } from '../errors.ts';
import { FileFault, type World } from '../ports.ts';
import type { Settings } from '../settings.ts';
import type { Offer } from './offer.ts';
import { pathGiven } from './path-given.ts';
import { isPlan, planBytes } from './plan-file.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'plan-to-stdout': Record<never, never>;
    'plan-taken': { file: string };
    'plan-unwritten': { file: string; reason: FileFault['reason'] };
    'plan-saved': { file: string };
  }
}

/** Looked at before anything is asked: an answer that can't be kept is not worth giving. */
export function planPlace({ files }: World, settings: Settings, named: string): string {
  const flag = '--plan';
  if (named === '-') throw new Stop(2, 'usage', note('plan-to-stdout', {}), { flag });
  const file = pathGiven(settings, named);
  const kind = files.kind(file);
  const old = kind === 'file' ? files.read(file) : null;
  // `--plan app/build.gradle` is a slip of the fingers, and the file would be gone
  if (kind === 'folder' || (old !== null && old.length > 0 && !isPlan(old))) {
    throw new Stop(2, 'file-exists', note('plan-taken', { file }), { flag, file });
  }
  return file;
}

/** @throws Stop where the file can't be written. */
export function savePlan(world: World, file: string, offer: Offer, picture: Picture): void {
  const { project, app } = picture;
  const seen = [project.settings?.path, ...app.scripts.map(({ path }) => path), app.manifest];
  const bytes = planBytes(
    world.files,
    offer,
    seen.filter(path => path !== undefined),
    world.now(),
  );
  try {
    world.files.write(file, bytes, 0o600);
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    const why = note('plan-unwritten', { file, reason: error.reason });
    throw new Stop(2, 'write-failed', why, { flag: '--plan', file });
  }
}
