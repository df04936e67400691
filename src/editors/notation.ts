/**
 * Facts say what a text means, not how it is written; so an edit whose range is wider than it needs could re-indent,
 * re-quote or move what it covers, and no fact would differ. This looks at the covered text itself.
 */

/** Does the new text leave what it covers, and was not declared to take out, written as it was? */
export function keepsNotation(covered: string, written: string, removes: readonly string[]): boolean {
  if (covered === '') return true;
  if (!linesKept(covered, written)) return false;
  if (withoutBlanks(covered) === withoutBlanks(written)) return removes.length > 0 && !isBlank(covered);
  if (isBlank(covered) || within(covered, written)) return true;
  if (removes.length === 0) return false;
  const words = wordsOf(covered);
  const gone = removes.map(withoutPath);
  // a value of signs alone (`{}`, `" "`, the version `+`) ends the fact that is gone; braces of blocks are in the middle of many
  if (words.length === 0) {
    const signs = withoutQuotes(covered.replace(ESCAPES, ''));
    return gone.some(said => within(signs, withoutQuotes(said).slice(-covered.length - 2)));
  }
  return words.every(word => written.includes(word) || gone.some(said => said.includes(word)));
}

/** What a fact says, without the names of what it stands in. */
const withoutPath = (fact: string): string => fact.slice(fact.lastIndexOf(' › ') + 1);

const withoutBlanks = (text: string): string => text.replace(/\s+/g, '');

const withoutQuotes = (text: string): string => text.replace(/["'\s]/g, '');

const isBlank = (text: string): boolean => text.trim() === '';

/** Entities, escapes and the prefixes of XML names left out: facts have what they stand for. */
const wordsOf = (text: string): readonly string[] =>
  text
    .replace(ESCAPES, ' ')
    .replace(PREFIX, ' ')
    .match(/[\p{L}\p{N}_]+/gu) ?? [];

const ESCAPES = /&[^\s;]*;|\\(?:u[\dA-Fa-f]{4}|.)/g;

const PREFIX =
  /(?<=<\/?)[\p{L}\p{N}_.-]+:|(?<![\p{L}\p{N}_.-])[\p{L}\p{N}_.-]+:(?=[\p{L}_][\p{L}\p{N}_.-]*\s*=\s*["'])/gu;

/** Lines that stand in both, are there with the same indentation and line end. The first and the last are only parts. */
function linesKept(covered: string, written: string): boolean {
  const lines = linesOf(written);
  const exact = new Set(lines);
  const said = new Set(lines.map(line => line.trim()));
  return linesOf(covered)
    .slice(1, -1)
    .every(line => isBlank(line) || exact.has(line) || !said.has(line.trim()));
}

const linesOf = (text: string): string[] => text.split(/(?<=\r\n|\n|\r(?!\n))/);

/** All characters of `part` in their order, with others between them. */
function within(part: string, whole: string): boolean {
  let at = 0;
  for (const char of part) {
    at = whole.indexOf(char, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
