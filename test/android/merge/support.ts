/** Manifests in few words. */
import { attributeIn, type ManifestNode } from '../../../src/android/manifest-node.ts';
import {
  type ManifestSource,
  type Merged,
  type MergeInput,
  mergeManifests,
} from '../../../src/android/merge/index.ts';
import { ANDROID } from '../../../src/editors/xml/tree.ts';

export const manifest = (body: string, attributes = ''): string =>
  [
    '<manifest xmlns:android="http://schemas.android.com/apk/res/android"',
    `    xmlns:tools="http://schemas.android.com/tools"${attributes === '' ? '' : ` ${attributes}`}>`,
    body,
    '</manifest>',
  ].join('\n');

export const source = (of: ManifestSource['of'], file: string, text: string): ManifestSource => ({
  file,
  text,
  namespace: of === 'library' ? `com.example.${file.replace('.xml', '')}` : null,
  of,
});

export interface Bodies {
  readonly main: string;
  /** Overlays, highest first, and libraries, nearest first: `debug.xml`, `lib.xml` … */
  readonly debug?: string;
  readonly flavor?: string;
  readonly lib?: string;
  readonly lib2?: string;
}

export function merge(bodies: Bodies, input: Partial<MergeInput> = {}): Merged {
  const given = (of: ManifestSource['of'], ...names: readonly (keyof Bodies)[]): ManifestSource[] =>
    names.flatMap(name => {
      const body = bodies[name];
      return body === undefined
        ? []
        : [source(of, `${name}.xml`, body.includes('<manifest') ? body : manifest(body))];
    });
  const [main = source('main', 'main.xml', '')] = given('main', 'main');
  return mergeManifests({
    main,
    overlays: given('variant', 'debug', 'flavor'),
    libraries: given('library', 'lib', 'lib2'),
    placeholders: new Map(),
    applicationId: 'com.example.app',
    namespace: 'com.example.app',
    minSdk: null,
    targetSdk: null,
    ...input,
  });
}

export const app = (body: string, attributes = ''): string =>
  `<application ${attributes}>${body}</application>`;

/** All elements of a name below the root, in order. */
export function all(root: ManifestNode, name: string): ManifestNode[] {
  const below = root.children.flatMap(child => all(child, name));
  return root.name === name ? [root, ...below] : below;
}

export function one(root: ManifestNode, name: string): ManifestNode {
  const [found, ...more] = all(root, name);
  if (found === undefined || more.length > 0) throw new Error(`${more.length + 1} of <${name}>`);
  return found;
}

export const get = (node: ManifestNode, local: string): string | null => attributeIn(node, ANDROID, local);
export const names = (root: ManifestNode, name: string): (string | null)[] =>
  all(root, name).map(each => get(each, 'name'));
export const kinds = ({ conflicts }: Merged): string[] => conflicts.map(each => each.kind);
