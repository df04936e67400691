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
  agp: null,
  remark: null,
  console: {
    en: 'vivo open platform: apply for push for this package name. Operational messages are limited per user and day, so give messages their right category.',
    zh: 'vivo 开放平台：为该包名申请开通推送；运营消息有单用户单日条数限制，请为消息选择正确的分类。',
  },
  broadcasts: ['com.vivo.pushclient.action.RECEIVE'],
  device: {
    brands: ['vivo', 'iqoo'],
    services: ['com.vivo.pushservice'],
    systems: [
      { property: 'ro.vivo.os.build.display.id', title: null },
      { property: 'ro.vivo.os.version', title: 'Funtouch OS' },
    ],
  },
  source: 'https://cloud.tencent.com/document/product/548/36652',
};
