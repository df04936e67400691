/** Where a fault is planted: the files that `init` wrote or changed, by their kind. */
import { SCHEME } from './invented.mjs';

/** Every file of that name in which the text is there; null where there is none. */
function replaced(texts, name, from, to) {
  const changed = new Map();
  for (const [path, text] of texts) {
    if (!name.test(path)) continue;
    const after = typeof from === 'string' ? text.replaceAll(from, to) : text.replace(from, to);
    if (after !== text) changed.set(path, after);
  }
  return changed.size === 0 ? null : changed;
}

const inside =
  name =>
  (from, to, of = name) =>
  ({ texts }) =>
    replaced(texts, of, from, to);

export const manifest = inside(/AndroidManifest\.xml$/);
export const gradle = inside(/\.(?:gradle|kts)$/);
export const catalog = inside(/\.toml$/);
export const config = inside(/tpns-configs\.json$/);
export const consoles = inside(/tpns\.console\.json$/);
export const sources = inside(/\.(?:java|kt)$/);
export const rules = inside(/\.(?:pro|txt|cfg|flags)$/);
export const anywhere = inside(/./);

const FILTER = new RegExp(`<intent-filter(?:(?!</intent-filter>)[^])*"${SCHEME}"[^]*?</intent-filter>`);

/** In the filter of our link alone. */
export const inFilter =
  (from, to) =>
  ({ texts }) =>
    replaced(texts, /AndroidManifest\.xml$/, FILTER, filter => filter.replace(from, to));
