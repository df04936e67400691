/** Files that are meant to be `tpns-configs.json`: under a name that is nearly it, or in a folder where nobody looks. */
import type { Picture } from '../../android/picture.ts';
import { join, parent } from '../../core/paths.ts';
import type { Files } from '../../ports.ts';
import { CONFIG_FILE } from '../../tpns/sdk.ts';

/** As guides misspell it, browsers number it, and Windows hides its ending. */
const NEARLY = /^tpns[-_ ]?configs?(?: ?\(\d+\))?\.json(?:\.txt)?$/i;

/** Nearest to its place first. */
export function strayConfigs(files: Files, { project, app, libraries }: Picture): string[] {
  const { folder } = app.module;
  const src = files.list(join(folder, 'src')).map(set => join(folder, 'src', set));
  const folders = [
    folder,
    ...src.flatMap(set => [set, join(set, 'assets'), join(set, 'res/raw'), join(set, 'java')]),
    join(folder, 'assets'),
    join(folder, 'libs'),
    parent(folder),
    project.root,
    ...(project.host === null ? [] : [project.host]),
    ...libraries.map(module => module.folder),
  ];
  // each application has a file of its own
  const others = new Set(
    project.modules.filter(({ application }) => application).map(module => module.folder),
  );
  const inPlace = join(folder, CONFIG_FILE);
  return [...new Set(folders)]
    .filter(each => each === folder || !others.has(each))
    .flatMap(each =>
      files
        .list(each)
        .filter(name => NEARLY.test(name))
        .map(name => join(each, name)),
    )
    .filter(path => path !== inPlace && files.kind(path) === 'file');
}
