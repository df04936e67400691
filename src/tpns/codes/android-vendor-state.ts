import { type Code, codesOf } from './code.ts';

export const androidVendorStateCodes: readonly Code[] = codesOf(
  'android-vendor-state',
  'https://www.tencentcloud.com/document/product/1024/37006',
  [
    {
      code: '0',
      meaning: {
        en: 'XGPushConfig.getOtherPushErrCode says that the vendor channel has registered.',
        zh: 'XGPushConfig.getOtherPushErrCode：厂商通道注册成功。',
      },
      remedy: { en: 'There is nothing to do.', zh: '无需处理。' },
    },
    {
      code: '-100',
      meaning: {
        en: 'XGPushConfig.getOtherPushErrCode says that the vendor channel is on but its library is not in the app.',
        zh: 'XGPushConfig.getOtherPushErrCode：已启用厂商通道，但缺少对应依赖。',
      },
      remedy: {
        en: "Add the channel with `tpns init --channels`, or its artifact com.tencent.tpns:<vendor> at the SDK's version.",
        zh: '用 `tpns init --channels` 添加该通道，或引入与 SDK 同版本的 com.tencent.tpns:<厂商> 依赖。',
      },
    },
    {
      code: '-101',
      meaning: {
        en: 'XGPushConfig.getOtherPushErrCode says that vendor channels are off.',
        zh: 'XGPushConfig.getOtherPushErrCode：厂商通道未启用。',
      },
      remedy: {
        en: 'Call enableOtherPush(context, true) before registerPush; in tpns-configs.json set channel.enable to true.',
        zh: '在 registerPush 之前调用 enableOtherPush(context, true)；使用 tpns-configs.json 时将 channel.enable 设为 true。',
      },
    },
  ],
);
