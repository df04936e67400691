/** Plugin or manual: as asked, as in use, else the one that is known to work with the project's Android Gradle plugin. */
import type { Picture } from '../../android/picture.ts';
import { note } from '../../core/note.ts';
import { PLUGIN_UNPROVEN_FROM_AGP } from '../../tpns/sdk.ts';
import { type Mode, modeInUse } from '../traces.ts';

declare module '../../core/note.ts' {
  interface NoteArgs {
    'mode-asked': { mode: Mode };
    'mode-in-use': { mode: Mode | 'both' };
    'mode-old-agp': { agp: string };
    'mode-new-agp': { agp: string };
    'mode-unknown-agp': Record<never, never>;
    'mode-converts': { asked: Mode; used: Mode | 'both' };
  }
}

export interface ChosenMode {
  readonly mode: Mode;
  readonly reason: ReturnType<typeof note>;
}

export function chooseMode(picture: Picture, asked: Mode | null): ChosenMode {
  const used = modeInUse(picture);
  if (asked !== null && leftMode(picture, asked) !== null && used !== 'none')
    return { mode: asked, reason: note('mode-converts', { asked, used }) };
  if (asked !== null) return { mode: asked, reason: note('mode-asked', { mode: asked }) };
  // with both in place the plugin's part is there already; what is completed by hand can't be undone by it
  if (used !== 'none')
    return { mode: used === 'plugin' ? 'plugin' : 'manual', reason: note('mode-in-use', { mode: used }) };
  const { major, text } = picture.app.agp;
  if (major === null) return { mode: 'manual', reason: note('mode-unknown-agp', {}) };
  return major < PLUGIN_UNPROVEN_FROM_AGP
    ? { mode: 'plugin', reason: note('mode-old-agp', { agp: text ?? String(major) }) }
    : { mode: 'manual', reason: note('mode-new-agp', { agp: text ?? String(major) }) };
}

/** The mode in use that is another one than was asked for: its half of the build goes. */
export function leftMode(picture: Picture, asked: Mode | null): Mode | null {
  const used = modeInUse(picture);
  if (asked === null || used === 'none' || used === asked) return null;
  return asked === 'plugin' ? 'manual' : 'plugin';
}
