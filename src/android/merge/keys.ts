/** What tells an element from its siblings of the same name. */
import type { ManifestNode } from '../manifest-node.ts';
import { android, find } from './element.ts';

export interface KeyRule {
  /** Attributes of which one must be there; empty where the key may be missing. */
  readonly needs: readonly string[];
  /** '' counts as missing where the key is needed. */
  of(node: ManifestNode, parent: ManifestNode): string | null;
}

const value = (node: ManifestNode, local: string): string | null => find(node, android(local))?.value || null;

/** The first of these attributes that it has. */
export const byFirst = (...needs: readonly string[]): KeyRule => ({
  needs,
  of: node => needs.map(local => value(node, local)).find(each => each !== null) ?? null,
});

/** All of these attributes together. */
export const byAll = (...needs: readonly string[]): KeyRule => ({
  needs,
  of: node => needs.flatMap(local => value(node, local) ?? []).join('+') || null,
});

export const byName = byFirst('name');

/** A provider that is asked for in `<queries>` is known by its authorities. */
export const providerKey: KeyRule = {
  needs: [],
  of: (node, parent) => value(node, parent.name === 'queries' ? 'authorities' : 'name'),
};

const OF_DATA = ['scheme', 'host', 'mimeType', 'port', 'path', 'pathPattern', 'pathPrefix'] as const;

/** A filter is what it lets through, in whatever order it is written. */
export const byContents: KeyRule = {
  needs: ['action', 'category', 'data'],
  of: node =>
    node.children
      .flatMap(child => {
        const locals = child.name === 'data' ? OF_DATA : isActionOrCategory(child) ? ['name'] : [];
        return locals.flatMap(local => {
          const attribute = find(child, android(local));
          return attribute === null ? [] : [`${child.name}:${local}:${attribute.value}`];
        });
      })
      .sort()
      .join('+'),
};

const isActionOrCategory = (node: ManifestNode): boolean =>
  node.name === 'action' || node.name === 'category';
