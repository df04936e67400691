import type { NoteArgs } from '../../core/note.ts';
import type { Sentence, Words } from './types.ts';

const list = (items: readonly string[]): string => items.join(', ');
const lines = (items: readonly string[]): string => items.map(line => `\n${line}`).join('');

type Problem = NoteArgs['channel-field-problem']['problem'];

const PROBLEMS: Readonly<Record<Problem, Sentence<{ readonly title: string }>>> = {
  empty: { en: () => 'it is empty', zh: () => '内容为空' },
  spaces: { en: () => 'it contains blanks', zh: () => '包含空格' },
  sample: { en: () => 'this is the placeholder of a sample', zh: () => '这是示例中的占位内容' },
  'access-id': {
    en: a => `this is TPNS's own AccessID; the vendor's ${a.title} is in the vendor's console`,
    zh: a => `这是 TPNS 自己的 AccessID；厂商的 ${a.title} 请在厂商控制台查看`,
  },
  'access-key': {
    en: a => `this is TPNS's own AccessKey; the vendor's ${a.title} is in the vendor's console`,
    zh: a => `这是 TPNS 自己的 AccessKey；厂商的 ${a.title} 请在厂商控制台查看`,
  },
  'key-for-id': {
    en: a => `32 hexadecimal digits are a key or a secret; the ${a.title} looks different`,
    zh: a => `32 位十六进制内容是密钥；${a.title} 不是这种格式`,
  },
  shape: {
    en: a => `the vendors' ${a.title} looks different (length, characters)`,
    zh: a => `不符合厂商 ${a.title} 的格式（长度或字符）`,
  },
};

const CHANNEL_REGIONS: Readonly<Record<string, string>> = {
  guangzhou: '广州',
  shanghai: '上海',
  hongkong: '中国香港',
  singapore: '新加坡',
};

