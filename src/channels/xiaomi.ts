import type { Channel } from '../core/channel.ts';

/** App id and key are set by a call before registering. */
export const xiaomi: Channel = {
  id: 'xiaomi',
  title: 'Xiaomi',
  artifact: 'xiaomi',
  since: null,
  fields: [
    { name: 'app_id', title: 'AppID', shape: /^\d{5,25}$/, masked: false },
    { name: 'app_key', title: 'AppKey', shape: /^[0-9A-Za-z]{5,64}$/, masked: true },
  ],
  placeholders: [],
  setters: [
    { method: 'setMiPushAppId', field: 'app_id' },
    { method: 'setMiPushAppKey', field: 'app_key' },
  ],
  config: [
    { key: 'app_id', field: 'app_id' },
    { key: 'app_key', field: 'app_key' },
  ],
  companions: [],
  repository: null,
  plugin: null,
  keepRules: [
    '-keep class com.xiaomi.** { *; }',
    '-keep public class * extends com.xiaomi.mipush.sdk.PushMessageReceiver',
  ],
  regions: null,
  agp: null,
  remark: null,
  console: {
    en: 'Xiaomi open platform: create the app with this package name and switch on push for it; without that the channel stays silent, with no error code at all.',
    zh: '小米开放平台：以该包名创建应用并启用消息推送；未启用时通道没有任何反应，也不会返回错误码。',
  },
  broadcasts: ['com.xiaomi.mipush.RECEIVE_MESSAGE'],
  device: {
    brands: ['xiaomi', 'redmi', 'poco'],
    services: ['com.xiaomi.xmsf'],
    systems: [
      { property: 'ro.mi.os.version.name', title: 'HyperOS' },
      { property: 'ro.miui.ui.version.name', title: 'MIUI' },
    ],
  },
  source: 'https://cloud.tencent.com/document/product/548/36652',
};
