import { type Code, codesOf } from './code.ts';

export const xiaomiCodes: readonly Code[] = codesOf(
  'xiaomi',
  'https://www.tencentcloud.com/document/product/1024/37006',
  [
    {
      code: '22006',
      meaning: { en: 'Xiaomi knows no such app id.', zh: '小米 App ID 无效。' },
      remedy: {
        en: "App id, app key and package name must be those of one app in Xiaomi's console.",
        zh: '确认包名、AppID、AppKey 与小米开放平台中的同一应用一致。',
      },
    },
    {
      code: '22007',
      meaning: { en: 'The app key is not the one Xiaomi has.', zh: '小米 App Key 无效。' },
      remedy: {
        en: "App id, app key and package name must be those of one app in Xiaomi's console.",
        zh: '确认包名、AppID、AppKey 与小米开放平台中的同一应用一致。',
      },
    },
    {
      code: '22022',
      meaning: {
        en: 'The package name does not go with the app id and key.',
        zh: '包名与小米 App ID、App Key 不匹配。',
      },
      remedy: {
        en: "App id, app key and package name must be those of one app in Xiaomi's console.",
        zh: '确认包名、AppID、AppKey 与小米开放平台中的同一应用一致。',
      },
    },
    {
      code: 'none',
      meaning: {
        en: 'Xiaomi reports no registration code at all: push is not enabled for the app.',
        zh: '没有任何小米注册返回码：应用未启用消息推送。',
      },
      remedy: {
        en: "Enable message push for the app in Xiaomi's console.",
        zh: '在小米开放平台启用消息推送。',
      },
    },
  ],
);
