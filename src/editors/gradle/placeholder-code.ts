/** How placeholders are written: into the literal that is there, or as statements like those that are there. */
import { indentAt, lineEndAt, lineStart } from '../../core/text.ts';
import { tokenize } from './lexer.ts';
import type { Splice } from './place.ts';
import type { Shape } from './placeholders-in.ts';
import { isIdentifier, quoted } from './quoted.ts';
import { isLayout } from './token.ts';
import type { Dialect, Expression, Script } from './tree.ts';

export interface Entry {
  readonly key: string;
  readonly value: string;
}

/**
 * Where nothing is yet. Never `=`: plugins put placeholders there before the script runs (Flutter's
 * `applicationName`, React Native's `usesCleartextTraffic`), and an assignment would throw them away.
 */
export function freshCode(
  dialect: Dialect,
  entries: readonly Entry[],
  target = 'manifestPlaceholders',
): string {
  const strings = entries.map(({ key, value }) => [key, quoted(value, '"', dialect)] as const);
  if (dialect === 'kotlin') {
    return strings.map(([key, value]) => `${target}[${quoted(key, '"', dialect)}] = ${value}`).join('\n');
  }
  const width = Math.max(...entries.map(({ key }) => groovyKey(key).length));
  const lines = strings.map(([key, value]) => `    ${groovyKey(key).padEnd(width)}: ${value},`);
  return [`${target} += [`, ...lines, ']'].join('\n');
}

function groovyKey(key: string): string {
  return isIdentifier(key) ? key : quoted(key, '"', 'groovy');
}

/** Blanks and comments between `[` and the key. */
const NOISE = /(?<=\[)(?:\s|\/\*[\s\S]*?\*\/)+$/;

/** Statements to stand behind `anchor`, in its form. */
export function statementCode(script: Script, anchor: Shape, entries: readonly Entry[]): readonly string[] {
  const { text, dialect } = script;
  const { statement } = anchor.placed;
  const mark = quoteOf(anchor.entries.map(entry => entry.value)) ?? '"';
  return formed();

  function formed(): readonly string[] {
    if (statement.kind === 'assignment' && anchor.form === 'index' && statement.index) {
      const target = text.slice(statement.start, statement.index.start).replace(NOISE, '');
      if (target.endsWith('[')) {
        const keyMark = statement.index.kind === 'string' ? statement.index.quote : '"';
        return entries.map(
          ({ key, value }) => `${target}${quoted(key, keyMark, dialect)}] = ${quoted(value, mark, dialect)}`,
        );
      }
    }
    if (
      statement.kind === 'assignment' &&
      anchor.form === 'property' &&
      entries.every(({ key }) => isIdentifier(key))
    ) {
      const target = text.slice(statement.start, statement.targetRange.end).replace(/[^.]*$/, '');
      return entries.map(({ key, value }) => `${target}${key} = ${quoted(value, mark, dialect)}`);
    }
    if (statement.kind === 'call' && anchor.form === 'put') {
      const [open, close] = statement.parens ? ['(', ')'] : [' ', ''];
      const name = text.slice(statement.nameRange.start, statement.nameRange.end).replace(/IfAbsent$/, '');
      return entries.map(
        ({ key, value }) =>
          `${name}${open}${quoted(key, mark, dialect)}, ${quoted(value, mark, dialect)}${close}`,
      );
    }
    const code = freshCode(dialect, entries, targetOf(text, anchor));
    return dialect === 'kotlin' ? code.split('\n') : [code];
  }
}

/** `manifestPlaceholders` with what stands before it in the statement. */
function targetOf(text: string, { placed: { statement } }: Shape): string {
  const code = text.slice(statement.start, statement.end);
  const before = /^[\w.\s]*?(?=manifestPlaceholders|(?:add|set)ManifestPlaceholders)/.exec(code)?.[0] ?? '';
  return `${before.replace(/\s+/g, '')}manifestPlaceholders`;
}

/** The entries put into the literal or the named arguments that `anchor` is; null where it is neither. */
export function extended(
  script: Script,
  anchor: Shape,
  entries: readonly Entry[],
): { readonly splices: readonly Splice[]; readonly entries: readonly string[] } | null {
  const { text, dialect } = script;
  const { map, named } = anchor;
  const last = anchor.entries[anchor.entries.length - 1];
  if (!map && !named) return null;
  const codes = entryCodes(script, anchor, entries);
  if (!last) {
    const inside = map ? text.slice(map.open, map.close) : '';
    if (!map || !/^\s*:?\s*$/.test(inside)) return null;
    // `[:]` of Groovy: the colon stands for the entries
    const start = map.open + Math.max(0, inside.indexOf(':'));
    const end = inside.includes(':') ? start + 1 : start;
    return { splices: [{ start, end, text: codes.join(', ') }], entries: codes };
  }
  const limit = map ? map.close : last.end;
  return { splices: behind(text, last.start, last.end, limit, codes, dialect), entries: codes };
}

/** Behind the last entry: on its line, or on lines of their own where it has one. */
function behind(
  text: string,
  start: number,
  end: number,
  limit: number,
  codes: readonly string[],
  dialect: Dialect,
): Splice[] {
  const rest = tokenize(text.slice(end, limit), dialect);
  const comma =
    rest.find(token => !isLayout(token))?.text === ',' ? rest.findIndex(token => token.text === ',') : -1;
  const trailing = comma >= 0 ? ',' : '';
  const from = comma >= 0 ? end + (rest[comma]?.end ?? 0) : end;
  const ahead = text.slice(lineStart(text, start), start).replace(/\/\*.*?\*\//g, '');
  if (ahead.trim() !== '') return [at(from, `${trailing ? ' ' : ', '}${codes.join(', ')}${trailing}`)];
  const eol = lineEndAt(text, end);
  const separator = eol + indentAt(text, start);
  const lines = codes.map(code => separator + code).join(',') + trailing;
  const newline = rest.slice(comma + 1).find(token => token.kind === 'newline');
  if (!newline) return [at(from, (trailing ? '' : ',') + lines)];
  const put = at(end + newline.start, lines);
  return trailing ? [put] : [at(end, ','), put];
}

function at(offset: number, text: string): Splice {
  return { start: offset, end: offset, text };
}

function entryCodes({ text, dialect }: Script, anchor: Shape, entries: readonly Entry[]): readonly string[] {
  const last = anchor.map?.entries[anchor.map.entries.length - 1];
  const mark = quoteOf(anchor.entries.map(entry => entry.value)) ?? '"';
  if (dialect === 'kotlin') {
    return entries.map(({ key, value }) => `${quoted(key, '"', dialect)} to ${quoted(value, '"', dialect)}`);
  }
  const model = anchor.entries[anchor.entries.length - 1];
  const keyEnd = last ? last.keyRange.end : null;
  const between = model?.value && keyEnd !== null ? text.slice(keyEnd, model.value.start) : ': ';
  const separator = /^ ?: ?$/.test(between) ? between : ': ';
  const keyMark = last ? (text[last.keyRange.start] ?? '') : '';
  const bare = keyMark !== '"' && keyMark !== "'";
  return entries.map(({ key, value }) => {
    const name = bare && isIdentifier(key) ? key : quoted(key, bare ? '"' : keyMark, dialect);
    return `${name}${separator}${quoted(value, mark, dialect)}`;
  });
}

/** The quotes of the last plain string. */
function quoteOf(values: readonly (Expression | null)[]): string | null {
  for (const value of [...values].reverse()) {
    if (value?.kind === 'string' && value.value !== null && (value.quote === '"' || value.quote === "'"))
      return value.quote;
  }
  return null;
}
