/** The manifest placeholders that the artifacts in use ask for, as each variant has them. */
import type { Variant } from '../../android/variants.ts';
import { SDK_ARTIFACT } from '../../tpns/sdk.ts';
import type { AppSubject } from '../subject.ts';

export type Needed = AppSubject['neededPlaceholders'][number];

/** The plugin gives the SDK's own; what a vendor's adapter asks for is the build's in either mode. */
export function neededPlaceholders({ neededPlaceholders: all, mode }: AppSubject): Needed[] {
  return all
    .filter(({ artifact }) => mode === 'manual' || artifact !== SDK_ARTIFACT)
    .filter(({ key }, i) => all.findIndex(each => each.key === key) === i);
}

/** Variants that certainly have no value for it. */
export function variantsWithout(app: AppSubject, key: string): readonly Variant[] {
  if (app.morePlaceholders) return [];
  return app.variants.filter(variant => {
    const { values, more } = app.build.placeholdersOf(variant);
    return !values.has(key) && more === null;
  });
}
