/** What real tools print, shortened: the shape is AOSP's (and the vendors'), the apps and devices are invented. */

export const PACKAGE = 'com.example.shop';

/** Android 14. */
export const modernPackage = `Activity Resolver Table:
  Schemes:
      shop:
        4f2a1c com.example.shop/.DetailActivity filter 8d1e2f3
          Action: "android.intent.action.VIEW"

Permissions:
  Permission [com.example.shop.permission.XGPUSH_RECEIVE] (9a8b7c):
    sourcePackage=com.example.shop

Key Set Manager:
  [com.example.shop]
      Signing KeySets: 21

Packages:
  Package [com.example.shop] (b3e2f1a):
    appId=10123
    pkg=Package{6a5b4c com.example.shop}
    codePath=/data/app/~~kQ1hVw==/com.example.shop-Xy9z==
    primaryCpuAbi=arm64-v8a
    secondaryCpuAbi=null
    versionCode=42 minSdk=21 targetSdk=34
    minExtensionVersions=[]
    versionName=1.4.2 beta
    splits=[base, config.xxhdpi]
    apkSigningVersion=2
    flags=[ DEBUGGABLE HAS_CODE ALLOW_CLEAR_USER_DATA ]
    privateFlags=[ PRIVATE_FLAG_ACTIVITIES_RESIZE_MODE_RESIZEABLE ]
    dataDir=/data/user/0/com.example.shop
    timeStamp=2024-05-01 10:00:00
    signatures=PackageSignatures{8c3d2e1 version:2, signatures:[9f8e7d6c], past signatures:[]}
    installPermissionsFixed=true
    pkgFlags=[ DEBUGGABLE HAS_CODE ALLOW_CLEAR_USER_DATA ]
    declared permissions:
      com.example.shop.permission.XGPUSH_RECEIVE: prot=signature, INSTALLED
    requested permissions:
      android.permission.INTERNET
      android.permission.POST_NOTIFICATIONS
      android.permission.WRITE_EXTERNAL_STORAGE: restricted=true
    install permissions:
      android.permission.INTERNET: granted=true
    User 0: ceDataInode=1234 installed=true hidden=false suspended=false distractionFlags=0 stopped=false notLaunched=false enabled=0 instant=false virtual=false
      installReason=0
      firstInstallTime=2024-04-01 10:00:00
      gids=[3003]
      runtime permissions:
        android.permission.POST_NOTIFICATIONS: granted=true, flags=[ USER_SET|USER_SENSITIVE_WHEN_GRANTED]
    User 10: ceDataInode=0 installed=false hidden=false suspended=false stopped=true notLaunched=true enabled=0 instant=false virtual=false

Queries:
  system apps queryable: false

Dexopt state:
  [com.example.shop]
    path: /data/app/~~kQ1hVw==/com.example.shop-Xy9z==/base.apk
`;

/** Android 5.1, through a terminal. */
export const oldPackage = `Packages:
  Package [com.example.shop] (1fd5e8a1):
    userId=10077 gids=[3003, 1028]
    pkg=Package{2b4c6d com.example.shop}
    codePath=/data/app/com.example.shop-1
    primaryCpuAbi=null
    versionCode=7 targetSdk=22
    versionName=0.7
    flags=[ HAS_CODE ALLOW_CLEAR_USER_DATA ALLOW_BACKUP ]
    signatures=PackageSignatures{3c4d5e [12ab34cd]}
    permissionsFixed=true haveGids=true installStatus=1
    pkgFlags=[ HAS_CODE ALLOW_CLEAR_USER_DATA ALLOW_BACKUP ]
    User 0:  installed=true hidden=false stopped=true notLaunched=true enabled=0
    grantedPermissions:
      android.permission.INTERNET
`.replace(/\n/g, '\r\r\n');

const CHANNEL_REST =
  "mBypassDnd=false, mLockscreenVisibility=-1000, mSound=content://settings/system/notification_sound, mLights=false, mLightColor=0, mVibrationPattern=null, mUserLockedFields=0, mVibrationEnabled=false, mShowBadge=true, mDeleted=false, mGroup='null', mAudioAttributes=null, mBlockableSystem=false, mAllowBubbles=-1, mOriginalImp=3, mParent=null, mConversationId=null}";

