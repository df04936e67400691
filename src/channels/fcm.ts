import type { Channel } from '../core/channel.ts';

/** Everything comes from `google-services.json`. */
export const fcm: Channel = {
  id: 'fcm',
  title: 'FCM',
  artifact: 'fcm',
  since: null,
  fields: [],
  placeholders: [],
  setters: [],
  config: [],
  // newer ones no longer have FirebaseInstanceId, which the adapter of 2020 may still call
  companions: [
    {
      coordinate: 'com.google.firebase:firebase-messaging',
      version: () => '20.2.3',
      since: null,
      platform: 'com.google.firebase:firebase-bom',
    },
  ],
  repository: null,
  plugin: {
    id: 'com.google.gms.google-services',
    module: 'com.google.gms:google-services',
    version: agp => (agp !== null && agp < 8 ? '4.3.15' : '4.4.2'),
    file: 'google-services.json',
    marker: true,
    last: true,
    until: null,
    instead: null,
  },
  keepRules: [],
  regions: ['hongkong', 'singapore'],
  agp: null,
  remark: null,
  console: {
    en: 'Firebase console: add an Android app with this package name, create a service account key (JSON) and upload it to the TPNS console; the older server keys no longer work. Devices need Google services and a network that reaches Google.',
    zh: 'Firebase 控制台：添加该包名的 Android 应用，生成服务账号密钥（JSON）并上传到 TPNS 控制台，旧版服务器密钥已停用；设备需要有 Google 服务并能访问 Google 网络。',
  },
  broadcasts: [],
  device: { brands: [], services: ['com.google.android.gms'], systems: [] },
  source: 'https://cloud.tencent.com/document/product/548/36652',
};
