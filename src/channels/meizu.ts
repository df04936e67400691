import type { Channel } from '../core/channel.ts';

/** App id and key are set by a call before registering. */
export const meizu: Channel = {
  id: 'meizu',
  title: 'Meizu',
  artifact: 'meizu',
  since: null,
  fields: [
    { name: 'app_id', title: 'App ID', shape: /^\d{3,20}$/, masked: false },
    { name: 'app_key', title: 'App Key', shape: /^[0-9A-Za-z]{5,64}$/, masked: true },
  ],
  placeholders: [],
  setters: [
    { method: 'setMzPushAppId', field: 'app_id' },
    { method: 'setMzPushAppKey', field: 'app_key' },
  ],
  config: [
    { key: 'app_id', field: 'app_id' },
    { key: 'app_key', field: 'app_key' },
  ],
  companions: [],
  repository: null,
  plugin: null,
  keepRules: ['-dontwarn com.meizu.cloud.pushsdk.**', '-keep class com.meizu.cloud.pushsdk.** { *; }'],
  regions: null,
  agp: null,
  remark: null,
  console: {
    en: 'Flyme push platform: create the app with this package name; App ID and App Key are in its details.',
    zh: 'Flyme 推送平台：以该包名创建应用，App ID 和 App Key 见应用详情。',
  },
  broadcasts: ['com.meizu.flyme.push.intent.MESSAGE'],
  device: {
    brands: ['meizu'],
    services: ['com.meizu.cloud'],
    systems: [{ property: 'ro.build.display.id', title: null }],
  },
  source: 'https://cloud.tencent.com/document/product/548/36652',
};
