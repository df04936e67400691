/** What each kind of observation says, of which stages of a push's way, and how it is told. */
import type { Lang } from '../core/lang.ts';
import type { Observation, ObservationArgs, ObservationId } from '../core/observation.ts';
import type { Stage } from '../core/push-path.ts';

export interface Telling {
  readonly proves: readonly Stage[];
  readonly breaks: readonly Stage[];
}

interface Kind<K extends ObservationId> {
  readonly tells: (args: ObservationArgs[K], channel: string | null) => Telling;
  readonly words: Readonly<Record<Lang, (args: ObservationArgs[K]) => string>>;
}

const nothing: Telling = { proves: [], breaks: [] };
const says = (): Telling => nothing;
const proves =
  (...stages: readonly Stage[]) =>
  (): Telling => ({ proves: stages, breaks: [] });
const breaks =
  (...stages: readonly Stage[]) =>
  (): Telling => ({ proves: [], breaks: stages });

const devices = (count: number): string => (count === 1 ? 'one device' : `${count} devices`);
const named = (text: string): string => (text === '' ? '' : ` (${text})`);
const namedZh = (text: string): string => (text === '' ? '' : `（${text}）`);

type What = Readonly<Record<ObservationArgs['app-differs']['what'], string>>;
const WHAT_EN: What = {
  package: 'package',
  suffix: 'access point',
  certificate: 'certificate',
  version: 'version',
  'access-id': 'AccessID',
  'access-key': 'AccessKey',
  'target-sdk': 'target level',
};
const WHAT_ZH: What = {
  package: '包名',
  suffix: '服务接入点',
  certificate: '签名证书',
  version: '版本',
  'access-id': 'AccessID ',
  'access-key': 'AccessKey ',
  'target-sdk': ' targetSdk ',
};

type Stopped = Readonly<Record<ObservationArgs['build-stopped']['why'], string>>;
const STOPPED_EN: Stopped = {
  'check-tpns': "TPNS's plugin found a newer SDK",
  'package-attribute': 'a manifest has a package attribute',
  placeholder: 'a manifest placeholder has no value',
  exported: 'a component does not say whether it is exported',
  ndk: 'the build uses an NDK block that is not supported any more',
  task: 'a task failed',
};
const STOPPED_ZH: Stopped = {
  'check-tpns': 'TPNS 插件检测到新版 SDK',
  'package-attribute': '清单中含有 package 属性',
  placeholder: '清单占位符没有取值',
  exported: '组件没有声明 exported',
  ndk: '构建使用了不再支持的 NDK 配置',
  task: '任务执行失败',
};

type Kinds = { readonly [K in ObservationId]: Kind<K> };

