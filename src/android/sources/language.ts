/** What a lexer has to know of each language whose sources are read. */

/** `javascript` without and `jsx` with elements in the code: in TypeScript, `<T>x` is a cast. */
export type CodeLanguage = 'java' | 'kotlin' | 'dart' | 'javascript' | 'jsx';

/** How a string goes on and ends, once it has begun. */
export interface Quote {
  readonly close: string;
  readonly escapes: boolean;
  /** Goes on after the end of the line. */
  readonly lines: boolean;
  /** What opens an expression inside: `${`; null where nothing does. */
  readonly hole: string | null;
  /** `$name` stands for a value as well. */
  readonly names: boolean;
}

export interface Grammar {
  /** A comment may hold another one. */
  readonly nested: boolean;
  /** At the beginning of a string; sticky. */
  readonly opener: RegExp;
  readonly quote: (opener: string) => Quote;
  /** `/…/` is a literal where a value is expected. */
  readonly regex: boolean;
  readonly jsx: boolean;
}

const ENDINGS: ReadonlyMap<string, CodeLanguage> = new Map([
  ['java', 'java'],
  ['kt', 'kotlin'],
  ['dart', 'dart'],
  ['ts', 'javascript'],
  ['mts', 'javascript'],
  ['cts', 'javascript'],
  ['js', 'jsx'],
  ['cjs', 'jsx'],
  ['mjs', 'jsx'],
  ['jsx', 'jsx'],
  ['tsx', 'jsx'],
]);

/** By the file's name; null where it is no source of these. */
export function languageOf(path: string): CodeLanguage | null {
  return ENDINGS.get(path.slice(path.lastIndexOf('.') + 1)) ?? null;
}

const PLAIN: Quote = { close: '"', escapes: true, lines: false, hole: null, names: false };

const javascript = (jsx: boolean): Grammar => ({
  nested: false,
  opener: /["'`]/y,
  quote: close => (close === '`' ? { ...PLAIN, close, lines: true, hole: '${' } : { ...PLAIN, close }),
  regex: true,
  jsx,
});

const GRAMMARS: Readonly<Record<CodeLanguage, Grammar>> = {
  java: {
    nested: false,
    opener: /"""|["']/y,
    quote: close => ({ ...PLAIN, close, lines: close.length === 3 }),
    regex: false,
    jsx: false,
  },
  kotlin: {
    nested: true,
    opener: /\$*"""|\$*"|'/y,
    quote: opener => {
      const close = opener.replace(/^\$+/, '');
      if (close === "'") return { ...PLAIN, close };
      // `$$"…"`: that many signs make a hole
      const dollars = opener.slice(0, -close.length) || '$';
      const raw = close.length === 3;
      return { close, escapes: !raw, lines: raw, hole: `${dollars}{`, names: true };
    },
    regex: false,
    jsx: false,
  },
  dart: {
    nested: true,
    opener: /r?(?:"""|'''|["'])/y,
    quote: opener => {
      const raw = opener.startsWith('r');
      const close = raw ? opener.slice(1) : opener;
      return { close, escapes: !raw, lines: close.length === 3, hole: raw ? null : '${', names: !raw };
    },
    regex: false,
    jsx: false,
  },
  javascript: javascript(false),
  jsx: javascript(true),
};

export const grammarOf = (language: CodeLanguage): Grammar => GRAMMARS[language];
