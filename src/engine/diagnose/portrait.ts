/** The project as it was understood, line by line: each value with where it is written, or why nobody can say it. */
import { effectivePlaceholders } from '../../android/effective.ts';
import type { Picture } from '../../android/picture.ts';
import { textOf, type UnknownReason, type Value } from '../../android/value.ts';
import type { Variant } from '../../android/variants.ts';
import type { AppSubject, Subject } from '../../checks/subject.ts';
import type { Place } from '../../core/finding.ts';
import { repositoriesIn } from '../../editors/gradle/query.ts';
import { maskKey } from '../../tpns/credentials.ts';
import { ID_PLACEHOLDER, SUFFIX_META } from '../../tpns/sdk.ts';
import { sdkDependencies } from '../traces.ts';
import { shownLinks } from './shown-links.ts';
import { summaryOf } from './summary.ts';

declare module '../../core/note.ts' {
  interface NoteArgs {
    'portrait-label': { label: PortraitLabel; of: string | null };
    'portrait-unknown': { why: UnknownReason; name: string | null; otherwise: string | null };
    'portrait-default': Record<never, never>;
    'portrait-none': Record<never, never>;
  }
}

export type PortraitLabel =
  | 'root'
  | 'layout'
  | 'modules'
  | 'module'
  | 'agp'
  | 'mode'
  | 'region'
  | 'application-id'
  | 'namespace'
  | 'min-sdk'
  | 'target-sdk'
  | 'compile-sdk'
  | 'minified'
  | 'artifact'
  | 'access-id'
  | 'access-key'
  | 'placeholder'
  | 'more-placeholders'
  | 'manifest'
  | 'language'
  | 'launcher'
  | 'link'
  | 'receiver'
  | 'registration'
  | 'call'
  | 'wrapper'
  | 'im'
  | 'repository'
  | 'keep-rules';

export interface PortraitLine {
  readonly label: PortraitLabel;
  /** The variant, the placeholder, the artifact: what of several it is. */
  readonly of: string | null;
  /** Masked where it is a key; null where it is not known, or is nothing but its place. */
  readonly value: string | null;
  readonly unknown: {
    readonly why: UnknownReason;
    readonly name: string | null;
    readonly otherwise: string | null;
  } | null;
  /** Where it is written, or what makes it unknown; null: nowhere. */
  readonly place: Place | null;
  /** Gradle's or Android's own word, where nobody says otherwise. */
  readonly implied: boolean;
}

/** Of the whole project first, then each module, beginning with a `module` line. */
export function portraitOf(subject: Subject): PortraitLine[] {
  const [first] = subject.apps;
  const project = first?.picture.project;
  return [
    said('root', null, subject.root, project?.settings ? { file: project.settings.path, range: null } : null),
    ...(project === undefined
      ? []
      : [
          said('layout', null, project.layout, null),
          ...project.modules.map(module =>
            said(
              'modules',
              module.path,
              module.application ? 'com.android.application' : null,
              module.script === null ? null : { file: module.script.path, range: null },
            ),
          ),
        ]),
    ...subject.apps.flatMap(appLines),
  ];
}

function appLines(subject: AppSubject): PortraitLine[] {
  const { picture, module, mode, variants, calls, registrations, receivers, wrapper, im } = subject;
  const { app } = picture;
  const spot = (file: string, start: number, end: number): Place => ({ file, range: { start, end } });
  return [
    said('module', null, module, { file: app.script.path, range: null }),
    said('agp', null, app.agp.text, app.agp.from),
    said('mode', null, mode, subject.sdk),
    said('region', null, summaryOf(subject).region, subject.suffix?.place ?? null),
    ...perVariant('application-id', variants, ({ applicationId }) => applicationId),
    namespaceLine(picture),
    valueLine('min-sdk', null, app.minSdk),
    valueLine('target-sdk', null, app.targetSdk),
    valueLine('compile-sdk', null, app.compileSdk),
    valueLine('minified', null, app.minified),
    ...sdkDependencies(picture).map(({ group, artifact, version, file, at }) =>
      said('artifact', `${group}:${artifact}`, version, spot(file.path, at, at)),
    ),
    ...subject.credentials.map(({ which, value, place }) =>
      said(which, null, which === 'access-id' ? value : maskKey(value), place),
    ),
    ...placeholderLines(subject),
    ...subject.manifests.map(({ path }) => said('manifest', null, null, { file: path, range: null })),
    ...shownLinks(subject).map(({ activity, link, place }) => said('link', activity, link, place)),
    ...receivers.map(({ name, file, start, end }) => said('receiver', null, name, spot(file, start, end))),
    ...registrations.map(({ className, file, at }) =>
      said('registration', null, className, spot(file, at, at)),
    ),
    ...calls
      .filter(({ name }) => TELLING.test(name))
      .map(({ name, file, start, end }) => said('call', null, name, spot(file, start, end))),
    ...(wrapper === null ? [] : [said('wrapper', null, wrapper, null)]),
    ...subject.wrapperCalls.map(({ name, file, start, end }) =>
      said('call', null, name, spot(file, start, end)),
    ),
    ...im.map(({ name, version, place }) => said('im', name, version, place)),
    ...repositoryLines(picture),
    ...app.keepRules.map(file => said('keep-rules', null, null, { file, range: null })),
  ];
}

