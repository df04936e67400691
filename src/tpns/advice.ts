import { type Note, note } from '../core/note.ts';
import type { Receipt } from './answer.ts';
import { type RegionId, regionHint, regionOfEndpoint } from './regions.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'advice-clock': { seconds: number };
    'advice-region': { used: RegionId; hint: RegionId };
    'advice-region-unknown': { used: RegionId };
  }
}

/** How far a clock may be off before it is worth a word. TPNS documents no limit. */
const noticeableSkew = 60;

const authenticationFailed = 1008003;
/** "No such app here": the codes for which the access point is the first suspect. */
const wrongRegion: readonly number[] = [1008035, 10030009];

export interface Asked {
  readonly accessId: string;
  readonly endpoint: string;
  /** The `TimeStamp` that was signed. */
  readonly timestamp: number;
}

/** What this very exchange reveals about a refusal, beyond what the code says in general. */
export function advice(receipt: Receipt, asked: Asked): Note[] {
  const notes: Note[] = [];
  if (receipt.retCode === authenticationFailed && receipt.serverTime !== null) {
    const seconds = asked.timestamp - receipt.serverTime;
    if (Math.abs(seconds) > noticeableSkew) notes.push(note('advice-clock', { seconds }));
  }
  if (receipt.retCode === authenticationFailed || wrongRegion.includes(receipt.retCode)) {
    const used = regionOfEndpoint(asked.endpoint);
    const hint = regionHint(asked.accessId);
    if (used && hint && used !== hint) notes.push(note('advice-region', { used, hint }));
    else if (used && wrongRegion.includes(receipt.retCode))
      notes.push(note('advice-region-unknown', { used }));
  }
  return notes;
}
