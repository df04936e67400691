/** The menu's own words: small, for it is read at every start. */
import type { Lang } from './types.ts';

export interface MenuWords {
  readonly about: string;
  readonly titles: Readonly<
    Record<'Usage:' | 'Options:' | 'Global Options:' | 'Commands:' | 'Arguments:', string>
  >;
  readonly help: string;
  readonly version: string;
  readonly cwd: string;
  readonly json: string;
  readonly yes: string;
  readonly lang: string;
  readonly noColor: string;
  readonly quiet: string;
  readonly verbose: string;
  readonly init: string;
  readonly doctor: string;
  readonly doctorModule: string;
  readonly only: string;
  readonly skip: string;
  readonly failOn: string;
  readonly format: string;
  readonly doctorRedirect: string;
  readonly variant: string;
  readonly apk: string;
  readonly mergedManifest: string;
  readonly logcat: string;
  readonly device: string;
  readonly online: string;
  readonly doctorToken: string;
  readonly pushId: string;
  readonly doctorImAccount: string;
  readonly probeRegions: string;
  readonly rehearse: string;
  readonly unmasked: string;
  readonly fix: string;
  readonly explainCheck: string;
  readonly list: string;
  readonly undo: string;
  readonly module: string;
  readonly mode: string;
  readonly accessId: string;
  readonly accessKey: string;
  readonly region: string;
  readonly package: string;
  readonly sdkVersion: string;
  readonly channels: string;
  readonly channelSet: string;
  readonly redirect: string;
  readonly redirectActivity: string;
  readonly language: string;
  readonly im: string;
  readonly strict: string;
  readonly dryRun: string;
  readonly patch: string;
  readonly plan: string;
  readonly apply: string;
  readonly undoAll: string;
  readonly undoDryRun: string;
  readonly push: string;
  readonly token: string;
  readonly tokenFile: string;
  readonly account: string;
  readonly tag: string;
  readonly allDevices: string;
  readonly imAccount: string;
  readonly sendTime: string;
  readonly wait: string;
  readonly concurrency: string;
  readonly report: string;
  readonly resume: string;
  readonly profile: string;
  readonly login: string;
  readonly loginAccessId: string;
  readonly offline: string;
  readonly loginIm: string;
  readonly logout: string;
  readonly logoutAll: string;
  readonly profiles: string;
  readonly useProfile: string;
  readonly title: string;
  readonly content: string;
  readonly pushRedirect: string;
  readonly activity: string;
  readonly url: string;
  readonly customContent: string;
  readonly message: string;
  readonly platform: string;
  readonly environment: string;
  readonly expire: string;
  readonly channel: string;
  readonly vendorFirst: string;
  readonly set: string;
  readonly payload: string;
  readonly pushStrict: string;
  readonly pushDryRun: string;
  readonly timestamp: string;
  readonly secretKeyStdin: string;
  readonly endpoint: string;
  readonly emulator: string;
  readonly host: string;
  readonly port: string;
  readonly scenario: string;
  readonly explain: string;
  readonly explainCode: string;
}