/** Calls that set something up; those that ask for something are of no interest. */
const TELLING =
  /\.(?:set|enable|register|unregister|upsert|append|bind|del|clear|configure)\w*$|OfflinePushConfig$/;

/** Where the app's dependencies may come from, in every script that has a word in it. */
function repositoryLines({ app, project }: Picture): PortraitLine[] {
  const files = [project.settings, project.rootScript, ...app.scripts].filter(file => file !== null);
  return [...new Map(files.map(file => [file.path, file])).values()].flatMap(({ path, script }) =>
    repositoriesIn(script)
      .filter(({ scope }) => !/^(?:pluginManagement|buildscript|publishing)$/.test(scope[0] ?? ''))
      .map(({ name, url, range }) =>
        said('repository', null, url?.replace(/\/\/[^/@]*@/, '//***@') ?? name, { file: path, range }),
      ),
  );
}

/** What Gradle leaves unsaid is the manifest's package, or what the sources tell. */
function namespaceLine({ app, manifest, namespace }: Picture): PortraitLine {
  if (app.namespace.known || namespace === null || namespace === '') {
    return valueLine('namespace', null, app.namespace);
  }
  const { package: written } = manifest;
  const range = written === null ? null : { start: written.start, end: written.end };
  return said('namespace', null, namespace, { file: app.manifest, range });
}

export const said = (
  label: PortraitLabel,
  of: string | null,
  value: string | null,
  place: Place | null,
): PortraitLine => ({
  label,
  of,
  value,
  unknown: null,
  place,
  implied: false,
});

export function valueLine(
  label: PortraitLabel,
  of: string | null,
  value: Value,
  shown: (text: string) => string = text => text,
): PortraitLine {
  if (value.known) {
    const text = textOf(value);
    const line = said(label, of, text === null ? null : shown(text), value.from);
    return { ...line, implied: value.from === null };
  }
  const { why, name, at, otherwise } = value;
  const fallback = textOf(otherwise);
  const unknown = { why, name, otherwise: fallback === null ? null : shown(fallback) };
  return { ...said(label, of, null, at), unknown };
}

/** One line where all variants agree, else one for each. */
function perVariant(
  label: PortraitLabel,
  variants: readonly Variant[],
  read: (variant: Variant) => Value,
  shown?: (text: string) => string,
): PortraitLine[] {
  const lines = variants.map(variant => ({ variant, line: valueLine(label, null, read(variant), shown) }));
  const [first] = lines;
  const same = lines.every(({ line }) => JSON.stringify(line) === JSON.stringify(first?.line));
  if (first !== undefined && same) return [first.line];
  return lines.map(({ variant, line }) => ({ ...line, of: variant.name }));
}

/** What else is a key is masked; nobody can tell from outside which of them are. */
const OPEN = new Set([ID_PLACEHOLDER, SUFFIX_META, 'applicationName', 'applicationId']);

function placeholderLines({ picture: { app }, variants }: AppSubject): PortraitLine[] {
  const maps = new Map(variants.map(variant => [variant.name, effectivePlaceholders(app, variant)]));
  const names = [...new Set([...maps.values()].flatMap(({ values }) => [...values.keys()]))];
  const [more] = [...maps.values()].flatMap(map => map.more ?? []);
  return [
    ...names.flatMap(name => {
      const read = (variant: Variant): Value => maps.get(variant.name)?.values.get(name) ?? NONE;
      const shown = OPEN.has(name) ? undefined : maskKey;
      return perVariant('placeholder', variants, read, shown).map(line => ({
        ...line,
        of: line.of === null ? name : `${name} (${line.of})`,
      }));
    }),
    ...(more === undefined ? [] : [valueLine('more-placeholders', null, more)]),
  ];
}

const NONE: Value = { known: false, why: 'absent', at: null, name: null, otherwise: null };
