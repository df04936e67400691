/** What the device's shell said: the same text whatever brought it here. */

/** Shells before Android 7 send a line end through a terminal, once or twice. */
export const tidied = (text: string): string => text.replace(/\r+\n/g, '\n').replace(/\r+$/, '');

export const linesOf = (text: string): readonly string[] => tidied(text).split('\n');

/** The one line that is said; null where there is none or more than one. */
export function onlyLine(text: string): string | null {
  const said = linesOf(text).filter(line => line.trim() !== '');
  return said.length === 1 ? (said[0] ?? '').trim() : null;
}

export const indentOf = (line: string): number => line.length - line.trimStart().length;

/** The lines below `start` that are indented deeper than it; an empty line does not end them. */
export function below(lines: readonly string[], start: number): readonly string[] {
  const depth = indentOf(lines[start] ?? '');
  const rest = lines.slice(start + 1);
  const end = rest.findIndex(line => line.trim() !== '' && indentOf(line) <= depth);
  return end < 0 ? rest : rest.slice(0, end);
}

/** The device knows the question and does not answer it to the shell's user. */
export const isDenied = (text: string): boolean =>
  /Permission Den(?:ial|ied)|SecurityException|can't dump|requires? android\.permission/i.test(
    text.slice(0, 2000),
  );
