import type { Channel } from '../core/channel.ts';

export const vivo: Channel = {
  id: 'vivo',
  title: 'vivo',
  artifact: 'vivo',
  since: null,
  fields: [
    { name: 'app_id', title: 'App ID', shape: /^\d{3,20}$/, masked: false },
    { name: 'app_key', title: 'App Key', shape: /^[0-9A-Za-z-]{5,64}$/, masked: true },
  ],
  placeholders: [
    { key: 'VIVO_APPID', field: 'app_id' },
    { key: 'VIVO_APPKEY', field: 'app_key' },
  ],
  setters: [],
  config: [
    { key: 'app_id', field: 'app_id' },
    { key: 'app_key', field: 'app_key' },
  ],
  companions: [],
  repository: null,
  plugin: null,
  keepRules: [
    '-dontwarn com.vivo.push.**',
    '-keep class com.vivo.push.** { *; }',
    '-keep class com.vivo.vms.** { *; }',
    '-keep class com.tencent.android.vivopush.VivoPushMessageReceiver { *; }',
  ],
  regions: null,
  source: 'https://cloud.tencent.com/document/product/548/36652',
};