export const kinds: Kinds = {
  registered: {
    tells: proves('registration'),
    words: {
      en: a =>
        a.token === null
          ? 'The app registered with TPNS.'
          : `The app registered with TPNS and got the token ${a.token}.`,
      zh: a =>
        a.token === null ? '应用已在 TPNS 注册成功。' : `应用已在 TPNS 注册成功，Token 为 ${a.token}。`,
    },
  },
  'registration-failed': {
    // refused for coming too soon: whether the app is registered, the other lines tell
    tells: a => (/^(?:10115|10002)$/.test(a.code) ? nothing : { proves: [], breaks: ['registration'] }),
    words: {
      en: a => `Registering with TPNS failed with code ${a.code}.`,
      zh: a => `在 TPNS 注册失败，返回码 ${a.code}。`,
    },
  },
  'credentials-malformed': {
    tells: breaks('registration'),
    words: {
      en: a => `The SDK refuses the ${a.which === 'access-id' ? 'AccessID' : 'AccessKey'} by its form.`,
      zh: a => `SDK 判定 ${a.which === 'access-id' ? 'AccessID' : 'AccessKey'} 格式无效。`,
    },
  },
  'credentials-absent': {
    tells: breaks('registration'),
    words: {
      en: () => 'The SDK finds no AccessID or no AccessKey in the app.',
      zh: () => 'SDK 在应用中找不到 AccessID 或 AccessKey。',
    },
  },
  'library-missing': {
    tells: breaks('registration'),
    words: {
      en: () => "The SDK's native library could not be loaded.",
      zh: () => 'SDK 的 so 库加载失败。',
    },
  },
  'sdk-disabled': {
    tells: breaks('registration'),
    words: { en: () => 'The SDK is switched off.', zh: () => 'SDK 处于禁用状态。' },
  },
  'configuration-refused': {
    tells: breaks('registration'),
    words: { en: () => 'The SDK refuses its own configuration.', zh: () => 'SDK 自检配置未通过。' },
  },
  'callback-null': {
    tells: breaks('registration'),
    words: {
      en: () => 'registerPush was called with null in place of a callback, and threw.',
      zh: () => '调用 registerPush 时回调参数为 null，抛出了异常。',
    },
  },
  'connection-failed': {
    tells: breaks('registration'),
    words: {
      en: () => 'The connection to the push server could not be made.',
      zh: () => '与推送服务器的连接建立失败。',
    },
  },
  'old-server-entry': {
    tells: says,
    words: {
      en: () => 'An old entry for the server (XG_GUID_SERVER) is in the app.',
      zh: () => '应用中存在旧的服务器配置（XG_GUID_SERVER）。',
    },
  },
  'start-held-back': {
    tells: says,
    words: {
      en: () => 'The SDK waits for registerPush: it does not start by itself.',
      zh: () => 'SDK 在等待调用 registerPush，不会自行启动。',
    },
  },
  'old-sdk': {
    tells: says,
    words: { en: () => 'The log comes from an SDK of years ago.', zh: () => '日志来自很旧的 SDK 版本。' },
  },
  'app-crashed': {
    // at what, and whether anything had gone well by then, other lines tell
    tells: says,
    words: { en: a => `The app crashed: ${a.exception}`, zh: a => `应用发生崩溃：${a.exception}` },
  },
  'log-silent': {
    tells: says,
    words: {
      en: a => `The log has ${a.lines} lines of the app, and not one of TPNS.`,
      zh: a => `日志中有应用的 ${a.lines} 行输出，但没有一行来自 TPNS。`,
    },
  },
  'log-foreign': {
    tells: says,
    words: {
      en: a =>
        `None of the log's ${a.lines} lines is the app's${a.packages === '' ? '' : `; seen were ${a.packages}`}.`,
      zh: a =>
        `日志共 ${a.lines} 行，没有一行属于本应用${a.packages === '' ? '' : `；其中出现的应用：${a.packages}`}。`,
    },
  },
  'log-cut': {
    tells: says,
    words: {
      en: () => 'The log ends before the registration has an outcome.',
      zh: () => '日志在注册得出结果之前就结束了。',
    },
  },
  'vendor-channels': {
    tells: a => (a.on ? nothing : { proves: [], breaks: ['vendor-token'] }),
    words: {
      en: a => `The vendors' channels are switched ${a.on ? 'on' : 'off'} in the app.`,
      zh: a => `应用中的厂商通道已${a.on ? '开启' : '关闭'}。`,
    },
  },
  'vendor-token': {
    tells: proves('vendor-token'),
    words: {
      en: a => `The vendor gave the token ${a.token}.`,
      zh: a => `厂商已下发 Token：${a.token}。`,
    },
  },
  'vendor-token-empty': {
    tells: breaks('vendor-token'),
    words: { en: () => "The vendor's token is empty.", zh: () => '厂商 Token 为空。' },
  },
  'vendor-code': {
    tells: a => (a.code === '0' ? nothing : { proves: [], breaks: ['vendor-token'] }),
    words: {
      en: a => `Registering with the vendor gave code ${a.code}${named(a.message)}.`,
      zh: a => `厂商通道注册返回码 ${a.code}${namedZh(a.message)}。`,
    },
  },
  'vendor-registered': {
    tells: says,
    words: { en: () => "The vendor's SDK reports a success.", zh: () => '厂商 SDK 报告注册成功。' },
  },
  'vendor-state': {
    tells: a => (a.code === '0' ? nothing : { proves: [], breaks: ['vendor-token'] }),
    words: {
      en: a => `getOtherPushErrCode says ${a.code}.`,
      zh: a => `getOtherPushErrCode 返回 ${a.code}。`,
    },
  },
  'vendor-service-old': {
    tells: breaks('vendor-token'),
    words: {
      en: a =>
        `The vendor's service on the device is older (${a.installed}) than its SDK wants (${a.wanted}).`,
      zh: a => `设备上的厂商服务版本（${a.installed}）低于 SDK 要求（${a.wanted}）。`,
    },
  },
  'vendor-service-failed': {
    tells: breaks('vendor-token'),
    words: {
      en: () => "The connection to the vendor's service on the device failed.",
      zh: () => '与设备上厂商服务的连接失败。',
    },
  },
  'vendor-library-unready': {
    tells: breaks('vendor-token'),
    words: {
      en: a => `The vendor's library was not ready${named(a.message)}.`,
      zh: a => `厂商库尚未初始化${namedZh(a.message)}。`,
    },
  },
  'vendor-bound': {
    tells: proves('vendor-token', 'binding'),
    words: {
      en: () => "TPNS has bound the vendor's token to the device.",
      zh: () => 'TPNS 已将厂商 Token 与设备绑定。',
    },
  },
  'vendor-bind-failed': {
    tells: breaks('binding'),
    words: {
      en: a => `TPNS refused to bind the vendor's token (${a.code}).`,
      zh: a => `TPNS 绑定厂商 Token 失败（${a.code}）。`,
    },
  },
  'vendor-before-tpns': {
    tells: says,
    words: {
      en: () => "The vendor's token came before TPNS's own, and waits for it.",
      zh: () => '厂商 Token 先于 TPNS Token 返回，等待后者注册。',
    },
  },
  'token-renewed': {
    tells: says,
    words: {
      en: () => 'The token was renewed, because the access point has changed.',
      zh: () => '接入点发生变化，Token 已更新。',
    },
  },
  'im-token-reported': {
    tells: proves('binding'),
    words: { en: () => 'The token was reported to IM.', zh: () => 'Token 已上报给 IM。' },
  },
  'im-token-refused': {
    tells: breaks('binding'),
    words: {
      en: a => `IM refused the token with code ${a.code}.`,
      zh: a => `IM 拒绝了上报的 Token，返回码 ${a.code}。`,
    },
  },
  'token-accounts': {
    tells: says,
    words: {
      en: a =>
        `${a.count === 1 ? 'One account is' : `${a.count} accounts are`} bound to the token: ${a.accounts}.`,
      zh: a => `该 Token 绑定了 ${a.count} 个账号：${a.accounts}。`,
    },
  },
  'token-without-account': {
    tells: says,
    words: { en: () => 'No account is bound to the token.', zh: () => '该 Token 没有绑定账号。' },
  },
  'account-devices': {
    tells: a =>
      a.count === 0 || a.own === false
        ? { proves: [], breaks: ['binding'] }
        : { proves: a.own === null ? [] : ['binding'], breaks: [] },
    words: {
      en: a =>
        `The account ${a.account} is bound to ${a.count === 1 ? 'one device' : `${a.count} devices`}${a.own === null ? '' : a.own ? ', this one among them' : ', and this one is not among them'}.`,
      zh: a =>
        `账号 ${a.account} 绑定了 ${a.count} 台设备${a.own === null ? '' : a.own ? '，包括该设备' : '，其中没有该设备'}。`,
    },
  },
  'account-unknown': {
    // of a push to a token, or of IM's, that is no break
    tells: says,
    words: {
      en: a => `TPNS knows no account ${a.account}.`,
      zh: a => `TPNS 中没有账号 ${a.account}。`,
    },
  },
  'service-knows-app': {
    tells: says,
    words: {
      en: () => 'The service knows the app and accepts the keys.',
      zh: () => '服务端已识别该应用，密钥校验通过。',
    },
  },
  'service-rejects': {
    tells: breaks('plan'),
    words: {
      en: a => `The service rejects AccessID or SecretKey (${a.code}).`,
      zh: a => `服务端拒绝了 AccessID 或 SecretKey（${a.code}）。`,
    },
  },
  'service-knows-no-app': {
    tells: breaks('plan'),
    words: {
      en: a => `The access point that was asked knows no such app (${a.code}).`,
      zh: a => `所查询的接入点没有该应用（${a.code}）。`,
    },
  },
  'service-ended': {
    tells: breaks('plan'),
    words: {
      en: a => `The service for this app has ended or was never bought (${a.code}).`,
      zh: a => `该应用的服务已到期或未开通（${a.code}）。`,
    },
  },
  'service-unreachable': {
    tells: says,
    words: {
      en: a => `${a.host} could not be reached from here: ${a.reason}.`,
      zh: a => `无法从本机访问 ${a.host}：${a.reason}。`,
    },
  },
  'service-mute': {
    tells: says,
    words: {
      en: a => `The service gave no answer to this question${named(a.code)}.`,
      zh: a => `服务端没有给出结果${namedZh(a.code)}。`,
    },
  },
  'app-lives-elsewhere': {
    tells: says,
    words: {
      en: a => `The access point that knows the app is ${a.region}.`,
      zh: a => `该应用属于 ${a.region} 接入点。`,
    },
  },
  'clock-skew': {
    tells: says,
    words: {
      en: a =>
        `This computer's clock is ${Math.abs(a.seconds)} seconds ${a.seconds > 0 ? 'ahead of' : 'behind'} the service's.`,
      zh: a => `本机时钟比服务端${a.seconds > 0 ? '快' : '慢'} ${Math.abs(a.seconds)} 秒。`,
    },
  },
  'clock-right': {
    tells: says,
    words: { en: () => "This computer's clock is right.", zh: () => '本机时钟准确。' },
  },
  'token-known': {
    tells: proves('registration'),
    words: {
      en: a =>
        `The service knows the token${a.pushes === 0 ? '; no push went to it today' : `; ${a.pushes === 1 ? 'one push' : `${a.pushes} pushes`} went to it today`}.`,
      zh: a =>
        `服务端能查到该 Token，${a.pushes === 0 ? '今天没有推送发往它' : `今天有 ${a.pushes} 条推送发往它`}。`,
    },
  },
  'token-unknown': {
    tells: breaks('binding'),
    words: {
      en: a => `The service does not know the token (${a.code}).`,
      zh: a => `服务端查不到该 Token（返回码 ${a.code}）。`,
    },
  },
  'push-record': {
    tells: says,
    words: {
      en: a =>
        `The push of ${a.created} is on record: target ${a.type}, type ${a.message}, state ${a.status}.`,
      zh: a => `查到 ${a.created} 创建的推送：目标类型 ${a.type}，消息类型 ${a.message}，状态 ${a.status}。`,
    },
  },
  'push-record-missing': {
    tells: says,
    words: {
      en: a => `There is no record of this push (${a.code}).`,
      zh: a => `查不到该推送的记录（${a.code}）。`,
    },
  },
  'push-planned': {
    tells: proves('plan'),
    words: {
      en: a => `${a.count === 1 ? 'One device was' : `${a.count} devices were`} planned for.`,
      zh: a => `计划发送 ${a.count} 台。`,
    },
  },
  'push-not-planned': {
    tells: breaks('plan'),
    words: { en: () => 'The push found no device to go to.', zh: () => '该推送没有找到可下发的设备。' },
  },
  'push-refused': {
    tells: breaks('plan'),
    words: {
      en: a => `The service refused the push with code ${a.code}.`,
      zh: a => `服务端拒绝了该推送，返回码 ${a.code}。`,
    },
  },
  'push-stopped': {
    tells: breaks('send'),
    words: { en: a => `The push ended as ${a.status}.`, zh: a => `该推送的状态为 ${a.status}。` },
  },
  'push-scheduled': {
    tells: breaks('send'),
    words: {
      en: a => `The push is scheduled for ${a.time} and has not started.`,
      zh: a => `该推送定时于 ${a.time}，尚未开始。`,
    },
  },
  'push-for-others': {
    tells: breaks('plan'),
    words: {
      en: () => 'The push was for other devices than this one.',
      zh: () => '该推送的目标不包括该设备。',
    },
  },
  'push-for-token': {
    // it was named, which is not yet found
    tells: says,
    words: {
      en: a => `Push ${a.pushId} was meant for this token.`,
      zh: a => `推送 ${a.pushId} 的目标包括该 Token。`,
    },
  },
  'push-in-app': {
    tells: says,
    words: {
      en: () => "It is a message for the app itself, which takes TPNS's own connection only.",
      zh: () => '这是一条应用内消息，只走 TPNS 自建通道。',
    },
  },
  'push-expired': {
    tells: breaks('send'),
    words: {
      en: a => `The ${a.seconds} seconds that the push could wait are over.`,
      zh: a => `推送的离线保存时间（${a.seconds} 秒）已过。`,
    },
  },
  'push-one-package': {
    tells: says,
    words: {
      en: () => 'The push is for the one package that the console names.',
      zh: () => '该推送仅面向控制台登记的包名。',
    },
  },
  'push-sent': {
    tells: proves('plan', 'send'),
    words: { en: a => `Sent to ${devices(a.count)}.`, zh: a => `实际发送 ${a.count} 台。` },
  },
  'push-not-sent': {
    tells: breaks('send'),
    words: { en: () => 'Planned, and never sent.', zh: () => '已计划，但未发送。' },
  },
  'push-arrived': {
    tells: proves('plan', 'send', 'vendor', 'arrival'),
    words: { en: a => `Arrived at ${devices(a.count)}.`, zh: a => `抵达 ${a.count} 台。` },
  },
  'push-not-arrived': {
    tells: breaks('arrival'),
    words: { en: () => 'Sent, and not reported as arrived.', zh: () => '已发送，但没有抵达记录。' },
  },
  'push-without-receipts': {
    tells: says,
    words: {
      en: () => "This channel counts arrivals only with receipts set up in the vendor's console.",
      zh: () => '该通道需要在厂商开放平台配置回执，才能统计抵达。',
    },
  },
  'push-clicked': {
    tells: proves('plan', 'send', 'vendor', 'arrival', 'display', 'click'),
    words: { en: a => `Tapped on ${devices(a.count)}.`, zh: a => `点击 ${a.count} 台。` },
  },
  'push-filtered-word': {
    tells: says,
    words: {
      en: a => `The text has “${a.word}” in it, which vendors filter.`,
      zh: a => `文案中含有会被厂商过滤的“${a.word}”。`,
    },
  },
  'push-at-night': {
    tells: says,
    words: {
      en: a => `It was sent at ${a.hour} o'clock Beijing time, when the vendor holds such messages back.`,
      zh: a => `发送时间为北京时间 ${a.hour} 点，厂商在该时段不下发此类消息。`,
    },
  },
  'push-channel-unnamed': {
    tells: says,
    words: {
      en: a => `The push does not name the vendor's notification channel (${a.field}).`,
      zh: a => `推送没有填写厂商的通知渠道（${a.field}）。`,
    },
  },
  'push-custom-content': {
    tells: says,
    words: {
      en: a =>
        a.problem === 'dropped'
          ? 'The push carries custom_content over a channel that drops it.'
          : `custom_content is ${a.problem === 'not-json' ? 'no JSON' : 'no JSON object'}.`,
      zh: a =>
        a.problem === 'dropped'
          ? '推送带有 custom_content，但该通道会丢弃它。'
          : `custom_content 不是${a.problem === 'not-json' ? '合法的 JSON' : ' JSON 对象'}。`,
    },
  },
  'push-text-long': {
    tells: says,
    words: {
      en: a => `The ${a.what} has ${a.length} characters; the vendor takes ${a.limit}.`,
      zh: a => `${a.what === 'title' ? '标题' : '内容'}长 ${a.length} 个字符，厂商上限为 ${a.limit}。`,
    },
  },
  'push-sound': {
    tells: says,
    words: {
      en: a =>
        `The push asks for the sound “${a.sound}” and names ${a.channelNamed ? 'a' : 'no'} notification channel.`,
      zh: a => `推送指定了铃声“${a.sound}”，${a.channelNamed ? '并指定了' : '但没有指定'}通知渠道。`,
    },
  },
  'push-category': {
    tells: says,
    words: {
      en: a =>
        a.odd
          ? `“${a.value}” is no message category of the vendor's (${a.field}).`
          : `The push is of the category “${a.value}” (${a.field}), which the vendor has to have approved.`,
      zh: a =>
        a.odd
          ? `“${a.value}”不是厂商的消息分类（${a.field}）。`
          : `推送使用了消息分类“${a.value}”（${a.field}），需要厂商批准。`,
    },
  },
  'im-state': {
    tells: a => (a.state === 'PushOnline' ? nothing : { proves: [], breaks: ['plan'] }),
    words: {
      en: a => `IM has ${a.account} as ${a.state}.`,
      zh: a => `IM 中 ${a.account} 的状态为 ${a.state}。`,
    },
  },
  'im-account-unknown': {
    tells: breaks('plan'),
    words: { en: a => `IM knows no account ${a.account}.`, zh: a => `IM 中没有账号 ${a.account}。` },
  },
  'im-refused': {
    tells: breaks('plan'),
    words: {
      en: a => `IM's REST API refused the question with code ${a.code}.`,
      zh: a => `IM 的 REST API 拒绝了查询，返回码 ${a.code}。`,
    },
  },
  'im-push-refused': {
    tells: breaks('plan'),
    words: {
      en: a => `IM refused the message with code ${a.code}.`,
      zh: a => `IM 拒绝了该消息，返回码 ${a.code}。`,
    },
  },
  'device-seen': {
    tells: says,
    words: {
      en: a => `The device is a ${a.brand} ${a.model} with Android ${a.android}.`,
      zh: a => `设备为 ${a.brand} ${a.model}，Android ${a.android}。`,
    },
  },
  'app-absent': {
    tells: breaks('registration'),
    words: {
      en: a => `${a.package} is not installed on the device.`,
      zh: a => `设备上没有安装 ${a.package}。`,
    },
  },
  'app-installed': {
    tells: says,
    words: {
      en: a => `${a.package} ${a.version} is installed.`,
      zh: a => `已安装 ${a.package} ${a.version}。`,
    },
  },
  'app-differs': {
    tells: says,
    words: {
      en: a =>
        `The built app differs from the sources: its ${WHAT_EN[a.what]} is ${a.found} instead of ${a.expected}.`,
      zh: a => `已构建的应用与源码不一致：${WHAT_ZH[a.what]}为 ${a.found}，应为 ${a.expected}。`,
    },
  },
  'app-debug-signed': {
    tells: says,
    words: {
      en: a => `The app is signed with a debug certificate (${a.certificate}).`,
      zh: a => `应用使用 debug 证书签名（${a.certificate}）。`,
    },
  },
  'app-disabled': {
    tells: breaks('arrival'),
    words: {
      en: a => `The app is ${a.how} on the device.`,
      zh: a => `应用在设备上已被${a.how === 'disabled' ? '停用' : '暂停'}。`,
    },
  },
  'app-stopped': {
    tells: breaks('arrival'),
    words: {
      en: () => 'The app was force-stopped: until somebody opens it, no broadcast reaches it.',
      zh: () => '应用处于强制停止状态：在用户再次打开之前收不到任何广播。',
    },
  },
  'app-not-stopped': {
    tells: says,
    words: { en: () => 'The app is not force-stopped.', zh: () => '应用未被强制停止。' },
  },
  'process-running': {
    tells: says,
    words: {
      en: a => (a.running ? "The app's process runs." : "The app's process does not run."),
      zh: a => (a.running ? '应用进程正在运行。' : '应用进程未在运行。'),
    },
  },
  'notifications-allowed': {
    tells: a => (a.allowed ? nothing : { proves: [], breaks: ['display'] }),
    words: {
      en: a => `Notifications of the app are ${a.allowed ? 'allowed' : 'switched off'}.`,
      zh: a => `应用的通知权限${a.allowed ? '已开启' : '已关闭'}。`,
    },
  },
  'notification-channel-off': {
    // an app has several; whether it is the one of this push, nobody has said
    tells: says,
    words: {
      en: a => `The notification channel “${a.id}” is switched off.`,
      zh: a => `通知渠道“${a.id}”已关闭。`,
    },
  },
  'notification-channel-silent': {
    tells: says,
    words: {
      en: a => `The notification channel “${a.id}” makes no sound.`,
      zh: a => `通知渠道“${a.id}”为静音。`,
    },
  },
  'do-not-disturb': {
    tells: says,
    words: { en: a => `Do not disturb is on (${a.mode}).`, zh: a => `勿扰模式已开启（${a.mode}）。` },
  },
  'standby-bucket': {
    tells: says,
    words: {
      en: a => `Android has put the app into the standby bucket “${a.bucket}”.`,
      zh: a => `应用待机分桶（App Standby Bucket）为“${a.bucket}”。`,
    },
  },
  'battery-restricted': {
    tells: says,
    words: {
      en: a =>
        a.what === 'data'
          ? 'The app may not use the network in the background.'
          : a.what === 'power-saver'
            ? 'Battery saver is on.'
            : 'The app may not run in the background.',
      zh: a =>
        a.what === 'data'
          ? '应用被禁止使用后台流量。'
          : a.what === 'power-saver'
            ? '省电模式已开启。'
            : '应用被禁止后台运行。',
    },
  },
  'battery-free': {
    tells: says,
    words: {
      en: () => 'The app is exempt from battery optimisation.',
      zh: () => '应用已加入电池优化白名单。',
    },
  },
  'autostart-denied': {
    tells: says,
    words: { en: () => 'The app may not start by itself.', zh: () => '应用没有自启动权限。' },
  },
  'background-start-denied': {
    tells: says,
    words: {
      en: () => 'The app may not open pages from the background.',
      zh: () => '应用没有后台弹出界面的权限。',
    },
  },
  'device-offline': {
    tells: breaks('arrival'),
    words: { en: () => 'The device has no network.', zh: () => '设备没有网络连接。' },
  },
  'vendor-service-absent': {
    tells: breaks('vendor-token'),
    words: {
      en: a => `${a.service}, which the vendor's channel needs, is not on the device.`,
      zh: a => `设备上没有厂商通道所需的 ${a.service}。`,
    },
  },
  'vendor-not-integrated': {
    // there is TPNS's own connection, as long as the app runs
    tells: says,
    words: {
      en: a => `The app does not bring along the channel of this device's brand (${a.brand}).`,
      zh: a => `应用没有集成该设备品牌（${a.brand}）的厂商通道。`,
    },
  },
  'message-received': {
    tells: proves('send', 'arrival'),
    words: { en: () => 'The app received a message.', zh: () => '应用已收到消息。' },
  },
  'notification-shown': {
    tells: proves('send', 'arrival', 'display'),
    words: { en: () => 'A notification was shown.', zh: () => '通知已展示。' },
  },
  'click-reached': {
    tells: proves('arrival', 'display', 'click'),
    words: { en: () => 'A tap reached the app.', zh: () => '点击事件已到达应用。' },
  },
  'redirect-resolves': {
    tells: proves('redirect'),
    words: {
      en: a => `${a.uri} opens ${a.activity}.`,
      zh: a => `${a.uri} 可打开 ${a.activity}。`,
    },
  },
  'redirect-nowhere': {
    tells: breaks('redirect'),
    words: {
      en: a => `Nothing on the device opens ${a.uri}.`,
      zh: a => `设备上没有应用可以打开 ${a.uri}。`,
    },
  },
  'redirect-elsewhere': {
    tells: breaks('redirect'),
    words: {
      en: a => `${a.uri} opens another app: ${a.package}.`,
      zh: a => `${a.uri} 会打开另一个应用：${a.package}。`,
    },
  },
  'redirect-chooser': {
    tells: breaks('redirect'),
    words: {
      en: a => `Several apps or pages could open ${a.uri}, so Android asks.`,
      zh: a => `有多个应用或页面可以打开 ${a.uri}，系统会弹出选择框。`,
    },
  },
  'redirect-refused': {
    tells: breaks('redirect'),
    words: {
      en: a => `${a.uri} could not be opened: ${a.error}`,
      zh: a => `无法打开 ${a.uri}：${a.error}`,
    },
  },
  'build-stopped': {
    tells: breaks('registration'),
    words: {
      en: a => `The build stopped: ${STOPPED_EN[a.why]}${named(a.detail)}.`,
      zh: a => `构建中断：${STOPPED_ZH[a.why]}${namedZh(a.detail)}。`,
    },
  },
  'line-harmless': {
    tells: says,
    words: {
      en: a => `A line that means nothing bad (${a.signature}).`,
      zh: a => `无需关注的日志（${a.signature}）。`,
    },
  },
  finding: {
    tells: says,
    words: {
      en: a => `The project has the finding ${a.check}.`,
      zh: a => `工程存在检查项 ${a.check} 的问题。`,
    },
  },
};

export function told({ id, args }: Observation, lang: Lang): string {
  const { words } = kinds[id] as Kind<ObservationId>;
  return words[lang](args as never);
}

export function tellingOf({ id, args, channel }: Observation): Telling {
  const { tells } = kinds[id] as Kind<ObservationId>;
  return tells(args as never, channel);
}
