import { note } from '../../core/note.ts';
import type { Operation } from '../../core/operation.ts';
import { adding } from './insert.ts';
import { piece, snippet } from './piece.ts';
import { readManifest } from './read.ts';
import { contradiction, misplaced, present, refused } from './refusal.ts';

declare module '../../core/note.ts' {
  interface NoteArgs {
    'what-permission': { name: string };
  }
}

/**
 * `<uses-permission>` of this name. One that ends at some SDK version (`maxSdkVersion`) is the app's own
 * decision and is not widened.
 */
export function ensurePermission(name: string): Operation {
  const wanted = piece('uses-permission', { name });
  const paste = snippet(wanted);
  return text => {
    const manifest = readManifest(text, { namespace: null });
    const { document, permissions } = manifest;
    const against = contradiction(document.root, 'uses-permission', name, paste);
    if (against !== null) return against;
    const named = permissions.filter(permission => permission.name?.text === name);
    const found = named.find(permission => permission.maxSdkVersion === null) ?? named[0];
    if (found === undefined) {
      const elsewhere = misplaced(manifest, 'uses-permission', 'manifest', name, paste);
      if (elsewhere !== null) return elsewhere;
      return adding(document, document.root, [wanted], note('what-permission', { name }), 'application');
    }
    if (found.maxSdkVersion === null) return present(found.element.start);
    const limit = {
      element: found.element.local,
      name,
      attribute: 'maxSdkVersion',
      value: found.maxSdkVersion.text,
    };
    return refused(note('manifest-limited', limit), found.element.start, paste);
  };
}
