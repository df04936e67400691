/** What is wrong with a vendor's credential, told by its looks alone. */
import type { ChannelField } from '../../core/channel.ts';

export type FieldProblem =
  | 'empty'
  | 'spaces'
  | 'sample'
  | 'access-id'
  | 'access-key'
  | 'key-for-id'
  | 'shape';

declare module '../../core/note.ts' {
  interface NoteArgs {
    'channel-field-problem': { field: string; title: string; problem: FieldProblem };
  }
}

/** `<…>`, `${…}`, "your …", and runs of x or * as sample files have them. */
const SAMPLE = /[<>{}$*]|x{4,}|your/i;
const HEX_32 = /^[0-9a-f]{32}$/i;

/** TPNS's own pair stands beside the vendors' in the same console, and gets copied for theirs. */
export interface OwnPair {
  readonly accessId: string;
  readonly accessKey: string;
}

export function fieldProblem({ shape }: ChannelField, value: string, own: OwnPair): FieldProblem | null {
  if (value.trim() === '') return 'empty';
  if (SAMPLE.test(value)) return 'sample';
  if (/\s/.test(value)) return 'spaces';
  if (value === own.accessId) return 'access-id';
  if (value === own.accessKey) return 'access-key';
  if (shape.test(value)) return null;
  return HEX_32.test(value) ? 'key-for-id' : 'shape';
}
