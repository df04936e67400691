/** Which way a push goes from the service to the device. */
import { at, isArray, type Json, type JsonObject, member } from '../core/json.ts';
import { apiChannel, type PushChannel, pushChannels } from '../tpns/channels.ts';
import type { Scenario } from './scenario.ts';

export type Route = PushChannel | 'apns';

/** The scenario's channel, or the service's own, unless the push closes it; null where it closes every one. */
export function routeOf(body: JsonObject, { delivery = {} }: Scenario): Route | null {
  if (at(body, 'message.ios') !== undefined && at(body, 'message.android') === undefined) return 'apns';
  // an in-app message never leaves the service's own channel
  const wished = body.message_type === 'message' ? 'tpns' : (delivery.channel ?? 'tpns');
  const open = pushChannels.filter(channel => !closed(body).includes(apiChannel(channel)));
  if (open.includes(wished)) return wished;
  if (body.message_type === 'message') return null;
  // what a vendor does not take goes through the service's own channel
  return open.find(channel => channel === 'tpns') ?? open[0] ?? null;
}

function closed(body: JsonObject): readonly (Json | undefined)[] {
  const rules = member(body, 'channel_rules');
  return (isArray(rules) ? rules : [])
    .filter(rule => member(rule, 'disable') === true)
    .map(rule => member(rule, 'channel'));
}
