import { type Code, codesOf } from './code.ts';

export const honorCodes: readonly Code[] = codesOf(
  'honor',
  'https://cloud.tencent.com/document/product/548/45659',
  [
    {
      code: '8001000',
      meaning: { en: "This device does not support Honor's push.", zh: '设备不支持荣耀推送。' },
      remedy: { en: 'Use an Honor device with a recent system.', zh: '使用系统版本较新的荣耀设备。' },
    },
    {
      code: '8001003',
      meaning: { en: 'Honor has no certificate fingerprint for this app.', zh: '未获取到证书指纹。' },
      remedy: {
        en: "Enter the fingerprint of the signing key in Honor's console.",
        zh: '在荣耀开发者平台配置签名证书指纹。',
      },
    },
  ],
);
