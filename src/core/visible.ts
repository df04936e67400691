/** Text that others wrote, made harmless to look at: in a terminal, on a page, in a file of XML. */

/** What reorders the letters around it, so that a line reads as something it is not. */
const REORDERS = /[\u202A-\u202E\u2066-\u2069]/;
const CODED = new RegExp(`[\\u0080-\\u009F\\u2028\\u2029\\uFFFE\\uFFFF]|${REORDERS.source}`, 'g');
const HALF = /\p{Surrogate}/gu;
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F]/g;

/**
 * The same text with everything shown that would otherwise act: control characters as their pictures (`␛`), changes of
 * direction by their code (`⟨U+202E⟩`), halves of characters as `U+FFFD`. Line ends become `\n`; tabs stay.
 */
export function visible(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(HALF, '\uFFFD')
    .replace(CONTROL, control => (control === '\x7F' ? '\u2421' : pictureOf(control)))
    .replace(CODED, character => `⟨U+${code(character).toString(16).toUpperCase().padStart(4, '0')}⟩`);
}

const code = (character: string): number => character.charCodeAt(0);
const pictureOf = (control: string): string => String.fromCharCode(0x2400 + code(control));
