/** Where a place of a file as it was read is now, with the edits of the steps before. */
export function movedTo(now: string, before: string, at: number): number {
  const line = /^[^\r\n]*/.exec(before.slice(at))?.[0] ?? '';
  // the same line may stand in the file more than once
  const found = starts(now, line)[starts(before, line).indexOf(at)];
  return found ?? Math.min(at, now.length);
}

function starts(text: string, line: string): number[] {
  const all: number[] = [];
  if (line === '') return all;
  for (let at = text.indexOf(line); at >= 0; at = text.indexOf(line, at + 1)) all.push(at);
  return all;
}
