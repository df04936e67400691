/** The one thing to do that would decide a question: what it asks, how it is done, which evidence it brings. */
import type { Lang } from '../core/lang.ts';
import type { EvidenceSource, ObservationId } from '../core/observation.ts';

export interface Step {
  readonly id: string;
  /** The evidence it asks for as things are; null for a look elsewhere, and for what changes things before it looks again. */
  readonly brings: EvidenceSource | null;
  readonly words: Readonly<Record<Lang, string>>;
  /** To be typed as it is; `<…>` is for the person to fill in, `{serial}` and its like are filled in here. */
  readonly command: string | null;
  /** What it would show; where some of that has been seen, it has been taken. Left out: any evidence of its source. */
  readonly shows?: readonly ObservationId[];
}

const step = (
  id: string,
  brings: EvidenceSource | null,
  en: string,
  zh: string,
  command: string | null = null,
  shows?: readonly ObservationId[],
): Step => ({ id, brings, words: { en, zh }, command, ...(shows === undefined ? {} : { shows }) });

/** A log from the start of the app; the capture is ended by hand. */
const capture = [
  'adb {serial}shell am force-stop {package}',
  'adb {serial}logcat -c',
  'adb {serial}logcat -v threadtime > tpns.log',
  'npx tpns doctor --logcat tpns.log',
].join('\n');

