/** Lines about the vendors' channels: what each vendor's SDK answered, its token, and whether TPNS took that. */
import { channelInLog } from '../channel-names.ts';
import { NEAREST, type Shown, type Signature, shown, signaturesOf } from '../signature.ts';

const NOTHING = { en: 'There is nothing to do.', zh: '无需处理。' };
const FIND_CODE = {
  en: "Search the log around it for the vendor's own code and look that up with `npx tpns explain <vendor> <code>`.",
  zh: '在附近的日志中找厂商返回码，用 `npx tpns explain <厂商> <错误码>` 查询。',
};
const LOOK_UP = {
  en: 'Look the code up with `npx tpns explain <vendor> <code>`.',
  zh: '用 `npx tpns explain <厂商> <错误码>` 查询该返回码。',
};

/** The channel that the line names; where it names none (it was cut off), that of the nearest line. */
const named = (vendor: string | undefined): string | null =>
  vendor === undefined ? NEAREST : channelInLog(vendor);

/** A code for which the vendor's own SDK means that it went well. */
const registeredBy = (code: string, good: readonly string[], message: string): readonly Shown[] =>
  good.includes(code) ? shown('vendor-registered', {}) : shown('vendor-code', { code, message });

export const vendorSignatures: readonly Signature[] = signaturesOf('TPush', [
  {
    id: 'vendor-token-empty',
    needles: ['other push token is'],
    pattern: /handleUpdateToken other push token is ?: *(?:null *)?other push type: *(?<vendor>\S{1,40})/i,
    family: 'sdk',
    verdict: 'fail',
    meaning: {
      en: "The vendor's registration failed: the line has no token where one should be.",
      zh: '厂商通道注册失败：该行本应有厂商 Token，却是空的。',
    },
    remedy: FIND_CODE,
    sample: '[OtherPushClient] handleUpdateToken other push token is :  other push type: vivo',
    shows: ({ vendor }) => shown('vendor-token-empty', {}, named(vendor)),
  },
  {
    id: 'vendor-token',
    needles: ['other push token is'],
    pattern:
      /handleUpdateToken other push token is ?: *(?<token>\S{1,512}) +other push type: *(?<vendor>\S{1,40})(?: +other push region: *(?<region>\S{0,40}))?/i,
    family: 'sdk',
    verdict: 'ok',
    meaning: {
      en: "The vendor's SDK has handed over its token; newer versions add the region.",
      zh: '已拿到厂商 Token；新版 SDK 还会附上地区。',
    },
    remedy: NOTHING,
    sample:
      '[OtherPushClient] handleUpdateToken other push token is : CN_11111111111111111111111111111111 other push type: oppo other push region: CN',
    shows: ({ token = '', vendor }) => shown('vendor-token', { token }, named(vendor)),
  },
  {
    id: 'reserved-info-token-empty',
    needles: ['other push token is'],
    pattern:
      /\[RegisterReservedInfo\] Reservert info: other push token is : *(?:null *)?other push type: *(?<vendor>[\w-]{0,40})/i,
    family: 'sdk',
    verdict: 'fail',
    meaning: {
      en: 'When the device registered with TPNS, there was no vendor token to send along.',
      zh: '向 TPNS 注册时厂商 Token 还是空的。',
    },
    remedy: FIND_CODE,
    sample: '[RegisterReservedInfo] Reservert info: other push token is :  other push type: meizu',
    shows: ({ vendor }) => shown('vendor-token-empty', {}, named(vendor === '' ? undefined : vendor)),
  },
  {
    id: 'reserved-info-token',
    needles: ['other push token is'],
    pattern:
      /\[RegisterReservedInfo\] Reservert info: other push token is : *(?!other push type|null\b)(?<token>\S{1,512})(?: +other push type: *(?<vendor>[\w-]{1,40}))?/i,
    family: 'sdk',
    verdict: 'ok',
    meaning: {
      en: 'When the device registered with TPNS, it sent a vendor token along.',
      zh: '向 TPNS 注册时已带上厂商 Token。',
    },
    remedy: NOTHING,
    sample:
      '[RegisterReservedInfo] Reservert info: other push token is : IQAAAA1111111111 other push type: huawei',
    shows: ({ token = '', vendor }) => shown('vendor-token', { token }, named(vendor)),
  },
  {
    id: 'vendor-token-old',
    needles: ['[XGPushManager] other push', '[XGOtherPush]', '[OtherPush]'],
    pattern:
      /\[(?:XGPushManager\] other push token is(?: ?: *(?:(?<token>(?!other push)\S{1,512}) +)?other push type: *(?<vendor>\S{1,40}))?|XGOtherPush\]|OtherPush\])/i,
    family: 'sdk',
    tag: 'XINGE',
    verdict: 'info',
    meaning: {
      en: 'An old SDK wrote this line about its vendor channel.',
      zh: '这是旧版 SDK 打印的厂商通道日志。',
    },
    remedy: {
      en: 'Raise the SDK; what the line says otherwise still holds.',
      zh: '升级 SDK；该行的其余内容仍可参考。',
    },
    sample: '[XGPushManager] other push token is : 1111 other push type: meizu',
    shows: ({ token, vendor }) => [
      ...shown('old-sdk', {}),
      ...(vendor === undefined
        ? []
        : token === undefined
          ? shown('vendor-token-empty', {}, named(vendor))
          : shown('vendor-token', { token }, named(vendor))),
    ],
  },
  {
    id: 'vendor-token-bound',
    needles: ['bind OtherPushToken'],
    pattern:
      /bind OtherPushToken success ack with \[accId = (?<accessId>\d{1,20}) *, rsp = (?<rsp>-?\d{1,10})\](?: +token = (?<token>\S{1,128}) otherPushType = (?<vendor>\S{1,40}))?/i,
    family: 'sdk',
    verdict: 'ok',
    meaning: {
      en: 'The server answered to the vendor token. With rsp = 0 it is bound to the TPNS token and the channel works; any other rsp is a refusal, whatever the word "success" says.',
      zh: '服务器对厂商 Token 的应答：rsp = 0 表示已与 TPNS Token 绑定，厂商通道可用；rsp 为其他值则绑定失败，不要被 success 字样误导。',
    },
    remedy: {
      en: 'If rsp is not 0, look it up with `npx tpns explain` and register again.',
      zh: 'rsp 不为 0 时用 `npx tpns explain` 查询，并重新注册。',
    },
    sample:
      '[XGPushMessage] bind OtherPushToken success ack with [accId = 1500000001 , rsp = 0]  token = 0102030405060708090a0b0c0d0e0f101112 otherPushType = xiaomi',
    shows: ({ rsp = '', vendor }) =>
      /^-?0+$/.test(rsp)
        ? shown('vendor-bound', {}, named(vendor))
        : shown('vendor-bind-failed', { code: rsp }, named(vendor)),
  },
  {
    id: 'vendor-token-null',
    needles: ['updateToken Error'],
    pattern: /updateToken Error: get otherPushType or otherPushToken is null/i,
    family: 'sdk',
    channel: NEAREST,
    verdict: 'fail',
    meaning: { en: 'The vendor gave no token.', zh: '厂商没有返回 Token。' },
    remedy: {
      en: "Find the vendor's code in the log, and see that enableOtherPush is called and the vendor's library is in the app.",
      zh: '在日志中找厂商返回码，并确认已调用 enableOtherPush、已引入厂商依赖。',
    },
    sample: '[OtherPushClient] updateToken Error: get otherPushType or otherPushToken is null',
    confidence: 'decompiled',
    shows: () => shown('vendor-token-empty', {}),
  },
  {
    id: 'vendor-before-tpns',
    needles: ['TPNS Token has not registered'],
    pattern: /updateToken: TPNS Token has not registered/i,
    family: 'sdk',
    channel: NEAREST,
    verdict: 'info',
    meaning: {
      en: 'The vendor was quicker than TPNS: its token waits until the device has registered.',
      zh: '厂商 Token 先到，TPNS 还没注册完成，稍后会再次上报。',
    },
    remedy: {
      en: 'Wait for the TPNS registration, after which it is sent again.',
      zh: '等待 TPNS 注册成功，之后会自动重新上报。',
    },
    sample: '[OtherPushClient] updateToken: TPNS Token has not registered',
    confidence: 'decompiled',
    shows: () => shown('vendor-before-tpns', {}),
  },
  {
    id: 'vendor-already-bound',
    needles: ['Already bind OtherPush'],
    pattern: /Already bind OtherPush succeed/i,
    family: 'sdk',
    channel: NEAREST,
    verdict: 'ok',
    meaning: {
      en: 'The vendor token has been bound before, and the SDK does not repeat it within a day.',
      zh: '厂商 Token 此前已绑定，SDK 在 24 小时内不会重复绑定。',
    },
    remedy: NOTHING,
    sample: '[OtherPushClient] Already bind OtherPush succeed',
    confidence: 'decompiled',
    shows: () => shown('vendor-bound', {}),
  },
  {
    id: 'other-push-switch',
    needles: ['isUsedOtherPush'],
    pattern: /isUsedOtherPush: ?(?<enabled>true|false)/i,
    family: 'sdk',
    verdict: 'info',
    meaning: {
      en: 'Whether vendor channels are switched on in this app.',
      zh: '厂商通道开关的当前状态。',
    },
    remedy: {
      en: 'If it is false, call enableOtherPush(context, true) before registerPush, or set channel.enable in tpns-configs.json.',
      zh: '若为 false，在 registerPush 之前调用 enableOtherPush(context, true)，或在 tpns-configs.json 中将 channel.enable 设为 true。',
    },
    sample: '[XGPushConfig] isUsedOtherPush:true',
    confidence: 'decompiled',
    shows: ({ enabled = '' }) => shown('vendor-channels', { on: enabled.toLowerCase() === 'true' }),
  },
  {
    id: 'vendor-errcode',
    needles: ['get otherpush errcode'],
    pattern: /get otherpush errcode: errCode : (?<code>-?\d{1,20})(?: ?, errMsg : (?<message>.{0,400}))?/i,
    family: 'sdk',
    channel: NEAREST,
    verdict: 'info',
    meaning: {
      en: "The vendor's answer to the registration. The SDK writes it as an error even where the code is 0, a success.",
      zh: '厂商注册返回码。即使为 0（成功），SDK 也以 Error 级别打印。',
    },
    remedy: LOOK_UP,
    sample: '[OtherPushClient] get otherpush errcode: errCode : 907135701 , errMsg : scope list empty',
    shows: ({ code = '', message = '' }) => shown('vendor-code', { code, message: message.trim() }),
  },
  {
    id: 'huawei-code',
    needles: ['other push huawei onConnect'],
    pattern: /\[OtherPushHuaWeiImpl\] other push huawei onConnect code: ?(?<code>-?\d{1,20})/i,
    family: 'sdk',
    channel: 'huawei',
    verdict: 'info',
    meaning: {
      en: "Huawei's answer to the registration; 0 means that it went well.",
      zh: '华为注册返回码，0 为成功。',
    },
    remedy: LOOK_UP,
    sample: '[OtherPushHuaWeiImpl] other push huawei onConnect code:907135000',
    shows: ({ code = '' }) => shown('vendor-code', { code, message: '' }),
  },
  {
    id: 'xiaomi-failed',
    needles: ['[OtherPush_XG_MI]'],
    pattern:
      /\[OtherPush_XG_MI\] register failed, errorCode: (?<code>-?\d{1,20})(?:, reason: (?<reason>.{0,400}))?/i,
    family: 'sdk',
    channel: 'xiaomi',
    verdict: 'fail',
    meaning: { en: 'Xiaomi did not register the app.', zh: '小米通道注册失败。' },
    remedy: LOOK_UP,
    sample: '[OtherPush_XG_MI] register failed, errorCode: 22006, reason: Invalid app id',
    shows: ({ code = '', reason = '' }) => shown('vendor-code', { code, message: reason.trim() }),
  },
  {
    id: 'meizu-status',
    needles: ['[OtherPush_XG_MZ]'],
    pattern:
      /\[OtherPush_XG_MZ\] onRegisterStatus BasicPushStatus\{code='(?<code>-?\d{1,20})'(?:, message='(?<message>[^'\n]{0,400})')?/i,
    family: 'sdk',
    channel: 'meizu',
    verdict: 'info',
    meaning: {
      en: "Meizu's answer to the registration: 200 means that it went well, 110000 and 110001 that app id or key are wrong.",
      zh: '魅族注册状态：200 为成功，110000、110001 表示 AppID 或 AppKey 有误。',
    },
    remedy: LOOK_UP,
    sample: "[OtherPush_XG_MZ] onRegisterStatus BasicPushStatus{code='110001', message='appKey illegal'}",
    shows: ({ code = '', message = '' }) => registeredBy(code, ['0', '200'], message),
  },
  {
    id: 'oppo-failed',
    needles: ['[OtherPushOppoImpl]'],
    pattern:
      /\[OtherPushOppoImpl\] OppoPush Register failed, code=(?<code>-?\d{1,20})(?:, msg=(?<message>.{0,400}))?/i,
    family: 'sdk',
    channel: 'oppo',
    verdict: 'fail',
    meaning: { en: 'OPPO did not register the app.', zh: 'OPPO 通道注册失败。' },
    remedy: {
      en: 'Look the code up, and mind that setOppoPushAppId takes the AppKey and setOppoPushAppKey the AppSecret.',
      zh: '查询返回码，并注意 setOppoPushAppId 填 AppKey、setOppoPushAppKey 填 AppSecret。',
    },
    sample: '[OtherPushOppoImpl] OppoPush Register failed, code=15, msg=MISSING_APP_KEY',
    shows: ({ code = '', message = '' }) => shown('vendor-code', { code, message: message.trim() }),
  },
  {
    id: 'vivo-failed',
    needles: ['[OtherPushVivoImpl]'],
    pattern: /\[OtherPushVivoImpl\] vivoPush Register or UnRegister fail, code = (?<code>-?\d{1,20})/i,
    family: 'sdk',
    channel: 'vivo',
    verdict: 'fail',
    meaning: { en: 'vivo did not register the app.', zh: 'vivo 通道注册失败。' },
    remedy: LOOK_UP,
    sample: '[OtherPushVivoImpl] vivoPush Register or UnRegister fail, code = 10004',
    shows: ({ code = '' }) => shown('vendor-code', { code, message: '' }),
  },
  {
    id: 'vivo-success',
    needles: ['[OtherPushVivoImpl]'],
    pattern: /\[OtherPushVivoImpl\] vivoPush Register or UnRegister success, code = (?<code>-?\d{1,20})/i,
    family: 'sdk',
    channel: 'vivo',
    verdict: 'ok',
    meaning: { en: 'vivo has registered (or unregistered) the app.', zh: 'vivo 通道注册（或反注册）成功。' },
    remedy: NOTHING,
    sample: '[OtherPushVivoImpl] vivoPush Register or UnRegister success, code = 0',
    shows: () => shown('vendor-registered', {}),
  },
  {
    id: 'fcm-failed',
    needles: ['FCM Register error'],
    pattern: /FCM Register error!(?<message>.{0,400})/i,
    family: 'sdk',
    channel: 'fcm',
    verdict: 'fail',
    meaning: {
      en: 'Firebase gave no token, mostly because it was never initialised.',
      zh: 'FCM 注册失败，多半是 Firebase 没有初始化。',
    },
    remedy: {
      en: 'Put google-services.json into the app module and apply the google-services plugin (4.2.0 or newer) after the other plugins; the device needs Google services and a network that reaches them.',
      zh: '在 app 模块放入 google-services.json，并在其他插件之后应用 google-services 插件（4.2.0 及以上）；设备需有 Google 服务且网络可达。',
    },
    sample: '[OtherPushFcm] FCM Register error! java.lang.IllegalStateException: no default FirebaseApp',
    // what Firebase throws where the device's own services fail it
    shows: ({ message = '' }) =>
      /SERVICE_NOT_AVAILABLE|MISSING_INSTANCEID_SERVICE|TIMEOUT|INTERNAL_SERVER_ERROR|AUTHENTICATION_FAILED/.test(
        message,
      )
        ? shown('vendor-service-failed', {})
        : shown('vendor-library-unready', { message: message.trim() }),
  },
  {
    id: 'play-services-old',
    needles: ['Google Play services out of date'],
    pattern:
      /Google Play services out of date(?: for [\w.]{1,200})?\. +Requires (?<wanted>\d{1,20}) but found (?<installed>\d{1,20})/i,
    family: 'vendor',
    tag: 'GooglePlayServicesUtil',
    channel: 'fcm',
    verdict: 'fail',
    meaning: {
      en: 'Google Play services on the device are older than Firebase wants.',
      zh: '设备上的 Google Play 服务版本低于 Firebase 的要求。',
    },
    remedy: { en: 'Update Google Play services on the device.', zh: '更新设备上的 Google Play 服务。' },
    sample: 'Google Play services out of date for com.example.shop.  Requires 12451000 but found 11509030',
    confidence: 'observed',
    shows: ({ wanted = '', installed = '' }) => shown('vendor-service-old', { wanted, installed }),
  },
  {
    id: 'play-services-missing',
    needles: ['requires Google Play services, but they are missing', 'Google Play services is missing'],
    pattern: /requires Google Play services, but they are missing|Google Play services is missing/i,
    family: 'vendor',
    tag: 'GooglePlayServicesUtil',
    channel: 'fcm',
    verdict: 'fail',
    meaning: {
      en: 'There are no Google Play services on the device, so FCM cannot be used.',
      zh: '设备上没有 Google Play 服务，无法使用 FCM。',
    },
    remedy: {
      en: "Rely on the phone's own vendor channel instead of FCM.",
      zh: '改用手机品牌自己的厂商通道。',
    },
    sample: 'Google Play services is missing.',
    confidence: 'observed',
    shows: () => shown('vendor-service-absent', { service: 'com.google.android.gms' }),
  },
  {
    id: 'fcm-device-check',
    needles: ['checkDevice pushClassName'],
    pattern: /checkDevice pushClassName.{0,200}fcm/i,
    family: 'sdk',
    channel: 'fcm',
    verdict: 'info',
    meaning: {
      en: 'The SDK looks whether this device can use FCM.',
      zh: 'SDK 正在检查该设备能否使用 FCM。',
    },
    remedy: NOTHING,
    sample: '[OtherPushClient] checkDevice pushClassName: com.example.fcm.PushImpl',
    confidence: 'decompiled',
    shows: () => [],
  },
  {
    id: 'vendor-state',
    needles: ['getOtherPushErrCode'],
    pattern: /getOtherPushErrCode(?:\([^)\n]{0,60}\))?[^\d\n-]{0,20}(?<code>-?\d{1,20})/i,
    family: 'any',
    tag: null,
    channel: NEAREST,
    verdict: 'info',
    meaning: {
      en: "What the app was told of its vendor channel: -100 the library is not in the app, -101 vendor channels are off, else the vendor's own code.",
      zh: '应用查询到的厂商通道状态：-100 缺少厂商依赖，-101 厂商通道未启用，其他值为厂商返回码。',
    },
    remedy: { en: 'Look the code up with `npx tpns explain`.', zh: '用 `npx tpns explain` 查询该返回码。' },
    sample: 'getOtherPushErrCode: -101',
    confidence: 'observed',
    shows: ({ code = '' }) =>
      code.startsWith('-') ? shown('vendor-state', { code }) : shown('vendor-code', { code, message: '' }),
  },
  {
    id: 'hms-min-version',
    needles: ['connect minVersion'],
    pattern: /connect minVersion: ?(?<minVersion>\d{1,15})/i,
    family: 'vendor',
    tag: 'HMSSDK',
    channel: 'huawei',
    verdict: 'info',
    meaning: {
      en: "The lowest version of HMS Core that Huawei's library accepts.",
      zh: '华为 SDK 要求的 HMS Core 最低版本。',
    },
    remedy: {
      en: 'Update HMS Core on the device if the version that the log gives beside it is lower.',
      zh: '若日志中的已装版本更低，请在设备上升级 HMS Core。',
    },
    sample: 'connect minVersion:50000000',
    confidence: 'observed',
    shows: () => [],
    half: { of: 'vendor-service', gives: 'wanted', group: 'minVersion' },
  },
  {
    id: 'hms-version',
    needles: ['connect versionCode'],
    pattern: /connect versionCode: ?(?<versionCode>\d{1,15})/i,
    family: 'vendor',
    tag: 'HMSSDK',
    channel: 'huawei',
    verdict: 'info',
    meaning: { en: 'The version of HMS Core on the device.', zh: '设备上已安装的 HMS Core 版本。' },
    remedy: {
      en: 'Update HMS Core if it is lower than the version wanted beside it.',
      zh: '若低于日志中要求的版本，请升级 HMS Core。',
    },
    sample: 'connect versionCode:40000301',
    confidence: 'observed',
    shows: () => [],
    half: { of: 'vendor-service', gives: 'installed', group: 'versionCode' },
  },
  {
    id: 'hms-connect-end',
    needles: ['connect end'],
    pattern: /\bconnect end: ?-1001\b/i,
    family: 'vendor',
    tag: 'HMSSDK',
    channel: 'huawei',
    verdict: 'fail',
    meaning: { en: 'HMS Core could not be reached.', zh: '连接 HMS Core 失败。' },
    remedy: {
      en: 'Install or update HMS Core on the device and register again.',
      zh: '在设备上安装或升级 HMS Core 后重新注册。',
    },
    sample: 'connect end:-1001',
    confidence: 'observed',
    shows: () => shown('vendor-service-failed', {}),
  },
]);
