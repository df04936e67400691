import { type Code, codesOf } from './code.ts';

export const pushTimeCodes: readonly Code[] = codesOf(
  'push-time',
  'https://www.tencentcloud.com/document/product/1024/37006',
  [
    {
      code: 'oppo:30',
      meaning: {
        en: 'OPPO at push time: the app has not passed its review.',
        zh: 'OPPO 下发时：应用尚未通过审核。',
      },
      remedy: { en: 'Until it has, OPPO delivers test messages only.', zh: '审核通过之前只能发送测试消息。' },
    },
    {
      code: 'vivo:10045',
      meaning: {
        en: 'vivo at push time: the app has not passed its review.',
        zh: 'vivo 下发时：应用尚未通过审核。',
      },
      remedy: { en: 'Until it has, vivo delivers test messages only.', zh: '审核通过之前只能发送测试消息。' },
    },
    {
      code: 'vivo:10096',
      meaning: {
        en: 'vivo at push time: it has no such message category.',
        zh: 'vivo 下发时：消息分类取值无效。',
      },
      remedy: {
        en: "Set vivo_category to one of vivo's names in capitals, such as IM, ACCOUNT or SUBSCRIPTION.",
        zh: 'vivo_category 应为大写的分类名，例如 IM、ACCOUNT、SUBSCRIPTION。',
      },
      doc: 'https://cloud.tencent.com/document/product/548/39064',
    },
    {
      code: 'meizu:500',
      meaning: {
        en: 'Meizu at push time: the receipt is not set up properly.',
        zh: '魅族下发时：回执配置有误。',
      },
      remedy: {
        en: "Enter TPNS's receipt address in Meizu's console.",
        zh: '在魅族推送平台配置 TPNS 的回执地址。',
      },
    },
  ],
);
