import { type Code, codesOf } from './code.ts';

export const legacyCodes: readonly Code[] = codesOf(
  'legacy-java-server-sdk',
  'https://github.com/xingePush/xinge-api-java',
  [
    {
      code: '10100',
      meaning: {
        en: 'The old Xinge Java library could not read from or write to the server.',
        zh: '旧版信鸽 Java SDK 与服务器通信时发生 I/O 错误。',
      },
      remedy: {
        en: "Check network and host, and move to TPNS's own API: that library serves the former product.",
        zh: '检查网络和域名；该 SDK 属于旧产品，请改用 TPNS 接口。',
      },
      confidence: 'observed',
    },
    {
      code: '10101',
      meaning: {
        en: 'The old Xinge Java library got an HTTP status other than 200.',
        zh: '旧版信鸽 Java SDK 收到的 HTTP 状态码不是 200。',
      },
      remedy: {
        en: "Read status and body of the answer, and move to TPNS's own API: that library serves the former product.",
        zh: '查看响应的状态码和内容；该 SDK 属于旧产品，请改用 TPNS 接口。',
      },
      confidence: 'observed',
    },
  ],
);
