/**
 * Where a new element goes, and the edit that puts it there. A comment stays with what it describes: nothing
 * is put between an element and a comment behind it on its line, or between an element and the comments
 * right above it.
 */
import type { Edit } from '../../core/edit.ts';
import type { Note } from '../../core/note.ts';
import { indentAt, lineEnd, lineEndAt, lineStart } from '../../core/text.ts';
import type { Token } from '../xml/tokenize.ts';
import type { XmlDocument, XmlElement } from '../xml/tree.ts';
import { childrenNamed } from '../xml/walk.ts';
import type { Piece } from './piece.ts';
import { render } from './piece.ts';
import type { Style } from './style.ts';
import { leads, styleIn } from './style.ts';

export interface Wish {
  readonly pieces: readonly Piece[];
  /** What people are told. */
  readonly what: Note;
  /** Children go in front of the first child of this name where there is no sibling of their own kind. */
  readonly before?: string;
}

/** Puts pieces of one kind into `parent`: behind the last of their kind, else where `wish` says, else last. */
export function insertInto(document: XmlDocument, parent: XmlElement, prefix: string, wish: Wish): Edit {
  const kind = wish.pieces[0]?.name ?? '';
  const sibling = childrenNamed(parent, kind).at(-1);
  const follower = wish.before === undefined ? undefined : childrenNamed(parent, wish.before)[0];
  const style = styleIn(document, parent, prefix);
  if (sibling !== undefined) return behind(document, sibling, wish, style);
  if (follower !== undefined) return inFront(document, follower, wish, style);
  return parent.endTag === null
    ? opened(document, parent, wish, style)
    : last(document, parent, parent.endTag.start, wish, style);
}

function behind({ text, tokens }: XmlDocument, sibling: XmlElement, wish: Wish, style: Style): Edit {
  const end = withTrailingComments(text, tokens, sibling.end);
  if (end !== lineEnd(text, end)) return insert(sibling.end, onOneLine(wish, style), wish);
  const indent = leads(text, sibling.start)
    ? indentAt(text, sibling.start)
    : childIndent(text, sibling.parent ?? sibling, style);
  // The line end that follows: put in front of ours, it leaves that of the sibling's line as it was.
  const eol = /^(?:\r\n|[\r\n])/.exec(text.slice(end, end + 2))?.[0] ?? lineEndAt(text, end);
  return insert(end, eol + block(wish, indent, { ...style, eol }), wish);
}

function inFront({ text, tokens }: XmlDocument, follower: XmlElement, wish: Wish, style: Style): Edit {
  const start = withCommentsAbove(text, tokens, follower.start);
  if (!leads(text, start)) return insert(start, onOneLine(wish, style), wish);
  const eol = lineEndAt(text, start);
  return insert(lineStart(text, start), block(wish, indentAt(text, start), { ...style, eol }) + eol, wish);
}

/** In front of the end tag. */
function last({ text }: XmlDocument, parent: XmlElement, end: number, wish: Wish, style: Style): Edit {
  const eol = lineEndAt(text, end);
  const indent = childIndent(text, parent, style);
  if (leads(text, end)) {
    return insert(lineStart(text, end), block(wish, indent, { ...style, eol }) + eol, wish);
  }
  if (!leads(text, parent.start)) return insert(end, onOneLine(wish, style), wish);
  const inner = eol + block(wish, indent, { ...style, eol }) + eol + indentAt(text, parent.start);
  return insert(end, inner, wish);
}

/** `<parent/>` becomes `<parent>` … `</parent>`; a `/>` on a line of its own stays there as `>`. */
function opened({ text }: XmlDocument, parent: XmlElement, wish: Wish, style: Style): Edit {
  const { end } = parent.startTag;
  let start = end - 2;
  while (/[ \t]/.test(text[start - 1] ?? '')) start--;
  if (/[\r\n]/.test(text[start - 1] ?? '')) start = end - 2;
  const close = `</${parent.name}>`;
  const { what } = wish;
  if (!leads(text, parent.start)) return { start, end, text: `>${onOneLine(wish, style)}${close}`, what };
  const eol = lineEndAt(text, parent.start);
  const inner = block(wish, childIndent(text, parent, style), { ...style, eol });
  return { start, end, text: `>${eol}${inner}${eol}${indentAt(text, parent.start)}${close}`, what };
}

function block(wish: Wish, indent: string, style: Style): string {
  return wish.pieces.map(it => indent + render(it, indent, style)).join(style.eol ?? '');
}

function onOneLine(wish: Wish, style: Style): string {
  return block(wish, '', { ...style, eol: null });
}

function insert(at: number, text: string, wish: Wish): Edit {
  return { start: at, end: at, text, what: wish.what };
}

/** As the last child that begins a line is indented; else one level more than the parent. */
function childIndent(text: string, parent: XmlElement, style: Style): string {
  const model = parent.children.findLast(child => leads(text, child.start));
  return model === undefined ? indentAt(text, parent.start) + style.unit : indentAt(text, model.start);
}

/** End of the comments that follow on the line, each of which may go on over several; blanks behind included. */
function withTrailingComments(text: string, tokens: readonly Token[], end: number): number {
  let at = end;
  for (const token of tokens) {
    if (token.start < end) continue;
    if (token.kind === 'comment') {
      at = token.end;
    } else if (token.kind === 'text') {
      at = token.start + (/^[ \t]*/.exec(text.slice(token.start, token.end))?.[0].length ?? 0);
      if (at < token.end) break;
    } else {
      break;
    }
  }
  return at;
}

/** Start of the comments right above: those that begin a line, with no blank line in between. */
function withCommentsAbove(text: string, tokens: readonly Token[], start: number): number {
  let at = start;
  for (const token of tokens
    .slice(
      0,
      tokens.findIndex(each => each.start === start),
    )
    .reverse()) {
    if (token.kind === 'comment') {
      if (!leads(text, token.start)) break;
      at = token.start;
    } else {
      const between = text.slice(token.start, token.end);
      if (between.trim() !== '' || between.split(/\r\n|[\r\n]/).length > 2) break;
    }
  }
  return at;
}
