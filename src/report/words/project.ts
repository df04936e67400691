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
  'no-app-module': {
    en: a => `no application module found in ${a.folder}: no script there applies com.android.application`,
    zh: a => `在 ${a.folder} 中未找到应用模块：没有脚本应用 com.android.application 插件`,
  },
  'no-app-module-help': {
    en: () => 'If a plugin of your own applies it, name the module: --module :app',
    zh: () => '如果由自定义插件间接应用，请指定模块，例如 --module :app',
  },
  'module-unknown': {
    en: a => `there is no module ${a.module}; this project has ${list(a.modules)}`,
    zh: a => `没有模块 ${a.module}；该工程包含 ${list(a.modules)}`,
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
    en: a => `${a.file} is not UTF-8, so it can't be edited without changing its bytes; convert it first`,
    zh: a => `${a.file} 不是 UTF-8 编码，无法在不改动原有字节的情况下编辑；请先转换编码`,
  },
  'catalog-invalid': {
    en: a => `the version catalog is not valid TOML: ${a.reason}`,
    zh: a => `版本目录（version catalog）不是有效的 TOML：${a.reason}`,
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
  | 'no-app-module'
  | 'no-app-module-help'
  | 'module-unknown'
  | 'module-ambiguous'
  | 'no-build-script'
  | 'no-manifest'
  | 'not-utf8'
  | 'catalog-invalid'
  | 'json-no-object'
  | 'json-invalid'
>;
