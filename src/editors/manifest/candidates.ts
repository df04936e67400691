/** Where in a manifest a person could put what was refused, the likeliest place first. */
import { note } from '../../core/note.ts';
import type { Candidate } from '../../core/operation.ts';
import type { XmlElement } from '../xml/tree.ts';
import { childrenNamed } from '../xml/walk.ts';
import type { Declared } from './component.ts';
import { launcherActivities, type Manifest } from './read.ts';
import { takesOut } from './tools.ts';

declare module '../../core/note.ts' {
  interface NoteArgs {
    'candidate-activity': { name: string; launcher: boolean };
    'candidate-declaration': { element: string; name: string };
    'candidate-parent': { element: string };
  }
}

/** The activities that are declared, those that the home screen starts before all others. */
export function activities(manifest: Manifest): readonly Candidate[] {
  const launchers = launcherActivities(manifest);
  const others = manifest.components.filter(
    each => each.tag === 'activity' && !takesOut(each.node) && !launchers.includes(each),
  );
  return [...launchers, ...others].slice(0, 5).flatMap(({ element, name, className }): Candidate[] => {
    const shown = className ?? name?.text;
    if (shown === undefined) return [];
    const launcher = launchers.some(each => each.element === element);
    return [{ at: element.start, why: note('candidate-activity', { name: shown, launcher }) }];
  });
}

/** All declarations of one thing, of which one has to go. */
export function declarations(
  found: readonly Declared[],
  element: string,
  name: string,
): readonly Candidate[] {
  return found.map(each => ({
    at: each.element.start,
    why: note('candidate-declaration', { element, name }),
  }));
}

/** The element that it belongs into: the manifest itself, or one directly in it. */
export function within(root: XmlElement, local: string): readonly Candidate[] {
  return (root.local === local ? [root] : childrenNamed(root, local)).map(into);
}

export function into(parent: XmlElement): Candidate {
  return { at: parent.start, why: note('candidate-parent', { element: parent.local }) };
}
