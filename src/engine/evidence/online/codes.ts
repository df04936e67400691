/** What a code of TPNS's says about us, whatever was asked. */
import { findCodes } from '../../../tpns/codes/find.ts';

export const tooManyCalls = 1008028;
const platformFailed = 1008004;
const rejecting: readonly number[] = [1008003, 10030002];
const noSuchApp: readonly number[] = [1008035, 10030009];
const ended: readonly number[] = [1008030, 1008031, 1010001, 10030006];

/** No push task of this id. */
export const noTask = 1008015;
/** Of a token that nobody knows, or that belongs to another app. */
export const noSuchToken: readonly number[] = [10110008, 1008006, 1008029, 10010005];

export type Standing = 'welcome' | 'rejected' | 'no-such-app' | 'ended' | 'mute';

/** A code that no table has says nothing, not even that we are known. */
export function standingOf(code: number): Standing {
  if (code === 0) return 'welcome';
  if (rejecting.includes(code)) return 'rejected';
  if (noSuchApp.includes(code)) return 'no-such-app';
  if (ended.includes(code)) return 'ended';
  const known = findCodes(`server ${code}`).length > 0;
  return code === tooManyCalls || code === platformFailed || !known ? 'mute' : 'welcome';
}
