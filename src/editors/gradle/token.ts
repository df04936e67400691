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
  /** A line break lies between it and what means something before it. */
  readonly fresh: boolean;
  /** Nothing at all does. */
  readonly glued: boolean;
}

export type Apart = Pick<Token, 'fresh' | 'glued'>;

/** Decoded text, or code that is put in its place. */
export type StringPart = string | Interpolation;

export interface Interpolation extends Range {
  readonly tokens: readonly Token[];
}

const NOTHING: readonly StringPart[] = [];

/** Where code begins, whatever stands before it. */
export const FIRST: Apart = { fresh: true, glued: false };

export function plainToken(
  kind: TokenKind,
  text: string,
  start: number,
  end: number,
  { fresh, glued }: Apart,
): Token {
  return { kind, text: text.slice(start, end), start, end, quote: '', parts: NOTHING, fresh, glued };
}

/** What a parser never looks at. */
export function isLayout(token: Token): boolean {
  return token.kind === 'blank' || token.kind === 'newline' || token.kind === 'comment';
}
