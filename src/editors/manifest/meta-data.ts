import { note } from '../../core/note.ts';
import type { Operation } from '../../core/operation.ts';
import { lineEnd, lineStart } from '../../core/text.ts';
import { locatedFacts } from '../xml/facts.ts';
import type { XmlElement } from '../xml/tree.ts';
import { setAttribute } from './attribute.ts';
import { addingToApplication } from './insert.ts';
import { piece, snippet } from './piece.ts';
import type { Manifest, MetaData } from './read.ts';
import { applicationMetaData, readManifest } from './read.ts';
import { change, contradiction, present, refused, takesOut, twice } from './refusal.ts';
import { leads } from './style.ts';
import { hasPlaceholder, isReference } from './value.ts';

declare module '../../core/note.ts' {
  interface NoteArgs {
    'what-meta-data': { name: string };
    'what-meta-data-value': { name: string };
    'what-meta-data-removed': { name: string };
  }
}

/**
 * `<meta-data>` with this literal value directly under `<application>`. Another literal is replaced where it
 * stands; a value that the build fills in (placeholder, resource) is left to it.
 */
export function ensureMetaData({
  name,
  value,
}: {
  readonly name: string;
  readonly value: string;
}): Operation {
  const wanted = piece('meta-data', { name, value });
  const paste = snippet(wanted);
  return text => {
    const manifest = readManifest(text, { namespace: null });
    const { document, application } = manifest;
    const found = declarations(manifest, name);
    const against = application && contradiction(application, 'meta-data', name, paste);
    if (against !== null) return against;
    const ambiguous = twice(found, 'meta-data', name, paste);
    if (ambiguous !== null) return ambiguous;
    const [data] = found;
    if (data === undefined) {
      return addingToApplication(manifest, wanted, name, note('what-meta-data', { name }));
    }
    if (data.value?.text === value && data.resource === null) return present(data.element.start);
    const open = undecided(data);
    if (open !== null) {
      const why = note('manifest-undecided', { element: 'meta-data', name, ...open });
      return refused(why, data.element.start, paste);
    }
    const what = note('what-meta-data-value', { name });
    const { edit, adds, removes } = setAttribute(document, data.element, 'value', value, what);
    return change([edit], [adds], [removes]);
  };
}

/** Takes the element with its line, where it has one to itself; a comment beside it stays. */
export function removeMetaData(name: string): Operation {
  return text => {
    const manifest = readManifest(text, { namespace: null });
    const { document, application } = manifest;
    const found = declarations(manifest, name);
    if (found.length === 0) return present((application ?? document.root).start);
    const facts = locatedFacts(document);
    const what = note('what-meta-data-removed', { name });
    const edits = found.map(({ element }) => ({ ...withLine(text, element), text: '', what }));
    const within = (offset: number) =>
      found.some(({ element }) => offset >= element.start && offset < element.end);
    const removes = facts.filter(({ offset }) => within(offset)).map(({ fact }) => fact);
    return change(edits, [], removes);
  };
}

/** Declarations proper: a `tools:node` that takes out what libraries bring is none. */
function declarations(manifest: Manifest, name: string): MetaData[] {
  return applicationMetaData(manifest).filter(data => data.name?.text === name && !takesOut(data.node));
}

function undecided({ value, resource }: MetaData): { attribute: string; value: string } | null {
  if (resource !== null) return { attribute: 'resource', value: resource.raw };
  if (value !== null && (isReference(value) || hasPlaceholder(value))) {
    return { attribute: 'value', value: value.raw };
  }
  return null;
}

function withLine(text: string, element: XmlElement): { start: number; end: number } {
  const end = lineEnd(text, element.end);
  const alone = leads(text, element.start) && text.slice(element.end, end).trim() === '';
  if (!alone || end === text.length) return { start: element.start, end: element.end };
  return { start: lineStart(text, element.start), end: end + (text.startsWith('\r\n', end) ? 2 : 1) };
}
