import type { Words } from './types.ts';

const list = (items: readonly string[]): string => items.join(', ');
const NAME = { 'access-id': 'AccessID', 'access-key': 'AccessKey' };

const REDIRECT: Readonly<Record<string, { en: string; zh: string }>> = {
  empty: { en: 'it is empty', zh: '内容为空' },
  'intent-uri': {
    en: 'a full intent: URI belongs in a vendor console; here it is scheme://host/path',
    zh: '完整的 intent: 地址用于厂商控制台；此处应为 scheme://host/path',
  },
  'no-scheme': { en: 'it has no scheme', zh: '缺少 scheme' },
  'scheme-separator': { en: '“://” is there twice', zh: '“://”重复' },
  'no-authority': { en: 'after the scheme comes “://” and a host', zh: 'scheme 之后应为“://”和主机名' },
  'no-host': { en: 'it has no host', zh: '缺少主机名' },
  'bad-port': { en: 'the port is not a number', zh: '端口不是数字' },
  blank: { en: 'it contains a blank; write %20', zh: '包含空格，请写为 %20' },
  'control-character': { en: 'it contains a control character', zh: '包含控制字符' },
  'non-ascii': {
    en: 'other characters than ASCII have to be percent-encoded',
    zh: '非 ASCII 字符必须进行百分号编码',
  },
  'reserved-character': { en: 'this character has to be percent-encoded', zh: '该字符必须进行百分号编码' },
  'bad-escape': { en: 'a percent sign is followed by two hex digits', zh: '百分号之后应为两位十六进制数' },
};

