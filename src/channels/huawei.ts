import type { Channel } from '../core/channel.ts';
import { isBefore } from '../tpns/sdk.ts';

/** The app id comes from `agconnect-services.json`. A notification arrives only in a build signed with the release key. */
export const huawei: Channel = {
  id: 'huawei',
  title: 'Huawei',
  artifact: 'huawei',
  since: null,
  fields: [
    { name: 'app_id', title: 'App ID', shape: /^\d{5,20}$/, masked: false, inFile: ['client', 'app_id'] },
  ],
  placeholders: [],
  setters: [],
  config: [{ key: 'app_id', field: 'app_id' }],
  companions: [
    {
      coordinate: 'com.huawei.hms:push',
      // the version that the SDK's release notes name; older SDKs are documented with older ones
      version: (_, sdk) =>
        isBefore(sdk, '1.3.2.0') ? '5.0.2.300' : isBefore(sdk, '1.3.6.2') ? '6.1.0.300' : '6.12.0.300',
      // before, the adapter was made for the third version of Huawei's push, which knew neither this nor the plugin
      since: '1.2.1.3',
    },
  ],
  repository: 'https://developer.huawei.com/repo/',
  plugin: {
    id: 'com.huawei.agconnect',
    module: 'com.huawei.agconnect:agcp',
    version: agp => (agp !== null && agp < 7 ? '1.6.0.300' : '1.9.1.301'),
    file: 'agconnect-services.json',
    marker: false,
    last: false,
    until: 9,
    instead: { metaData: 'com.huawei.hms.client.appid', prefix: 'appid=', field: 'app_id' },
  },
  keepRules: [
    '-ignorewarnings',
    '-keepattributes *Annotation*,Exceptions,InnerClasses,Signature,SourceFile,LineNumberTable',
    '-keep class com.hianalytics.android.** { *; }',
    '-keep class com.huawei.updatesdk.** { *; }',
    '-keep class com.huawei.hms.** { *; }',
    '-keep class com.huawei.agconnect.** { *; }',
  ],
  regions: null,
  agp: null,
  remark: null,
  console: {
    en: 'AppGallery Connect: switch on Push Kit for this package name and register the SHA-256 fingerprint of the release key. Only builds signed with that key receive anything.',
    zh: 'AppGallery Connect：为该包名开通推送服务（Push Kit），并登记发布签名的 SHA-256 指纹；只有使用该签名的安装包才能收到推送。',
  },
  broadcasts: [],
  // a phone of the brand Honor from before it was sold has Huawei as its manufacturer, and Huawei's services
  device: {
    brands: ['huawei'],
    services: ['com.huawei.hwid'],
    systems: [
      { property: 'hw_sc.build.platform.version', title: 'HarmonyOS' },
      { property: 'ro.build.version.emui', title: null },
    ],
  },
  source: 'https://cloud.tencent.com/document/product/548/36652',
};
