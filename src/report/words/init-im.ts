import type { NoteArgs } from '../../core/note.ts';
import type { Sentence, Words } from './types.ts';

type Moment = NoteArgs['next-im-call']['moment'];

/** When to call, with the Application class where that matters. */
const MOMENTS: Readonly<Record<Moment, Sentence<string | null>>> = {
  start: {
    en: a =>
      `IM pushes only to an app that it knows in the background: call this in onCreate of ${a ?? 'your Application class'} (main process), after initSDK`,
    zh: a =>
      `IM 只在应用处于后台时推送，需要知道前后台状态：在 ${a ?? 'Application 类'} 的 onCreate 中（主进程，initSDK 之后）调用`,
  },
  login: {
    en: () =>
      'Wherever a login to IM succeeds, also an automatic one: it reports the token and binds the account',
    zh: () => '每次 IM 登录成功后（包括自动登录）调用：上报 token 并绑定账号',
  },
  logout: {
    en: () => 'Before the logout from IM: it unbinds the account, or the former user goes on being pushed to',
    zh: () => '退出 IM 登录之前调用：解绑账号，否则仍会向本机推送上一位用户的消息',
  },
  sending: {
    en: () =>
      'Where messages are sent: hand this to sendMessage (custom messages are pushed only with a desc; ext, a map of strings, is what the tap brings along)',
    zh: () =>
      '发送消息时，将其传给 sendMessage（自定义消息必须有 desc 才会推送；ext 为字符串键值对，点击通知时带回）',
  },
  tap: {
    en: () =>
      'In onCreate of the activity that a tap opens, and in its onNewIntent with the new intent; null where no notification was tapped',
    zh: () =>
      '在点击通知后打开的 Activity 的 onCreate 中调用，并在 onNewIntent 中用新的 intent 再次调用；不是由点击通知打开时为 null',
  },
};

interface HostCalls {
  readonly language: string;
  readonly token: string;
  /** null: there is no package that everybody uses. */
  readonly account: string | null;
}

const OF_FLUTTER: HostCalls = {
  language: 'Dart',
  token:
    'TencentImSDKPlugin.v2TIMManager.getOfflinePushManager().setOfflinePushConfig(businessID: 0, token: token, isTPNSToken: true)',
  account:
    'XgFlutterPlugin().setAccount(userId, AccountType.UNKNOWN)\nXgFlutterPlugin().deleteAccount(userId, AccountType.UNKNOWN)',
};

const OF_JAVASCRIPT: HostCalls = {
  language: 'JavaScript',
  token: 'TencentImSDKPlugin.v2TIMManager.getOfflinePushManager().setOfflinePushConfig(0, token, true)',
  account: null,
};

