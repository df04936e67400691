/** Adding elements to the manifest or its application, which is created or opened where it has to be. */
import type { Note } from '../../core/note.ts';
import { note } from '../../core/note.ts';
import type { Change, Refused } from '../../core/operation.ts';
import { pathOf } from '../xml/facts.ts';
import type { XmlDocument, XmlElement } from '../xml/tree.ts';
import { ANDROID } from '../xml/tree.ts';
import { hasOwnEntity } from '../xml/value.ts';
import { bound } from './attribute.ts';
import type { Piece } from './piece.ts';
import { piece, pieceFacts, snippet } from './piece.ts';
import { insertInto } from './place.ts';
import type { Manifest } from './read.ts';
import { combined, contradiction, refused } from './refusal.ts';

/** The change that puts pieces of one kind into `parent`. */
export function adding(
  document: XmlDocument,
  parent: XmlElement,
  pieces: readonly Piece[],
  what: Note,
  before?: string,
): Change | Refused {
  const hidden = elementsInEntities(document);
  if (hidden !== null) {
    return refused(note('manifest-entity', { element: parent.local }), hidden, snippet(...pieces));
  }
  const { prefix, declared } = bound(document, parent, ANDROID, 'android', what);
  const wish = before === undefined ? { pieces, what } : { pieces, what, before };
  const path = pathOf(parent);
  const inserted: Change = {
    state: 'change',
    edits: [insertInto(document, parent, prefix, wish)],
    adds: pieces.flatMap(it => pieceFacts(it, path)),
    removes: [],
  };
  return combined([declared, inserted]);
}

/** An entity among the elements may stand for elements, the wanted one included: it is never expanded. */
function elementsInEntities({ text, tokens }: XmlDocument): number | null {
  const found = tokens.find(
    token => token.kind === 'text' && hasOwnEntity(text.slice(token.start, token.end)),
  );
  return found?.start ?? null;
}

/** The same for something that belongs into `<application>` under a name that nobody may be removing. */
export function addingToApplication(
  manifest: Manifest,
  it: Piece,
  name: string,
  what: Note,
): Change | Refused {
  const { document, application } = manifest;
  if (application === null) {
    return adding(document, document.root, [piece('application', {}, [it])], what);
  }
  return contradiction(application, it.name, name, snippet(it)) ?? adding(document, application, [it], what);
}