/** What `init` asks, says and leaves to do. */
export const initWords = {
  'end-of-sale': {
    en: () =>
      'Note: Tencent no longer sells TPNS. Existing apps keep working; for a new one look at the successor, Push (TIMPush), first.',
    zh: () =>
      '提示：腾讯移动推送 TPNS 已停止售卖，存量应用不受影响；新应用请优先考虑其后继产品“推送 Push”（TIMPush）。',
  },
  'found-module': {
    en: a => `Module ${a.module}, applicationId ${a.applicationId}, targetSdk ${a.targetSdk}`,
    zh: a => `模块 ${a.module}，applicationId ${a.applicationId}，targetSdk ${a.targetSdk}`,
  },
  'ask-apply': {
    en: a => `Write these changes to ${a.files} ${a.files === 1 ? 'file' : 'files'}?`,
    zh: a => `将以上修改写入 ${a.files} 个文件？`,
  },
  declined: { en: () => 'Nothing was written.', zh: () => '未写入任何文件。' },
  'title-changes': {
    en: a => `Written: ${a.count} ${a.count === 1 ? 'file' : 'files'}`,
    zh: a => `已写入 ${a.count} 个文件`,
  },
  'title-planned': {
    en: a => `Would be written: ${a.count} ${a.count === 1 ? 'file' : 'files'}`,
    zh: a => `将写入 ${a.count} 个文件`,
  },
  'title-manual': {
    en: a => (a.count === 1 ? 'One change is for you to make:' : `${a.count} changes are for you to make:`),
    zh: a => `有 ${a.count} 处需要手动修改：`,
  },
  'title-next': { en: () => 'Next:', zh: () => '接下来：' },
  'nothing-to-do': {
    en: () => 'Nothing to do: everything is in place already.',
    zh: () => '无需修改：所有内容均已就绪。',
  },
  'strict-refused': {
    en: () => '--strict: nothing was written, because not everything can be placed.',
    zh: () => '--strict：由于存在无法放置的内容，未写入任何文件。',
  },
  'undo-hint': { en: () => 'tpns undo takes this back.', zh: () => '运行 tpns undo 可撤销本次修改。' },

  'missing-value': {
    en: a => `the ${NAME[a.what]} is missing: give ${a.flag}, set ${a.env}, or write it into ${a.file}`,
    zh: a => `缺少 ${NAME[a.what]}：请使用 ${a.flag}，或设置环境变量 ${a.env}，或写入 ${a.file}`,
  },
  'missing-values-help': {
    en: a => `Also missing: ${a.also}. Both are in the TPNS console under Configuration Management.`,
    zh: a => `同时缺少：${a.also}。两者均可在 TPNS 控制台的“配置管理”中找到。`,
  },
  'missing-confirmation': {
    en: () => 'nobody can be asked here; confirm with --yes (or look first with --dry-run)',
    zh: () => '此处无法询问用户；请加 --yes 确认（或先用 --dry-run 查看修改）',
  },
  'invalid-region': {
    en: a => `there is no access point “${a.value}”; it is one of ${list(a.regions)}`,
    zh: a => `没有名为“${a.value}”的服务接入点，可选值为 ${list(a.regions)}`,
  },
  'invalid-redirect': {
    en: a =>
      `the redirect “${a.value}” can't work (character ${a.column}): ${REDIRECT[a.problem]?.en ?? a.problem}`,
    zh: a => `跳转地址“${a.value}”无效（第 ${a.column} 个字符）：${REDIRECT[a.problem]?.zh ?? a.problem}`,
  },
  'invalid-sdk-version': {
    en: a => `“${a.value}” is not a version of the SDK; they look like 1.4.4.5 or 1.4.4.5-release`,
    zh: a => `“${a.value}”不是有效的 SDK 版本号，格式如 1.4.4.5 或 1.4.4.5-release`,
  },
  'invalid-package': {
    en: a => `“${a.value}” is not a package name`,
    zh: a => `“${a.value}”不是有效的应用包名`,
  },
  'no-application-id': {
    en: () => "the applicationId can't be read from the build script; give it with --package",
    zh: () => '无法从构建脚本中读出 applicationId，请用 --package 指定',
  },
  'several-application-ids': {
    en: a =>
      `no release of this app has the plain applicationId; choose the one the console knows with --package: ${list(a.ids)}`,
    zh: a =>
      `该应用没有任何 release 变体使用未加后缀的 applicationId，请用 --package 指定控制台登记的那一个：${list(a.ids)}`,
  },
  'ask-access-id': {
    en: () => 'AccessID of the Android app (TPNS console)',
    zh: () => 'Android 应用的 AccessID（TPNS 控制台）',
  },
  'ask-access-key': {
    en: () => 'AccessKey of the Android app (12 characters, not the SecretKey)',
    zh: () => 'Android 应用的 AccessKey（12 位，不是 SecretKey）',
  },
  'ask-region': { en: () => 'Access point of the app', zh: () => '应用所在的服务接入点' },
  'ask-region-hint': {
    en: a => `Access point of the app (the AccessID looks like ${a.region})`,
    zh: a => `应用所在的服务接入点（从 AccessID 看像是 ${a.region}）`,
  },

  'mode-asked': { en: a => `Mode ${a.mode}, as asked`, zh: a => `接入方式 ${a.mode}（按指定）` },
  'mode-in-use': {
    en: a =>
      a.mode === 'both'
        ? 'Mode manual: both ways are in use; the plugin stays as it is'
        : `Mode ${a.mode}, as in use`,
    zh: a =>
      a.mode === 'both'
        ? '接入方式 manual：两种方式并存，插件部分保持不变'
        : `接入方式 ${a.mode}（沿用现有方式）`,
  },
  'mode-old-agp': {
    en: a => `Mode plugin: the Android Gradle plugin is ${a.agp}, below 8`,
    zh: a => `接入方式 plugin：Android Gradle 插件版本为 ${a.agp}，低于 8`,
  },
  'mode-new-agp': {
    en: a => `Mode manual: the TPNS plugin is not known to work with Android Gradle plugin ${a.agp}`,
    zh: a => `接入方式 manual：尚无证据表明 TPNS 插件可用于 Android Gradle 插件 ${a.agp}`,
  },
  'mode-unknown-agp': {
    en: () => "Mode manual: the Android Gradle plugin's version can't be read",
    zh: () => '接入方式 manual：无法读出 Android Gradle 插件的版本',
  },
  'mode-differs': {
    en: a =>
      `--mode ${a.asked}, but the project brings the SDK in by ${a.used === 'plugin' ? 'the plugin' : 'hand'}; the two would drift apart`,
    zh: a =>
      `指定了 --mode ${a.asked}，但工程已通过${a.used === 'plugin' ? '插件' : '手动依赖'}接入 SDK，两种方式并存会导致版本不一致`,
  },
  'mode-differs-help': {
    en: a =>
      `Leave --mode out to go on with ${a.used}, or take the present integration out first (tpns undo, if tpns made it).`,
    zh: a => `去掉 --mode 可沿用 ${a.used}；或先移除现有接入（如由 tpns 写入，可运行 tpns undo）。`,
  },
  'no-root-script': {
    en: () =>
      'the project has no root build script to put the plugin on the class path of; create it with this',
    zh: () => '工程没有根构建脚本，无法声明插件的 classpath；请用以下内容新建',
  },
  'activity-unknown': {
    en: a => `the manifest declares no activity ${a.activity}; it has ${list(a.activities) || 'none'}`,
    zh: a => `清单中没有声明 Activity ${a.activity}；已声明的有：${list(a.activities) || '无'}`,
  },
  'no-launcher': {
    en: () =>
      'the manifest has no launcher activity; say with --redirect-activity which one the redirect opens',
    zh: () => '清单中没有启动 Activity，请用 --redirect-activity 指定跳转打开的 Activity',
  },
  'no-namespace': {
    en: () =>
      'neither namespace in the build script nor package in the manifest can be read, so the new classes have no package',
    zh: () => '无法读出构建脚本的 namespace 或清单的 package，无法确定新增类所在的包',
  },
  'repository-filtered': {
    en: () =>
      'Maven Central is declared here, but its content filter keeps com.tencent.tpns out; let the group through',
    zh: () => '此处已声明 Maven Central，但内容过滤规则排除了 com.tencent.tpns；请放行该 group',
  },
  'sdk-version-in-catalog': {
    en: a => `the version stands in a version catalog (used by ${a.file}); set it there to ${a.version}`,
    zh: a => `版本号写在版本目录（version catalog）中（由 ${a.file} 引用），请在其中改为 ${a.version}`,
  },
  'class-file-taken': {
    en: a => `${a.file} exists and holds something else`,
    zh: a => `${a.file} 已存在，且内容不同`,
  },
  'keep-rules-nowhere': {
    en: () =>
      'the release build shrinks code, but names no rule file of the module; put these rules into one',
    zh: () => 'release 构建启用了代码压缩，但没有引用模块内的规则文件；请将以下规则加入其中',
  },
  'group-partner': {
    en: a => `goes together with a change in ${a.file} that could not be made`,
    zh: a => `该修改须与 ${a.file} 中的修改同时进行，而后者无法完成`,
  },
  'group-needs': {
    en: () => 'makes sense only once the SDK itself is in place (see above)',
    zh: () => '须先完成 SDK 依赖的接入（见上）',
  },

  'what-class': { en: a => `class ${a.name}`, zh: a => `类 ${a.name}` },
  'what-config-file': { en: a => a.name, zh: a => a.name },
  'what-json': { en: a => a.key, zh: a => a.key },
  'what-keep-rules': { en: () => 'keep rules for TPNS', zh: () => 'TPNS 的混淆保留规则' },
  'what-lines': { en: a => a.first, zh: a => a.first },

  'next-call': {
    en: a =>
      `Register the device: call this in onCreate of ${a.application ?? 'your Application class'} (main process, after the user agreed to the privacy terms):\n${a.line}`,
    zh: a =>
      `注册设备：在 ${a.application ?? 'Application 类'} 的 onCreate 中（主进程，且用户同意隐私政策之后）调用：\n${a.line}`,
  },
  'next-wrapper': {
    en: a => `${a.wrapper} brings its own receiver and registration; register from its side: ${a.call}`,
    zh: a => `${a.wrapper} 自带接收器和注册逻辑，请在其一侧调用注册：${a.call}`,
  },
  'next-permission': {
    en: () =>
      'Ask for notifications at run time on Android 13 and later (requestPermissions with POST_NOTIFICATIONS); declared alone it stays refused.',
    zh: () =>
      '在 Android 13 及以上版本运行时申请通知权限（POST_NOTIFICATIONS）；仅在清单中声明不会授予权限。',
  },
  'next-console': {
    en: a => `In the TPNS console: the app's package name has to be ${a.packageName}.`,
    zh: a => `在 TPNS 控制台确认：应用包名为 ${a.packageName}。`,
  },
  'next-redirect': {
    en: a =>
      `In the TPNS console: open “${a.redirect}” on a tap. ${a.activity} receives it${a.chosen === 'already' ? ' already' : a.chosen === 'launcher' ? ' (the launcher activity; --redirect-activity chooses another)' : ''}.`,
    zh: a =>
      `在 TPNS 控制台设置点击后打开“${a.redirect}”，由 ${a.activity} 接收${a.chosen === 'already' ? '（原已具备）' : a.chosen === 'launcher' ? '（启动 Activity，可用 --redirect-activity 另选）' : ''}。`,
  },
  'next-region-guessed': {
    en: a =>
      `Check the access point: ${a.region} was only guessed from the AccessID's first digits (${a.prefix}); --region sets another.`,
    zh: a =>
      `确认服务接入点：${a.region} 只是根据 AccessID 的前四位（${a.prefix}）推测的，可用 --region 指定。`,
  },
  'next-plugin-agp': {
    en: a =>
      `Build once and see: nobody has shown the TPNS plugin working with ${a.agp === null ? 'an unknown version of the Android Gradle plugin' : `Android Gradle plugin ${a.agp}`}; manual mode does.`,
    zh: a =>
      `请实际构建一次：尚无证据表明 TPNS 插件可用于${a.agp === null ? '未知版本的 Android Gradle 插件' : ` Android Gradle 插件 ${a.agp}`}，手动方式没有此问题。`,
  },
  'next-target-unknown': {
    en: () =>
      "targetSdk can't be read from the script, so a current one was assumed (notification permission, exported).",
    zh: () => '无法从脚本中读出 targetSdk，已按最新版本处理（通知权限、exported）。',
  },
  'next-central-unknown': {
    en: a => `com.tencent.tpns comes from Maven Central: make sure that ${list(a.hosts)} serves it.`,
    zh: a => `com.tencent.tpns 发布在 Maven Central：请确认 ${list(a.hosts)} 能提供它。`,
  },
} satisfies Words<
  | 'end-of-sale'
  | 'found-module'
  | 'ask-apply'
  | 'declined'
  | 'title-changes'
  | 'title-planned'
  | 'title-manual'
  | 'title-next'
  | 'nothing-to-do'
  | 'strict-refused'
  | 'undo-hint'
  | 'missing-value'
  | 'missing-values-help'
  | 'missing-confirmation'
  | 'invalid-region'
  | 'invalid-redirect'
  | 'invalid-sdk-version'
  | 'invalid-package'
  | 'no-application-id'
  | 'several-application-ids'
  | 'ask-access-id'
  | 'ask-access-key'
  | 'ask-region'
  | 'ask-region-hint'
  | 'mode-asked'
  | 'mode-in-use'
  | 'mode-old-agp'
  | 'mode-new-agp'
  | 'mode-unknown-agp'
  | 'mode-differs'
  | 'mode-differs-help'
  | 'no-root-script'
  | 'activity-unknown'
  | 'no-launcher'
  | 'no-namespace'
  | 'repository-filtered'
  | 'sdk-version-in-catalog'
  | 'class-file-taken'
  | 'keep-rules-nowhere'
  | 'group-partner'
  | 'group-needs'
  | 'what-class'
  | 'what-config-file'
  | 'what-json'
  | 'what-keep-rules'
  | 'what-lines'
  | 'next-call'
  | 'next-wrapper'
  | 'next-permission'
  | 'next-console'
  | 'next-redirect'
  | 'next-region-guessed'
  | 'next-plugin-agp'
  | 'next-target-unknown'
  | 'next-central-unknown'
>;
