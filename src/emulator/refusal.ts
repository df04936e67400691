import type { Note, NoteId } from '../core/note.ts';

/** A "no" as the service says it: one of its documented codes and a line of text. */
export interface Refusal {
  readonly retCode: number;
  readonly errMsg: string;
}

export function refusal(retCode: number, errMsg: string): Refusal {
  return { retCode, errMsg };
}

const unparseable = 1008001;
const missing = 1008002;
const wrongValue = 1008007;
const wrongTime = 1008016;

/** The code for each thing that is wrong with a payload; whatever is not listed is a wrong value. */
const codes: Partial<Record<NoteId, number>> = {
  'payload-not-utf8': unparseable,
  'payload-not-json': unparseable,
  'payload-not-object': unparseable,
  'payload-type': unparseable,
  'payload-custom-object': unparseable,
  'payload-custom-content': unparseable,
  'payload-missing': missing,
  'payload-send-time': wrongTime,
};

/** The service's texts are English, and terse; so are these. Numbers and field names only, never a value. */
export function refusalOf(why: Note): Refusal {
  const { field, count, bytes, limit } = why.args as {
    field?: string;
    count?: number;
    bytes?: number;
    limit?: number;
  };
  const size = limit === undefined ? '' : ` (${bytes ?? count} of at most ${limit})`;
  const what = why.id.replace(/^payload-/, '').replaceAll('-', ' ');
  return refusal(codes[why.id] ?? wrongValue, `${what}${field === undefined ? '' : `: ${field}`}${size}`);
}
