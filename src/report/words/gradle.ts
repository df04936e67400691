import type { Words } from './types.ts';

export const gradleWords = {
  'gradle-unbalanced': {
    en: a =>
      `the bracket “${a.bracket}” has no counterpart, so the script can't be read; correct it and run tpns again`,
    zh: a => `括号“${a.bracket}”没有配对，脚本无法解析；请修正后重新运行 tpns`,
  },
  'gradle-unterminated': {
    en: a =>
      `the ${a.what} that begins here is never closed, so the script can't be read; close it and run tpns again`,
    zh: a =>
      `此处开始的${a.what === 'string' ? '字符串' : '注释'}没有结束，脚本无法解析；请补全后重新运行 tpns`,
  },
  'gradle-too-deep': {
    en: a =>
      `the script is nested more than ${a.limit} levels deep, which no build script is; it is left alone`,
    zh: a => `脚本嵌套超过 ${a.limit} 层，不像正常的构建脚本，未作任何处理`,
  },
  'gradle-no-android-block': {
    en: () =>
      'the script has no android { } block of its own (a convention plugin or an applied script may hold it); paste the snippet where the app is configured',
    zh: () =>
      '脚本中没有 android { } 块（可能在约定插件或 apply from 的脚本里）；请把代码片段粘贴到实际配置该应用的位置',
  },
  'gradle-conditional': {
    en: a =>
      `${a.what} is there only under a condition (if, try, a loop or a later closure), so tpns can't tell whether it takes effect; add the snippet in the place that fits`,
    zh: a =>
      `${a.what} 位于条件语句（if、try、循环或延后执行的闭包）中，无法判断是否生效；请把代码片段加到合适的位置`,
  },
  'placeholder-computed': {
    en: a =>
      `the placeholder ${a.key} is computed here, so its value can't be compared or replaced; set it by hand where it comes from`,
    zh: a => `占位符 ${a.key} 的值在此处由表达式计算得出，无法比对或替换；请在其来源处手动修改`,
  },
  'placeholder-conflict': {
    en: a =>
      `${a.owner} gives the placeholder ${a.key} a value of its own here, which wins over the one for all variants; correct it here, or keep it if this variant belongs to another app in the TPNS console, and then give every variant its own`,
    zh: a =>
      `${a.owner} 在此处为占位符 ${a.key} 单独设置了值，会覆盖所有变体共用的值；请在此处改正；若该变体在 TPNS 控制台中对应另一个应用，则保留此值，并为每个变体分别设置`,
  },
  'dependency-version-computed': {
    en: a =>
      `the version of ${a.coordinate} comes from “${a.variable}”, which other code may use as well; change it where it is defined`,
    zh: a => `${a.coordinate} 的版本来自“${a.variable}”，其他代码也可能用到它；请在其定义处修改`,
  },
  'plugin-not-applied': {
    en: a =>
      `the plugin ${a.id} is declared here with “apply false”, so it is known but not applied; take “apply false” away by hand`,
    zh: a => `插件 ${a.id} 在此处以“apply false”声明，只引入而未应用；请手动去掉“apply false”`,
  },
  'plugin-in-a-branch': {
    en: a =>
      `the module is an application only under the condition written here, and a library otherwise; ${a.id} is for applications alone, and this branch has no braces to put it into: give it some, and write the snippet behind com.android.application`,
    zh: a =>
      `该模块仅在此处的条件下是应用，否则是库；${a.id} 只适用于应用，而该分支没有花括号可以容纳它：请加上花括号，并把代码片段写在 com.android.application 之后`,
  },
  'what-dependency': { en: a => `dependency ${a.coordinate}`, zh: a => `依赖 ${a.coordinate}` },
  'what-placeholder': { en: a => `manifest placeholder ${a.key}`, zh: a => `清单占位符 ${a.key}` },
  'what-repository': { en: a => `repository ${a.name}`, zh: a => `仓库 ${a.name}` },
  'what-plugin': { en: a => `plugin ${a.id}`, zh: a => `插件 ${a.id}` },
  'what-classpath': { en: a => `classpath ${a.coordinate}`, zh: a => `构建脚本依赖 ${a.coordinate}` },
  'what-plugin-mapping': { en: a => `resolution of the plugin ${a.id}`, zh: a => `插件 ${a.id} 的解析规则` },
} satisfies Words<
  | 'gradle-unbalanced'
  | 'gradle-unterminated'
  | 'gradle-too-deep'
  | 'gradle-no-android-block'
  | 'gradle-conditional'
  | 'placeholder-computed'
  | 'placeholder-conflict'
  | 'dependency-version-computed'
  | 'plugin-not-applied'
  | 'plugin-in-a-branch'
  | 'what-dependency'
  | 'what-placeholder'
  | 'what-repository'
  | 'what-plugin'
  | 'what-classpath'
  | 'what-plugin-mapping'
>;
