/** Adding elements to the manifest or its application, which is created or opened where it has to be. */
import type { Note } from '../../core/note.ts';
import type { Change, Refused } from '../../core/operation.ts';
import { pathOf } from '../xml/facts.ts';
import type { XmlDocument, XmlElement } from '../xml/tree.ts';
import type { Piece } from './piece.ts';
import { piece, pieceFacts, snippet } from './piece.ts';
import { insertInto } from './place.ts';
import type { Manifest } from './read.ts';
import { change, contradiction, prefixIn } from './refusal.ts';

/** The change that puts pieces of one kind into `parent`. */
export function adding(
  document: XmlDocument,
  parent: XmlElement,
  pieces: readonly Piece[],
  what: Note,
  before?: string,
): Change | Refused {
  const prefix = prefixIn(parent, snippet(...pieces));
  if (typeof prefix !== 'string') return prefix;
  const wish = before === undefined ? { pieces, what } : { pieces, what, before };
  const path = pathOf(parent);
  return change(
    [insertInto(document, parent, prefix, wish)],
    pieces.flatMap(it => pieceFacts(it, path)),
  );
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
