import { type App, readApp } from '../../src/android/app.ts';
import { type Picture, readPicture } from '../../src/android/picture.ts';
import { chooseModule, findProject } from '../../src/android/project.ts';
import { memoryFiles } from '../support/memory-files.ts';

/** The only application of a project whose other files, by their paths in it, are `more`. */
export function appOf(script: string, more: Readonly<Record<string, string>> = {}): App {
  const files = filesOf(script, more);
  const project = findProject(files, '/p/android');
  const module = chooseModule(project, null);
  if (!module.script) throw new Error('no script');
  return readApp(files, project, module, module.script);
}

export function pictureOf(script: string, more: Readonly<Record<string, string>> = {}): Picture {
  const files = filesOf(script, more);
  const project = findProject(files, '/p/android');
  return readPicture(files, project, chooseModule(project, null));
}

function filesOf(script: string, more: Readonly<Record<string, string>>): ReturnType<typeof memoryFiles> {
  const isKotlin = script.startsWith('plugins {');
  return memoryFiles({
    '/p/android/settings.gradle': "include ':app'",
    [`/p/android/app/build.gradle${isKotlin ? '.kts' : ''}`]: script,
    ...Object.fromEntries(Object.entries(more).map(([path, text]) => [`/p/android/${path}`, text])),
  });
}