export const initImWords = {
  'im-sdk-absent': {
    en: a =>
      `the IM classes need Tencent's IM SDK, which is not in the build: add it (${a.from} or newer), then run init --im again`,
    zh: a =>
      `IM 相关的类依赖腾讯云 IM SDK，而工程中没有：请先添加依赖（${a.from} 或更高版本），再重新运行 init --im`,
  },
  'im-sdk-old': {
    en: a =>
      `IM SDK ${a.version} takes no token of TPNS, so the classes would not compile: raise it to ${a.from} or newer, then run init --im again`,
    zh: a =>
      `IM SDK ${a.version} 不支持 TPNS 的 token，相关的类无法编译：请升级到 ${a.from} 或更高版本，再重新运行 init --im`,
  },
  'im-sdk-out-of-reach': {
    en: a =>
      `the IM SDK is declared in ${a.file} in a way that the module's own classes don't see in every build: declare it here as well (the same version), or there as api, then run init --im again`,
    zh: a =>
      `IM SDK 声明在 ${a.file} 中，但本模块的类并非在所有构建中都能引用：请在此处也声明（版本相同），或在原处改用 api，再重新运行 init --im`,
  },
  'im-needs-sdk': {
    en: a =>
      `the IM classes need the TPNS SDK in version ${a.from} or newer, and ${a.version} is in use: run init --im with --sdk-version`,
    zh: a =>
      `IM 相关的类需要 TPNS SDK ${a.from} 或更高版本，当前为 ${a.version}：请用 --sdk-version 指定新版本后重新运行 init --im`,
  },
  'next-im-call': {
    en: a => `${MOMENTS[a.moment].en(a.application)}:\n${a.line}`,
    zh: a => `${MOMENTS[a.moment].zh(a.application)}：\n${a.line}`,
  },
  'next-im-token': {
    en: a =>
      `Hand each new token to IM: call this in onRegisterResult of ${a.receiver ?? 'your receiver'}, where errorCode is 0:\n${a.line}`,
    zh: a =>
      `token 变化后须重新上报给 IM：在 ${a.receiver ?? '您的接收器'} 的 onRegisterResult 中（errorCode 为 0 时）调用：\n${a.line}`,
  },
  'next-im-version': {
    en: a =>
      `The version of the IM SDK can't be read from the build. The new classes need ${a.from} or newer; with an older one they don't compile.`,
    zh: a => `无法从构建脚本读出 IM SDK 的版本。新增的类需要 ${a.from} 或更高版本，低于该版本将无法编译。`,
  },
  'next-im-channel': {
    en: a =>
      `Fill in CHANNEL_ID in ${a.file}: the notification channel for messages, as the ${a.channel} console has it. Without it ${a.channel} phones may not show them.`,
    zh: a =>
      `请在 ${a.file} 中填写 CHANNEL_ID，即 ${a.channel} 开放平台上为消息创建的通道 ID；不填写时 ${a.channel} 手机可能不展示消息通知。`,
  },
  'next-im-own': {
    en: a =>
      `What ${a.file} does for IM already was not added a second time; tpns doctor says what is amiss in it.`,
    zh: a => `${a.file} 中已有的 IM 推送代码没有重复添加；其中的问题可运行 tpns doctor 检查。`,
  },
  'next-im-host': {
    en: a => {
      const { language, token, account } = a.flutter ? OF_FLUTTER : OF_JAVASCRIPT;
      const said = `${a.by} is called from ${language}, so no class was written for IM. After each login to IM, and whenever TPNS has registered, report the token of TPNS there:\n${token}\n`;
      if (!a.wrapped)
        return `${said}TPNS itself is native in this app: pass the token on from onRegisterResult of the receiver, and call XGPushManager.upsertAccounts after the login, delAccounts with the same account type before the logout.`;
      return account === null
        ? `${said}Bind the TPNS account after the login, and unbind it before the logout with the same account type.`
        : `${said}Bind the account after the login, and unbind it before the logout with the same type:\n${account}`;
    },
    zh: a => {
      const { language, token, account } = a.flutter ? OF_FLUTTER : OF_JAVASCRIPT;
      const said = `${a.by} 由 ${language} 代码调用，因此没有写入 IM 相关的原生类。每次 IM 登录成功以及 TPNS 注册成功后，请在 ${language} 代码中上报 TPNS 的 token：\n${token}\n`;
      if (!a.wrapped)
        return `${said}本应用的 TPNS 为原生接入：请从接收器的 onRegisterResult 把 token 传给 ${language} 代码；登录后调用 XGPushManager.upsertAccounts，退出登录前用相同的账号类型调用 delAccounts。`;
      return account === null
        ? `${said}登录后绑定 TPNS 账号，退出登录前用相同的账号类型解绑。`
        : `${said}登录后绑定账号，退出登录前用相同的类型解绑：\n${account}`;
    },
  },
  'next-im-console': {
    en: () =>
      'In the TPNS console: authorise this app for your IM app (third-party service authorisation); until then IM can push nothing through TPNS. IM apps made recently may no longer be accepted there.',
    zh: () =>
      '在 TPNS 控制台的“第三方服务授权”中将本应用授权给您的 IM 应用，否则 IM 无法通过 TPNS 推送。新近创建的 IM 应用可能已不再支持授权。',
  },
} satisfies Words<
  | 'im-sdk-absent'
  | 'im-sdk-old'
  | 'im-sdk-out-of-reach'
  | 'im-needs-sdk'
  | 'next-im-call'
  | 'next-im-token'
  | 'next-im-version'
  | 'next-im-channel'
  | 'next-im-own'
  | 'next-im-host'
  | 'next-im-console'
>;
