/** The application module that `init` works on: as named, the only one, else a person's choice. */
import { chooseModule, type Module, type Project } from '../android/project.ts';
import { note } from '../core/note.ts';
import { inside } from '../core/paths.ts';
import type { Ask } from '../ports.ts';
import type { Talk } from './context.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'ask-module': Record<never, never>;
    'choice-module': { module: string; file: string };
  }
}

/** @throws Stop where there is none, or several and nobody to ask. */
export async function moduleFor(
  project: Project,
  wanted: string | undefined,
  ask: Ask | null,
  { say }: Talk,
): Promise<Module> {
  const applications = project.modules.filter(({ application }) => application);
  if (wanted !== undefined || applications.length < 2 || ask === null) {
    return chooseModule(project, wanted ?? null);
  }
  const here = applications.find(({ path, folder }) => path !== ':' && inside(folder, project.cwd));
  const chosen = await ask.choose({
    message: say(note('ask-module', {})),
    choices: applications.map(({ path, folder, script }) => ({
      value: path,
      name: say(note('choice-module', { module: path, file: script?.path ?? folder })),
    })),
    ...(here === undefined ? {} : { initial: here.path }),
  });
  return chooseModule(project, chosen);
}
