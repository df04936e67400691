/** The whole of `init` on one module, planned in memory, with everything that its answer has to be. */
import type { Picture } from '../../src/android/picture.ts';
import { readPicture } from '../../src/android/picture.ts';
import { findProject, type Module } from '../../src/android/project.ts';
import type { FileChange, Plan } from '../../src/core/plan.ts';
import { integrate, wrapperOf } from '../../src/engine/integrate/integrate.ts';
import { chooseMode } from '../../src/engine/integrate/mode.ts';
import type { Mode } from '../../src/engine/traces.ts';
import { Stop, Unreadable } from '../../src/errors.ts';
import type { Files } from '../../src/ports.ts';
import { CONFIG_FILE, CONSOLE_FILE } from '../../src/tpns/sdk.ts';
import { accessorsOf } from './accessors.ts';
import { type Tried, wrong } from './attempt.ts';
import { outsideTouched, plainText } from './bytes.ts';
import { type Claim, languageOf, type Written } from './claim.ts';
import { answers } from './invented.ts';
import { required, type Surroundings, wholePlanIntents } from './plan-intents.ts';
import { overlaid } from './read-only.ts';

export function planned(
  files: Files,
  picture: Picture,
  mode: Mode,
  template: Surroundings['template'],
): Tried {
  try {
    chooseMode(picture, mode);
    const plan = planOf(files, picture, mode, template);
    try {
      return proven(files, picture, mode, template, plan);
    } catch (error) {
      // whatever stops the second look, the first one has made it so
      return wrong(`after the plan: ${saidBy(error)}`);
    }
  } catch (error) {
    if (error instanceof Stop || error instanceof Unreadable)
      return { state: 'refused', reasons: [error.why.id], faults: [], claims: [] };
    return wrong(`exception: ${saidBy(error)}`);
  }
}

const saidBy = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function proven(
  files: Files,
  picture: Picture,
  mode: Mode,
  template: Surroundings['template'],
  plan: Plan,
): Tried {
  const written = new Map(plan.files.flatMap(({ path, after }) => (after ? [[path, after] as const] : [])));
  const later = overlaid(files, written);
  const seen = pictureAgain(later, picture);
  const again = planOf(later, seen, mode, template);
  const surroundings = { picture, accessors: accessorsOf(seen.project), template };
  const reasons = reasonsOf(plan);
  return {
    state: reasons.length > 0 ? 'refused' : plan.files.length > 0 ? 'applied' : 'present',
    reasons,
    faults: [
      ...plan.files.flatMap(faultsOf),
      ...again.files.map(({ path }) => `a second run changes ${path} again`),
      ...(again.manual.length === plan.manual.length ? [] : ['a second run asks for other things by hand']),
    ],
    claims: [...changed(plan, surroundings), ...(reasons.length > 0 ? [] : there(later, mode, surroundings))],
  };
}

function planOf(files: Files, picture: Picture, mode: Mode, template: Surroundings['template']): Plan {
  return integrate(files, picture, answers(mode, picture), template);
}

function pictureAgain(files: Files, { project, app }: Picture): Picture {
  const again = findProject(files, project.root);
  const same = (module: Module): boolean => module.path === app.module.path;
  return readPicture(files, again, again.modules.find(same) ?? app.module);
}

/** What a companion says is said by the one it waits for. */
function reasonsOf({ manual }: Plan): string[] {
  const ids = manual.map(({ reason }) => reason.id);
  return [...new Set(ids.filter(id => id !== 'group-partner' && id !== 'group-needs'))];
}

function faultsOf({ path, before, after, edits }: FileChange): string[] {
  if (after === null) return [`${path} is deleted`];
  if (before === null) return /\.(?:java|kt)$/.test(path) ? sourceFaults(path, plainText(after)) : [];
  if (edits.length === 0) return [`${path}: a change without edits`];
  return outsideTouched(path, before, after, edits) ? [`${path}: bytes outside of the edits changed`] : [];
}

function sourceFaults(path: string, text: string): string[] {
  const name = /([^/]+)\.\w+$/.exec(path)?.[1] ?? '';
  const says = /^package [\w.`]+;?\s/m.test(text) && text.includes(name);
  return says ? [] : [`${path}: no class ${name} in a package`];
}

function changed(plan: Plan, surroundings: Surroundings): Claim[] {
  const intents = wholePlanIntents(surroundings);
  return plan.files.flatMap(({ path, before, after }): Claim[] => {
    if (after === null || /\.(?:java|kt)$/.test(path)) return [];
    const language = languageOf(path);
    const was = before === null ? '' : plainText(before);
    if (was === '' && language === 'manifest') return [];
    return [
      {
        kind: 'changed',
        language,
        before: was,
        after: plainText(after),
        intents: intents[language],
        all: false,
      },
    ];
  });
}

/** Once `init` is content, everything it is for can be found in the files by somebody else. */
function there(files: Files, mode: Mode, surroundings: Surroundings): Claim[] {
  const { picture } = surroundings;
  const { app, project, libraries, libraryManifests } = picture;
  const written = (path: string | undefined): Written[] => {
    const bytes = path === undefined ? null : files.read(path);
    return path === undefined || bytes === null
      ? []
      : [{ language: languageOf(path), text: plainText(bytes) }];
  };
  const scripts = [
    ...app.scripts.map(each => each.path),
    ...libraries.flatMap(each => each.script?.path ?? []),
    ...[project.rootScript, project.settings].flatMap(each => each?.path ?? []),
    project.propertiesFile,
    ...project.catalogs.map(({ path }) => path),
  ].flatMap(written);
  const manifests = [app.manifest, ...libraryManifests.keys()].flatMap(written);
  const places = {
    scripts,
    manifests,
    config: written(`${app.module.folder}/${CONFIG_FILE}`),
    console: written(`${project.root}/${CONSOLE_FILE}`),
  };
  return required(mode, surroundings, wrapperOf(files, picture) !== null).map(({ intent, where }) => ({
    kind: 'there',
    texts: places[where],
    intent,
  }));
}
