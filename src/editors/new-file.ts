/** A file made from a template. One that is there already stays, whatever it holds, for it is somebody's work. */
import type { Note } from '../core/note.ts';
import type { Facts, Operation, Reason } from '../core/operation.ts';
import type { LineEnd } from '../core/text.ts';

/** What stands in the template, once, and what takes its place. */
export interface Hole {
  readonly stands: string;
  readonly becomes: string;
}

export interface Template {
  /** With `\n`. */
  readonly text: string;
  readonly holes: readonly Hole[];
}

const FILLED = 'the template with its holes filled';

export function filled({ text, holes }: Template, eol: LineEnd): string {
  return holes
    .reduce((so, { stands, becomes }) => so.replace(stands, () => becomes), text)
    .replaceAll('\n', eol);
}

/** The file is there, as `isIt` knows it; an empty one is made. */
export function newFile(
  template: Template,
  eol: LineEnd,
  isIt: (text: string) => boolean,
  { what, taken }: { readonly what: Note; readonly taken: Reason },
): Operation {
  const content = filled(template, eol);
  return text => {
    if (text === '') {
      const edits = [{ start: 0, end: 0, text: content, what }];
      return { state: 'change', edits, adds: [FILLED], removes: [] };
    }
    return isIt(text)
      ? { state: 'present', at: 0 }
      : { state: 'refused', why: taken, at: 0, snippet: content };
  };
}

/** Takes what was filled in out again: either the template is left, or the text is just its lines. */
export const templateFacts =
  ({ text: template, holes }: Template): Facts =>
  text => {
    if (text === '') return [];
    const lines = text.split(/\r\n|\n|\r/);
    const emptied = holes.reduce<string | null>(
      (so, { stands, becomes }) => (so?.includes(becomes) ? so.replace(becomes, () => stands) : null),
      lines.join('\n'),
    );
    return emptied === template ? [FILLED] : lines;
  };
