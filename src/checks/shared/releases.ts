/** Variants that are released; all of them where none is called so. */
export function released<V extends { readonly buildType: string }>(variants: readonly V[]): readonly V[] {
  const found = variants.filter(({ buildType }) => buildType === 'release');
  return found.length > 0 ? found : variants;
}
