import type { Lang } from '../../core/lang.ts';
import type { Words } from './types.ts';

interface ProfilePhrases {
  readonly none: string;
  readonly kept: (name: string, accessId: string) => string;
  readonly keptUnchecked: (name: string, accessId: string) => string;
  readonly refused: (code: number, message: string) => string;
}

export const profilePhrases: Readonly<Record<Lang, ProfilePhrases>> = {
  en: {
    none: 'No credentials are kept. tpns login keeps some.',
    kept: (name, accessId) => `The service knows AccessID ${accessId}; kept as profile ${name}.`,
    keptUnchecked: (name, accessId) =>
      `AccessID ${accessId} is kept as profile ${name}; the service was not asked.`,
    refused: (code, message) =>
      `The service does not accept these credentials: ${code}${message ? `: ${message}` : ''}. Nothing was kept.`,
  },
  zh: {
    none: '尚未保存任何凭据，可用 tpns login 保存。',
    kept: (name, accessId) => `AccessID ${accessId} 校验通过，已保存为 profile ${name}。`,
    keptUnchecked: (name, accessId) => `AccessID ${accessId} 已保存为 profile ${name}（未向服务端校验）。`,
    refused: (code, message) =>
      `服务端不接受这组凭据：${code}${message ? `：${message}` : ''}。未保存任何内容。`,
  },
};

/** Credentials that are kept. */
export const profileWords = {
  'vault-corrupt': {
    en: a => `${a.file} can't be read as what tpns login writes`,
    zh: a => `${a.file} 的内容不是 tpns login 写入的格式，无法读取`,
  },
  'vault-corrupt-help': {
    en: () => `It is left as it is. Mend it, or delete it and log in again.`,
    zh: () => `文件未作改动。请修复它，或删除后重新运行 tpns login。`,
  },
  'profile-unknown': {
    en: a =>
      `there is no profile “${a.name}”${a.suggestion ? ` (did you mean ${a.suggestion}?)` : ''}; there is ${a.known.join(', ')}`,
    zh: a =>
      `没有名为“${a.name}”的 profile${a.suggestion ? `（是否想输入 ${a.suggestion}？）` : ''}；现有：${a.known.join('、')}`,
  },
  'profile-none': {
    en: a => `there is no profile “${a.name}”, for none is kept yet: tpns login --profile ${a.name}`,
    zh: a => `没有名为“${a.name}”的 profile，尚未保存任何凭据：请运行 tpns login --profile ${a.name}`,
  },
  'profile-name': {
    en: a => `“${a.name}” is no name for a profile: letters, digits, dot, hyphen and underscore, 64 at most`,
    zh: a => `“${a.name}”不能作为 profile 名称：只能使用字母、数字、点、连字符和下划线，最多 64 个字符`,
  },
  'login-checking': {
    en: a => `Asking ${a.endpoint} whether the credentials are right`,
    zh: a => `正在向 ${a.endpoint} 校验凭据`,
  },
  'login-offline-help': {
    en: () => 'Nothing was kept. --offline keeps the credentials without asking the service.',
    zh: () => '未保存任何内容。使用 --offline 可不经校验直接保存。',
  },
  'login-declined': { en: () => 'Nothing was changed.', zh: () => '未作任何改动。' },
  'ask-region': { en: () => 'Access point of the app', zh: () => '应用的服务接入点' },
  'ask-region-choice': {
    en: a => a.region,
    zh: a =>
      a.region === 'guangzhou'
        ? '广州 (guangzhou)'
        : a.region === 'shanghai'
          ? '上海 (shanghai)'
          : a.region === 'hongkong'
            ? '中国香港 (hongkong)'
            : '新加坡 (singapore)',
  },
  'ask-replace-profile': {
    en: a => `Profile ${a.name} holds AccessID ${a.accessId}. Replace it?`,
    zh: a => `profile ${a.name} 中保存的是 AccessID ${a.accessId}，是否替换？`,
  },
  'ask-sdk-app-id': { en: () => 'SDKAppID of IM', zh: () => 'IM 的 SDKAppID' },
  'ask-im-secret-key': { en: () => 'Key of IM (not shown)', zh: () => 'IM 的密钥（输入不回显）' },
  'logout-done': { en: a => `Forgotten: ${a.names.join(', ')}`, zh: a => `已删除：${a.names.join('、')}` },
  'logout-nothing': {
    en: () => 'Nothing was kept, so there is nothing to forget.',
    zh: () => '没有已保存的凭据，无需删除。',
  },
  'logout-which': {
    en: a => `several profiles are kept: ${a.known.join(', ')}; name one with --profile, or all with --all`,
    zh: a => `保存了多个 profile：${a.known.join('、')}；请用 --profile 指定其一，或用 --all 全部删除`,
  },
} satisfies Words<
  | 'vault-corrupt'
  | 'vault-corrupt-help'
  | 'profile-unknown'
  | 'profile-none'
  | 'profile-name'
  | 'login-checking'
  | 'login-offline-help'
  | 'login-declined'
  | 'ask-region'
  | 'ask-region-choice'
  | 'ask-replace-profile'
  | 'ask-sdk-app-id'
  | 'ask-im-secret-key'
  | 'logout-done'
  | 'logout-nothing'
  | 'logout-which'
>;
