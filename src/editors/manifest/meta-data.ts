import { note } from '../../core/note.ts';
import type { Operation } from '../../core/operation.ts';
import { setAttribute } from './attribute.ts';
import { addingToApplication } from './insert.ts';
import { piece, snippet } from './piece.ts';
import type { Manifest, MetaData } from './read.ts';
import { applicationMetaData, readManifest } from './read.ts';
import { contradiction, present, refused, takesAway, twice } from './refusal.ts';
import { withoutElements } from './remove.ts';
import { takesOut } from './tools.ts';
import { hasPlaceholder, isReference } from './value.ts';

declare module '../../core/note.ts' {
  interface NoteArgs {
    'what-meta-data': { name: string };
    'what-meta-data-value': { name: string };
    'what-meta-data-removed': { name: string };
  }
}

export interface WantedMetaData {
  readonly name: string;
  readonly value: string;
}

/**
 * `<meta-data>` with this literal value directly under `<application>`. Another literal is replaced where it
 * stands; a value that the build fills in (placeholder, resource) is left to it.
 */
export function ensureMetaData({ name, value }: WantedMetaData): Operation {
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
    return (
      takesAway(data.element, 'value', name, paste) ??
      setAttribute(document, data.element, 'value', value, what)
    );
  };
}

/** Takes the element with its line, where it has one to itself; a comment beside it stays. */
export function removeMetaData(name: string): Operation {
  return text => {
    const manifest = readManifest(text, { namespace: null });
    const { document, application } = manifest;
    const found = declarations(manifest, name);
    if (found.length === 0) return present((application ?? document.root).start);
    const what = note('what-meta-data-removed', { name });
    return withoutElements(
      document,
      found.map(({ element }) => element),
      what,
    );
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
