import type { Edit } from '../../core/edit.ts';
import { note } from '../../core/note.ts';
import type { Operation } from '../../core/operation.ts';
import { childrenNamed } from '../xml/walk.ts';
import { setAttribute } from './attribute.ts';
import { type Manifest, readManifest } from './read.ts';
import { present } from './refusal.ts';
import { takesOut, toolsNode } from './tools.ts';
import { androidAttribute } from './value.ts';

declare module '../../core/note.ts' {
  interface NoteArgs {
    'what-action-renamed': { action: string };
  }
}

/** Actions by their former names and by those of today. */
export type Renamed = ReadonlyMap<string, string>;

/** Receivers take the actions by the names of today; one that takes both names is as it should be. */
export function renameActions(names: Renamed): Operation {
  return text => {
    const manifest = readManifest(text, { namespace: null });
    const edits: Edit[] = [];
    const adds: string[] = [];
    const removes: string[] = [];
    for (const { action, to } of formerActions(manifest, names)) {
      const what = note('what-action-renamed', { action: to });
      const set = setAttribute(manifest.document, action, 'name', to, what);
      edits.push(...set.edits);
      adds.push(...set.adds);
      removes.push(...set.removes);
    }
    if (edits.length === 0) return present(manifest.document.root.start);
    return { state: 'change', edits, adds, removes };
  };
}

export function formerActions({ components }: Manifest, names: Renamed) {
  return components
    .filter(({ tag, node }) => tag === 'receiver' && !takesOut(node))
    .flatMap(({ filters }) => {
      const taken = new Set(filters.flatMap(({ actions }) => actions.map(({ text }) => text)));
      return filters
        .filter(({ node }) => !takesOut(node))
        .flatMap(({ element }) => childrenNamed(element, 'action'))
        .flatMap(action => {
          const to = names.get(androidAttribute(action, 'name')?.text ?? '');
          return to === undefined || taken.has(to) || takesOut(toolsNode(action)) ? [] : [{ action, to }];
        });
    });
}
