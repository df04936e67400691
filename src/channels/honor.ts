import type { Channel } from '../core/channel.ts';

export const honor: Channel = {
  id: 'honor',
  title: 'Honor',
  artifact: 'honor',
  since: '1.3.3.0',
  fields: [{ name: 'app_id', title: 'App ID', shape: /^\d{5,20}$/, masked: false }],
  placeholders: [{ key: 'HONOR_APPID', field: 'app_id' }],
  setters: [],
  config: [],
  companions: [],
  repository: null,
  plugin: null,
  keepRules: [
    '-keep class com.hihonor.push.framework.aidl.** { *; }',
    '-keep class com.hihonor.push.sdk.** { *; }',
  ],
  regions: null,
  source: 'https://cloud.tencent.com/document/product/548/36652',
};
