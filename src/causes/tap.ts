/** Why a tap opens nothing, or the wrong page. */
import { beside, causesAt, contrary, excludes, found, proof, some, strong } from './define.ts';

const REDIRECT = 'https://www.tencentcloud.com/document/product/1024/38354';

export const clickCauses = causesAt('click', [
  {
    id: 'click-not-delivered',
    side: 'app',
    predictions: [
      found(strong, 'components-missing', 'components-relic'),
      some('notification-shown'),
      excludes('click-reached'),
      excludes('push-clicked'),
    ],
    decides: 'tap-and-log',
    source: 'https://cloud.tencent.com/document/product/548/36652',
    words: {
      en: {
        title: "The activity that takes the SDK's taps is missing in the built app",
        why: 'A tap first opens TpnsActivity or InnerTpnsActivity; without them it ends in nothing.',
        remedy:
          "Let the AAR bring the SDK's activities, take out old copies, and look at the APK with --apk.",
      },
      zh: {
        title: '构建出的应用缺少接收点击的 SDK Activity',
        why: '点击通知首先打开 TpnsActivity 或 InnerTpnsActivity，缺少它们时点击无效。',
        remedy: '由 AAR 提供 SDK 的 Activity，删除旧的手写声明，并用 --apk 检查 APK。',
      },
    },
  },
]);

export const redirectCauses = causesAt('redirect', [
  {
    id: 'custom-content-lost',
    side: 'service',
    loose: true,
    perChannel: true,
    predictions: [strong('push-custom-content', { problem: ['dropped'] })],
    decides: 'push-body',
    source: 'https://cloud.tencent.com/document/product/548/39064',
    words: {
      en: {
        title: 'The vendor drops custom_content on the way',
        why: 'The notification comes and the page opens, but the app finds no custom content: this channel does not carry it any more.',
        remedy:
          'Put the values into the link itself (action_type 3, intent with a query), and read them from getIntent().getData().',
      },
      zh: {
        title: '厂商通道不携带 custom_content',
        why: '通知能收到、页面能打开，但应用取不到自定义内容：该通道已不再透传它。',
        remedy:
          '把参数放进跳转地址（action_type 为 3，intent 带查询参数），在 getIntent().getData() 中读取。',
      },
    },
  },
  {
    id: 'background-start-forbidden',
    loose: true,
    side: 'device',
    predictions: [
      strong('background-start-denied'),
      beside(some('click-reached'), 'background-start-denied'),
      beside(some('push-clicked'), 'background-start-denied'),
      beside(some('redirect-resolves'), 'background-start-denied'),
      contrary('redirect-nowhere'),
    ],
    decides: 'rehearse',
    source: REDIRECT,
    words: {
      en: {
        title: 'The device does not let the app open pages from the background',
        why: 'The tap reaches the app, and the start of the page is blocked by the vendor’s own permission.',
        remedy:
          'Grant “display pop-ups while running in the background” (Xiaomi, vivo) in the app’s permissions.',
      },
      zh: {
        title: '设备禁止应用在后台弹出界面',
        why: '点击已到达应用，但打开页面被厂商的权限拦截。',
        remedy: '在应用权限中开启“后台弹出界面”（小米、vivo）。',
      },
    },
  },
  {
    id: 'redirect-not-received',
    side: 'app',
    commonness: 'common',
    predictions: [
      proof('redirect-nowhere'),
      found(
        strong,
        'redirect-unresolved',
        'redirect-slash',
        'redirect-action',
        'redirect-category',
        'redirect-vendor',
        'redirect-invalid',
      ),
      some('click-reached'),
      excludes('redirect-resolves'),
    ],
    decides: 'rehearse',
    source: REDIRECT,
    words: {
      en: {
        title: 'No activity receives the link that the console opens',
        why: 'The link has to match an intent-filter with VIEW and DEFAULT; capitals count (but in the host), and so does a slash at the end.',
        remedy:
          'Make console and manifest agree: doctor’s redirect checks name the filter and the one attribute that differs.',
      },
      zh: {
        title: '没有 Activity 接收控制台配置的跳转地址',
        why: '地址必须与带有 VIEW 和 DEFAULT 的 intent-filter 匹配：区分大小写（host 除外），末尾的斜杠也算。',
        remedy: '使控制台与清单一致：doctor 的 redirect 检查会指出对应的 filter 以及不同的那个属性。',
      },
    },
  },
  {
    id: 'redirect-closed',
    side: 'app',
    predictions: [
      proof('redirect-refused', undefined, ({ args }) =>
        /not exported|permission denial|securityexception/i.test(args.error),
      ),
      strong('redirect-refused'),
      found(strong, 'redirect-not-exported'),
    ],
    decides: 'rehearse',
    source: REDIRECT,
    words: {
      en: {
        title: 'The activity that would open is not exported',
        why: 'The vendor’s service starts it from outside the app, which Android allows for exported activities only.',
        remedy: 'Set android:exported="true" on that activity.',
      },
      zh: {
        title: '目标 Activity 没有导出',
        why: '厂商服务从应用外部启动它，系统只允许启动已导出的 Activity。',
        remedy: '为该 Activity 设置 android:exported="true"。',
      },
    },
  },
  {
    id: 'redirect-taken',
    side: 'app',
    predictions: [
      proof('redirect-elsewhere'),
      proof('redirect-chooser'),
      found(strong, 'redirect-ambiguous', 'redirect-generic', 'redirect-cross-product'),
      excludes('redirect-resolves'),
    ],
    decides: 'rehearse',
    source: 'https://developer.android.com/guide/components/intents-filters',
    words: {
      en: {
        title: 'Another page or another app takes the link as well',
        why: 'A scheme that is not the app’s own belongs to whoever claims it; Android asks, or opens the other one.',
        remedy: 'Use a scheme and host made of the package name, and one activity for it.',
      },
      zh: {
        title: '该地址还会被其他页面或应用接收',
        why: '不是应用独有的 scheme 谁都可以声明，系统会弹出选择框或打开另一个。',
        remedy: '使用由包名构成的 scheme 和 host，并只由一个 Activity 接收。',
      },
    },
  },
  {
    id: 'redirect-overridden',
    loose: true,
    side: 'app',
    commonness: 'rare',
    predictions: [
      some('click-reached'),
      some('redirect-resolves'),
      found(strong, 'redirect-stale-intent'),
      contrary('redirect-nowhere'),
    ],
    decides: 'tap-and-log',
    source: REDIRECT,
    words: {
      en: {
        title: 'The page opens, and shows what was there before',
        why: 'An activity that is already running gets the new link in onNewIntent; one that reads it in onCreate alone keeps the old. A redirect of its own in the click callback gets in the way as well.',
        remedy:
          'Read the link in onNewIntent too (setIntent), and start nothing in onNotificationClickedResult.',
      },
      zh: {
        title: '页面能打开，但显示的是旧内容',
        why: '已在运行的 Activity 通过 onNewIntent 收到新地址，只在 onCreate 中读取会保留旧值；点击回调中自行跳转也会造成冲突。',
        remedy: '在 onNewIntent 中同样读取地址（setIntent），不要在 onNotificationClickedResult 中自行跳转。',
      },
    },
  },
]);
