/** Names by which a project's catalogs know the SDK and its plugin. */
import type { Project } from '../../src/android/project.ts';
import { PLUGIN_ID, SDK_ARTIFACT, SDK_GROUP } from '../../src/tpns/sdk.ts';

export interface Accessors {
  readonly sdk: readonly string[];
  readonly plugin: readonly string[];
}

export function accessorsOf({ catalogs }: Project): Accessors {
  return {
    sdk: catalogs.flatMap(({ name, libraries }) =>
      [...libraries].flatMap(([alias, library]) =>
        library.group === SDK_GROUP && library.name === SDK_ARTIFACT ? [`${name}.${alias}`] : [],
      ),
    ),
    plugin: catalogs.flatMap(({ name, plugins }) =>
      [...plugins].flatMap(([alias, { id }]) => (id === PLUGIN_ID ? [`${name}.plugins.${alias}`] : [])),
    ),
  };
}
