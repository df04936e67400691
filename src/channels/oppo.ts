import type { Channel } from '../core/channel.ts';

/**
 * App key and secret are set by a call before registering. TPNS names its places one off: its "app id" wants OPPO's
 * AppKey, its "app key" OPPO's AppSecret (so its own samples do; anything else is refused with code 14).
 */
export const oppo: Channel = {
  id: 'oppo',
  title: 'OPPO',
  artifact: 'oppo',
  since: null,
  fields: [
    { name: 'app_key', title: 'AppKey', shape: /^[0-9A-Za-z]{5,64}$/, masked: true },
    { name: 'app_secret', title: 'AppSecret', shape: /^[0-9A-Za-z]{5,64}$/, masked: true },
  ],
  placeholders: [],
  setters: [
    { method: 'setOppoPushAppId', field: 'app_key' },
    { method: 'setOppoPushAppKey', field: 'app_secret' },
  ],
  config: [
    { key: 'app_id', field: 'app_key' },
    { key: 'app_key', field: 'app_secret' },
  ],
  companions: [
    { coordinate: 'com.google.code.gson:gson', version: () => '2.6.2', since: '1.3.2.0' },
    { coordinate: 'commons-codec:commons-codec', version: () => '1.15', since: '1.3.2.0' },
  ],
  repository: null,
  plugin: null,
  keepRules: ['-keep class com.heytap.mcssdk.** { *; }', '-keep class com.heytap.msp.push.** { *; }'],
  regions: null,
  imChannel: true,
  agp: null,
  remark: "TPNS's names are one off: its AppId takes OPPO's AppKey, its AppKey takes OPPO's AppSecret",
  console: {
    en: 'OPPO open platform: apply for push (the app has to be published there and approved) and create a notification channel. Android 8 and later show nothing without one: give its id in the TPNS console and with every message.',
    zh: 'OPPO 开放平台：申请开通推送（应用需已上架并通过审核），并创建通知通道；Android 8 及以上没有通道就不显示通知，请把通道 ID 填入 TPNS 控制台，并在每条消息中携带。',
  },
  broadcasts: [],
  device: {
    brands: ['oppo', 'realme', 'oneplus'],
    services: ['com.heytap.mcs', 'com.coloros.mcs'],
    systems: [
      { property: 'ro.build.version.oplusrom', title: 'ColorOS' },
      { property: 'ro.build.version.opporom', title: 'ColorOS' },
    ],
  },
  source: 'https://cloud.tencent.com/document/product/548/36652',
};
