import type { NoteArgs } from '../../core/note.ts';
import type { Lang, Words } from './types.ts';

type BinaryReason = NoteArgs['apk-binary']['reason'];

const REASONS: Readonly<Record<BinaryReason, Readonly<Record<Lang, string>>>> = {
  'ends-early': { en: 'it ends too early', zh: '内容提前结束' },
  'chunk-size': { en: 'a chunk gives a size it can not have', zh: '数据块声明的大小不合法' },
  'not-binary-xml': { en: "it is not Android's binary XML", zh: '不是 Android 二进制 XML' },
  'string-index': { en: 'it points to a string that is not there', zh: '引用了不存在的字符串' },
  'string-text': { en: 'a string is not UTF-8', zh: '字符串不是 UTF-8 编码' },
  unbalanced: { en: 'elements are not closed in order', zh: '元素的开始与结束不匹配' },
  'too-deep': { en: 'elements are nested too deeply', zh: '元素嵌套过深' },
  'too-much': { en: 'its strings overlap, as no tool writes them', zh: '字符串互相重叠，正常工具不会这样写' },
  'no-root': { en: 'it holds nothing of what it should', zh: '缺少应有的内容' },
  'wire-type': { en: 'it is not a protocol buffer', zh: '不是 protobuf 数据' },
  number: { en: 'a number is longer than numbers can be', zh: '数字超出允许的长度' },
};

export const apkWords = {
  'apk-not-archive': {
    en: ({ reason }) => `This is not an APK or an app bundle that can be read: ${reason}.`,
    zh: ({ reason }) => `这不是可以读取的 APK 或 AAB：${reason}。`,
  },
  'apk-no-manifest': {
    en: () =>
      'The archive holds neither AndroidManifest.xml nor base/manifest/AndroidManifest.xml: give an APK or an AAB.',
    zh: () =>
      '压缩包中既没有 AndroidManifest.xml，也没有 base/manifest/AndroidManifest.xml：请提供 APK 或 AAB。',
  },
  'apk-twice': {
    en: ({ entry }) =>
      `The archive holds ${entry} twice, and tools would disagree on which one counts. Build the app again.`,
    zh: ({ entry }) => `压缩包中有两个 ${entry}，不同工具会读到不同的内容。请重新构建应用。`,
  },
  'apk-entry': {
    en: ({ entry, reason }) => `${entry} can't be unpacked from the archive: ${reason}.`,
    zh: ({ entry, reason }) => `无法从压缩包中解出 ${entry}：${reason}。`,
  },
  'apk-too-large': {
    en: ({ entry, megabytes }) =>
      `${entry} would unpack to more than ${megabytes} MB, which no real app needs. It was not unpacked.`,
    zh: ({ entry, megabytes }) => `${entry} 解压后会超过 ${megabytes} MB，正常应用不会这么大，因此没有解压。`,
  },
  'apk-too-many': {
    en: ({ entries }) => `The archive claims more than ${entries} entries, which no real app has.`,
    zh: ({ entries }) => `压缩包声称有超过 ${entries} 个条目，正常应用不会这样。`,
  },
  'apk-binary': {
    en: ({ entry, at, reason }) => `${entry} is damaged at byte ${at}: ${REASONS[reason].en}.`,
    zh: ({ entry, at, reason }) => `${entry} 在第 ${at} 字节处损坏：${REASONS[reason].zh}。`,
  },
} satisfies Words<
  | 'apk-not-archive'
  | 'apk-no-manifest'
  | 'apk-twice'
  | 'apk-entry'
  | 'apk-too-large'
  | 'apk-too-many'
  | 'apk-binary'
>;
