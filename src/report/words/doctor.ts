import type { Words } from './types.ts';

const SEVERITY_ZH = { error: '错误', warning: '警告', info: '提示' };

const counted = (count: number, one: string, many: string): string[] =>
  count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];

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
} satisfies Words<
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
