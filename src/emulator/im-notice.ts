/** Whether IM sends an offline push for a message, and why not. */
import { at, isArray, type JsonObject, member } from '../core/json.ts';
import type { ImAccountState } from './scenario.ts';

export type ImNotice = 'pushed' | 'logged-in' | 'logged-out' | 'switched-off' | 'online-only' | 'custom-only';

export function imNotice(body: JsonObject, state: ImAccountState): ImNotice {
  if (at(body, 'OfflinePushInfo.PushFlag') === 1) return 'switched-off';
  if (member(body, 'MsgLifeTime') === 0) return 'online-only';
  if (state === 'Online') return 'logged-in';
  if (state !== 'PushOnline') return 'logged-out';
  const elements = member(body, 'MsgBody');
  const custom =
    isArray(elements) &&
    elements.length > 0 &&
    elements.every(each => member(each, 'MsgType') === 'TIMCustomElem');
  return custom && !at(body, 'OfflinePushInfo.Desc') ? 'custom-only' : 'pushed';
}
