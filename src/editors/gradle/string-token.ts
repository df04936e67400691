import { MAX_DEPTH, tooDeep, unterminated } from './fault.ts';
import { escapeAt, type Quote } from './quotes.ts';
import { type Apart, FIRST, type Interpolation, plainToken, type StringPart, type Token } from './token.ts';

/** Reads code up to the `}` that closes an interpolation; `end` is the offset of that brace, or null. */
export type ReadCode = (at: number, depth: number) => { tokens: readonly Token[]; end: number | null };

/** Kotlin takes no `$` in a name, Groovy does. */
const NAME = /[\p{L}_][\p{L}\p{N}_]*/uy;
const MEMBER = /\.[\p{L}_][\p{L}\p{N}_]*/uy;

/** What neither ends a string nor means anything in one. */
const ORDINARY = /[^\\$'"/\r\n]+/y;

/** The string that begins at `start`, interpolations and all, as one token. */
export function readString(
  text: string,
  start: number,
  form: Quote,
  members: boolean,
  depth: number,
  readCode: ReadCode,
  { fresh, glued }: Apart,
): Token {
  if (depth > MAX_DEPTH) throw tooDeep(start);
  const parts: StringPart[] = [];
  let plain = '';
  let copied = start + form.open.length;
  let i = copied;
  const flush = (): void => {
    // Both languages read a line break in a string as one character, however the file writes it.
    plain += text.slice(copied, i).replace(/\r\n/g, '\n');
  };
  const put = (part: Interpolation): void => {
    flush();
    if (plain !== '') parts.push(plain);
    plain = '';
    parts.push(part);
    i = part.end;
    copied = i;
  };
  for (;;) {
    ORDINARY.lastIndex = i;
    if (ORDINARY.test(text)) i = ORDINARY.lastIndex;
    const c = text[i];
    if (c === undefined || ((c === '\n' || c === '\r') && !form.multiline))
      throw unterminated('string', start);
    const escaped = c === '\\' || c === '$' ? escapeAt(text, i, form) : null;
    if (escaped) {
      flush();
      plain += escaped.value;
      i += escaped.length;
      copied = i;
      continue;
    }
    if (text.startsWith(form.close, i)) {
      if (form.greedy) while (text[i + form.close.length] === '"') i++;
      break;
    }
    const code =
      c === '$' && form.dollars > 0 ? interpolationAt(text, i, form, members, depth, readCode) : null;
    if (code === 'open') throw unterminated('string', start);
    if (code) put(code);
    else i++;
  }
  flush();
  if (plain !== '' || parts.length === 0) parts.push(plain);
  const end = i + form.close.length;
  return { kind: 'string', text: text.slice(start, end), start, end, quote: form.open, parts, fresh, glued };
}

const WITHIN: Apart = { fresh: false, glued: true };

/** `$name`, `$a.b` (Groovy) or `${…}` at `at`; null where the dollar is only a dollar. */
function interpolationAt(
  text: string,
  at: number,
  form: Quote,
  members: boolean,
  depth: number,
  readCode: ReadCode,
): Interpolation | 'open' | null {
  for (let n = 1; n < form.dollars; n++) if (text[at + n] !== '$') return null;
  const begin = at + form.dollars;
  if (text[begin] === '{') {
    const { tokens, end } = readCode(begin + 1, depth + 1);
    return end === null ? 'open' : { start: at, end: end + 1, tokens };
  }
  const tokens: Token[] = [];
  let end = begin;
  NAME.lastIndex = begin;
  let found = NAME.exec(text);
  while (found) {
    const from = found[0].startsWith('.') ? end + 1 : end;
    if (from > end) tokens.push(plainToken('punct', text, end, from, WITHIN));
    end += found[0].length;
    tokens.push(plainToken('word', text, from, end, tokens.length === 0 ? FIRST : WITHIN));
    MEMBER.lastIndex = end;
    found = members ? MEMBER.exec(text) : null;
  }
  return tokens.length > 0 ? { start: at, end, tokens } : null;
}
