import type { Range } from '../../core/edit.ts';

export type TokenKind = 'blank' | 'newline' | 'comment' | 'word' | 'number' | 'string' | 'char' | 'punct';

/**
 * One piece of a script. Tokens are gapless: put together they are the text. A string is a single token,
 * whatever is interpolated in it; the code inside `${…}` has tokens of its own, in `parts`.
 */
export interface Token extends Range {
  readonly kind: TokenKind;
  readonly text: string;
  /** The opening delimiter of a string; '' for everything else. */
  readonly quote: string;
  readonly parts: readonly StringPart[];
}

/** Decoded text, or code that is put in its place. */
export type StringPart = string | Interpolation;

export interface Interpolation extends Range {
  readonly tokens: readonly Token[];
}

const NOTHING: readonly StringPart[] = [];

export function plainToken(kind: TokenKind, text: string, start: number, end: number): Token {
  return { kind, text: text.slice(start, end), start, end, quote: '', parts: NOTHING };
}

/** What a parser never looks at. */
export function isLayout(token: Token): boolean {
  return token.kind === 'blank' || token.kind === 'newline' || token.kind === 'comment';
}
