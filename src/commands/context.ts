/** What every command in a project does first: find it, end what a killed run began, speak the user's language. */
import { findProject, type Project } from '../android/project.ts';
import type { Note } from '../core/note.ts';
import { relative } from '../core/paths.ts';
import { recover } from '../engine/journal/commit.ts';
import type { World } from '../ports.ts';
import { type Say, speaker } from '../report/say.ts';
import type { Settings } from '../settings.ts';

export interface Talk {
  readonly say: Say;
  /** A sentence on stderr; not with `--quiet`, and with `--json` only what must not be missed. */
  readonly tell: (text: Note, important?: boolean) => void;
  /** Lines on stderr. */
  readonly show: (lines: readonly string[]) => void;
  readonly path: (absolute: string) => string;
}

export function talk(world: World, settings: Settings): Talk {
  const path = (absolute: string): string => relative(settings.cwd, absolute);
  const say = speaker(settings.lang, path);
  return {
    say,
    path,
    tell: (text, important = false) => {
      if (important || !(settings.quiet || settings.json)) world.screen.say(say(text));
    },
    show: lines => {
      if (!settings.quiet && !settings.json && lines.length > 0) world.screen.say(lines.join('\n'));
    },
  };
}

/** May a person be asked? Not in CI, not with `--yes` or `--json`, not without a terminal. */
export function mayAsk(world: World, settings: Settings): boolean {
  return world.interactive && !settings.yes && !settings.json && !inCi(world);
}

export function inCi(world: World): boolean {
  const ci = world.env('CI');
  return ci !== undefined && ci !== '' && ci !== 'false' && ci !== '0';
}

export function openProject(world: World, settings: Settings, { tell }: Talk): Project {
  const found = findProject(world.files, settings.cwd);
  const recovered = recover(world.files, found.root, world);
  if (recovered) tell(recovered, true);
  // its files may be other ones now than those just read
  const project = recovered ? findProject(world.files, settings.cwd) : found;
  for (const each of project.told) tell(each);
  return project;
}
