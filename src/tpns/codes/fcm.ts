import { type Code, codesOf } from './code.ts';

export const fcmCodes: readonly Code[] = codesOf(
  'fcm',
  'https://www.tencentcloud.com/document/product/1024/37006',
  [
    {
      code: 'FCM Register error',
      meaning: {
        en: 'A log text and not a number: Firebase did not start, for the google-services plugin is missing or older than 4.2.0.',
        zh: '日志文本而非数字：Firebase 未初始化，google-services 插件缺失或版本低于 4.2.0。',
      },
      remedy: {
        en: 'Put google-services.json into the app module and apply the plugin there, or supply the google_app_id resource.',
        zh: '在 app 模块放入 google-services.json 并应用该插件，或提供 google_app_id 字符串资源。',
      },
    },
  ],
);
