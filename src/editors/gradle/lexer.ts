/**
 * Text to tokens, losslessly and in one pass. What the two languages disagree about at this level is small:
 * nested comments, characters, names, and whether a slash may begin a string.
 */
import { lineEnd } from '../../core/text.ts';
import { MAX_DEPTH, tooDeep, unbalanced, unterminated } from './fault.ts';
import { quoteAt } from './quotes.ts';
import { readString } from './string-token.ts';
import { isLayout, plainToken, type Token } from './token.ts';
import type { Dialect } from './tree.ts';

export function tokenize(text: string, dialect: Dialect): readonly Token[] {
  return read(text, 0, dialect, 0, false).tokens;
}

interface Rule {
  readonly kind: Token['kind'];
  /** A quick look at the first character. */
  readonly first: RegExp;
  readonly all: RegExp;
}

const NEWLINE: Rule = { kind: 'newline', first: /[\r\n]/, all: /\r\n|\n|\r/y };
const NUMBER: Rule = {
  kind: 'number',
  first: /\d/,
  all: /0[xX][\da-fA-F_]+[lLgGiIuU]*|0[bB][01_]+[lLgGiIuU]*|\d[\d_]*(?:\.\d[\d_]*)?(?:[eE][+-]?\d+)?[lLgGiIdDfFuU]*/y,
};
const RULES: Readonly<Record<Dialect, readonly Rule[]>> = {
  groovy: [
    { kind: 'blank', first: /[\s\uFEFF\\]/, all: /(?:[^\S\r\n]|\uFEFF|\\(?:\r\n|\n|\r))+/y },
    NEWLINE,
    { kind: 'word', first: /[A-Za-z_$\u0080-\uFFFF]/, all: /[\p{L}_$][\p{L}\p{N}_$]*/uy },
    NUMBER,
    {
      kind: 'punct',
      first: /[\s\S]/,
      all: /<=>|===|!==|\*\*=|<<=|>>>=|>>=|\?\.@|\*\.@|\*\.&|\.\.\.|\.\.<|==~|\?\.|\?:|\?=|\?\[|::|->|\*\.|\.&|\.@|\.\.|==|!=|<=|>=|=~|\+=|-=|\*=|\/=|%=|\|=|&=|\^=|&&|\|\||\+\+|--|\*\*|<<|!!|[\s\S]/uy,
    },
  ],
  kotlin: [
    { kind: 'blank', first: /[\s\uFEFF]/, all: /(?:[^\S\r\n]|\uFEFF)+/y },
    NEWLINE,
    { kind: 'word', first: /[A-Za-z_`\u0080-\uFFFF]/, all: /`[^`\r\n]+`|[\p{L}_][\p{L}\p{N}_]*/uy },
    NUMBER,
    { kind: 'char', first: /'/, all: /'(?:\\u[0-9a-fA-F]{4}|\\.|[^'\\\r\n])+'/uy },
    {
      kind: 'punct',
      first: /[^']/,
      all: /===|!==|\.\.<|\?\.|\?:|::|->|\.\.|==|!=|<=|>=|\+=|-=|\*=|\/=|%=|&&|\|\||\+\+|--|!!|[\s\S]/uy,
    },
  ],
};

/** The rules that a character may begin, by its code: nearly all of a script is ASCII. */
const BY_CODE: Readonly<Record<Dialect, (readonly Rule[])[]>> = { groovy: [], kotlin: [] };
const ASCII = 128;

function rulesAt(text: string, at: number, dialect: Dialect): readonly Rule[] {
  const code = text.charCodeAt(at);
  const known = BY_CODE[dialect][code];
  if (known) return known;
  const character = text.charAt(at);
  const rules = RULES[dialect].filter(({ first }) => first.test(character));
  if (code < ASCII) BY_CODE[dialect][code] = rules;
  return rules;
}

/** What stands at `at` and is neither a comment nor a string: the rule that has it ends there. */
function simpleAt(text: string, at: number, dialect: Dialect): Rule {
  for (const rule of rulesAt(text, at, dialect)) {
    rule.all.lastIndex = at;
    if (rule.all.test(text)) return rule;
  }
  // Only Kotlin's quote begins nothing else than what it should begin.
  throw unterminated('string', at);
}

/** After these a slash cannot divide: they need an operand behind them. */
const GROOVY_KEYWORDS = new Set(
  'as assert break case catch continue def default do else extends finally for if implements import in instanceof new package return switch throw throws try while'.split(
    ' ',
  ),
);

function read(
  text: string,
  from: number,
  dialect: Dialect,
  depth: number,
  untilBrace: boolean,
): { tokens: readonly Token[]; end: number | null } {
  const tokens: Token[] = [];
  const open: string[] = [];
  const groovy = dialect === 'groovy';
  const readCode = (at: number, deeper: number) => read(text, at, dialect, deeper, true);
  const apart = { fresh: true, glued: false };
  let operandBefore = false;
  let at = from;
  const push = (token: Token): void => {
    tokens.push(token);
    at = token.end;
    if (isLayout(token)) {
      apart.glued = false;
      if (token.kind !== 'newline') return;
      apart.fresh = true;
      const bracket = open[open.length - 1];
      if (bracket !== '(' && bracket !== '[') operandBefore = false;
    } else {
      apart.fresh = false;
      apart.glued = true;
      operandBefore = isOperand(token);
    }
  };
  while (at < text.length) {
    if (OUTSIDE_CODE.has(text.charAt(at))) {
      const comment = commentEnd(text, at, dialect);
      if (comment >= 0) {
        push(plainToken('comment', text, at, comment, apart));
        continue;
      }
      const form = quoteAt(text, at, dialect, operandBefore);
      if (form) {
        push(readString(text, at, form, groovy, depth, readCode, apart));
        continue;
      }
    }
    const { kind, all } = simpleAt(text, at, dialect);
    const token = plainToken(kind, text, at, all.lastIndex, apart);
    if (kind !== 'punct') {
      push(token);
      continue;
    }
    if (untilBrace && token.text === '}' && open.length === 0) return { tokens, end: at };
    if (OPENERS.has(token.text)) {
      open.push(token.text === '?[' ? '[' : token.text);
      if (open.length + depth > MAX_DEPTH) throw tooDeep(at);
    } else if (CLOSERS.has(token.text) && CLOSER_OF[open.pop() ?? ''] !== token.text) {
      throw unbalanced(token.text, at);
    }
    push(token);
  }
  return { tokens, end: null };
}

/** What comments and strings begin with. */
const OUTSIDE_CODE: ReadonlySet<string> = new Set(['/', '#', "'", '"', '$']);

export const OPENERS: ReadonlySet<string> = new Set(['(', '[', '{', '?[']);
export const CLOSER_OF: Readonly<Record<string, string>> = { '(': ')', '[': ']', '?[': ']', '{': '}' };
export const CLOSERS: ReadonlySet<string> = new Set([')', ']', '}']);

/** Where the comment that begins at `at` ends; -1 where none begins. */
function commentEnd(text: string, at: number, dialect: Dialect): number {
  if (at === 0 && text.startsWith('#!')) return lineEnd(text, at);
  if (text[at] !== '/') return -1;
  if (text[at + 1] === '/') return lineEnd(text, at);
  if (text[at + 1] !== '*') return -1;
  if (dialect === 'groovy') {
    const close = text.indexOf('*/', at + 2);
    if (close < 0) throw unterminated('comment', at);
    return close + 2;
  }
  const mark = /\/\*|\*\//g;
  mark.lastIndex = at;
  let depth = 0;
  for (let found = mark.exec(text); found; found = mark.exec(text)) {
    depth += found[0] === '/*' ? 1 : -1;
    if (depth === 0) return mark.lastIndex;
  }
  throw unterminated('comment', at);
}

function isOperand(token: Token): boolean {
  if (token.kind === 'word') return !GROOVY_KEYWORDS.has(token.text);
  if (token.kind !== 'punct') return true;
  return CLOSERS.has(token.text) || token.text === '++' || token.text === '--';
}
