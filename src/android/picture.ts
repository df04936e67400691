/** Everything `init` and `doctor` look at, gathered once for one application module. */
import { note } from '../core/note.ts';
import { SyntaxFault } from '../core/operation.ts';
import { join } from '../core/paths.ts';
import { type Manifest, readManifest } from '../editors/manifest/read.ts';
import { Unreadable } from '../errors.ts';
import type { Files } from '../ports.ts';
import { type App, readApp, settingOf } from './app.ts';

import { shippedModules } from './graph.ts';
import { type SourceHabits, sourceHabits } from './habits.ts';
import { mainManifest } from './main-manifest.ts';
import { namespaceFromSources } from './namespace.ts';
import type { Module, Project } from './project.ts';
import { scopeOf } from './scope.ts';
import { type GradleFile, readText } from './source.ts';
import { openSources, type Sources } from './sources/sources.ts';
import { namedFolders } from './sources/walk.ts';
import { withUsesSdk } from './uses-sdk.ts';
import { known, textOf, type Value } from './value.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'no-build-script': { module: string };
    'no-manifest': { file: string };
  }
}

export interface Picture {
  readonly project: Project;
  readonly app: App;
  readonly manifest: Manifest;
  /** Manifests of the modules that the app depends on (main source sets), by path; read when first asked for. */
  readonly libraryManifests: ReadonlyMap<string, Manifest>;
  readonly namespace: string | null;
  readonly applicationId: Value;
  /** Java and Kotlin of the module and those it depends on; read when first asked for. */
  readonly code: Sources;
  readonly sources: SourceHabits;
  /** The modules of this build that the app depends on. */
  readonly libraries: readonly Module[];
}

/** @throws Unreadable where the module's script or manifest is missing or can't be understood. */
export function readPicture(files: Files, project: Project, module: Module): Picture {
  if (module.fault) throw module.fault;
  if (module.script === null) {
    throw new Unreadable(
      join(module.folder, 'build.gradle'),
      note('no-build-script', { module: module.path }),
      null,
      null,
    );
  }
  const app = readApp(files, project, module, module.script);
  const said = manifestAt(files, app.manifest, textOf(app.namespace));
  if (said === null)
    throw new Unreadable(app.manifest, note('no-manifest', { file: app.manifest }), null, null);
  const told = said.base === null ? namespaceFromSources(files, module.folder, said) : null;
  const manifest = told === null ? said : (manifestAt(files, app.manifest, told) ?? said);
  const namespace = manifest.base;
  const libraries = shippedModules(project, module);
  const home = ({ folder }: Module, scripts: readonly GradleFile[]) => ({
    folder,
    named: namedFolders(scripts, { project: folder, root: project.root }),
  });
  const code = openSources(files, [
    home(module, app.scripts),
    ...libraries.map(each => home(each, each.script === null ? [] : [each.script])),
  ]);
  let habits: SourceHabits | null = null;
  let manifests: ReadonlyMap<string, Manifest> | null = null;
  return {
    project,
    app: withUsesSdk(app, manifest),
    manifest,
    get libraryManifests() {
      manifests ??= manifestsOf(files, project, libraries);
      return manifests;
    },
    libraries,
    namespace,
    applicationId: effectiveId(app, said.base),
    code,
    get sources() {
      habits ??= sourceHabits(code, module.folder);
      return habits;
    },
  };
}

function manifestsOf(
  files: Files,
  project: Project,
  libraries: readonly Module[],
): ReadonlyMap<string, Manifest> {
  const found = new Map<string, Manifest>();
  for (const library of libraries) {
    const { path, namespace } = libraryManifest(files, project, library);
    const manifest = tolerant(() => manifestAt(files, path, namespace));
    if (manifest) found.set(path, manifest);
  }
  return found;
}

/** The main manifest of a library, and what its relative class names stand behind, where its script says it. */
export function libraryManifest(
  files: Files,
  project: Project,
  { folder, script }: Module,
): { readonly path: string; readonly namespace: string | null } {
  const scripts = tolerant(() =>
    script === null ? null : { scripts: [script], scope: scopeOf(files, project, script) },
  );
  if (scripts === null) return { path: join(folder, 'src/main/AndroidManifest.xml'), namespace: null };
  return {
    path: mainManifest(files, project, folder, scripts),
    namespace: textOf(settingOf(scripts, 'android', ['namespace'])),
  };
}

/**
 * Without an `applicationId` Android takes the namespace, and before AGP 7.3 the manifest's package. A plugin of the
 * house that makes the module an application may well set one, though.
 */
function effectiveId({ applicationId, module }: App, namespace: string | null): Value {
  const absent = !applicationId.known && applicationId.why === 'absent';
  return absent && namespace !== null && module.application ? known(namespace, null) : applicationId;
}

export function manifestAt(files: Files, path: string, namespace: string | null): Manifest | null {
  const source = readText(files, path);
  if (source === null) return null;
  try {
    return readManifest(source.text, { namespace });
  } catch (error) {
    if (error instanceof SyntaxFault) throw new Unreadable(path, error.why, source.text, error.offset);
    throw error;
  }
}

/** Another module's file that can't be read is that module's trouble, not a reason to stop here. */
function tolerant<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}
