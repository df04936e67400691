/** Which way a push goes from the service to its devices, and how far. */
import { at, isArray, type Json, type JsonObject, member } from '../core/json.ts';
import { apiChannel, isPushChannel, type PushChannel, pushChannels } from '../tpns/channels.ts';
import type { Scenario } from './scenario.ts';
import type { Step } from './steps.ts';

export type Route = PushChannel | 'apns';

/** A channel that takes some of the devices. */
export interface Way {
  readonly route: Route;
  /** The last step that they reach over it. */
  readonly stopAt: Step;
}

interface Wish {
  readonly name: PushChannel;
  readonly stopAt: Step;
}

/** The scenario's channels, or the service's own, as far as the push leaves them open; none where it closes every one. */
export function waysOf(body: JsonObject, { delivery = {} }: Scenario): readonly Way[] {
  const { channel = 'tpns', channels = {}, stopAt = 'clicked' } = delivery;
  if (at(body, 'message.ios') !== undefined && at(body, 'message.android') === undefined) {
    return [{ route: 'apns', stopAt }];
  }
  // an in-app message never leaves the service's own channel
  const inApp = body.message_type === 'message';
  const named = Object.entries(channels).flatMap(([name, last]): Wish[] =>
    isPushChannel(name) && !(inApp && name !== 'tpns') ? [{ name, stopAt: last }] : [],
  );
  const wished: readonly Wish[] = named.length > 0 ? named : [{ name: inApp ? 'tpns' : channel, stopAt }];
  const open = pushChannels.filter(each => !closed(body).includes(apiChannel(each)));
  // what a vendor does not take goes through the service's own channel
  const instead = inApp ? undefined : (open.find(each => each === 'tpns') ?? open[0]);
  return wished.flatMap(({ name, stopAt: last }): Way[] => {
    const route = open.includes(name) ? name : instead;
    return route === undefined ? [] : [{ route, stopAt: last }];
  });
}

/** Where there are several, that of the first device. */
export const routeOf = (body: JsonObject, scenario: Scenario): Route | null =>
  waysOf(body, scenario)[0]?.route ?? null;

function closed(body: JsonObject): readonly (Json | undefined)[] {
  const rules = member(body, 'channel_rules');
  return (isArray(rules) ? rules : [])
    .filter(rule => member(rule, 'disable') === true)
    .map(rule => member(rule, 'channel'));
}
