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
  agp: '3.5.4',
  remark: null,
  console: {
    en: 'Honor developer platform (a company account is needed): switch on Push for this package name and register the SHA-256 fingerprint of the release key. Only builds signed with that key receive anything.',
    zh: '荣耀开发者服务平台（需企业账号）：为该包名开通推送服务，并登记发布签名的 SHA-256 指纹；只有使用该签名的安装包才能收到推送。',
  },
  broadcasts: [],
  // which package brings the service has changed, and the vendor's SDK asks for an action rather than for a package
  device: {
    brands: ['honor'],
    services: [],
    systems: [{ property: 'ro.build.version.magic', title: 'MagicOS' }],
  },
  source: 'https://cloud.tencent.com/document/product/548/36652',
};
