/** Everything that is tried on one build, and where. */
import { readPicture } from '../../src/android/picture.ts';
import { findProject, type Module, type Project } from '../../src/android/project.ts';
import { relative } from '../../src/core/paths.ts';
import { chooseMode } from '../../src/engine/integrate/mode.ts';
import type { Mode } from '../../src/engine/traces.ts';
import { Unreadable } from '../../src/errors.ts';
import type { Files } from '../../src/ports.ts';
import { type Accessors, accessorsOf } from './accessors.ts';
import { attempted, type Trial } from './attempt.ts';
import { plainText } from './bytes.ts';
import { type Attempt, languageOf } from './claim.ts';
import { isSyntax } from './classes.ts';
import { catalogTrials, ignoreTrials, keepRuleTrials, propertyTrials } from './file-trials.ts';
import { manifestTrials } from './manifest-trials.ts';
import { planned } from './plan.ts';
import { rulesOf } from './plan-intents.ts';
import { buildScriptTrials, moduleScriptTrials } from './script-trials.ts';
import { shapeOf } from './shape.ts';

export interface Surveyed {
  readonly attempts: readonly Attempt[];
  readonly modules: readonly SurveyedModule[];
}

export interface SurveyedModule {
  readonly build: string;
  readonly module: string;
  readonly shape: string;
  /** The plan in the mode that `init` takes by itself; null where the module can't be read. */
  readonly plan: Attempt;
}

export interface Tools {
  readonly files: Files;
  readonly template: (name: string) => string;
  /** Paths are told relative to this folder. */
  readonly folder: string;
  readonly wants: (operation: string) => boolean;
}

export function surveyBuild(root: string, tools: Tools): Surveyed {
  const build = relative(tools.folder, root);
  const project = caught(() => findProject(tools.files, root));
  if (project instanceof Error) return unread(project, { build, module: '?', shape: UNREADABLE }, tools);
  // a library's script without settings belongs to the build around it, which is surveyed as itself
  const modules = project.root === root ? project.modules.filter(module => module.application) : [];
  if (modules.length === 0) return { attempts: [], modules: [] };
  const accessors = accessorsOf(project);
  const own = modules.map(module => surveyModule(project, module, build, accessors, tools));
  const shape = own[0]?.modules[0]?.shape ?? '';
  const beside = [catalogTrials, propertyTrials, ignoreTrials].flatMap(make => make(tools.files, project));
  const shared = [...buildScriptTrials(project), ...beside];
  return {
    attempts: [...run(shared, { build, module: ':', shape }, tools), ...own.flatMap(each => each.attempts)],
    modules: own.flatMap(each => each.modules),
  };
}

const UNREADABLE = 'unreadable';

type Where = Pick<Attempt, 'build' | 'module' | 'shape'>;

function surveyModule(
  project: Project,
  module: Module,
  build: string,
  accessors: Accessors,
  tools: Tools,
): Surveyed {
  const { files, template } = tools;
  const picture = caught(() => readPicture(files, project, module));
  if (picture instanceof Error)
    return unread(picture, { build, module: module.path, shape: UNREADABLE }, tools);
  const where = { build, module: module.path, shape: shapeOf(files, picture) };
  const trials = [
    ...moduleScriptTrials(picture, accessors),
    ...manifestTrials(files, picture),
    ...keepRuleTrials(files, picture.app, rulesOf(template)),
  ];
  const inMode = (mode: Mode): Attempt => ({
    ...where,
    operation: `init, ${mode} mode`,
    file: relative(tools.folder, module.folder),
    ...planned(files, picture, mode, template),
  });
  const plans = { manual: inMode('manual'), plugin: inMode('plugin') };
  const asked = Object.values(plans).filter(({ operation }) => tools.wants(operation));
  return {
    attempts: [...run(trials, where, tools), ...asked],
    modules: [{ ...where, plan: plans[chooseMode(picture, null).mode] }],
  };
}

function run(trials: readonly Trial[], where: Where, { folder, wants }: Tools): Attempt[] {
  return trials
    .filter(({ operation }) => wants(operation))
    .map(trial => ({
      ...where,
      operation: trial.operation,
      file: relative(folder, trial.path),
      ...attempted(trial),
    }));
}

/** What can't even be read: a refusal where the file is at fault, else a fault of ours. */
function unread(error: Error, where: Where, { files, folder }: Tools): Surveyed {
  const its = error instanceof Unreadable;
  const bytes = its && isSyntax(error.why.id) ? files.read(error.file) : null;
  const plan: Attempt = {
    ...where,
    operation: 'read',
    file: its ? relative(folder, error.file) : where.build,
    state: 'refused',
    reasons: its ? [error.why.id] : [],
    faults: its ? [] : [`exception: ${error.message}`],
    claims:
      its && bytes ? [{ kind: 'broken', language: languageOf(error.file), text: plainText(bytes) }] : [],
  };
  return { attempts: [plan], modules: [{ ...where, plan }] };
}

function caught<T>(read: () => T): T | Error {
  try {
    return read();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
