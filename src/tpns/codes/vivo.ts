import { type Code, codesOf } from './code.ts';

export const vivoCodes: readonly Code[] = codesOf(
  'vivo',
  'https://www.tencentcloud.com/document/product/1024/37006',
  [
    {
      code: '10003',
      meaning: { en: 'The package name is not the one vivo has.', zh: '包名与 vivo 侧不一致。' },
      remedy: {
        en: "App id, app key and package name must be those of one app in vivo's console.",
        zh: '确认包名、AppID、AppKey 与 vivo 开放平台中的同一应用一致。',
      },
    },
    {
      code: '10004',
      meaning: { en: 'The app key is not the one vivo has.', zh: 'vivo App Key 不匹配。' },
      remedy: {
        en: "App id, app key and package name must be those of one app in vivo's console.",
        zh: '确认包名、AppID、AppKey 与 vivo 开放平台中的同一应用一致。',
      },
    },
    {
      code: '10005',
      meaning: { en: 'The app id is not the one vivo has.', zh: 'vivo App ID 错误。' },
      remedy: {
        en: "App id, app key and package name must be those of one app in vivo's console.",
        zh: '确认包名、AppID、AppKey 与 vivo 开放平台中的同一应用一致。',
      },
    },
  ],
);
