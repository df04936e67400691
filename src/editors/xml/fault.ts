/** What can be wrong with an XML file, as notes; each is thrown with the offset where it was seen. */
import type { Note, NoteArgs } from '../../core/note.ts';
import { note } from '../../core/note.ts';
import { SyntaxFault } from '../../core/operation.ts';

export type XmlPart = 'comment' | 'cdata' | 'instruction' | 'doctype' | 'tag' | 'value' | 'element';

declare module '../../core/note.ts' {
  interface NoteArgs {
    'xml-unclosed': { part: XmlPart; name: string };
    'xml-unexpected': { found: string };
    'xml-template': { marker: string };
    'xml-less-than': { attribute: string };
    'xml-attribute': { element: string; found: string };
    'xml-attribute-twice': { attribute: string };
    'xml-prefix': { prefix: string; name: string };
    'xml-end-tag': { open: string; close: string };
    'xml-outside-root': { found: string };
    'xml-second-root': { name: string };
    'xml-no-root': { name: string };
    'xml-declaration-late': { found: string };
    'xml-strict': { reason: string };
  }
}

type XmlFault = Extract<keyof NoteArgs, `xml-${string}`>;

export function fault<K extends XmlFault>(id: K, args: NoteArgs[K], offset: number): SyntaxFault {
  return new SyntaxFault(note(id, args) as Note, offset);
}

/** A few characters of what stands at `offset`, for a sentence: up to the end of the line, never long. */
export function glimpse(text: string, offset: number): string {
  return text
    .slice(offset, offset + 20)
    .replace(/[\r\n][\s\S]*/, '')
    .trim();
}
