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
  readonly list: string;
  readonly undo: string;
  readonly module: string;
  readonly mode: string;
  readonly accessId: string;
  readonly accessKey: string;
  readonly region: string;
  readonly package: string;
  readonly sdkVersion: string;
  readonly redirect: string;
  readonly redirectActivity: string;
  readonly language: string;
  readonly strict: string;
  readonly dryRun: string;
  readonly patch: string;
  readonly undoAll: string;
  readonly undoDryRun: string;
  readonly push: string;
  readonly token: string;
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
    lang: 'language of the messages: en or zh-CN',
    noColor: 'no colours',
    quiet: 'only the answer and errors',
    verbose: 'tell more about what is done',
    init: 'wire TPNS into the Android project here',
    doctor: 'say what is wrong with the TPNS integration here, where, and what to do',
    doctorModule: 'Gradle path of the app module (default: every one)',
    only: 'run only these checks, separated by commas',
    skip: 'leave these checks out, separated by commas',
    failOn: 'what ends with exit code 1: error (default), warning or never',
    format: 'text or json (the same as --json)',
    doctorRedirect: 'what the console opens on a tap (default: as in tpns.console.json)',
    variant: 'one build variant (default: all of them)',
    apk: 'an APK or AAB: judges its manifest in place of the sources',
    mergedManifest: 'a merged manifest: judged in place of the sources',
    list: 'list the checks',
    undo: 'take back the last change tpns made, byte for byte',
    module: 'Gradle path of the app module (default: the only one)',
    mode: 'how the SDK is brought in: manual or plugin (default: as in use, else by AGP version)',
    accessId: "the Android app's AccessID from the TPNS console",
    accessKey: "the Android app's AccessKey (not the SecretKey)",
    region: 'access point: guangzhou, shanghai, hongkong or singapore',
    package: 'package name registered in the console (default: the applicationId)',
    sdkVersion: 'version of the TPNS SDK',
    redirect: 'what a tap opens, as the console has it: scheme://host/path',
    redirectActivity: 'activity that receives the redirect (default: the launcher activity)',
    language: 'language of the new classes: java or kotlin (default: as the module)',
    strict: 'write nothing unless everything can be placed',
    dryRun: 'show the changes, write nothing',
    patch: 'print a patch for git apply, write nothing',
    undoAll: 'take back every change, newest first',
    undoDryRun: 'show what would be taken back, write nothing',
    push: 'send a test push through the TPNS REST API',
    token: 'device token (repeatable)',
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
    channel: 'only through this vendor channel',
    vendorFirst: 'through the vendor channel even if the device is online',
    set: 'any other field of the API (repeatable)',
    payload: 'the whole body from a file (- for stdin), sent byte for byte',
    pushStrict: 'refuse to send on warnings',
    pushDryRun: 'show the whole signed request, send nothing',
    timestamp: 'with --dry-run: sign with this time',
    secretKeyStdin: 'read the SecretKey from stdin',
    endpoint: "another API endpoint, such as the emulator's",
    emulator: 'a local TPNS endpoint, for CI without secrets',
    host: 'address to listen on (default: 127.0.0.1)',
    port: 'port to listen on (default: any free one)',
    scenario: 'file that says which tokens fail, which code to answer',
    explain: 'explain an error code of the SDK, the service, a vendor or IM, or a check of doctor',
    explainCode: 'a code, its source and the code, or the name of a check',
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
    lang: '提示语言：en 或 zh-CN',
    noColor: '不使用颜色',
    quiet: '只输出结果和错误',
    verbose: '输出更多过程信息',
    init: '将 TPNS 接入当前 Android 工程',
    doctor: '检查当前工程的 TPNS 接入：哪里有问题、如何修正',
    doctorModule: '应用模块的 Gradle 路径（默认：所有应用模块）',
    only: '只运行这些检查，以逗号分隔',
    skip: '跳过这些检查，以逗号分隔',
    failOn: '达到该级别时退出码为 1：error（默认）、warning 或 never',
    format: 'text 或 json（等同于 --json）',
    doctorRedirect: '控制台中点击通知后打开的地址（默认取自 tpns.console.json）',
    variant: '只检查某个构建变体（默认：全部）',
    apk: 'APK 或 AAB 文件：以其中的清单代替源码清单进行检查',
    mergedManifest: '合并后的清单文件：代替源码清单进行检查',
    list: '列出全部检查',
    undo: '逐字节撤销 tpns 上一次的修改',
    module: '应用模块的 Gradle 路径（默认：唯一的应用模块）',
    mode: 'SDK 的接入方式：manual 或 plugin（默认：沿用现有方式，否则按 AGP 版本选择）',
    accessId: 'TPNS 控制台中 Android 应用的 AccessID',
    accessKey: 'TPNS 控制台中 Android 应用的 AccessKey（不是 SecretKey）',
    region: '服务接入点：guangzhou、shanghai、hongkong 或 singapore',
    package: '控制台登记的应用包名（默认：applicationId）',
    sdkVersion: 'TPNS SDK 版本',
    redirect: '点击通知后打开的地址，与控制台一致：scheme://host/path',
    redirectActivity: '接收跳转的 Activity（默认：启动 Activity）',
    language: '新增类所用语言：java 或 kotlin（默认：与模块一致）',
    strict: '只要有一处无法放置就不写入任何文件',
    dryRun: '只显示修改，不写入',
    patch: '输出可供 git apply 使用的补丁，不写入',
    undoAll: '从最近一次开始撤销全部修改',
    undoDryRun: '只显示将撤销的内容，不写入',
    push: '通过 TPNS REST API 发送一条测试推送',
    token: '设备 Token（可重复）',
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
    channel: '只通过该厂商通道下发',
    vendorFirst: '设备在线时也优先走厂商通道',
    set: 'API 的任意其他字段（可重复）',
    payload: '从文件读取完整请求体（- 为标准输入），原样发送',
    pushStrict: '存在警告时拒绝发送',
    pushDryRun: '只显示完整的签名请求，不发送',
    timestamp: '配合 --dry-run：使用该时间签名',
    secretKeyStdin: '从标准输入读取 SecretKey',
    endpoint: '其他 API 地址，例如模拟器的地址',
    emulator: '本地 TPNS 服务端，供 CI 在无密钥时使用',
    host: '监听地址（默认：127.0.0.1）',
    port: '监听端口（默认：任意空闲端口）',
    scenario: '场景文件：指定失效 Token、返回码等',
    explain: '解释 SDK、服务端、厂商或 IM 的错误码，或 doctor 的检查项',
    explainCode: '错误码（可在前面加上来源），或检查项名称',
  },
};
