/** The channels a push can take, by the names tpns uses everywhere; the API's own short names stay in here. */
export type PushChannel = 'huawei' | 'xiaomi' | 'oppo' | 'vivo' | 'meizu' | 'honor' | 'fcm' | 'tpns';

const shortNames: Readonly<Record<PushChannel, string>> = {
  huawei: 'hw',
  xiaomi: 'xm',
  oppo: 'oppo',
  vivo: 'vivo',
  meizu: 'mz',
  honor: 'honor',
  fcm: 'fcm',
  tpns: 'xg',
};

export const pushChannels = Object.keys(shortNames) as readonly PushChannel[];

export function isPushChannel(text: string): text is PushChannel {
  return Object.hasOwn(shortNames, text);
}

export function apiChannel(channel: PushChannel): string {
  return shortNames[channel];
}

/** The channel that the API calls so; null for iOS's and for names nobody knows. */
export function channelOfApi(short: string): PushChannel | null {
  return pushChannels.find(channel => shortNames[channel] === short) ?? null;
}

/** The adapters of XG, TPNS's predecessor, by their artifacts in its own group. */
export const formerAdapters: Readonly<Record<string, PushChannel>> = {
  mipush: 'xiaomi',
  xgmz: 'meizu',
  xghw: 'huawei',
  fcm: 'fcm',
};

/** What `channel_rules` accepts: Android's channels and Apple's. */
export const apiChannels: readonly string[] = [...Object.values(shortNames), 'apns'];

/** The rules that leave one channel open. The API knows no "only": every other one is closed by name. */
export function onlyThrough(channel: PushChannel): { channel: string; disable: true }[] {
  return pushChannels
    .filter(other => other !== channel)
    .map(other => ({ channel: apiChannel(other), disable: true }));
}

interface TextLimit {
  readonly channel: PushChannel;
  readonly title: number;
  readonly content: number;
  /** A Han character counts as two. */
  readonly wide?: true;
}

/** Characters a vendor takes; where editions of the documentation differ, the smaller number. */
export const textLimits: readonly TextLimit[] = [
  { channel: 'huawei', title: 40, content: 80 },
  { channel: 'xiaomi', title: 50, content: 128 },
  { channel: 'meizu', title: 32, content: 100 },
  { channel: 'oppo', title: 32, content: 128 },
  { channel: 'vivo', title: 40, content: 100, wide: true },
];

/** Channels that deliver the notification without its custom content. */
export const withoutCustomContent: readonly PushChannel[] = ['huawei'];

/** Channels that take custom content only as a JSON object. */
export const objectCustomContent: readonly PushChannel[] = ['oppo'];

/** Channels whose arrivals are counted only where their receipts were set up in the vendor's console. */
export const withoutReceipts: readonly string[] = ['huawei', 'honor', 'meizu', 'harmony'];

interface OpenHours {
  readonly channel: PushChannel;
  /** Hours of Beijing time: from the first, until before the second. */
  readonly from: number;
  readonly until: number;
  /** With one of these fields a message has a class of its own, and no such hours. */
  readonly unless: readonly string[];
}

/** Vendors that hold back operational messages at night. */
export const openHours: readonly OpenHours[] = [
  {
    channel: 'vivo',
    from: 7,
    until: 23,
    unless: ['message.android.vivo_category', 'message.android.vivo_ch_id'],
  },
];

/** What the tokens of others look like. They get mistaken for TPNS's, the only ones a push can go to. */
export const foreignTokens: readonly (readonly [PushChannel | 'apns', RegExp])[] = [
  ['oppo', /^(?:CN|OPPO_CN|IN|EU)_/],
  ['fcm', /:APA91b/],
  ['huawei', /^IQAAAA/],
  ['vivo', /^\d{15,}$/],
  ['apns', /^[0-9a-fA-F]{64}$/],
];
