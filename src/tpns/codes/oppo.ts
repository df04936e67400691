import { type Code, codesOf } from './code.ts';

export const oppoCodes: readonly Code[] = codesOf(
  'oppo',
  'https://www.tencentcloud.com/document/product/1024/37006',
  [
    {
      code: '14',
      meaning: { en: 'OPPO does not accept the AppKey.', zh: 'OPPO AppKey 无效。' },
      remedy: {
        en: "Mind the names: setOppoPushAppId wants OPPO's AppKey, setOppoPushAppKey wants its AppSecret.",
        zh: '注意方法命名：setOppoPushAppId 填 OPPO 的 AppKey，setOppoPushAppKey 填 AppSecret。',
      },
    },
    {
      code: '15',
      meaning: { en: 'OPPO was given no AppKey.', zh: '缺少 OPPO AppKey。' },
      remedy: {
        en: "Pass OPPO's AppKey to setOppoPushAppId and its AppSecret to setOppoPushAppKey.",
        zh: 'setOppoPushAppId 传入 OPPO 的 AppKey，setOppoPushAppKey 传入 AppSecret。',
      },
    },
  ],
);
