import type { Words } from './types.ts';

const list = (items: readonly string[]): string => items.join(', ');

/** Finding and reading a project. */
export const projectWords = {
  'no-android-project': {
    en: a =>
      `no Android project found from ${a.folder} upwards (no settings.gradle, no android/ folder with one)`,
    zh: a => `从 ${a.folder} 向上未找到 Android 工程（没有 settings.gradle，也没有包含它的 android/ 目录）`,
  },
  'no-android-project-help': {
    en: a =>
      a.candidates.length > 0
        ? `There is one further down; name it with --cwd: ${list(a.candidates)}`
        : 'Start tpns in the folder of the Android project, or name it with --cwd.',
    zh: a =>
      a.candidates.length > 0
        ? `下级目录中有工程，可用 --cwd 指定：${list(a.candidates)}`
        : '请在 Android 工程目录下运行 tpns，或用 --cwd 指定该目录。',
  },
  'no-android-yet-help': {
    en: a => `This project has no Android part yet. Make it with “${a.command}”, then run tpns again.`,
    zh: a => `该工程还没有 Android 部分。请先执行 ${a.command} 生成，再运行 tpns。`,
  },
  'folder-not-included': {
    en: a =>
      `${a.folder} has a build script, but ${a.settings} does not include it; Gradle refuses to build it from here as well`,
    zh: a => `${a.folder} 下有构建脚本，但 ${a.settings} 没有 include 它；在此目录下 Gradle 同样会拒绝构建`,
  },
  'folder-not-included-help': {
    en: a =>
      `Include it in the settings, give it settings of its own, or work on the build in ${a.root}: --cwd ${a.root}`,
    zh: a =>
      `请在 settings 中 include 该目录，或为它单独创建 settings 文件；若要处理 ${a.root} 中的工程，请加 --cwd ${a.root}`,
  },
  'modules-by-code-help': {
    en: a =>
      `${a.file} includes modules by code that can’t be followed without running it, and no build script below applies com.android.application. Name the module’s folder as a path: --module :path:to:app`,
    zh: a =>
      `${a.file} 通过代码动态 include 模块，不运行就无法得知结果，且下级目录中也没有脚本应用 com.android.application。请按目录写出模块路径，例如 --module :path:to:app`,
  },
  'modules-by-code': {
    en: a =>
      `${a.file} includes modules by code that can’t be followed without running it; ${list(a.modules)} was found by its build script, so its Gradle path may be another one`,
    zh: a =>
      `${a.file} 通过代码动态 include 模块，不运行就无法得知结果；${list(a.modules)} 是根据构建脚本找到的，其 Gradle 路径可能与此不同`,
  },
  'modules-outside': {
    en: a => `outside of the project’s folder: ${list(a.modules)}`,
    zh: a => `位于工程目录之外的模块：${list(a.modules)}`,
  },
  'module-here-help': {
    en: a => `You are in the folder of ${a.module}: --module ${a.module}`,
    zh: a => `当前目录属于 ${a.module}：--module ${a.module}`,
  },
  'no-app-module': {
    en: a => `no application module found in ${a.folder}: no script there applies com.android.application`,
    zh: a => `在 ${a.folder} 中未找到应用模块：没有脚本应用 com.android.application 插件`,
  },
  'no-app-module-help': {
    en: () => 'If a plugin of your own applies it, name the module: --module :app',
    zh: () => '如果由自定义插件间接应用，请指定模块，例如 --module :app',
  },
  'module-unknown': {
    en: a =>
      `there is no module ${a.module}; ${a.modules.length > 0 ? `this project has ${list(a.modules)}` : 'no module can be read from this project’s settings'}`,
    zh: a =>
      `没有模块 ${a.module}；${a.modules.length > 0 ? `该工程包含 ${list(a.modules)}` : '从该工程的 settings 中未读到任何模块'}`,
  },
  'module-ambiguous': {
    en: a => `several application modules: ${list(a.modules)}. Choose one with --module.`,
    zh: a => `存在多个应用模块：${list(a.modules)}。请用 --module 选择其一。`,
  },
  'no-build-script': {
    en: a => `module ${a.module} has no build script`,
    zh: a => `模块 ${a.module} 没有构建脚本`,
  },
  'no-manifest': {
    en: a => `there is no manifest at ${a.file}`,
    zh: a => `${a.file} 不存在，缺少清单文件`,
  },
  'not-utf8': {
    en: a => `${a.file} is not UTF-8, and nothing in it says what else it is; save it as UTF-8 first`,
    zh: a => `${a.file} 不是 UTF-8 编码，也没有声明其他编码；请先另存为 UTF-8`,
  },
  'not-text': {
    en: a => `${a.file} holds NUL bytes, so it is not a text file; restore it first`,
    zh: a => `${a.file} 含有 NUL 字节，不是文本文件；请先恢复该文件`,
  },
  'encoding-unsupported': {
    en: a =>
      `${a.file} says that it is encoded in ${a.encoding}, which tpns can't edit byte for byte; save it as UTF-8 first`,
    zh: a => `${a.file} 声明的编码为 ${a.encoding}，tpns 无法逐字节地编辑该编码；请先另存为 UTF-8`,
  },
  'encoding-untrue': {
    en: a =>
      `${a.file} says that it is encoded in ${a.encoding}, but its bytes are not; save it again in that encoding, or as UTF-8`,
    zh: a => `${a.file} 声明的编码为 ${a.encoding}，但实际字节与之不符；请按该编码或 UTF-8 重新保存`,
  },
  'encoding-ambiguous': {
    en: a =>
      `${a.file} is not UTF-8, and some of its characters end in a byte that Gradle takes for \\, { or the like: where its strings and blocks end depends on who reads it. Save it as UTF-8 first`,
    zh: a =>
      `${a.file} 不是 UTF-8 编码，且部分字符的第二个字节会被 Gradle 当作 \\、{ 等符号，字符串和代码块的边界因此无法确定；请先另存为 UTF-8`,
  },
  unencodable: {
    en: a =>
      `${a.file} is encoded in ${a.encoding}, in which the text to add can't be written with certainty; save it as UTF-8 first`,
    zh: a => `${a.file} 的编码为 ${a.encoding}，无法可靠地写入要添加的文字；请先另存为 UTF-8`,
  },
  'json-no-object': {
    en: a =>
      `${a.key === '' ? 'the file' : `“${a.key}”`} is not a JSON object, so nothing can be set in it; put this there by hand`,
    zh: a => `${a.key === '' ? '该文件' : `“${a.key}”`}不是 JSON 对象，无法在其中写入；请手动填入以下内容`,
  },
  'json-invalid': {
    en: a => (a.reason ? `not valid JSON near “${a.reason}”` : 'not valid JSON: it ends too early'),
    zh: a => (a.reason ? `JSON 无效，出错位置附近为“${a.reason}”` : 'JSON 无效：内容不完整'),
  },
} satisfies Words<
  | 'no-android-project'
  | 'no-android-project-help'
  | 'no-android-yet-help'
  | 'folder-not-included'
  | 'folder-not-included-help'
  | 'modules-by-code-help'
  | 'modules-by-code'
  | 'modules-outside'
  | 'module-here-help'
  | 'no-app-module'
  | 'no-app-module-help'
  | 'module-unknown'
  | 'module-ambiguous'
  | 'no-build-script'
  | 'no-manifest'
  | 'not-utf8'
  | 'not-text'
  | 'encoding-unsupported'
  | 'encoding-untrue'
  | 'encoding-ambiguous'
  | 'unencodable'
  | 'json-no-object'
  | 'json-invalid'
>;
