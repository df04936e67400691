import type { NoteArgs } from '../../core/note.ts';
import type { Lang, Words } from './types.ts';

type Told<K extends string> = Readonly<Record<K, Readonly<Record<Lang, string>>>>;

const REASONS: Told<NoteArgs['log-unreadable']['reason']> = {
  denied: { en: 'reading it is not allowed', zh: '没有读取权限' },
  'read-only': { en: 'it is locked', zh: '文件被锁定' },
  full: { en: 'the disk is full', zh: '磁盘已满' },
  'not-a-file': { en: 'it is a folder, not a file', zh: '这是目录而不是文件' },
  other: { en: 'there is nothing that can be read', zh: '文件不存在或无法读取' },
};

const ENCODINGS: Told<NoteArgs['log-encoding']['encoding']> = {
  'utf-16le': {
    en: "It is UTF-16, as PowerShell's > writes it, and was read as that.",
    zh: '日志是 UTF-16 编码（PowerShell 的 > 会写成这样），已按此读取。',
  },
  'utf-16be': {
    en: 'It is UTF-16 (big-endian) and was read as that.',
    zh: '日志是 UTF-16（大端）编码，已按此读取。',
  },
  gb18030: {
    en: 'It is not UTF-8 and was read as GB18030 (GBK), the encoding of Chinese consoles.',
    zh: '日志不是 UTF-8，已按 GBK（GB18030）读取。',
  },
  unknown: {
    en: 'It is in no encoding that is known here. Only its ASCII text was understood; save it as UTF-8 to have the rest read.',
    zh: '无法识别日志的编码，只读懂了其中的 ASCII 部分；另存为 UTF-8 后可完整读取。',
  },
};

const named = (file: string | null, lang: Lang): string => file ?? (lang === 'en' ? 'stdin' : '标准输入');

export const logWords = {
  'log-empty': {
    en: ({ file }) => `The log (${named(file, 'en')}) is empty. Save one with: adb logcat -d > log.txt`,
    zh: ({ file }) => `日志为空（${named(file, 'zh')}）。可用 adb logcat -d > log.txt 导出。`,
  },
  'log-unreadable': {
    en: ({ file, reason }) => `The log (${named(file, 'en')}) can't be read: ${REASONS[reason].en}.`,
    zh: ({ file, reason }) => `无法读取日志（${named(file, 'zh')}）：${REASONS[reason].zh}。`,
  },
  'log-encoding': {
    en: ({ encoding }) => ENCODINGS[encoding].en,
    zh: ({ encoding }) => ENCODINGS[encoding].zh,
  },
  'log-several-apps': {
    en: ({ chosen, packages }) =>
      `Several apps in this log use TPNS: ${packages.join(', ')}. Only ${chosen}, which has most lines, was looked at. ` +
      "To choose another one, run the command in that app's project, or log that app alone: " +
      'adb logcat --pid=$(adb shell pidof -s <package>)',
    zh: ({ chosen, packages }) =>
      `日志中有多个应用使用 TPNS：${packages.join('、')}。这里只分析了日志行最多的 ${chosen}。` +
      '要分析其他应用，请在该应用的工程目录中运行，或只抓取它的日志：adb logcat --pid=$(adb shell pidof -s <包名>)',
  },
  'log-others': {
    en: ({ lines, packages }) =>
      `${lines === 1 ? 'One line' : `${lines} lines`} of TPNS in other apps (${packages.join(', ')}) ${lines === 1 ? 'was' : 'were'} left out.`,
    zh: ({ lines, packages }) => `已忽略其他应用（${packages.join('、')}）的 ${lines} 行 TPNS 日志。`,
  },
  'log-repeated': {
    en: ({ count }) =>
      `${count === 1 ? 'One more line says' : `${count} more lines say`} what others say; of each kind the first and the last are listed.`,
    zh: ({ count }) => `另有 ${count} 行内容重复，同类日志只列出首次和最后一次。`,
  },
  'log-export-cut': {
    en: () => 'The export of Android Studio ends before it is complete. What was there has been read.',
    zh: () => 'Android Studio 导出的日志不完整，已读取其中完整的部分。',
  },
  'log-shapeless': {
    en: ({ lines }) =>
      `None of the ${lines} lines looks like logcat or like the output of a build. Save a log with: adb logcat -d > log.txt`,
    zh: ({ lines }) =>
      `共 ${lines} 行，都不像 logcat 日志或构建输出。可用 adb logcat -d > log.txt 重新导出。`,
  },
} satisfies Words<
  | 'log-empty'
  | 'log-unreadable'
  | 'log-encoding'
  | 'log-several-apps'
  | 'log-others'
  | 'log-repeated'
  | 'log-export-cut'
  | 'log-shapeless'
>;
