/** What an app has of each channel: its artifact, calls that hand over its credentials, its plugin and the file of that. */
import { pluginAliases } from '../../android/catalog.ts';
import type { Picture } from '../../android/picture.ts';
import type { SdkCall } from '../../android/registration.ts';
import { appliedScripts } from '../../android/scope.ts';
import { textAt } from '../../android/source.ts';
import { channels } from '../../channels/index.ts';
import type { Artifact, UsedChannel } from '../../checks/shared/build.ts';
import { at } from '../../checks/subject.ts';
import type { Channel } from '../../core/channel.ts';
import { inside, join, parent } from '../../core/paths.ts';
import { pluginsIn } from '../../editors/gradle/query.ts';
import type { Files } from '../../ports.ts';

export function usedChannels(
  files: Files,
  picture: Picture,
  artifacts: readonly Artifact[],
  calls: readonly SdkCall[],
): UsedChannel[] {
  const applied = appliedIds(files, picture);
  return channels.map(channel => ({
    channel,
    artifact: artifacts.find(({ artifact }) => artifact === channel.artifact) ?? null,
    setters: settersOf(channel, calls),
    file: channel.plugin === null ? 'there' : fileState(files, picture, channel.plugin.file),
    pluginApplied: channel.plugin !== null && applied.has(channel.plugin.id),
  }));
}

function settersOf({ setters }: Channel, calls: readonly SdkCall[]): UsedChannel['setters'] {
  const names = new Set(setters.map(({ method }) => method));
  return calls
    .filter(({ name }) => names.has(name.slice(name.lastIndexOf('.') + 1)))
    .map(({ file, start, end }) => at(file, { start, end }));
}

/** By the app's own scripts, or for all modules. */
function appliedIds(files: Files, { project, app }: Picture): ReadonlySet<string> {
  const aliases = pluginAliases(project.catalogs);
  const root = project.rootScript === null ? [] : appliedScripts(files, project, project.rootScript);
  const own = new Set(app.scripts.map(({ path }) => path));
  const ids = [...app.scripts, ...root].flatMap(file =>
    pluginsIn(file.script)
      .filter(
        ({ apply, scope }) => apply && (own.has(file.path) || /^(?:all|sub)projects$/.test(scope[0] ?? '')),
      )
      .flatMap(({ id, accessor }) => id ?? aliases.get(accessor ?? '') ?? []),
  );
  const house = project.house.appliedBy(app.script).flatMap(({ id, applies }) => [id, ...applies]);
  return new Set([...ids, ...house]);
}

/** Plugins look for it beside the script and in the folders of source sets; without them it may be an asset. */
function fileState(files: Files, { project, app }: Picture, name: string): UsedChannel['file'] {
  const { folder } = app.module;
  const src = join(folder, 'src');
  const sets = files.list(src).map(set => join(src, set));
  const below = sets.flatMap(set => files.list(set).map(each => join(set, each)));
  const has = (each: string): boolean => files.kind(join(each, name)) === 'file';
  if ([folder, ...sets, ...below.filter(path => !path.endsWith('/assets'))].some(has)) return 'there';
  if (below.some(has)) return 'asset';
  return isIgnored(files, project.host ?? project.root, folder, name) ? 'kept-out-of-git' : 'missing';
}

/** Named in a `.gitignore` on the way: it is somewhere else on purpose, and not in every checkout. */
function isIgnored(files: Files, top: string, folder: string, name: string): boolean {
  const wanted = name.replaceAll('.', '\\.').replace(/^[^-]+/, '(?:$&|\\*)');
  const line = new RegExp(`^[^#!\\r\\n]*${wanted}\\s*$`, 'm');
  for (let at_ = folder; inside(parent(top), at_); at_ = parent(at_)) {
    if (line.test(textAt(files, join(at_, '.gitignore')) ?? '')) return true;
    if (at_ === '/' || at_ === parent(at_)) break;
  }
  return false;
}
