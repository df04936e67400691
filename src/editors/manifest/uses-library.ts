import { note } from '../../core/note.ts';
import type { Operation } from '../../core/operation.ts';
import { setAttribute } from './attribute.ts';
import { addingToApplication } from './insert.ts';
import { piece, snippet } from './piece.ts';
import { readManifest } from './read.ts';
import { contradiction, misplaced, present, refused, takesAway, twice } from './refusal.ts';
import { takesOut } from './tools.ts';

declare module '../../core/note.ts' {
  interface NoteArgs {
    'what-library': { name: string };
    'what-library-required': { name: string; value: string };
  }
}

/** `<uses-library>` under `<application>`; `android:required` counts as true where it is left out. */
export function ensureUsesLibrary(library: { readonly name: string; readonly required: boolean }): Operation {
  const { name } = library;
  const required = String(library.required);
  const wanted = piece('uses-library', { name, required });
  const paste = snippet(wanted);
  return text => {
    const manifest = readManifest(text, { namespace: null });
    const { document, application, usesLibraries } = manifest;
    const against = application && contradiction(application, 'uses-library', name, paste);
    if (against !== null) return against;
    const found = usesLibraries.filter(other => other.name?.text === name && !takesOut(other.node));
    const ambiguous = twice(found, 'uses-library', name, paste);
    if (ambiguous !== null) return ambiguous;
    const [declared] = found;
    if (declared === undefined) {
      const elsewhere = misplaced(manifest, 'uses-library', 'application', name, paste);
      if (elsewhere !== null) return elsewhere;
      return addingToApplication(manifest, wanted, name, note('what-library', { name }));
    }
    const { element } = declared;
    if ((declared.required ?? true) === library.required) return present(element.start);
    if (typeof declared.required === 'string') {
      const open = { element: 'uses-library', name, attribute: 'required', value: declared.required };
      return refused(note('manifest-undecided', open), element.start, paste);
    }
    const what = note('what-library-required', { name, value: required });
    return (
      takesAway(element, 'required', name, paste) ??
      setAttribute(document, element, 'required', required, what)
    );
  };
}
