import { type Code, codesOf } from './code.ts';

export const meizuCodes: readonly Code[] = codesOf(
  'meizu',
  'https://www.tencentcloud.com/document/product/1024/37006',
  [
    {
      code: '110000',
      meaning: { en: 'Meizu knows no such app id.', zh: '魅族 App ID 无效。' },
      remedy: {
        en: 'Take it from the Flyme push platform; other consoles of Meizu have other ids.',
        zh: '使用 Flyme 推送平台中的值，不要使用魅族其他平台的 ID。',
      },
    },
    {
      code: '110001',
      meaning: { en: 'The app key is not the one Meizu has.', zh: '魅族 App Key 无效。' },
      remedy: {
        en: 'Take it from the Flyme push platform; other consoles of Meizu have other keys.',
        zh: '使用 Flyme 推送平台中的值，不要使用魅族其他平台的密钥。',
      },
    },
  ],
);
