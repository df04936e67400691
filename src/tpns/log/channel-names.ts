/** What logs call the channels: the SDK writes whatever its class for a vendor is called, and that has changed with the years. */
import { isPushChannel, type PushChannel } from '../channels.ts';

const others: Readonly<Record<string, PushChannel>> = {
  mi: 'xiaomi',
  xm: 'xiaomi',
  mipush: 'xiaomi',
  redmi: 'xiaomi',
  mz: 'meizu',
  flyme: 'meizu',
  hw: 'huawei',
  hms: 'huawei',
  hihonor: 'honor',
  heytap: 'oppo',
  google: 'fcm',
  firebase: 'fcm',
};

/** null for a name nobody knows. */
export function channelInLog(name: string): PushChannel | null {
  const plain = name.toLowerCase().replace(/[^a-z]/g, '');
  if (Object.hasOwn(others, plain)) return others[plain] ?? null;
  return isPushChannel(plain) && plain !== 'tpns' ? plain : null;
}
