/** What the channels say of their phones, as far as this app and this phone are concerned. */
import type { Channel, ChannelSystem } from '../../../core/channel.ts';

export interface DeviceNeed {
  readonly channel: string;
  readonly brands: readonly string[];
  readonly services: readonly string[];
  readonly systems: readonly ChannelSystem[];
  /** Whether the app brings the channel along; null where nobody knows the app. */
  readonly integrated: boolean | null;
}

/** `integrated`: ids of the channels that the app brings along; null where that is not known. */
export function deviceNeeds(
  channels: readonly Channel[],
  integrated: ReadonlySet<string> | null,
): readonly DeviceNeed[] {
  return channels.flatMap(({ id, device }) =>
    device === undefined ? [] : [{ channel: id, ...device, integrated: integrated?.has(id) ?? null }],
  );
}

/** The channel whose phone it is; null for one that belongs to none. */
export function ownNeed(
  needs: readonly DeviceNeed[],
  { manufacturer, brand }: { readonly manufacturer: string | null; readonly brand: string | null },
): DeviceNeed | null {
  for (const name of [manufacturer, brand]) {
    const own = needs.find(({ brands }) => name !== null && brands.includes(name.toLowerCase()));
    if (own !== undefined) return own;
  }
  return null;
}
