/** Of several versions of OpenGL ES that are asked for, the highest of each generation is enough. */
import { android, find, type Growing } from './element.ts';
import { typeOf } from './node-types.ts';

const SECOND_GENERATION = 0x20000;

/** Keeps the highest; below one that isn't required, also the highest required one. */
export function trimGlVersions(root: Growing): void {
  const asked = new Map<number, Growing>();
  for (const node of root.children) {
    const version = Number(find(node, android('glEsVersion'))?.value ?? Number.NaN);
    if (typeOf(node).name === 'uses-feature' && !Number.isNaN(version)) asked.set(version, node);
  }
  const settled = new Map<boolean, { required: boolean }>();
  for (const [version, node] of [...asked].sort(([a], [b]) => b - a)) {
    const generation = version < SECOND_GENERATION;
    const higher = settled.get(generation);
    const required = (find(node, android('required'))?.value ?? 'true').toLowerCase() === 'true';
    if (higher === undefined || (required && !higher.required)) settled.set(generation, { required });
    else drop(root, node);
  }
}

/** A named feature keeps its name. */
function drop(root: Growing, node: Growing): void {
  if (find(node, android('name')) === null) root.children = root.children.filter(each => each !== node);
  else node.attributes = node.attributes.filter(each => each.local !== 'glEsVersion');
}
