/** How far pushes came while somebody watched. */
import type { Note } from '../core/note.ts';
import type { ChannelCounts, Counts } from './statistics.ts';

/** The rung of the ladder where it ended. */
export type Rung =
  | 'arrived'
  /** Sent over a channel that may never tell. */
  | 'no-receipts'
  | 'not-planned'
  | 'not-sent'
  | 'not-arrived'
  /** No figure was ever seen. */
  | 'blind'
  | 'stopped';

export interface Delivery extends Counts {
  readonly rung: Rung;
  readonly channels: readonly ChannelCounts[];
  /** Pushes looked at; the rest would have cost too many calls. */
  readonly followed: number;
  readonly seconds: number;
  /** Why there are no figures. */
  readonly why: Note | null;
}