/** Android 14; the users are told apart by their ids. */
export const modernNotifications = `Current Notification Manager state (filtered to DumpFilter[all=false, pkgFilter=com.example.shop]):
  Ranking Config:
    mSignalExtractors.length = 9
    per-package config version: 4
      AppSettings: com.example.shop (1010123) importance=NONE userSet=true
      AppSettings: com.example.shop (10123) importance=DEFAULT userSet=true
          NotificationChannel{mId='orders', mName=Ord..., mDescription=hasDescription , mImportance=4, ${CHANNEL_REST}
          NotificationChannel{mId='it's, new', mName=Off..., mDescription=, mImportance=0, ${CHANNEL_REST}
          NotificationChannel{mId='quiet', mName=Qui..., mDescription=, mImportance=2, ${CHANNEL_REST}
          NotificationChannel{mId='mute', mName=Mut..., mDescription=, mImportance=3, ${CHANNEL_REST.replace(/mSound=[^,]*/, 'mSound=null')}
          NotificationChannel{mId='buzz', mName=Buz..., mDescription=, mImportance=3, ${CHANNEL_REST.replace(/mSound=[^,]*/, 'mSound=null').replace('mVibrationEnabled=false', 'mVibrationEnabled=true')}
          NotificationChannel{mId='gone', mName=Gon..., mDescription=, mImportance=0, ${CHANNEL_REST.replace('mDeleted=false', 'mDeleted=true')}
          NotificationChannel{mId='grouped', mName=Gro..., mDescription=, mImportance=3, ${CHANNEL_REST.replace("mGroup='null'", "mGroup='promo'")}
          NotificationChannelGroup{mId='promo', mName=Pro..., mDescription=, mBlocked=true, mChannels=[], mUserLockedFields=1}
      AppSettings: com.example.other (10124) importance=NONE userSet=false
          NotificationChannel{mId='theirs', mName=The..., mDescription=, mImportance=0, ${CHANNEL_REST}
    Restored without uid:
`;

export const getprop = `[ro.build.version.release]: [14]
[ro.build.version.sdk]: [34]
[ro.product.brand]: [Redmi]
[ro.product.manufacturer]: [Xiaomi]
[ro.product.model]: [24010EXAMPLE]
[ro.product.cpu.abilist]: [arm64-v8a,armeabi-v7a,armeabi]
[ro.mi.os.version.name]: [OS1.0]
[ro.miui.ui.version.name]: [V816]
[persist.sys.timezone]: [Asia/Shanghai]
[empty.value]: []
`;

export const appOps = `Uid mode: COARSE_LOCATION: ignore
WAKE_LOCK: allow; time=+2d3h44m12s ago; duration=+1s2ms
RUN_ANY_IN_BACKGROUND: allow
Uid mode: CAMERA: foreground
CAMERA: allow
POST_NOTIFICATION: allow; time=+1m
MIUIOP(10008): ignore; time=+1h2m12s943ms ago; rejectTime=+1m33s184ms ago
MIUIOP(10021): ignore
MIUIOP(10017): ask
`;

export const netPolicy = `System ready: true
Restrict background: true
Restrict power: false
Device idle: false
Network policies:
  NetworkPolicy[NetworkTemplate: matchRule=MOBILE]: cycleDay=22
Policy for UIDs:
  UID=10050 policy=1 (REJECT_METERED_BACKGROUND)
  UID=10051 policy=4 (ALLOW_METERED_BACKGROUND)
Status for all known UIDs:
  UID=10123 state={procState=5,seq=1}
`;

export const offline = `NetworkProviders for:

Active default network: none

Current Networks:

Status for known UIDs:
`;
export const online = offline
  .replace('network: none', 'network: 101')
  .replace('Current Networks:\n', 'Current Networks:\n  NetworkAgentInfo{network{101} handle{437}}\n');

export const processes = `USER           PID  PPID     VSZ    RSS WCHAN            ADDR S NAME
root             1     0   11000   2000 0                   0 S init
u0_a123       4321   300 1500000  90000 0                   0 S com.example.shop
u0_a123       4400   300 1500000  60000 0                   0 S com.example.shop:xg_vip_service
u0_a124       4500   300 1500000  60000 0                   0 S com.example.shopping
`;

export const brief = `2 activities found:
  Activity #0:
    priority=0 preferredOrder=0 match=0x208000 specificIndex=-1 isDefault=true
    com.example.shop/.DetailActivity
  Activity #1:
    priority=0 preferredOrder=0 match=0x208000 specificIndex=-1 isDefault=true
    com.example.other/com.example.shared.Deep$Link
`;
export const fullMatch = `priority=0 preferredOrder=0 match=0x208000 specificIndex=-1 isDefault=true
ActivityInfo:
  name=com.example.shop.DetailActivity
  packageName=com.example.shop
  enabled=true exported=true directBootAware=false
  ApplicationInfo:
    name=com.example.shop.App
    packageName=com.example.shop
`;

/** Answers that are none, in the words of several Androids. */
export const nonAnswers = [
  '',
  '\r\n',
  '/system/bin/sh: cmd: not found\n',
  '/system/bin/sh: pidof: inaccessible or not found\n',
  "Can't find service: netpolicy\n",
  "cmd: Can't find service: appops\n",
  "Permission Denial: can't dump NotificationManager from pid=1, uid=2000 without permission android.permission.DUMP\n",
  "Error: unknown command 'get-standby-bucket'\n",
  'Unknown option: --brief\n',
  'java.lang.SecurityException: Shell does not have permission to access user 10\n\tat android.os.Parcel.readException\n',
  'Error: Activity manager is not ready\n',
  'error: closed\n',
];
