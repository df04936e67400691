/** Where a version catalog says its versions. */
import type { Range } from '../core/edit.ts';
import { type CatalogText, catalogIn, type Version } from '../editors/toml/catalog.ts';
import { placesIn } from '../editors/toml/read.ts';

/** By accessor; null where the file holds none of that name. */
export interface CatalogPlaces {
  version(accessor: string): Range | null;
  pluginVersion(accessor: string): Range | null;
}

export const NOWHERE: CatalogPlaces = { version: () => null, pluginVersion: () => null };

/** Of a text that is known to be TOML. It is read for places only once somebody asks for one: few versions are shown. */
export function placesOf(text: string): CatalogPlaces {
  let read: CatalogText | null = null;
  const catalog = (): CatalogText => {
    read ??= catalogIn(placesIn(text));
    return read;
  };
  const version = (accessor: string): Range | null => rangeOf(catalog().versions.get(accessor), () => null);
  return {
    version,
    pluginVersion: accessor => rangeOf(catalog().pluginVersions.get(accessor), version),
  };
}

/** Of a rich version the wish that counts where nobody else has one. */
const WISHES = ['prefer', 'strictly', 'require'];

function rangeOf(version: Version | undefined, referred: (key: string) => Range | null): Range | null {
  switch (version?.kind) {
    case undefined:
      return null;
    case 'plain':
    case 'coordinate':
      return spanOf(version.part.value);
    case 'ref':
      return referred(version.key);
    case 'rich': {
      const named = WISHES.map(wish => version.leaves.find(({ within }) => within.at(-1) === wish));
      const [leaf] = named.filter(each => each?.value.kind === 'string');
      return leaf === undefined ? null : spanOf(leaf.value);
    }
  }
}

const spanOf = ({ start, end }: Range): Range => ({ start, end });
