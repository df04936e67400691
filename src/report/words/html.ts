/** The fixed words of doctor's page; one left out in either language does not compile. */
import type { Severity } from '../../core/finding.ts';
import type { Lang } from './types.ts';

export interface PageWords {
  readonly htmlLang: string;
  readonly title: (name: string) => string;
  readonly applicationId: string;
  readonly sdkVersion: string;
  readonly region: string;
  readonly folder: string;
  readonly made: string;
  readonly unknown: string;
  readonly verdict: string;
  readonly path: string;
  /** What the picture shows, for those who do not see it. */
  readonly picture: string;
  readonly pictureOf: (proven: number, broken: number, unknown: number) => string;
  readonly start: string;
  readonly steps: string;
  readonly causes: string;
  readonly findings: string;
  readonly noFindings: string;
  readonly variants: string;
  readonly module: string;
  readonly ignored: (count: number) => string;
  readonly reason: string;
  readonly evidence: string;
  readonly evidenceLead: string;
  readonly line: (line: number) => string;
  /** A quote that is shown only when it is asked for. */
  readonly long: (characters: number) => string;
  readonly examined: string;
  readonly mode: string;
  readonly builds: string;
  readonly counts: Readonly<Record<Severity | 'passed' | 'skipped', (count: number) => string>>;
  readonly notes: string;
  readonly masked: string;
  readonly unmasked: string;
  readonly by: (version: string) => string;
}

const several = (one: string, many: string) => (count: number) => `${count} ${count === 1 ? one : many}`;

const en: PageWords = {
  htmlLang: 'en',
  title: name => `Push diagnosis: ${name}`,
  applicationId: 'Application id',
  sdkVersion: 'TPNS SDK',
  region: 'Access point',
  folder: 'Project',
  made: 'Made on',
  unknown: 'unknown',
  verdict: 'Verdict',
  path: 'How far the push gets',
  picture: 'The way of a push, from the app’s registration to the page that a tap opens',
  pictureOf: (proven, broken, unknown) =>
    `${proven} of ${proven + broken + unknown} steps are proven, ${broken} broken, and of ${unknown} there is no evidence. The list below the picture says the same in words.`,
  start: 'App',
  steps: 'Step by step',
  causes: 'What keeps it from arriving',
  findings: 'Findings in the project',
  noFindings: 'Nothing is wrong with the project as far as its files tell.',
  variants: 'Only in',
  module: 'Module',
  ignored: several('finding is ignored', 'findings are ignored'),
  reason: 'Reason',
  evidence: 'Evidence',
  evidenceLead: 'What was seen, where, and the line that shows it.',
  line: line => `line ${line}`,
  long: characters => `The whole of it, ${characters} characters`,
  examined: 'What was examined',
  mode: 'Integration',
  builds: 'Variants',
  counts: {
    error: several('error', 'errors'),
    warning: several('warning', 'warnings'),
    info: several('note', 'notes'),
    passed: several('check passed', 'checks passed'),
    skipped: count => `${count} did not apply`,
  },
  notes: 'Notes',
  masked:
    'Tokens, accounts, keys, addresses and whatever names a device or a person are masked. Look through the quotes all the same before you pass this page on.',
  unmasked:
    'Tokens, accounts and device data are shown in full on this page, keys are not. Pass it on only to those who may read them.',
  by: version => `Made by tpns ${version}`,
};

const zh: PageWords = {
  htmlLang: 'zh-CN',
  title: name => `推送诊断：${name}`,
  applicationId: '应用 ID',
  sdkVersion: 'TPNS SDK',
  region: '服务接入点',
  folder: '项目',
  made: '生成时间',
  unknown: '未知',
  verdict: '结论',
  path: '推送走到了哪一步',
  picture: '一条推送从应用注册到点击后打开页面所经过的各个环节',
  pictureOf: (proven, broken, unknown) =>
    `共 ${proven + broken + unknown} 个环节：${proven} 个已确认正常，${broken} 个中断，${unknown} 个暂无证据。图下方的列表以文字给出相同内容。`,
  start: '应用',
  steps: '逐个环节',
  causes: '推送未到达的原因',
  findings: '项目检查结果',
  noFindings: '从项目文件来看，未发现问题。',
  variants: '仅涉及变体',
  module: '模块',
  ignored: count => `已忽略 ${count} 条结果`,
  reason: '原因',
  evidence: '证据',
  evidenceLead: '看到了什么、来自哪里，以及对应的原始记录。',
  line: line => `第 ${line} 行`,
  long: characters => `查看全文（${characters} 个字符）`,
  examined: '检查范围',
  mode: '接入方式',
  builds: '构建变体',
  counts: {
    error: count => `${count} 个错误`,
    warning: count => `${count} 个警告`,
    info: count => `${count} 条提示`,
    passed: count => `${count} 项检查通过`,
    skipped: count => `${count} 项不适用`,
  },
  notes: '说明',
  masked:
    'Token、账号、密钥、网络地址以及能识别设备或个人的信息均已打码。对外转发前，仍请再看一遍引用的原文。',
  unmasked: '本页完整显示了 Token、账号和设备信息（密钥除外），请仅转发给有权查看的人。',
  by: version => `由 tpns ${version} 生成`,
};

export const pageWords: Readonly<Record<Lang, PageWords>> = { en, zh };
