/** Characters of a line that are shown. */
const QUOTED = 400;

/** A line as it is shown. It is a copy: a piece of a text would keep all of that text in memory. */
export const quoted = (text: string): string =>
  Buffer.from(text.slice(0, QUOTED).trim(), 'utf16le').toString('utf16le');
