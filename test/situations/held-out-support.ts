/** Phones and pieces of logs that the held-out situations share. */
import type { Phone } from './phone.ts';
import { pushId, token } from './service.ts';

export const both = ['--token', token, '--push-id', pushId];
export const registeredLine = `
  app I TPush: [XGPushManager] TPNS register push success with token : ${token}
`;

/** A start of the shop whose own code talks more than the SDK. */
export const opened = `
  sys I ActivityTaskManager: START u0 {act=android.intent.action.MAIN cat=[android.intent.category.LAUNCHER] flg=0x10200000 cmp=com.example.shop/.Home} from uid 10081
  sys I ActivityManager: Start proc 12345:com.example.shop/u0a234 for pre-top-activity {com.example.shop/com.example.shop.Home}
  app W ziparchive: Unable to open '/data/app/~~k2Qw==/com.example.shop-9xYz==/base.dm': No such file or directory
  app D Shop: flavor=cn build=release
  app I TPush: [ServiceUtil] disable pull up other app
`;

/** A phone on which much else goes wrong. */
export const unrest = `
  sys E BatteryStatsService: no controller energy info supplied for wifi
  net W resolv: dns_query: timeout, server 10.0.0.1
  bank E AndroidRuntime: FATAL EXCEPTION: pool-3-thread-1
  | Process: cn.example.bank, PID: 7990
  | java.lang.NullPointerException: Attempt to invoke virtual method 'int java.lang.String.length()' on a null object reference
  sys I ActivityManager: Process cn.example.bank (pid 7990) has died: cch+5 CEM
  news W TPush: [OtherPushClient] updateToken Error: get otherPushType or otherPushToken is null
  gms I NetworkScheduler: Task executed successfully
`;

/** The whole way of a vendor's token in one start. */
export const vendorDone = (vendor: string, vendorToken: string): string => `
  app I TPush: [XGPushConfig] isUsedOtherPush:true
  ${registeredLine}
  app I TPush: [OtherPushClient] handleUpdateToken other push token is : ${vendorToken} other push type: ${vendor} other push region: CN
  app I TPush: [XGPushMessage] bind OtherPushToken success ack with [accId = 1500000001 , rsp = 0]  token = ${token} otherPushType = ${vendor}
`;

export const mate: Phone = {
  serial: 'PMT0222A11000123',
  brand: 'HUAWEI',
  model: 'ALN-AL00',
  release: '12',
  sdk: 31,
  packages: ['com.huawei.hwid', 'com.huawei.systemmanager', 'com.huawei.appmarket'],
  properties: { 'ro.build.version.emui': 'EmotionUI_14.2.0' },
};
export const magic: Phone = {
  serial: 'A7QDU23401005566',
  brand: 'HONOR',
  model: 'ALI-AN00',
  release: '13',
  sdk: 33,
  packages: ['com.hihonor.id', 'com.hihonor.appmarket', 'com.hihonor.systemmanager'],
  properties: { 'ro.build.version.magic': 'MagicOS_7.2' },
};
export const poco: Phone = {
  serial: 'c0ffee12',
  brand: 'POCO',
  manufacturer: 'Xiaomi',
  model: '23122PCD1G',
  packages: ['com.xiaomi.xmsf', 'com.miui.securitycenter', 'com.google.android.gms'],
  properties: { 'ro.miui.ui.version.name': 'V816' },
};
export const find: Phone = {
  serial: '3b9a71d0',
  brand: 'OPPO',
  model: 'PHZ110',
  release: '14',
  packages: ['com.heytap.mcs', 'com.heytap.market', 'com.coloros.safecenter'],
  properties: { 'ro.build.version.oplusrom': 'V14.0' },
};
export const iqoo: Phone = {
  serial: '10AD1K0V2W0012E',
  brand: 'iQOO',
  manufacturer: 'vivo',
  model: 'V2307A',
  packages: ['com.vivo.pushservice', 'com.bbk.appstore', 'com.vivo.permissionmanager'],
  properties: { 'ro.vivo.os.build.display.id': 'OriginOS 4' },
};
export const flyme: Phone = {
  serial: '381QADTR224KH',
  brand: 'meizu',
  manufacturer: 'Meizu',
  model: 'MEIZU 20',
  release: '13',
  sdk: 33,
  packages: ['com.meizu.cloud', 'com.meizu.mstore'],
  properties: { 'ro.build.display.id': 'Flyme 10.5.0.1A' },
};
/** A make that no vendor channel of mainland China serves. */
export const xperia: Phone = {
  serial: 'QV7100ABCD',
  brand: 'Sony',
  model: 'XQ-DQ72',
  packages: ['com.sonymobile.home'],
};

export const vendorTokens = {
  huawei: 'IQAAAACy1aB0AADx7Lq3mE2d9sQmZ0w8kk1',
  honor: 'IQAAAACy9hN0AAHx5Tr2hU8p4vBcA7e6jj2',
  xiaomi: 'bW9v5R2pVx3yZk0q7n1s8t4u',
  oppo: 'OPPO_CN_fedcba9876543210fedcba9876543210',
  vivo: '17000000012345678901234',
} as const;