/** What `init` asks, refuses and leaves to do about the vendors' channels. */
export const channelWords = {
  'channels-empty': {
    en: a => `--channels names no channel; choose from ${list(a.channels)}`,
    zh: a => `--channels 没有指定任何通道，可选：${list(a.channels)}`,
  },
  'channel-unknown': {
    en: a =>
      a.suggestion === null
        ? `there is no channel “${a.name}”; there are ${list(a.channels)}`
        : `there is no channel “${a.name}”; did you mean ${a.suggestion}?`,
    zh: a =>
      a.suggestion === null
        ? `没有名为“${a.name}”的通道，可选：${list(a.channels)}`
        : `没有名为“${a.name}”的通道，是否想输入 ${a.suggestion}？`,
  },
  'set-malformed': {
    en: a => `--set wants <channel>.<field>=<value>; the fields are ${list(a.fields)}`,
    zh: a => `--set 的格式为 <通道>.<字段>=<值>，可用字段：${list(a.fields)}`,
  },
  'set-field-unknown': {
    en: a =>
      a.suggestion !== null
        ? `--set knows no ${a.field}; did you mean ${a.suggestion}?`
        : a.fields.length > 0
          ? `--set knows no ${a.field}; there is ${list(a.fields)}`
          : `--set knows no ${a.field}: everything about this channel is in its vendor's file`,
    zh: a =>
      a.suggestion !== null
        ? `--set 没有字段 ${a.field}，是否想输入 ${a.suggestion}？`
        : a.fields.length > 0
          ? `--set 没有字段 ${a.field}，可用字段：${list(a.fields)}`
          : `--set 没有字段 ${a.field}：该通道的信息全部来自厂商提供的文件`,
  },
  'set-not-chosen': {
    en: a => `--set ${a.field}: the channel is neither in use nor asked for; add ${a.channel} to --channels`,
    zh: a => `--set ${a.field}：该通道既未使用也未指定，请在 --channels 中加上 ${a.channel}`,
  },
  'channel-field-problem': {
    en: a => `${a.field} can't be right: ${PROBLEMS[a.problem].en(a)}`,
    zh: a => `${a.field} 无效：${PROBLEMS[a.problem].zh(a)}`,
  },
  'channel-fields-missing': {
    en: a =>
      a.fields.length === 1
        ? `${list(a.fields)} is missing: give it with --set`
        : `${list(a.fields)} are missing: give each with --set`,
    zh: a => `缺少 ${list(a.fields)}：请用 --set 指定`,
  },
  'channel-fields-help': {
    en: a => `For example: --set ${a.example}=… with the value from the vendor's console.`,
    zh: a => `例如：--set ${a.example}=…，取值见厂商控制台。`,
  },
  'channel-field-wrong-there': {
    en: a => `${a.field}: what stands in ${a.file} can't be a ${a.title}; give the right one with --set`,
    zh: a => `${a.field}：${a.file} 中的内容不是有效的 ${a.title}，请用 --set 指定正确的值`,
  },
  'channel-too-new': {
    en: a =>
      `${a.title} needs TPNS SDK ${a.since} or later, and this project has ${a.version}; raise it with --sdk-version`,
    zh: a =>
      `${a.title} 通道要求 TPNS SDK 不低于 ${a.since}，当前工程为 ${a.version}；请用 --sdk-version 升级`,
  },
  'ask-channels': { en: () => 'Vendor channels (none is fine)', zh: () => '需要接入的厂商通道（可不选）' },
  'ask-channel-field': {
    en: a => `${a.channel}: ${a.title} (vendor's console)`,
    zh: a => `${a.channel}：${a.title}（见厂商控制台）`,
  },

  'next-channel-file': {
    en: a =>
      `${a.title}: download ${a.file.replace(/^.*\//, '')} from the vendor's console, save it as ${a.file}, and run tpns init again. Only then is the Gradle plugin ${a.plugin} applied: without the file it fails the build.`,
    zh: a =>
      `${a.title}：从厂商控制台下载 ${a.file.replace(/^.*\//, '')}，保存为 ${a.file}，然后重新运行 tpns init。届时才会应用 Gradle 插件 ${a.plugin}，因为缺少该文件时插件会使构建失败。`,
  },
  'next-channel-host': {
    en: a =>
      `${a.title}: its artifacts are served by ${a.url}. Nothing was added, for this build goes to ${list(a.hosts)} alone: make sure that they come from there.`,
    zh: a =>
      `${a.title}：相关依赖发布在 ${a.url}。由于工程只使用 ${list(a.hosts)}，未添加该仓库：请确认其能提供这些依赖。`,
  },
  'next-channel-agp': {
    en: a =>
      `${a.title} needs Android Gradle plugin ${a.needs} or later (this project has ${a.agp}): older ones can't merge its manifest.`,
    zh: a =>
      `${a.title} 要求 Android Gradle 插件不低于 ${a.needs}（当前为 ${a.agp}），更低版本无法合并其清单。`,
  },
  'next-channel-region': {
    en: a =>
      `${a.title} is served only by the access points ${list(a.regions)}: with another one this channel delivers nothing.`,
    zh: a =>
      `${a.title} 仅支持 ${a.regions.map(id => CHANNEL_REGIONS[id] ?? id).join('、')} 服务接入点，其他接入点无法通过该通道下发。`,
  },
  'next-channel-calls': {
    en: a =>
      `Give the SDK the vendors' credentials before registerPush${a.file === null ? '' : ` in ${a.file}`} (keys are masked here, write the real ones):${lines(a.lines)}`,
    zh: a =>
      `在${a.file === null ? '' : ` ${a.file} 的 `}registerPush 之前传入厂商凭据（此处密钥已打码，请填写真实值）：${lines(a.lines)}`,
  },
  'next-channel-unset': {
    en: a =>
      `${a.title} is built in, but nothing says with which credentials. Run tpns init again with ${a.fields.map(field => `--set ${field}=…`).join(' ')}.`,
    zh: a =>
      `${a.title} 通道已在构建中，但没有找到对应的凭据。请加上 ${a.fields.map(field => `--set ${field}=…`).join(' ')} 重新运行 tpns init。`,
  },
  'next-channel-enable': {
    en: a =>
      `Open the vendor channels before registerPush${a.file === null ? '' : ` in ${a.file}`}:\n${a.line}`,
    zh: a => `在${a.file === null ? '' : ` ${a.file} 的 `}registerPush 之前打开厂商通道：\n${a.line}`,
  },
  'next-vendor-console': { en: a => a.en, zh: a => a.zh },
  'next-channel-console': {
    en: a =>
      `TPNS console, configuration management: switch on ${list(a.titles)} for ${a.packageName} and enter each vendor's credentials there, the server-side secret included.`,
    zh: a =>
      `TPNS 控制台“配置管理”：为 ${a.packageName} 启用 ${a.titles.join('、')} 通道，并填写各厂商的凭据（包括服务端密钥）。`,
  },
} satisfies Words<
  | 'channels-empty'
  | 'channel-unknown'
  | 'set-malformed'
  | 'set-field-unknown'
  | 'set-not-chosen'
  | 'channel-field-problem'
  | 'channel-fields-missing'
  | 'channel-fields-help'
  | 'channel-field-wrong-there'
  | 'channel-too-new'
  | 'ask-channels'
  | 'ask-channel-field'
  | 'next-channel-file'
  | 'next-channel-host'
  | 'next-channel-agp'
  | 'next-channel-region'
  | 'next-channel-calls'
  | 'next-channel-unset'
  | 'next-channel-enable'
  | 'next-vendor-console'
  | 'next-channel-console'
>;
