/** Taking elements out of a manifest. */
import type { Note } from '../../core/note.ts';
import { note } from '../../core/note.ts';
import type { Change, Operation } from '../../core/operation.ts';
import { lineStart } from '../../core/text.ts';
import { locatedFacts } from '../xml/facts.ts';
import type { XmlDocument, XmlElement } from '../xml/tree.ts';
import { readManifest } from './read.ts';
import { present } from './refusal.ts';
import { leads, trailing } from './style.ts';
import { takesOut } from './tools.ts';

declare module '../../core/note.ts' {
  interface NoteArgs {
    'what-component-removed': { name: string };
  }
}

/** In the order of the file. Each goes with its line, where it has one to itself; a comment beside it stays. */
export function withoutElements(document: XmlDocument, elements: readonly XmlElement[], what: Note): Change {
  const edits = elements.map(element => ({ ...withLine(document.text, element), text: '', what }));
  return { state: 'change', edits, adds: [], removes: factsWithin(document, elements) };
}

/** No component of this class is declared here; a marker that takes out what libraries bring is no declaration. */
export function removeComponent(className: string): Operation {
  return text => {
    const { document, components } = readManifest(text, { namespace: null });
    const found = components.filter(it => it.className === className && !takesOut(it.node));
    if (found.length === 0) return present(document.root.start);
    return withoutElements(
      document,
      found.map(({ element }) => element),
      note('what-component-removed', { name: className }),
    );
  };
}

/** Facts of these elements and of all they hold; they come in the order of the file. */
function factsWithin(document: XmlDocument, found: readonly XmlElement[]): string[] {
  let next = 0;
  return locatedFacts(document).flatMap(({ fact, offset }) => {
    while (offset >= (found[next]?.end ?? Number.POSITIVE_INFINITY)) next++;
    return offset >= (found[next]?.start ?? Number.POSITIVE_INFINITY) ? fact : [];
  });
}

function withLine(text: string, { start, end }: XmlElement): { start: number; end: number } {
  const behind = trailing(text, end);
  if (!leads(text, start) || behind === null || !/[\r\n]$/.test(behind)) return { start, end };
  return { start: lineStart(text, start), end: end + behind.length };
}
