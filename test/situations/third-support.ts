/** Phones, voices and lines that the third set shares. */
import type { Phone } from './phone.ts';
import { pushId, token } from './service.ts';

export const tokenOnly = ['--token', token];
export const pushOnly = ['--push-id', pushId];
export const tokenAndPush = [...tokenOnly, ...pushOnly];

/** The code that people copied from IM's demo says it in its own words. */
export const demoSuccess = `
  app I ThirdPush: tpush register success token: ${token}
`;
export const sdkSuccess = `
  app I TPush: [XGPushManager] XG register push success with token : ${token}
`;
export const emptyOf = (vendor: string): string => `
  app I TPush: [RegisterReservedInfo] Reservert info: other push token is :  other push type: ${vendor}
  app W TPush: [OtherPushClient] updateToken Error: get otherPushType or otherPushToken is null
`;
export const boundOf = (vendor: string, vendorToken: string): string => `
  app I TPush: [XGPushConfig] isUsedOtherPush:true
  app E TPush: [OtherPushClient] get otherpush errcode: errCode : 0 , errMsg : success
  app I TPush: [OtherPushClient] handleUpdateToken other push token is : ${vendorToken} other push type: ${vendor}
  app I TPush: [XGPushMessage] bind OtherPushToken success ack with [accId = 1500000001 , rsp = 0]  token = ${token} otherPushType = ${vendor}
`;

/** A morning's start, as the framework tells it. */
export const launch = `
  sys I ActivityTaskManager: START u0 {act=android.intent.action.MAIN cat=[android.intent.category.LAUNCHER] flg=0x10200000 cmp=com.example.shop/.Home bnds=[42,610][270,902]} with LAUNCH_SINGLE_TOP from uid 10093
  sys D Zygote: Forked child process 12345
  sys I ActivityManager: Start proc 12345:com.example.shop/u0a234 for next-top-activity {com.example.shop/com.example.shop.Home}
  app I .example.shop: Late-enabling -Xcheck:jni
  app W .example.shop: Accessing hidden method Landroid/view/View;->computeFitSystemWindows(Landroid/graphics/Rect;Landroid/graphics/Rect;)Z (unsupported, reflection, allowed)
  app I TPush: [Util] desiable device vivo
  app I TPush: [ServiceUtil] disable pull up other app
  app D Timber: cold start 812 ms
`;
/** What else a phone says in these seconds. */
export const chatter = `
  gms W ctxmgr: [AclManager]No 2 for (accnt=account#-517948760#, com.google.android.gms(10112):UserVelocityProducer, vrsn=13280000, 0, 3pPkg = null ,  3pMdlId = null ,  pid = 2954). Was: 3 for 1, account#-517948760#
  sys W ActivityManager: Slow operation: 61ms so far, now at startProcess: done updating battery stats
  bank E JavaBinder: !!! FAILED BINDER TRANSACTION !!!  (parcel size = 1264)
  news E TPush: [XGPushManager] TPNS register push failed with token : null, errCode : 10101 , msg : create link failed
  net E netd: getaddrinfo() from netId 143 failed: 7
  sys I chatty: uid=1000(system) Binder:1523_5 expire 6 lines
`;

export const pura: Phone = {
  serial: '2XJDH24103001877',
  brand: 'HUAWEI',
  model: 'ADA-AL00U',
  release: '12',
  sdk: 31,
  packages: ['com.huawei.hwid', 'com.huawei.hms.core', 'com.huawei.appmarket'],
  properties: { 'ro.build.version.emui': 'EmotionUI_14.2.0' },
};
export const magicV: Phone = {
  serial: 'AF5B023718000441',
  brand: 'HONOR',
  model: 'VER-AN10',
  packages: ['com.hihonor.id', 'com.hihonor.android.pushagentproxy', 'com.hihonor.appmarket'],
  properties: { 'ro.build.version.magic': 'MagicOS_8.0' },
};
export const redmi: Phone = {
  serial: 'fa51e0097d43',
  brand: 'Redmi',
  manufacturer: 'Xiaomi',
  model: '22081212C',
  release: '13',
  sdk: 33,
  packages: ['com.xiaomi.xmsf', 'com.miui.home', 'com.miui.securitycenter'],
  properties: { 'ro.miui.ui.version.name': 'V140' },
};
export const reno: Phone = {
  serial: 'UKZPG6YLDE4T5XWO',
  brand: 'OPPO',
  model: 'PJV110',
  packages: ['com.heytap.mcs', 'com.oplus.safecenter'],
  properties: { 'ro.build.version.oplusrom': 'V14.0.1' },
};
export const x100: Phone = {
  serial: '10BDBU0ZJ9000L4',
  brand: 'vivo',
  model: 'V2309A',
  packages: ['com.vivo.pushservice', 'com.iqoo.secure', 'com.bbk.appstore'],
  properties: { 'ro.vivo.os.build.display.id': 'OriginOS 5' },
};
export const meizu18: Phone = {
  serial: '882QAEZ3237MK',
  brand: 'meizu',
  manufacturer: 'Meizu',
  model: 'MEIZU 18s',
  release: '11',
  sdk: 30,
  packages: ['com.meizu.cloud', 'com.meizu.safe'],
  properties: { 'ro.build.display.id': 'Flyme 9.2.3.0A' },
};
/** Makes without a vendor's channel. */
export const fairphone: Phone = {
  serial: 'f8c1b2d3',
  brand: 'Fairphone',
  model: 'FP5',
  release: '13',
  sdk: 33,
};
export const lenovo: Phone = {
  serial: 'HA1N4VVK',
  brand: 'Lenovo',
  model: 'TB350FU',
  release: '13',
  sdk: 33,
};
export const nothing: Phone = { serial: '0011223344', brand: 'Nothing', model: 'A065' };

export const vendorTokensToo = {
  huawei: 'IQAAAACy0pQxAAB4ZkP7dL2hT6cVn5eJ1uM',
  honor: 'IQAAAACy3wRfAAC8XnG1aB5kS9yDm4oH7tL',
  xiaomi: 'Qk3zT8dLr0Vw5nYc1sHj7pXe',
  oppo: 'CN_a1b2c3d4e5f60718293a4b5c6d7e8f90',
  vivo: '15874961200374598210347',
} as const;
