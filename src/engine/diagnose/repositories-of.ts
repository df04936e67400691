/** The repositories of a build: which count for the app, which serve its plugins, and what they serve. */
import { appliesUnseen } from '../../android/applied.ts';
import {
  type DeclaredRepository,
  filledByCode,
  mavenCentral,
  type Standing,
  standing,
} from '../../android/central.ts';
import type { Picture } from '../../android/picture.ts';
import { appliedScripts } from '../../android/scope.ts';
import { servesCentral, servingFrom } from '../../android/serving.ts';
import type { GradleFile } from '../../android/source.ts';
import { channels } from '../../channels/index.ts';
import type { DeclaredAt, Repositories, Served } from '../../checks/shared/build.ts';
import { at } from '../../checks/subject.ts';
import type { Channel } from '../../core/channel.ts';
import { repositoriesIn, statements } from '../../editors/gradle/query.ts';
import type { Files } from '../../ports.ts';
import { SDK_GROUP } from '../../tpns/sdk.ts';

export function repositoriesOf(files: Files, picture: Picture): Repositories {
  const { project, app } = picture;
  const found = standing(files, project, app);
  const scripts = [...around(files, picture)];
  const unseen = scripts.some(file => appliesUnseen(files, file, project.root));
  const vendors = channels.flatMap(channel => {
    const { repository: url } = channel;
    if (url === null) return [];
    const group = groupOf(channel);
    return [
      {
        channel,
        url,
        served: vendorServed(picture, found, unseen, url, group),
        ignored: firstOf(found.ignored, each => servingFrom([each], url, group) === 'served'),
      },
    ];
  });
  return {
    counting: found.counting.map(declaredAt),
    ignored: found.ignored.map(declaredAt),
    ofPlugins: scripts.flatMap(ofPlugins),
    mode: found.mode,
    home: homeOf(found.place),
    sdk: sdkServed(files, picture, found, unseen),
    sdkIgnored: firstOf(found.ignored, each => servesCentral(each, SDK_GROUP)),
    vendors,
  };
}

/** Settings, root and module, with what they apply: each once. */
function around(files: Files, { project, app }: Picture): Set<GradleFile> {
  const first = [project.settings, project.rootScript, app.script].flatMap(file => file ?? []);
  const all = first.flatMap(file => appliedScripts(files, project, file));
  return new Set(new Map(all.map(file => [file.path, file])).values());
}

/** jcenter hands on to Maven Central, as long as it does. */
const isJcenter = ({ name, url }: DeclaredRepository): boolean =>
  url === null ? name === 'jcenter' : /\/\/jcenter\.bintray\.com/.test(url);

function sdkServed(files: Files, { project, app }: Picture, found: Standing, unseen: boolean): Served {
  const { state } = mavenCentral(files, project, app);
  return state === 'missing' && (unseen || found.counting.some(isJcenter)) ? 'unknown' : state;
}

/** Packages of a framework's app bring repositories of their own for all modules. */
function vendorServed(
  { project, app }: Picture,
  found: Standing,
  unseen: boolean,
  address: string,
  group: string,
): Served {
  const state = servingFrom(found.counting, address, group);
  if (state !== 'missing') return state;
  const byOthers = !found.settingsOnly && project.host !== null;
  return byOthers || unseen || filledByCode(found, project, app).length > 0 ? 'unknown' : 'missing';
}

/** Of what only the vendor's repository has. */
const groupOf = ({ companions, plugin }: Channel): string =>
  (companions[0]?.coordinate ?? plugin?.module ?? '').split(':')[0] ?? '';

function firstOf(
  repositories: readonly DeclaredRepository[],
  is: (repository: DeclaredRepository) => boolean,
): DeclaredAt | null {
  const found = repositories.find(is);
  return found === undefined ? null : declaredAt(found);
}

function declaredAt({
  name,
  url,
  urlLiteral,
  insecure,
  conditional,
  source,
  file,
  range,
}: DeclaredRepository): DeclaredAt {
  const address =
    urlLiteral === null
      ? null
      : { start: urlLiteral.start + urlLiteral.quote.length, end: urlLiteral.end - urlLiteral.quote.length };
  return { name, url, insecure, conditional, source, place: at(file, range), address };
}

/** `buildscript { repositories { } }` wherever it stands, and the plugins' own in the settings. */
const ofPlugins = ({ path, script }: GradleFile): DeclaredAt[] =>
  repositoriesIn(script)
    .filter(({ scope }) => scope.at(-2) === 'buildscript' || scope[0] === 'pluginManagement')
    .map(repository => declaredAt({ ...repository, file: path }));

function homeOf({ file, scope }: Standing['place']): Repositories['home'] {
  const path = scope === 'project' ? 'repositories' : `${scope}.repositories`;
  const found = statements(file.script).find(({ full }) => full.join('.') === path)?.statement;
  return at(file.path, found === undefined ? null : { start: found.start, end: found.end });
}
