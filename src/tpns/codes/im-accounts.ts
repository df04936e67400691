import { type Code, codesOf } from './code.ts';

export const imAccountCodes: readonly Code[] = codesOf(
  'im',
  'https://cloud.tencent.com/document/product/269/1671',
  [
    {
      code: '70001',
      meaning: { en: 'This UserSig is past its lifetime.', zh: 'UserSig 已过期。' },
      remedy: { en: 'Make a new one.', zh: '重新生成 UserSig。' },
    },
    {
      code: '70003',
      meaning: { en: "The UserSig is cut off or can't be read.", zh: 'UserSig 被截断或无法解析。' },
      remedy: {
        en: 'Compare its length, and make sure that +, / and = have become *, - and _.',
        zh: '检查是否完整，并确认 +、/、= 已分别替换为 *、-、_。',
      },
    },
    {
      code: '70009',
      meaning: { en: 'The UserSig was made with another key.', zh: 'UserSig 校验失败，密钥不匹配。' },
      remedy: {
        en: 'Sign with the key that the IM console shows for this SDKAppID.',
        zh: '使用该 SDKAppID 对应的密钥。',
      },
    },
    {
      code: '70013',
      meaning: {
        en: "The request's identifier is not the one the UserSig was made for.",
        zh: 'identifier 与 UserSig 中的不一致。',
      },
      remedy: { en: 'Use the same identifier in both places.', zh: '两处请使用相同的 identifier。' },
    },
    {
      code: '70014',
      meaning: {
        en: "The request's SDKAppID is not the one the UserSig was made for.",
        zh: 'SDKAppID 与 UserSig 中的不一致。',
      },
      remedy: { en: 'Use the same SDKAppID in both places.', zh: '两处请使用相同的 SDKAppID。' },
    },
    {
      code: '70016',
      meaning: { en: 'IM finds no key for this app.', zh: '未找到该应用的密钥。' },
      remedy: {
        en: 'The host is probably that of another data centre; for TIMPush also compare the appKey.',
        zh: '多为数据中心域名不对；使用 TIMPush 时还需核对 appKey。',
      },
      doc: 'https://cloud.tencent.com/document/product/269/117847',
    },
    {
      code: '70020',
      meaning: { en: 'IM does not know this SDKAppID.', zh: '未找到该 SDKAppID。' },
      remedy: { en: 'The host is probably that of another data centre.', zh: '多为数据中心域名不对。' },
    },
    {
      code: '70050',
      meaning: { en: 'Too many UserSigs were wrong in a row.', zh: 'UserSig 校验失败次数过多。' },
      remedy: {
        en: 'Put the UserSig right and wait before trying again.',
        zh: '修正 UserSig 后等待一段时间再重试。',
      },
    },
    {
      code: '70051',
      meaning: { en: 'The account is blocked.', zh: '账号已被列入黑名单。' },
      remedy: { en: "Ask Tencent's support.", zh: '联系技术支持。' },
    },
    {
      code: '70107',
      meaning: { en: 'IM does not know this account.', zh: '账号尚未导入。' },
      remedy: { en: 'Import it, or let its user log in once.', zh: '导入该账号，或让用户登录一次。' },
      doc: 'https://cloud.tencent.com/document/product/269/2566',
    },
    {
      code: '90992',
      meaning: { en: 'IM failed inside.', zh: '后台服务错误。' },
      remedy: { en: 'Try again.', zh: '重试。' },
    },
    {
      code: '90994',
      meaning: { en: 'IM failed inside.', zh: '后台服务错误。' },
      remedy: { en: 'Try again.', zh: '重试。' },
    },
    {
      code: '90995',
      meaning: { en: 'IM failed inside.', zh: '后台服务错误。' },
      remedy: { en: 'Try again.', zh: '重试。' },
    },
  ],
);
