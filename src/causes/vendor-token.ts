/** Why a vendor's channel has no token on this device. */
import { beside, causesAt, codes, contrary, excludes, found, proof, some, strong } from './define.ts';

const FAILURES = 'https://www.tencentcloud.com/document/product/1024/37006';
const GUIDE = 'https://cloud.tencent.com/document/product/548/36652';

const worked = [excludes('vendor-token'), excludes('vendor-bound')];

export const vendorTokenCauses = causesAt('vendor-token', [
  {
    id: 'vendor-keys-wrong',
    side: 'app',
    commonness: 'common',
    perChannel: true,
    predictions: [
      proof('vendor-code', { ...codes('22006', '22007'), channel: ['xiaomi'] }),
      proof('vendor-code', { ...codes('110000', '110001'), channel: ['meizu'] }),
      proof('vendor-code', { ...codes('10004', '10005'), channel: ['vivo'] }),
      proof('vendor-code', { ...codes('907135000'), channel: ['huawei'] }),
      some('vendor-code', { ...codes('14'), channel: ['oppo'] }),
      strong('vendor-code', { ...codes('15'), channel: ['oppo'] }),
      some('vendor-token-empty'),
      found(some, 'vendor-unset', 'placeholder-dummy', 'placeholder-missing'),
      found(contrary, 'oppo-swapped'),
      ...worked,
    ],
    decides: 'vendor-console',
    source: FAILURES,
    words: {
      en: {
        title: "The vendor does not know the app's id or key",
        why: "The vendor's SDK asks its own service for a token, and that refuses: what the app hands over is not what the vendor's console has.",
        remedy:
          "Copy app id and app key from the vendor's console (its own names: OPPO's AppKey goes into setOppoPushAppId, its AppSecret into setOppoPushAppKey) and build again.",
      },
      zh: {
        title: '厂商校验 AppID 或 AppKey 未通过',
        why: '厂商 SDK 向厂商服务申请 Token 时被拒绝：应用传入的参数与厂商开放平台不一致。',
        remedy:
          '从厂商开放平台重新复制 AppID 和 AppKey（OPPO 的 AppKey 填入 setOppoPushAppId，AppSecret 填入 setOppoPushAppKey），重新构建。',
      },
    },
  },
  {
    id: 'vendor-keys-swapped',
    side: 'app',
    commonness: 'common',
    channels: ['oppo'],
    predictions: [
      strong('vendor-code', codes('14')),
      found(strong, 'oppo-swapped'),
      some('vendor-token-empty'),
      ...worked,
    ],
    decides: 'vendor-console',
    source: 'https://cloud.tencent.com/document/product/548/45659',
    words: {
      en: {
        title: "OPPO's AppKey and AppSecret are in each other's place, or the AppId is used",
        why: "TPNS's setters have misleading names: setOppoPushAppId wants the AppKey and setOppoPushAppKey the AppSecret. OPPO answers anything else with code 14.",
        remedy: 'Hand over AppKey and AppSecret in that order, and never the AppId.',
      },
      zh: {
        title: 'OPPO 的 AppKey 与 AppSecret 填反，或误填了 AppId',
        why: 'TPNS 的方法名容易误导：setOppoPushAppId 要填 AppKey，setOppoPushAppKey 要填 AppSecret，否则 OPPO 返回 14。',
        remedy: '将 AppKey 传入 setOppoPushAppId，AppSecret 传入 setOppoPushAppKey，不要使用 AppId。',
      },
    },
  },
  {
    id: 'vendor-package-other',
    side: 'console',
    channels: ['xiaomi', 'vivo'],
    predictions: [
      proof('vendor-code', { ...codes('22022'), channel: ['xiaomi'] }),
      proof('vendor-code', { ...codes('10003'), channel: ['vivo'] }),
      some('app-differs', { what: ['package'] }),
      beside(found(some, 'package-mismatch'), 'vendor-token-empty'),
      ...worked,
    ],
    decides: 'vendor-console',
    source: FAILURES,
    words: {
      en: {
        title: "The vendor's console has another package name",
        why: 'Vendors bind their keys to one package: a build with a suffix such as .debug is another app to them.',
        remedy:
          "Register this package at the vendor, or test with the build whose package the vendor's console has.",
      },
      zh: {
        title: '厂商开放平台登记的是另一个包名',
        why: '厂商的密钥与包名绑定，带 .debug 等后缀的构建对厂商来说是另一个应用。',
        remedy: '在厂商开放平台登记该包名，或改用与后台包名一致的构建测试。',
      },
    },
  },
  {
    id: 'vendor-fingerprint-other',
    side: 'console',
    commonness: 'common',
    channels: ['huawei', 'honor'],
    predictions: [
      proof('vendor-code', { ...codes('6003', '907135702'), channel: ['huawei'] }),
      proof('vendor-code', { ...codes('8001003'), channel: ['honor'] }),
      beside(strong('app-debug-signed'), 'vendor-token-empty'),
      some('app-debug-signed'),
      some('app-differs', { what: ['certificate'] }),
      some('vendor-token-empty'),
      ...worked,
    ],
    decides: 'fingerprint',
    source: FAILURES,
    words: {
      en: {
        title: "The certificate of this build is not the one in the vendor's console",
        why: 'The vendor hands tokens only to builds signed with the certificate whose SHA-256 it has; a debug build has another one.',
        remedy:
          "Enter this certificate's SHA-256 in the vendor's console (several are allowed), or sign the build with the registered key.",
      },
      zh: {
        title: '该构建的签名证书不是厂商开放平台登记的证书',
        why: '厂商只为签名证书 SHA-256 指纹已登记的应用下发 Token，debug 包通常使用另一套签名。',
        remedy: '在厂商开放平台登记该证书的 SHA-256 指纹（可登记多个），或使用已登记的密钥签名。',
      },
    },
  },
  {
    id: 'vendor-push-off',
    side: 'console',
    perChannel: true,
    predictions: [
      // the one sign is a code of 0 that no token follows, the other no code at all
      beside(strong('vendor-code', { ...codes('0'), channel: ['huawei'] }), 'vendor-token-empty'),
      strong('vendor-token-empty', { channel: ['xiaomi', null] }),
      some('vendor-token-empty'),
      contrary('vendor-code', undefined, ({ args }) => args.code !== '0'),
      contrary('vendor-service-old'),
      contrary('vendor-service-failed'),
      contrary('vendor-channels', { on: [false] }),
      contrary('vendor-state'),
      contrary('vendor-library-unready'),
      contrary('vendor-service-absent'),
      found(contrary, 'vendor-unset', 'register-order', 'vendor-disabled', 'vendor-incomplete'),
      ...worked,
    ],
    decides: 'vendor-console',
    source: FAILURES,
    words: {
      en: {
        title: "The push service is not switched on for the app in the vendor's console",
        why: 'The vendor answers without an error and without a token (Huawei: code 0; Xiaomi: no code at all).',
        remedy:
          "Switch the push service on in the vendor's console (Huawei: Push Kit and App Messaging), wait five minutes, start the app again.",
      },
      zh: {
        title: '厂商开放平台没有为应用开通推送服务',
        why: '厂商既不报错也不下发 Token（华为返回码为 0，小米没有任何返回码）。',
        remedy: '在厂商开放平台开通推送服务（华为需开通 Push Kit 和 App Messaging），等待 5 分钟后重启应用。',
      },
    },
  },
  {
    id: 'vendor-service-unfit',
    side: 'device',
    channels: ['huawei', 'honor', 'fcm'],
    predictions: [
      proof('vendor-service-old'),
      strong('vendor-service-absent'),
      strong('vendor-service-failed'),
      proof('vendor-code', { ...codes('1001'), channel: ['huawei'] }),
      strong('vendor-code', { ...codes('907135003'), channel: ['huawei'] }),
      proof('vendor-code', { ...codes('8001000'), channel: ['honor'] }),
      ...worked,
    ],
    decides: 'vendor-service',
    source: FAILURES,
    words: {
      en: {
        title: "The vendor's service on the device is missing, too old or not supported by its system",
        why: "The vendor's channel needs it (HMS Core, Honor's push service, Google Play services) to get a token and to show pushes.",
        remedy:
          "Install or update it from the vendor's app store (for FCM the device also needs a way to Google's servers). Where the vendor calls the device unsupported, update its system, or rely on TPNS's own channel while the app runs.",
      },
      zh: {
        title: '设备上的厂商服务缺失、版本过低或系统不支持',
        why: '厂商通道依赖该服务（HMS Core、荣耀推送服务、Google Play 服务）获取 Token 和展示推送。',
        remedy:
          '在厂商应用市场安装或更新该服务（FCM 还要求设备能够访问 Google 服务器）。若厂商提示设备不支持，请升级系统，或只在应用运行时使用 TPNS 自建通道。',
      },
    },
  },
  {
    id: 'vendor-channels-off',
    side: 'app',
    commonness: 'common',
    predictions: [
      strong('vendor-channels', { on: [false] }),
      proof('vendor-state', codes('-101')),
      found(strong, 'vendor-disabled'),
      contrary('vendor-channels', { on: [true] }),
      ...worked,
    ],
    decides: 'fix-sources',
    source: GUIDE,
    words: {
      en: {
        title: "The vendors' channels are never switched on",
        why: "The SDK does not even start the vendors' SDKs, so pushes come only while the app's own process lives.",
        remedy:
          'Call XGPushConfig.enableOtherPush(context, true) before registerPush (or set channel.enable in tpns-configs.json).',
      },
      zh: {
        title: '没有开启厂商通道',
        why: 'SDK 不会启动厂商 SDK，只有应用进程存活时才能收到推送。',
        remedy:
          '在 registerPush 之前调用 XGPushConfig.enableOtherPush(context, true)（或在 tpns-configs.json 中设置 channel.enable）。',
      },
    },
  },
  {
    id: 'vendor-adapter-absent',
    loose: true,
    side: 'app',
    commonness: 'common',
    predictions: [
      proof('vendor-state', codes('-100')),
      strong('vendor-not-integrated'),
      found(strong, 'vendor-orphan'),
      beside(some('process-running', { running: [false] }), 'vendor-not-integrated'),
      ...worked,
    ],
    decides: 'fix-sources',
    source: GUIDE,
    words: {
      en: {
        title: "The app does not bring along the channel of this device's brand",
        why: "Without it a push reaches the device only over TPNS's own connection, which ends with the app's process.",
        remedy:
          "Add the vendor's adapter: npx tpns init --channels <channel>, with the credentials from the vendor's console.",
      },
      zh: {
        title: '应用没有集成该设备品牌的厂商通道',
        why: '没有厂商通道，推送只能走 TPNS 自建通道，应用进程结束后即中断。',
        remedy: '添加该厂商的通道依赖：npx tpns init --channels <通道>，并填入厂商开放平台的参数。',
      },
    },
  },
  {
    id: 'vendor-library-not-ready',
    side: 'app',
    channels: ['fcm'],
    predictions: [
      proof('vendor-library-unready'),
      found(strong, 'vendor-incomplete'),
      some('vendor-token-empty'),
      ...worked,
    ],
    decides: 'fix-sources',
    source: 'https://firebase.google.com/docs/android/setup',
    words: {
      en: {
        title: 'FirebaseApp is not initialised',
        why: "Firebase takes the app's ids from what the google-services plugin makes of google-services.json; without them it does not start.",
        remedy:
          'Put google-services.json beside the app’s build script and apply com.google.gms.google-services (4.2.0 or newer) at the end of it.',
      },
      zh: {
        title: 'FirebaseApp 未初始化',
        why: 'Firebase 的参数来自 google-services 插件对 google-services.json 的处理，缺少时无法启动。',
        remedy:
          '将 google-services.json 放到应用模块的 build.gradle 同级目录，并在脚本末尾应用 com.google.gms.google-services（4.2.0 及以上）。',
      },
    },
  },
  {
    id: 'vendor-set-up-late',
    side: 'app',
    perChannel: true,
    predictions: [
      found(strong, 'register-order', 'vendor-unset'),
      // the vendor was asked without a key
      strong('vendor-code', { ...codes('15'), channel: ['oppo'] }),
      some('vendor-token-empty'),
      contrary('vendor-code', undefined, ({ args }) => args.code !== '0' && args.code !== '15'),
      ...worked,
    ],
    decides: 'fix-sources',
    source: 'https://github.com/TencentCloud/TPNS-Flutter-Plugin/issues/20',
    words: {
      en: {
        title: "The vendor's keys are set after registerPush, or not at all",
        why: 'registerPush starts the vendors’ SDKs with what is set by then; what comes later is not heard.',
        remedy: 'Call the vendor setters and enableOtherPush before registerPush.',
      },
      zh: {
        title: '厂商参数在 registerPush 之后才设置，或根本没有设置',
        why: 'registerPush 会用当时已设置的参数启动厂商 SDK，之后的设置不再生效。',
        remedy: '在 registerPush 之前调用厂商设置方法和 enableOtherPush。',
      },
    },
  },
  {
    id: 'vendor-parts-missing',
    side: 'app',
    perChannel: true,
    predictions: [
      found(strong, 'vendor-incomplete'),
      some('vendor-token-empty'),
      contrary('vendor-library-unready'),
      contrary('vendor-code', undefined, ({ args }) => args.code !== '0'),
      ...worked,
    ],
    decides: 'fix-sources',
    source: GUIDE,
    words: {
      en: {
        title: "A part that the vendor's adapter needs is not in the build",
        why: "A library, a file of the vendor's or its Gradle plugin is missing, so the vendor's SDK fails without a word.",
        remedy:
          'Add what doctor names under vendor-incomplete; for OPPO that is gson and commons-codec, for Huawei agconnect-services.json.',
      },
      zh: {
        title: '构建中缺少厂商通道所需的依赖或文件',
        why: '缺少依赖库、厂商文件或其 Gradle 插件时，厂商 SDK 会静默失败。',
        remedy:
          '按 doctor 的 vendor-incomplete 补齐：例如 OPPO 需要 gson 与 commons-codec，华为需要 agconnect-services.json。',
      },
    },
  },
]);
