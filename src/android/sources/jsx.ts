/** Where elements in JavaScript begin, and their tags and texts end. */

const BEGINNING = /<(?:>|[A-Za-z_$][\w$.:-]*)/y;
/** `<T,>(x) => …` and `<T extends X>(x) => …` are type parameters. */
const TYPE_PARAMETER = /\s*(?:,|extends\b)/y;

/** Does the `<` here open an element? Asked where a value is expected. */
export function isElement(text: string, at: number): boolean {
  BEGINNING.lastIndex = at;
  if (!BEGINNING.test(text)) return false;
  TYPE_PARAMETER.lastIndex = BEGINNING.lastIndex;
  return text[at + 1] === '>' || !TYPE_PARAMETER.test(text);
}

/**
 * From inside a tag to its end or the next `{`. Strings of a tag know no escapes and may go over lines. `open`: content
 * follows; `shut`: it was `/>`.
 */
export function endOfTag(text: string, from: number): { end: number; by: 'hole' | 'open' | 'shut' } {
  // `<List<Item> …>`
  let angles = 0;
  for (let at = from; at < text.length; at++) {
    const char = text[at];
    if (char === '"' || char === "'") {
      const close = text.indexOf(char, at + 1);
      at = close < 0 ? text.length : close;
    } else if (char === '{') return { end: at, by: 'hole' };
    else if (char === '<') angles++;
    else if (char === '>' && text[at - 1] === '=') continue;
    else if (char === '>' && angles > 0) angles--;
    else if (char === '>')
      return { end: at + 1, by: at > from - 1 && text[at - 1] === '/' ? 'shut' : 'open' };
    else if (text.startsWith('/*', at)) {
      const close = text.indexOf('*/', at + 2);
      at = close < 0 ? text.length : close + 1;
    }
  }
  return { end: text.length, by: 'hole' };
}

/** The end of the text that begins here: the next tag or expression. */
export function elementText(text: string, from: number): number {
  const found = /[<{]/g;
  found.lastIndex = from;
  return found.exec(text)?.index ?? text.length;
}
