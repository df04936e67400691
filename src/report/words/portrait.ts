import type { NoteArgs } from '../../core/note.ts';
import type { Lang, Words } from './types.ts';

type Label = NoteArgs['portrait-label']['label'];
type Why = NoteArgs['portrait-unknown']['why'];

const LABELS: Readonly<Record<Label, Readonly<Record<Lang, string>>>> = {
  root: { en: 'project', zh: '工程' },
  layout: { en: 'layout', zh: '工程类型' },
  modules: { en: 'module', zh: '模块' },
  module: { en: 'application module', zh: '应用模块' },
  agp: { en: 'Android Gradle plugin', zh: 'Android Gradle 插件' },
  mode: { en: 'TPNS by', zh: 'TPNS 接入方式' },
  region: { en: 'access point', zh: '服务接入点' },
  'application-id': { en: 'applicationId', zh: 'applicationId' },
  namespace: { en: 'namespace', zh: 'namespace' },
  'min-sdk': { en: 'minSdk', zh: 'minSdk' },
  'target-sdk': { en: 'targetSdk', zh: 'targetSdk' },
  'compile-sdk': { en: 'compileSdk', zh: 'compileSdk' },
  minified: { en: 'release shrinks code', zh: 'release 混淆压缩' },
  artifact: { en: 'artifact', zh: '依赖' },
  'access-id': { en: 'AccessID', zh: 'AccessID' },
  'access-key': { en: 'AccessKey', zh: 'AccessKey' },
  placeholder: { en: 'placeholder', zh: '占位符' },
  'more-placeholders': { en: 'more placeholders', zh: '其他占位符' },
  manifest: { en: 'manifest', zh: '清单' },
  language: { en: 'language', zh: '开发语言' },
  launcher: { en: 'launcher activity', zh: '启动 Activity' },
  link: { en: 'opens links', zh: '可打开链接' },
  receiver: { en: 'receiver class', zh: '接收器类' },
  registration: { en: 'registers in', zh: '注册推送的类' },
  call: { en: 'call', zh: '调用' },
  wrapper: { en: 'wrapper', zh: '封装插件' },
  im: { en: 'IM SDK', zh: 'IM SDK' },
  repository: { en: 'repository', zh: '仓库' },
  'keep-rules': { en: 'keep rules', zh: '混淆规则' },
};

const WHY: Readonly<Record<Why, Readonly<Record<Lang, (name: string | null) => string>>>> = {
  absent: { en: () => 'said nowhere', zh: () => '未声明' },
  computed: { en: () => 'computed when Gradle runs', zh: () => '由 Gradle 在运行时计算' },
  environment: {
    en: name => `taken from the environment${name === null ? '' : ` (${name})`}`,
    zh: name => `取自环境变量${name === null ? '' : `（${name}）`}`,
  },
  conditional: { en: () => 'set under a condition', zh: () => '仅在满足条件时设置' },
  'undefined-name': {
    en: name => `${name === null ? 'a name' : `“${name}”`} is defined nowhere in the project`,
    zh: name => `${name === null ? '所引用的名称' : `“${name}”`}在工程中没有定义`,
  },
  'missing-file': {
    en: name => `the file it is in is not there${name === null ? '' : ` (${name})`}`,
    zh: name => `所在文件不存在${name === null ? '' : `（${name}）`}`,
  },
  'host-tool': {
    en: name => `given by the tool around the project${name === null ? '' : ` (${name})`}`,
    zh: name => `由外层工具提供${name === null ? '' : `（${name}）`}`,
  },
  catalog: {
    en: name => `from a version catalog that can't be read${name === null ? '' : ` (${name})`}`,
    zh: name => `来自无法读取的版本目录${name === null ? '' : `（${name}）`}`,
  },
  convention: {
    en: name => `may be set by the code of the project’s own plugin${name === null ? '' : ` ${name}`}`,
    zh: name => `可能由工程自带的插件${name === null ? '' : ` ${name} `}的代码设置`,
  },
  cycle: { en: () => 'defined by itself', zh: () => '定义中引用了自身' },
};

/** `doctor --verbose`: the project as it was understood. */
export const portraitWords = {
  'portrait-label': {
    en: a => (a.of === null ? LABELS[a.label].en : `${LABELS[a.label].en} ${a.of}`),
    zh: a => (a.of === null ? LABELS[a.label].zh : `${LABELS[a.label].zh} ${a.of}`),
  },
  'portrait-unknown': {
    en: a => `unknown: ${WHY[a.why].en(a.name)}${a.otherwise === null ? '' : `; else ${a.otherwise}`}`,
    zh: a => `未知：${WHY[a.why].zh(a.name)}${a.otherwise === null ? '' : `；否则为 ${a.otherwise}`}`,
  },
  'portrait-default': { en: () => '(default)', zh: () => '（默认值）' },
  'portrait-none': { en: () => '–', zh: () => '–' },
  'evidence-missing': {
    en: a => `there is no file ${a.file}`,
    zh: a => `文件 ${a.file} 不存在`,
  },
  'evidence-both': {
    en: () => '--apk and --merged-manifest can not be judged at once; run doctor for each of them',
    zh: () => '--apk 和 --merged-manifest 不能同时使用，请分别运行 doctor',
  },
  'variant-unknown': {
    en: a => `there is no build variant “${a.variant}”; there are ${a.variants.join(', ')}`,
    zh: a => `没有名为“${a.variant}”的构建变体；现有：${a.variants.join('、')}`,
  },
  'finding-evidence': {
    en: a => `Seen in ${a.of === 'apk' ? 'the app as it was built' : 'the merged manifest'}: ${a.file}.`,
    zh: a => `依据：${a.of === 'apk' ? '已构建的安装包' : '合并后的清单'} ${a.file}。`,
  },
} satisfies Words<
  | 'portrait-label'
  | 'portrait-unknown'
  | 'portrait-default'
  | 'portrait-none'
  | 'evidence-missing'
  | 'evidence-both'
  | 'variant-unknown'
  | 'finding-evidence'
>;
