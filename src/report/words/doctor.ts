import type { Words } from './types.ts';

const SEVERITY_ZH = { error: '错误', warning: '警告', info: '提示' };

const counted = (count: number, one: string, many: string): string[] =>
  count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];

const code = (text: string, { markdown }: { readonly markdown: boolean }): string =>
  markdown ? `\`${text}\`` : text;

const link = (a: { readonly markdown: boolean; readonly source: string }, text: string): string =>
  a.markdown ? `[${text}](${a.source})` : a.source;

const GROUP_EN = {
  build: 'First, what stops the build',
  delivery: 'What keeps pushes from arriving or opening',
  better: 'Worth mending',
  known: 'Good to know',
};
const GROUP_ZH = {
  build: '首先处理：导致构建失败的问题',
  delivery: '影响推送到达或点击打开的问题',
  better: '建议处理',
  known: '供参考',
};

/** What `doctor` says around its findings; their own sentences stand in the checks. */
export const doctorWords = {
  'doctor-severity': { en: a => a.severity, zh: a => SEVERITY_ZH[a.severity] },
  'doctor-module': { en: a => `module ${a.module}`, zh: a => `模块 ${a.module}` },
  'doctor-variants': {
    en: a => `only in ${a.variants.join(', ')}`,
    zh: a => `仅涉及变体 ${a.variants.join('、')}`,
  },
  'doctor-summary': {
    en: a =>
      `${[
        ...counted(a.error, 'error', 'errors'),
        ...counted(a.warning, 'warning', 'warnings'),
        ...counted(a.info, 'note', 'notes'),
      ].join(', ')}.`,
    zh: a =>
      `${[
        ...(a.error === 0 ? [] : [`${a.error} 个错误`]),
        ...(a.warning === 0 ? [] : [`${a.warning} 个警告`]),
        ...(a.info === 0 ? [] : [`${a.info} 条提示`]),
      ].join('，')}。`,
  },
  'doctor-rest': {
    en: a =>
      `${a.passed} ${a.passed === 1 ? 'check' : 'checks'} passed, ${a.skipped} did not apply${a.ignored === 0 ? '' : `; ${a.ignored} ${a.ignored === 1 ? 'finding is' : 'findings are'} ignored in tpns.console.json`}.`,
    zh: a =>
      `${a.passed} 项检查通过，${a.skipped} 项不适用${a.ignored === 0 ? '' : `；${a.ignored} 条结果已在 tpns.console.json 中忽略`}。`,
  },
  'doctor-healthy': { en: () => 'Nothing is wrong.', zh: () => '未发现问题。' },
  'next-finding': {
    en: a => `Not in order yet: ${a.en}. tpns doctor --only ${a.check} shows where, and what to do.`,
    zh: a => `尚未就绪：${a.zh}。运行 tpns doctor --only ${a.check} 可查看位置和处理办法。`,
  },
  'unknown-check': {
    en: a =>
      `there is no check “${a.check}”${a.suggestion === null ? '' : ` (did you mean ${a.suggestion}?)`}`,
    zh: a => `没有名为“${a.check}”的检查${a.suggestion === null ? '' : `（是否想输入 ${a.suggestion}？）`}`,
  },
  'unknown-check-help': {
    en: () => 'tpns doctor --list shows all checks.',
    zh: () => '运行 tpns doctor --list 可查看全部检查。',
  },
  'what-filter': {
    en: a => `${a.added} in an intent-filter of ${a.name}`,
    zh: a => `在 ${a.name} 的 intent-filter 中加入 ${a.added}`,
  },
  'what-filter-action': {
    en: a => `action ${a.action} in an intent-filter of ${a.name}`,
    zh: a => `将 ${a.name} 的 intent-filter 的 action 改为 ${a.action}`,
  },
  'rule-about': {
    en: a => `Speaks when ${a.title}. At its gravest: ${a.severity}.`,
    zh: a => `检查项：${a.title}。最高级别：${SEVERITY_ZH[a.severity]}。`,
  },
  'rule-help': {
    en: a =>
      `Each finding says what to do about it.${a.fixable ? ` What is certain, ${code('tpns doctor --fix', a)} mends by itself; ${code('tpns undo', a)} takes it back.` : ''} More: ${link(a, 'the source of the fact')}`,
    zh: a =>
      `每条结果都会给出处理办法。${a.fixable ? `能够确定的部分可用 ${code('tpns doctor --fix', a)} 自动修复，用 ${code('tpns undo', a)} 撤销。` : ''}参考：${link(a, '依据')}`,
  },
  'sarif-base': {
    en: () => 'The top of the checkout, or the folder that tpns was run in.',
    zh: () => '代码仓库的根目录；不在仓库中时为运行 tpns 的目录。',
  },
  'doctor-group': { en: a => GROUP_EN[a.group], zh: a => GROUP_ZH[a.group] },
  'doctor-fixable': {
    en: a =>
      `tpns doctor --fix mends ${a.count === a.of ? (a.of === 1 ? 'it' : 'all of it') : `${a.count} of ${a.of}`}; tpns undo takes that back.`,
    zh: a =>
      `运行 tpns doctor --fix 可自动修复${a.count === a.of ? '' : `其中 ${a.count} 项`}，用 tpns undo 可撤销。`,
  },
  'fix-nothing': {
    en: () => 'Nothing here can be mended with certainty; what follows is for you to decide.',
    zh: () => '没有可以确定无误地自动修复的问题，以下各项请自行处理。',
  },
  'fix-done': {
    en: a => `Mended: ${counted(a.count, 'finding', 'findings').join()}.`,
    zh: a => `已修复 ${a.count} 项。`,
  },
  'fix-evidence': {
    en: () => '--fix mends the sources, and what was built from them can’t tell where',
    zh: () => '--fix 修改的是源码，无法根据构建产物进行修复',
  },
  'fix-evidence-help': {
    en: () => 'Run tpns doctor --fix without --apk and --merged-manifest.',
    zh: () => '请去掉 --apk 和 --merged-manifest 后再运行 tpns doctor --fix。',
  },
  'ignore-unused': {
    en: a =>
      `${a.file}:${a.line}: the entry that ignores ${a.check} is not used any more${a.suggestion === null ? '' : ` (is ${a.suggestion} meant?)`}; take it out.`,
    zh: a =>
      `${a.file}:${a.line}：忽略 ${a.check} 的条目没有匹配到任何结果${a.suggestion === null ? '' : `（是否想写 ${a.suggestion}？）`}，可以删除。`,
  },
  'format-json': {
    en: a => `--json is --format json, and does not go with --format ${a.format}`,
    zh: a => `--json 等同于 --format json，不能与 --format ${a.format} 同时使用`,
  },
} satisfies Words<
  | 'what-filter'
  | 'what-filter-action'
  | 'rule-about'
  | 'rule-help'
  | 'sarif-base'
  | 'doctor-group'
  | 'doctor-fixable'
  | 'fix-nothing'
  | 'fix-done'
  | 'fix-evidence'
  | 'fix-evidence-help'
  | 'ignore-unused'
  | 'format-json'
  | 'doctor-severity'
  | 'doctor-module'
  | 'doctor-variants'
  | 'doctor-summary'
  | 'doctor-rest'
  | 'doctor-healthy'
  | 'next-finding'
  | 'unknown-check'
  | 'unknown-check-help'
>;
