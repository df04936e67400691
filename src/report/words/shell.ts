import type { Words } from './types.ts';

/** The command line itself. */
export const shellWords = {
  'usage-unknown-option': {
    en: a => `unknown option ${a.option}${a.suggestion ? ` (did you mean ${a.suggestion}?)` : ''}`,
    zh: a => `未知选项 ${a.option}${a.suggestion ? `（是否想输入 ${a.suggestion}？）` : ''}`,
  },
  'usage-unknown-command': {
    en: a => `unknown command ${a.command}${a.suggestion ? ` (did you mean ${a.suggestion}?)` : ''}`,
    zh: a => `未知命令 ${a.command}${a.suggestion ? `（是否想输入 ${a.suggestion}？）` : ''}`,
  },
  'usage-missing-argument': {
    en: a => `${a.name}: the value is missing`,
    zh: a => `${a.name}：缺少参数值`,
  },
  'usage-excess-arguments': { en: () => 'too many arguments', zh: () => '参数过多' },
  'usage-no-command': {
    en: () => 'no command was given, so there is nothing to answer',
    zh: () => '没有指定命令，无法给出结果',
  },
  'usage-invalid-choice': {
    en: a => `“${a.value}” is no value for ${a.option}; it is one of ${a.choices}`,
    zh: a => `${a.option} 不支持“${a.value}”，可选值为 ${a.choices}`,
  },
  'usage-invalid-value': { en: a => a.message, zh: a => `参数无效：${a.message}` },
  'usage-conflict': {
    en: a => `these options exclude each other: ${a.message}`,
    zh: a => `以下选项不能同时使用：${a.message}`,
  },
  'usage-help': {
    en: a => `Options: tpns ${a.command ? `${a.command} ` : ''}--help`,
    zh: a => `查看用法：tpns ${a.command ? `${a.command} ` : ''}--help`,
  },
  'unknown-lang': {
    en: a => `there is no language “${a.lang}”: --lang takes en or zh-CN`,
    zh: a => `不支持语言“${a.lang}”：--lang 可选 en 或 zh-CN`,
  },
  'no-folder': {
    en: a => `there is no folder ${a.named} to work in`,
    zh: a => `工作目录 ${a.named} 不存在，或者不是文件夹`,
  },
  'folder-gone': {
    en: () => 'the folder tpns was started in has been deleted; change to one that exists and run it again',
    zh: () => 'tpns 的启动目录已被删除，请切换到存在的目录后重新运行',
  },
  'output-lost': {
    en: a => `the answer could not be written to stdout (${a.code})`,
    zh: a => `无法将结果写入标准输出（${a.code}）`,
  },
  interrupted: { en: () => 'interrupted; nothing is half done', zh: () => '已中断；没有留下未完成的修改' },
  bug: { en: a => `this is a bug in tpns: ${a.message}`, zh: a => `这是 tpns 的缺陷：${a.message}` },
  'bug-help': {
    en: () =>
      'Please report it with the lines below and the command you ran; check that they hold no key first.',
    zh: () => '请附上以下内容和所运行的命令进行反馈；提交前请确认其中不含密钥。',
  },
} satisfies Words<
  | 'usage-unknown-option'
  | 'usage-unknown-command'
  | 'usage-missing-argument'
  | 'usage-excess-arguments'
  | 'usage-no-command'
  | 'usage-invalid-choice'
  | 'usage-invalid-value'
  | 'usage-conflict'
  | 'usage-help'
  | 'unknown-lang'
  | 'no-folder'
  | 'folder-gone'
  | 'output-lost'
  | 'interrupted'
  | 'bug'
  | 'bug-help'
>;