export const steps: readonly Step[] = [
  step(
    'capture-log',
    'logcat',
    'Capture a log from a cold start: once the capture runs, open the app, wait half a minute and press Ctrl-C.',
    '抓取冷启动日志：开始抓取后打开应用，等待半分钟后按 Ctrl-C 结束。',
    capture,
  ),
  step(
    'log-louder',
    null,
    'Let the SDK talk: call XGPushConfig.enableDebug(context, true) before registerPush, take out setLogLevel, and capture a log while the app starts; Ctrl-C ends it.',
    '打开 SDK 日志：在 registerPush 之前调用 XGPushConfig.enableDebug(context, true)，去掉 setLogLevel，然后重新抓取启动日志，按 Ctrl-C 结束。',
    capture,
  ),
  step(
    'log-of-app',
    null,
    'Capture the log of the device that has this app on it, while the app starts.',
    '在安装了本应用的设备上、应用启动期间抓取日志。',
    capture,
  ),
  step(
    'ask-device',
    'device',
    'Connect the device that should have received the push, and let tpns look at it.',
    '连接应当收到推送的设备，由 tpns 读取设备状态。',
    'npx tpns doctor --device',
    ['device-seen', 'app-installed'],
  ),
  step(
    'ask-token',
    'online',
    'Ask the service about the token that the app logs when it registers.',
    '用应用注册时打印的 Token 向服务端查询。',
    'npx tpns doctor --online --token <token>',
    ['token-known', 'token-unknown'],
  ),
  step(
    'ask-push',
    'online',
    'Ask the service how far the push came.',
    '向服务端查询这条推送的进度。',
    'npx tpns doctor --online --push-id <push id>',
    ['push-record', 'push-record-missing'],
  ),
  step(
    'send-and-follow',
    null,
    'Send a fresh push to this one device and follow it.',
    '向该设备单独发送一条新推送并跟踪。',
    'npx tpns push --token <token> --wait',
  ),
  step(
    'vendor-only',
    null,
    "Send one push through the vendor's channel alone: if it arrives, the channel works and the trouble is elsewhere.",
    '只通过该厂商通道发送一条推送：如果能收到，说明通道正常，问题在别处。',
    'npx tpns push --token <token> --channel {channel} --wait',
  ),
  step(
    'own-channel',
    null,
    "Open the app and send one push through TPNS's own connection alone: if it arrives, only the vendor's channel is in question.",
    '打开应用，只通过 TPNS 自建通道发送一条推送：如果能收到，问题就只在厂商通道。',
    'npx tpns push --token <token> --channel tpns --wait',
  ),
  step(
    'ask-im',
    'im',
    'Ask IM for the login state of the receiver, while the app is in the background.',
    '在接收方应用处于后台时，查询其 IM 登录状态。',
    'npx tpns doctor --im-account <account>',
    ['im-state', 'im-account-unknown', 'im-refused'],
  ),
  step(
    'access-point',
    null,
    'Look up the access point of the app in the TPNS console, and compare it with XG_SERVER_SUFFIX in the app.',
    '在 TPNS 控制台应用页面查看所属接入点，与应用中的 XG_SERVER_SUFFIX 比对。',
    'npx tpns doctor --verbose',
  ),
  step(
    'compare-keys',
    null,
    'Give AccessID and AccessKey as the TPNS console has them: a dry run shows whether the app has others.',
    '填入 TPNS 控制台中的 AccessID 和 AccessKey 试运行，即可看出应用中的是否不同。',
    'npx tpns init --access-id <AccessID> --access-key <AccessKey> --dry-run',
  ),
  step(
    'compare-secret',
    null,
    'Copy the SecretKey once more from the TPNS console, for exactly this AccessID.',
    '在 TPNS 控制台重新复制该 AccessID 对应的 SecretKey。',
    'npx tpns login',
  ),
  step(
    'set-clock',
    null,
    "Let this computer's clock be set by the network, and ask again.",
    '将本机时钟改为网络校时后重试。',
  ),
  step(
    'another-network',
    null,
    'Try once in another network, best over mobile data without a proxy, and capture the log again.',
    '换一个网络再试，最好使用不经代理的移动数据，并重新抓取日志。',
    capture,
  ),
  step(
    'apk-libraries',
    null,
    "List the native libraries in the APK and compare them with the device's ABI.",
    '列出 APK 中的 so 库，与设备的 ABI 比对。',
    "unzip -l <the APK> 'lib/*'",
  ),
  step(
    'ask-apk',
    'apk',
    'Let tpns look at the APK itself: the manifest that the build really made.',
    '让 tpns 直接检查 APK，即构建实际产出的清单。',
    'npx tpns doctor --apk <app-release.apk>',
  ),
  step(
    'vendor-console',
    null,
    "Open the app in the vendor's console: push service switched on, package name, app id and key as in the app.",
    '在厂商开放平台打开该应用：确认推送服务已开通，包名、AppID、AppKey 与应用一致。',
  ),
  step(
    'fingerprint',
    null,
    "Print the certificate of the APK that was installed, and compare its SHA-256 with the one in the vendor's console.",
    '打印已安装 APK 的证书，将其 SHA-256 指纹与厂商开放平台登记的比对。',
    'apksigner verify --print-certs <the APK>',
  ),
  step(
    'vendor-service',
    null,
    "Look which version of the vendor's service is on the device, and update it there.",
    '查看设备上厂商服务的版本并更新。',
    'npx tpns doctor --device',
  ),
  step(
    'tpns-console-vendor',
    null,
    "Compare the vendor's keys on the configuration page of the TPNS console with those in the vendor's console.",
    '核对 TPNS 控制台配置管理中的厂商参数与厂商开放平台是否一致。',
  ),
  step(
    'vendor-review',
    null,
    "Look in the vendor's console whether the app is released and approved, and what its quota of today is.",
    '在厂商开放平台查看应用是否已上架并通过审核，以及当天的推送额度。',
  ),
  step(
    'vendor-report',
    null,
    "Look at the push report in the vendor's own console: it says what the vendor did with the message.",
    '查看厂商开放平台自己的推送报表，其中有该消息的处理结果。',
  ),
  step(
    'wait-a-minute',
    null,
    'Wait: a minute for a new app, five for a new vendor channel, half an hour for a plan just bought. Then start the app again.',
    '稍等再试：新建应用约 1 分钟，新配置厂商通道约 5 分钟，新开通套餐约 30 分钟。之后重启应用。',
  ),
  step(
    'renew-service',
    null,
    "Look at the state of the app's plan in the TPNS console.",
    '在 TPNS 控制台查看应用的套餐状态。',
  ),
  step(
    'reinstall',
    null,
    'Uninstall the app, install the build in question, and capture the log of its first start: values that were once set by code outlive an update.',
    '卸载应用后安装待查的构建，抓取首次启动日志：代码设置过的值在覆盖安装后仍会保留。',
    capture,
  ),
  step(
    'open-app',
    null,
    'Open the app once on the device, then send the push again.',
    '在设备上打开一次应用，然后重新发送推送。',
    'npx tpns doctor --device',
  ),
  step(
    'notification-settings',
    null,
    "Open the app's notification settings on the device, switch everything on, and send the push again.",
    '在设备上打开该应用的通知设置，全部开启后重新发送。',
    'adb {serial}shell am start -a android.settings.APP_NOTIFICATION_SETTINGS --es android.provider.extra.APP_PACKAGE {package}',
  ),
  step(
    'battery-settings',
    null,
    'Allow the app to start by itself and to run in the background, then send the push again with the screen off.',
    '允许应用自启动和后台运行，锁屏后重新发送推送。',
    'adb {serial}shell am start -a android.settings.APPLICATION_DETAILS_SETTINGS -d package:{package}',
  ),
  step(
    'push-body',
    null,
    'Look at the request that is really sent, and send it with what is missing.',
    '查看实际发出的请求体，补全缺失字段后重新发送。',
    'npx tpns push --payload <body.json> --dry-run',
  ),
  step(
    'plain-text',
    null,
    'Send the same push with another, natural text, by day.',
    '在白天换一段自然的文案重新发送。',
    'npx tpns push --token <token> --title "Order 4711" --content "On its way, arriving tomorrow" --wait',
  ),
  step(
    'rehearse',
    null,
    'Open the link on the device as the channel would.',
    '在设备上模拟通道的点击，打开该跳转地址。',
    'npx tpns doctor --device --rehearse --redirect <scheme://host/path>',
  ),
  step(
    'give-redirect',
    'project',
    'Say what the console opens on a tap, so that it can be compared with the app.',
    '告诉 tpns 控制台配置的点击跳转地址，以便与应用比对。',
    'npx tpns doctor --redirect <scheme://host/path>',
  ),
  step(
    'tap-and-log',
    null,
    'Capture a log while the notification is tapped.',
    '抓取点击通知时的日志。',
    'adb {serial}logcat -c\nadb {serial}logcat -v threadtime > tap.log\nnpx tpns doctor --logcat tap.log',
  ),
  step(
    'im-authorise',
    null,
    'Look in the TPNS console, under third-party service authorisation, whether this SDKAppID is authorised.',
    '在 TPNS 控制台的“第三方服务授权”中，确认已为该 SDKAppID 授权。',
  ),
  step(
    'im-login',
    null,
    'Log in with this account in the app, send the app to the background, and ask again.',
    '在应用中登录该账号并切到后台，再次查询。',
    'npx tpns doctor --im-account <account>',
  ),
  step(
    'account-devices',
    'online',
    'Ask the service which accounts are bound to the token.',
    '向服务端查询该 Token 绑定了哪些账号。',
    'npx tpns doctor --online --token <token>',
    ['token-accounts', 'token-without-account'],
  ),
  step(
    'mend',
    null,
    'Do what is said above, then look again with the same evidence.',
    '按上面的办法处理，然后用同样的证据再查一次。',
  ),
  step(
    'fix-sources',
    'project',
    'Mend what the finding names, build, install, and look again.',
    '按检查项的提示修改，重新构建安装后再查。',
    'npx tpns doctor',
  ),
  step(
    'build-output',
    null,
    'Mend the build as the message says, and build again.',
    '按构建报错的提示修改后重新构建。',
  ),
];

export function stepOf(id: string): Step {
  const found = steps.find(each => each.id === id);
  if (found === undefined) throw new RangeError(`no step ${id}`);
  return found;
}
