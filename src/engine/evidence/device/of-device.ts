/** What the device itself is and how it is set, as observations. */
import { readConnectivity } from '../../../android/device/background.ts';
import type { DeviceFacts, Properties } from '../../../android/device/properties.ts';
import { readSwitch, readZenMode } from '../../../android/device/settings.ts';
import { type Observation, observed } from '../../../core/observation.ts';
import { type DeviceNeed, ownNeed } from './needs.ts';

/** `Android 14, MIUI V140`, where the vendor's own system has a version as well. */
export function deviceSeen(
  facts: DeviceFacts,
  properties: Properties,
  needs: readonly DeviceNeed[],
): Observation {
  const own = ownNeed(needs, facts)?.systems.flatMap(({ property, title }) => {
    const value = properties.get(property);
    return value ? [title === null ? value : `${title} ${value}`] : [];
  })[0];
  const release = facts.release ?? '?';
  return observed('device', 'device-seen', {
    brand: facts.brand ?? facts.manufacturer ?? '?',
    model: facts.model ?? '?',
    android: own === undefined ? release : `${release} (${own})`,
  });
}

export function settingsSeen(answers: {
  readonly zen: string | null;
  readonly lowPower: string | null;
  readonly connectivity: string | null;
}): readonly Observation[] {
  const zen = readZenMode(answers.zen ?? '');
  const lowPower = readSwitch(answers.lowPower ?? '');
  const network = readConnectivity(answers.connectivity ?? '');
  return [
    ...(zen !== null && zen !== 'off'
      ? [observed('device', 'do-not-disturb', { mode: zen }, { quote: `zen_mode=${answers.zen?.trim()}` })]
      : []),
    ...(lowPower === true
      ? [observed('device', 'battery-restricted', { what: 'power-saver' }, { quote: 'low_power=1' })]
      : []),
    ...(network?.online === false
      ? [observed('device', 'device-offline', {}, { quote: network.quote })]
      : []),
  ];
}

/** The phone's own channel, where the app does not bring it along. */
export function foreignSeen(facts: DeviceFacts, needs: readonly DeviceNeed[]): readonly Observation[] {
  const own = ownNeed(needs, facts);
  if (own?.integrated !== false) return [];
  const brand = facts.brand ?? own.channel;
  return [observed('device', 'vendor-not-integrated', { brand }, { channel: own.channel })];
}

/** What has to be on this phone for the app's channels, each with the packages of which one is enough. */
export function wantedServices(facts: DeviceFacts, needs: readonly DeviceNeed[]): readonly DeviceNeed[] {
  const own = ownNeed(needs, facts);
  return needs.filter(need => {
    const concerned = need === own || need.brands.length === 0;
    // where the app is not known, what its phone's own channel needs is worth knowing, and no more
    return concerned && (need.integrated ?? need === own) && need.services.length > 0;
  });
}
