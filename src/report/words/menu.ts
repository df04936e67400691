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
    undo: 'take back the last change tpns made, byte for byte',
    module: 'Gradle path of the app module (default: the only one)',
    mode: 'how the SDK is brought in: manual',
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
    undo: '逐字节撤销 tpns 上一次的修改',
    module: '应用模块的 Gradle 路径（默认：唯一的应用模块）',
    mode: 'SDK 的接入方式：manual',
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
  },
};
