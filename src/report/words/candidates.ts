import type { NoteArgs } from '../../core/note.ts';
import type { Lang, Words } from './types.ts';

type Fit = NoteArgs['candidate-block']['fit'];

/** What to think of before choosing the place. */
const fitting: Readonly<Record<Lang, Readonly<Record<Fit, (place: string) => string>>>> = {
  en: {
    sure: place => place,
    conditional: place => `${place}, which takes effect only under a condition`,
    elsewhere: place => `${place}, if that part alone is meant`,
    build: place => `${place}, which is for the build itself, not for the app`,
  },
  zh: {
    sure: place => place,
    conditional: place => `${place}，仅在条件成立时生效`,
    elsewhere: place => `${place}，仅当只需对这一部分生效时`,
    build: place => `${place}，作用于构建本身而非应用`,
  },
};

/** Said in brackets behind a place: “could go to: app/build.gradle:41 (dependencies)”. */
export const candidateWords = {
  'could-go': {
    en: a => `could go to: ${a.file}:${a.line} (${a.why})`,
    zh: a => `可添加到：${a.file}:${a.line}（${a.why}）`,
  },
  'candidate-block': {
    en: a => fitting.en[a.fit](a.block),
    zh: a => fitting.zh[a.fit](a.block),
  },
  'candidate-new-block': {
    en: a => `as a new block ${a.name} in ${a.block}`,
    zh: a => `在 ${a.block} 中新建 ${a.name}`,
  },
  'candidate-placeholders': {
    en: a => fitting.en[a.fit](`the placeholders of ${a.owner}`),
    zh: a => fitting.zh[a.fit](`${a.owner} 的占位符`),
  },
  'candidate-plugin': {
    en: a => (a.id === null ? 'beside the plugins that are applied here' : `beside the plugin ${a.id}`),
    zh: a => (a.id === null ? '与此处应用的其他插件放在一起' : `与插件 ${a.id} 放在一起`),
  },
  'candidate-applied-script': {
    en: a => `the script that is applied here, ${a.script}, may be the one`,
    zh: a => `也可能在此处引入的脚本 ${a.script} 中`,
  },
  'candidate-value': {
    en: a => `where ${a.name} gets its value`,
    zh: a => `${a.name} 的赋值处`,
  },
  'candidate-activity': {
    en: a =>
      a.launcher ? `on the activity ${a.name}, which the home screen starts` : `on the activity ${a.name}`,
    zh: a => (a.launcher ? `启动页 Activity ${a.name} 上` : `Activity ${a.name} 上`),
  },
  'candidate-declaration': {
    en: a => `one of the declarations of <${a.element}> ${a.name}`,
    zh: a => `<${a.element}> ${a.name} 的其中一处声明`,
  },
  'candidate-parent': {
    en: a => `inside <${a.element}>`,
    zh: a => `<${a.element}> 内`,
  },
} satisfies Words<
  | 'could-go'
  | 'candidate-block'
  | 'candidate-new-block'
  | 'candidate-placeholders'
  | 'candidate-plugin'
  | 'candidate-applied-script'
  | 'candidate-value'
  | 'candidate-activity'
  | 'candidate-declaration'
  | 'candidate-parent'
>;