export const menu: Readonly<Record<Lang, MenuWords>> = {
  en: {
    about: 'Wires Tencent push (TPNS) into Android projects, and takes it back.',
    titles: {
      'Usage:': 'Usage:',
      'Options:': 'Options:',
      'Global Options:': 'Global options:',
      'Commands:': 'Commands:',
      'Arguments:': 'Arguments:',
    },
    help: 'show this help',
    version: 'show the version',
    cwd: 'work as if started in this folder',
    json: 'one JSON document on stdout, nothing else',
    yes: 'confirm; never ask',
    lang: 'language of the messages: en or zh-CN (default: TPNS_LANG, LC_ALL or LANG)',
    noColor: 'no colours',
    quiet: 'only the answer and errors',
    verbose: 'tell more; doctor shows all it knows of the project, and from where',
    init: 'wire TPNS into the Android project here',
    doctor: 'say what is wrong with the TPNS integration here, where, and what to do',
    doctorModule: 'Gradle path of the app module (default: every one)',
    only: 'run only these checks, separated by commas',
    skip: 'leave these checks out, separated by commas',
    failOn: 'what ends with exit code 1: error (default), warning or never',
    format: 'text, json (the same as --json), html, sarif or github',
    doctorRedirect: 'what the console opens on a tap (default: as in tpns.console.json)',
    variant: 'one build variant (default: all of them)',
    apk: 'an APK or AAB: judges its manifest in place of the sources',
    mergedManifest: 'a merged manifest: judged in place of the sources',
    logcat: 'a log of the device, in any of logcat’s formats; - reads stdin',
    device: 'look at the connected device through adb',
    online: 'ask the TPNS API (needs AccessID and SecretKey)',
    doctorToken: 'the token that the push should have reached (with --online)',
    pushId: 'the push that did not arrive (with --online)',
    doctorImAccount: 'the account that should have got an IM offline push',
    probeRegions:
      'ask the other access points as well, where the app’s own does not know it (each sees a signature)',
    rehearse: 'the command that opens the redirect as a channel would; with --device, run it',
    unmasked: 'show tokens, accounts and device data in full',
    explainCheck: 'explain a check, as tpns explain does',
    fix: 'mend what can be mended with certainty; tpns undo takes it back',
    list: 'list the checks',
    undo: 'take back the last change tpns made, byte for byte',
    module: 'Gradle path of the app module (default: the only one)',
    mode: 'how the SDK comes in: manual or plugin; another than the one in use converts (default: as in use, else by AGP version)',
    accessId: "the Android app's AccessID from the TPNS console",
    accessKey: "the Android app's AccessKey (not the SecretKey)",
    region:
      'access point: guangzhou, shanghai, hongkong or singapore (default: as the project says, else guessed from the AccessID)',
    package: 'package name registered in the console (default: the applicationId)',
    sdkVersion: 'version of the TPNS SDK (default: as in use, else the newest known)',
    channels: 'vendor channels, separated by commas (default: those in use)',
    channelSet: "a channel's credential, under the name it has at its vendor (repeatable)",
    redirect: 'what a tap opens, as the console has it: scheme://host/path',
    redirectActivity: 'activity that receives the redirect (default: the launcher activity)',
    language: 'language of the new classes: java or kotlin (default: as the module)',
    im: 'add the classes that make IM push through TPNS',
    strict: 'write nothing unless everything can be placed',
    dryRun: 'show the changes, write nothing',
    patch: 'print a patch for git apply, write nothing',
    plan: 'keep the plan in a file for --apply, write nothing else',
    apply: 'write the plan of such a file, unless a file has changed since',
    undoAll: 'take back every change, newest first',
    undoDryRun: 'show what would be taken back, write nothing',
    push: 'send a test push through the TPNS REST API',
    token: 'device token (repeatable)',
    tokenFile: 'file with a token on each line, of any length (- for stdin)',
    account: 'account the device is bound to (repeatable)',
    tag: 'devices with this tag; with several, any of them; asks first, or takes --yes (repeatable)',
    allDevices: 'every device of the app; asks first, or takes --yes',
    imAccount: 'a message through IM with an offline push, to this account; takes the credentials of IM',
    sendTime: 'when to send, for --tag and --all: "yyyy-MM-dd HH:mm:ss", Beijing time',
    wait: 'follow the push until it arrived, for so many seconds (default: 120)',
    concurrency: 'lists under way at the same time (default: 4)',
    report: 'for tokens and accounts: write what becomes of each list to this file, line by line',
    resume: 'go on with the push that --report has the record of',
    profile: 'credentials kept by tpns login under this name',
    login: 'keep credentials for this user, checked with the service',
    loginAccessId: "the app's AccessID from the TPNS console",
    offline: 'keep them without asking the service',
    loginIm: 'keep the credentials of IM as well (from TPNS_IM_…, or asked for)',
    logout: 'forget the credentials of a profile: the one --profile names, else the one in use',
    logoutAll: 'forget all of them',
    profiles: 'list the profiles; secrets are never shown',
    useProfile: 'make this profile the one that counts where none is named',
    title: 'title of the notification',
    content: 'text of the notification',
    pushRedirect: 'what a tap opens: scheme://host/path',
    activity: 'activity that a tap opens',
    url: 'web page that a tap opens',
    customContent: 'custom content for the app, as JSON',
    message: 'an in-app message instead of a notification',
    platform: 'android or ios (default: android)',
    environment: 'iOS only: dev or product',
    expire: 'seconds the push may wait for the device (default: 86400)',
    channel: 'only through this vendor channel, named as in init --channels, or only through tpns',
    vendorFirst: 'through the vendor channel even if the device is online',
    set: 'any other field of the API (repeatable)',
    payload: 'the whole body from a file (- for stdin), sent byte for byte',
    pushStrict: 'refuse to send on warnings',
    pushDryRun: 'show the whole signed request, send nothing',
    timestamp: 'with --dry-run: sign with this time',
    secretKeyStdin: 'read the SecretKey from stdin (with --im-account: the key of IM)',
    endpoint: "another API endpoint, such as the emulator's",
    emulator: 'a local TPNS endpoint, for CI without secrets',
    host: 'address to listen on (default: 127.0.0.1)',
    port: 'port to listen on (default: any free one)',
    scenario: 'file that says which tokens fail, which code to answer',
    explain:
      'explain an error code of the SDK, the service, a vendor or IM, a check of doctor, or why a step is left to you',
    explainCode: 'a code, its source and the code, or the name of a check or reason',
  },
  zh: {
    about: '将腾讯移动推送（TPNS）接入 Android 工程，并可完整撤销。',
    titles: {
      'Usage:': '用法：',
      'Options:': '选项：',
      'Global Options:': '全局选项：',
      'Commands:': '命令：',
      'Arguments:': '参数：',
    },
    help: '显示帮助',
    version: '显示版本号',
    cwd: '以该目录作为工作目录',
    json: '标准输出只给出一份 JSON',
    yes: '直接确认，不再询问',
    lang: '提示语言：en 或 zh-CN（默认取自 TPNS_LANG、LC_ALL 或 LANG）',
    noColor: '不使用颜色',
    quiet: '只输出结果和错误',
    verbose: '输出更多信息；doctor 会列出对工程的全部了解及其出处',
    init: '将 TPNS 接入当前 Android 工程',
    doctor: '检查当前工程的 TPNS 接入：哪里有问题、如何修正',
    doctorModule: '应用模块的 Gradle 路径（默认：所有应用模块）',
    only: '只运行这些检查，以逗号分隔',
    skip: '跳过这些检查，以逗号分隔',
    failOn: '达到该级别时退出码为 1：error（默认）、warning 或 never',
    format: 'text、json（等同于 --json）、html、sarif 或 github',
    doctorRedirect: '控制台中点击通知后打开的地址（默认取自 tpns.console.json）',
    variant: '只检查某个构建变体（默认：全部）',
    apk: 'APK 或 AAB 文件：以其中的清单代替源码清单进行检查',
    mergedManifest: '合并后的清单文件：代替源码清单进行检查',
    logcat: '设备日志，支持 logcat 的各种格式；- 表示从标准输入读取',
    device: '通过 adb 查看已连接的设备',
    online: '查询 TPNS 接口（需要 AccessID 与 SecretKey）',
    doctorToken: '应当收到推送的 Token（配合 --online）',
    pushId: '没有到达的推送 ID（配合 --online）',
    doctorImAccount: '应当收到 IM 离线推送的账号',
    probeRegions: '所属接入点不认识该应用时，也查询其他接入点（每次查询都会带上签名）',
    rehearse: '打印按通道方式打开跳转地址的命令；配合 --device 则实际执行',
    unmasked: '完整显示 Token、账号和设备信息',
    explainCheck: '解释某个检查项，等同于 tpns explain',
    fix: '自动修复能够确定的问题；可用 tpns undo 撤销',
    list: '列出全部检查',
    undo: '逐字节撤销 tpns 上一次的修改',
    module: '应用模块的 Gradle 路径（默认：唯一的应用模块）',
    mode: 'SDK 的接入方式：manual 或 plugin；与现有方式不同时进行转换（默认：沿用现有方式，否则按 AGP 版本选择）',
    accessId: 'TPNS 控制台中 Android 应用的 AccessID',
    accessKey: 'TPNS 控制台中 Android 应用的 AccessKey（不是 SecretKey）',
    region:
      '服务接入点：guangzhou、shanghai、hongkong 或 singapore（默认：与工程一致，否则根据 AccessID 推测）',
    package: '控制台登记的应用包名（默认：applicationId）',
    sdkVersion: 'TPNS SDK 版本（默认：沿用现有版本，否则为已知的最新版本）',
    channels: '厂商通道，以逗号分隔（默认：已在使用的通道）',
    channelSet: '厂商通道的凭据，字段名与厂商控制台一致（可重复）',
    redirect: '点击通知后打开的地址，与控制台一致：scheme://host/path',
    redirectActivity: '接收跳转的 Activity（默认：启动 Activity）',
    language: '新增类所用语言：java 或 kotlin（默认：与模块一致）',
    im: '添加 IM 离线推送所需的类（经由 TPNS 推送）',
    strict: '只要有一处无法放置就不写入任何文件',
    dryRun: '只显示修改，不写入',
    patch: '输出可供 git apply 使用的补丁，不写入',
    plan: '将修改计划保存到文件，供 --apply 使用，不写入工程',
    apply: '写入该文件中的修改计划；如有文件在此之后被改动则拒绝',
    undoAll: '从最近一次开始撤销全部修改',
    undoDryRun: '只显示将撤销的内容，不写入',
    push: '通过 TPNS REST API 发送一条测试推送',
    token: '设备 Token（可重复）',
    tokenFile: '每行一个 Token 的文件，长度不限（- 为标准输入）',
    account: '设备绑定的账号（可重复）',
    tag: '带有该标签的设备；多个标签满足其一即可；发送前会确认，或使用 --yes（可重复）',
    allDevices: '应用的全部设备；发送前会确认，或使用 --yes',
    imAccount: '通过 IM 向该账号发送带离线推送的消息；使用 IM 的凭据',
    sendTime: '定时发送，用于 --tag 和 --all：“yyyy-MM-dd HH:mm:ss”，北京时间',
    wait: '跟踪推送直到抵达，最多等待的秒数（默认：120）',
    concurrency: '同时发送的批次数（默认：4）',
    report: '用于 Token 和账号：将每一批的结果逐行写入该文件',
    resume: '根据 --report 的记录继续发送',
    profile: '使用 tpns login 以该名称保存的凭据',
    login: '为当前用户保存凭据，并向服务端校验',
    loginAccessId: 'TPNS 控制台中应用的 AccessID',
    offline: '不向服务端校验，直接保存',
    loginIm: '同时保存 IM 的凭据（取自 TPNS_IM_… 环境变量，否则询问）',
    logout: '删除某个 profile 的凭据：由 --profile 指定，否则为当前使用的',
    logoutAll: '删除全部凭据',
    profiles: '列出已保存的 profile，不显示密钥',
    useProfile: '将该 profile 设为默认',
    title: '通知标题',
    content: '通知内容',
    pushRedirect: '点击后打开的地址：scheme://host/path',
    activity: '点击后打开的 Activity',
    url: '点击后打开的网页',
    customContent: '传给应用的自定义内容（JSON）',
    message: '发送应用内消息而不是通知',
    platform: 'android 或 ios（默认：android）',
    environment: '仅 iOS：dev 或 product',
    expire: '离线保留时长，单位秒（默认：86400）',
    channel: '只通过该厂商通道（名称同 init --channels）或 tpns 自有通道下发',
    vendorFirst: '设备在线时也优先走厂商通道',
    set: 'API 的任意其他字段（可重复）',
    payload: '从文件读取完整请求体（- 为标准输入），原样发送',
    pushStrict: '存在警告时拒绝发送',
    pushDryRun: '只显示完整的签名请求，不发送',
    timestamp: '配合 --dry-run：使用该时间签名',
    secretKeyStdin: '从标准输入读取 SecretKey（配合 --im-account 时为 IM 的密钥）',
    endpoint: '其他 API 地址，例如模拟器的地址',
    emulator: '本地 TPNS 服务端，供 CI 在无密钥时使用',
    host: '监听地址（默认：127.0.0.1）',
    port: '监听端口（默认：任意空闲端口）',
    scenario: '场景文件：指定失效 Token、返回码等',
    explain: '解释 SDK、服务端、厂商或 IM 的错误码、doctor 的检查项，或某一步需要手动完成的原因',
    explainCode: '错误码（可在前面加上来源），或检查项、原因的名称',
  },
};
