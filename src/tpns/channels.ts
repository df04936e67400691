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

/**
 * Fields that say which notification channel or class of the vendor's a push belongs to, the one to use first. A vendor
 * files what names none under its least favoured kind. Source: TPNS push API, cloud.tencent.com/document/product/548/39064.
 */
export const classFields: readonly { readonly channel: PushChannel; readonly fields: readonly string[] }[] = [
  { channel: 'huawei', fields: ['hw_category', 'hw_ch_id'] },
  { channel: 'xiaomi', fields: ['xm_ch_id'] },
  { channel: 'oppo', fields: ['oppo_ch_id'] },
  { channel: 'vivo', fields: ['vivo_category', 'vivo_ch_id'] },
];

/** Classes of message are words in capitals; the vendors refuse any other, or file it under advertising. The same source. */
export const classWords: readonly { readonly channel: PushChannel; readonly field: string }[] = [
  { channel: 'huawei', field: 'hw_category' },
  { channel: 'vivo', field: 'vivo_category' },
];
export const isClassWord = (text: string): boolean => /^[A-Z][A-Z_]*$/.test(text);

/** Fields for the notification channel that a sound of its own needs, on the channels that play one. */
export const soundFields: readonly { readonly channel: PushChannel; readonly field: string }[] = [
  { channel: 'tpns', field: 'n_ch_id' },
  { channel: 'huawei', field: 'hw_ch_id' },
  { channel: 'xiaomi', field: 'xm_ch_id' },
  { channel: 'fcm', field: 'fcm_ch_id' },
];

/** Channels that take custom content only as a JSON object. */
export const objectCustomContent: readonly PushChannel[] = ['oppo'];

/** Channels whose arrivals are counted only where their receipts were set up in the vendor's console. */
export const withoutReceipts: readonly string[] = ['huawei', 'honor', 'meizu', 'harmony'];

/** Fields of one channel alone that take a few words only. */
export const channelWords: Readonly<Record<string, readonly string[]>> = {
  'message.android.vivo_ch_id': ['0', '1'],
};

interface OpenHours {
  readonly channel: PushChannel;
  /** Hours of Beijing time: from the first, until before the second. */
  readonly from: number;
  readonly until: number;
  /** With one of these fields a message has a class of its own, and no such hours. */
  readonly unless: readonly string[];
  /** … but for these values. */
  readonly operational: readonly string[];
}

/** Vendors that hold back operational messages at night. */
export const openHours: readonly OpenHours[] = [
  {
    channel: 'vivo',
    from: 7,
    until: 23,
    unless: ['message.android.vivo_category', 'message.android.vivo_ch_id'],
    // of its two channels, the one for operational messages
    operational: ['0'],
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
