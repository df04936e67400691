/** Gathers what the checks look at. A file that can't be read hides nothing about the others. */
import { type Picture, readPicture } from '../../android/picture.ts';
import { chooseModule, findProject, type Module, type Project } from '../../android/project.ts';
import { gradleFile, readText } from '../../android/source.ts';
import { variantsOf } from '../../android/variants.ts';
import { textIn } from '../../checks/shared/json.ts';
import type {
  AppSubject,
  EvidenceView,
  Fault,
  JsonFile,
  KnownRedirect,
  Subject,
} from '../../checks/subject.ts';
import { note } from '../../core/note.ts';
import { SyntaxFault } from '../../core/operation.ts';
import { inside, join } from '../../core/paths.ts';
import { placeInJson, readJson } from '../../editors/json.ts';
import { Stop, Unreadable } from '../../errors.ts';
import type { Files } from '../../ports.ts';
import { CONFIG_FILE, CONSOLE_FILE } from '../../tpns/sdk.ts';
import { appSubject } from './app-subject.ts';
import type { Evidence } from './evidence.ts';
import { type Tolerant, tolerating } from './tolerate.ts';

export interface Gathering {
  /** Gradle path of the module; null takes every application. */
  readonly module: string | null;
  /** What the console has, as said on the command line. */
  readonly redirect: string | null;
  /** One build variant; left out: all of them. */
  readonly variant?: string | null;
  /** A manifest that a build has made. */
  readonly evidence?: Evidence | null;
  /** The SecretKey, where the user has told it: it must be nowhere in the app. */
  readonly secretKey?: string | null;
  /** What a log, a device, an archive and the services have shown. */
  readonly observed?: EvidenceView | null;
}

/** @throws Stop (exit 2) where there is no project, or not the module asked for. */
export function gatherSubject(files: Files, cwd: string, asked: Gathering): Subject {
  const tolerant = tolerating(files);
  const project = projectAround(tolerant, cwd);
  const consoleFile = jsonFile(tolerant, join(project.root, CONSOLE_FILE));
  const evidence = asked.evidence ?? null;
  const modules =
    evidence === null ? modulesOf(project, asked.module) : [chooseModule(project, asked.module)];
  const given = { variant: asked.variant ?? null, evidence, secretKey: asked.secretKey || null };
  const apps = modules.flatMap(module => {
    const picture = pictureOf(tolerant, project, module);
    const config = jsonFile(tolerant, join(module.folder, CONFIG_FILE));
    return picture === null ? [] : [appSubject(tolerant, picture, config, consoleFile !== null, given)];
  });
  mustHave(given.variant, apps);
  return {
    root: project.root,
    apps,
    faults: [...tolerant.unread.values()].map(({ place, why }) => ({
      ...kindOf(place.file),
      module: moduleOf(project, place.file),
      place,
      why,
    })),
    consoleFile,
    redirect: asked.redirect === null ? inConsole(consoleFile) : { uri: asked.redirect, place: null },
    evidence: asked.observed ?? null,
  };
}

/** The same, with nothing in it where there is no project: evidence of another kind needs none. */
export function subjectAnywhere(files: Files, cwd: string, asked: Gathering): Subject {
  try {
    return gatherSubject(files, cwd, asked);
  } catch (error) {
    if (!(error instanceof Stop) || error.code !== 'no-project' || asked.module !== null) throw error;
    const redirect = asked.redirect === null ? null : { uri: asked.redirect, place: null };
    return { root: cwd, apps: [], faults: [], consoleFile: null, redirect, evidence: asked.observed ?? null };
  }
}

/** A script that a module applies and that can't be read leaves what the module's own says. */
function projectAround(tolerant: Tolerant, cwd: string): Project {
  const find = (): Project => {
    const found = tolerant.attempt(files => findProject(files, cwd));
    if (found === null) throw new Stop(2, 'no-project', note('no-android-project', { folder: cwd }));
    return found;
  };
  const project = find();
  const faults = project.modules.flatMap(({ fault }) => fault ?? []);
  for (const fault of faults) tolerant.note(fault);
  return faults.some(({ file }) => !/\/build\.gradle(?:\.kts)?$/.test(file)) ? find() : project;
}

/** @throws Stop where no app has such a variant; an app whose script can't be read may. */
function mustHave(variant: string | null, apps: readonly AppSubject[]): void {
  if (variant === null || apps.length === 0 || apps.some(({ variants }) => variants.length > 0)) return;
  const names = apps.flatMap(({ picture: { app, applicationId } }) =>
    variantsOf(app, applicationId).map(({ name }) => name),
  );
  throw new Stop(2, 'unknown-variant', note('variant-unknown', { variant, variants: [...new Set(names)] }), {
    flag: '--variant',
  });
}

/** The application modules. Where a script that can't be read may hide one, what is left is no reason to stop. */
function modulesOf(project: Project, wanted: string | null): readonly Module[] {
  const applications = project.modules.filter(module => module.application);
  if (wanted === null && applications.length > 0) return applications;
  if (wanted === null && project.modules.some(module => module.fault)) return [];
  return [chooseModule(project, wanted)];
}

function pictureOf(tolerant: Tolerant, project: Project, module: Module): Picture | null {
  return tolerant.attempt(files => {
    const script = module.script ?? gradleFile(files, module.folder, 'build');
    return readPicture(files, project, { ...module, script, fault: null });
  });
}

function jsonFile(tolerant: Tolerant, path: string): JsonFile | null {
  try {
    const source = readText(tolerant.files, path);
    if (source === null) return null;
    return { path, text: source.text, json: parsed(tolerant, path, source.text) };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    tolerant.note(error);
    return { path, text: '', json: null };
  }
}

function parsed(tolerant: Tolerant, path: string, text: string): JsonFile['json'] {
  try {
    return readJson(text);
  } catch (error) {
    if (!(error instanceof SyntaxFault)) throw error;
    tolerant.note(new Unreadable(path, error.why, text, error.offset));
    return null;
  }
}

function inConsole(file: JsonFile | null): KnownRedirect | null {
  const uri = file === null ? null : textIn(file.json, 'redirect');
  if (file === null || uri === null) return null;
  return { uri, place: { file: file.path, range: placeInJson(file.text, ['redirect']) } };
}

const kindOf = (file: string): Pick<Fault, 'of'> => ({
  of: file.endsWith('.json') ? 'config' : file.endsWith('.xml') ? 'manifest' : 'gradle',
});

/** The module the file lies in; null for what the root project's folder holds itself. */
function moduleOf({ modules }: Project, file: string): string | null {
  const homes = modules.filter(({ path, folder }) => path !== ':' && inside(folder, file));
  return homes.sort((a, b) => b.folder.length - a.folder.length)[0]?.path ?? null;
}
