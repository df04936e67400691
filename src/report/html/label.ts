/** Text for a drawing, which breaks no lines by itself. */

/** A Chinese character is as wide as two Latin letters. */
const widthOf = (text: string): number => [...text].reduce((sum, each) => sum + (each > '\u2E7F' ? 2 : 1), 0);

/** At most two lines of that width; what does not fit ends in `…`. Latin words stay whole where they can. */
export function labelLines(text: string, width: number): readonly string[] {
  const pieces = text.match(/[\u2E80-\uFFEF]|[^\s\u2E80-\uFFEF]+|\s+/g) ?? [];
  const lines: string[] = [''];
  for (const piece of pieces.flatMap(each => (widthOf(each) > width ? [...each] : [each]))) {
    const line = lines.at(-1) ?? '';
    if (line === '' && piece.trim() === '') continue;
    if (widthOf(line + piece.trimEnd()) <= width) lines[lines.length - 1] = line + piece;
    else lines.push(piece.trim());
  }
  const [first = '', second, ...rest] = lines.map(line => line.trim());
  if (second === undefined || second === '') return [first];
  return [first, rest.some(line => line !== '') ? `${cut(second, width - 1)}…` : second];
}

function cut(text: string, width: number): string {
  let kept = '';
  for (const each of text) {
    if (widthOf(kept + each) > width) break;
    kept += each;
  }
  return kept;
}
