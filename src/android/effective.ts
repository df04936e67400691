/** The placeholders that the manifest of one variant is made with. */
import type { App } from './app.ts';
import { over } from './map-value.ts';
import { type MapValue, placeholdersOf } from './placeholders.ts';
import { blockOwner, EACH, elementOwner, type Owner } from './setting.ts';
import { known, unknown, type Value } from './value.ts';
import type { Variant } from './variants.ts';

/**
 * A build type's over those of the flavors, the first dimension's over the others, and those over `defaultConfig`'s. What
 * a script does to the finished variants comes last; between it and the build type the Android plugins differ.
 */
export function effectivePlaceholders(app: App, variant: Variant): MapValue {
  const own = (owner: Owner, given?: MapValue): MapValue => placeholdersOf(app, owner, given);
  const flavors = variant.flavors.map(name => own(elementOwner('android/productFlavors', name))).reverse();
  const merged = [own(blockOwner('android/defaultConfig'), fromHost(app)), ...flavors].reduce(over);
  const buildType = own(elementOwner('android/buildTypes', variant.buildType));
  const changed = own(variantOwner(variant, MERGED), merged);
  const below = over(merged, buildType);
  const result = over(changed, buildType);
  const values = [...result.values].map(([key, value]): [string, Value] => {
    const disputed = buildType.values.has(key) && differ(changed.values.get(key), merged.values.get(key));
    return [key, disputed ? unknown('computed', { at: value.known ? value.from : value.at }) : value];
  });
  return own(variantOwner(variant, ['androidComponents/onVariants']), {
    values: new Map(values),
    more: result.more ?? below.more,
  });
}

const differ = (a: Value | undefined, b: Value | undefined): boolean =>
  a !== b && !(a?.known && b?.known && a.value === b.value);

const MERGED = EACH.flatMap(each =>
  ['mergedFlavor', 'getMergedFlavor'].map(name => `android/applicationVariants/${each}/${name}`),
);

function variantOwner({ name, buildType, flavors, applicationId }: Variant, paths: readonly string[]): Owner {
  const flavor = flavors.map((each, i) => (i === 0 ? each : each.slice(0, 1).toUpperCase() + each.slice(1)));
  return {
    paths,
    own: new Map<string, Value>([
      ['name', known(name, null)],
      ['buildType', known(buildType, null)],
      ['buildType.name', known(buildType, null)],
      ['flavorName', known(flavor.join(''), null)],
      ['applicationId', applicationId],
    ]),
  };
}

/** Flutter's plugin gives one before the script says anything. */
function fromHost({ host }: App): MapValue {
  return { values: host, more: null };
}
