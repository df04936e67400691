/** Lines about a message that has come, a tap on it, and those that worry people and mean nothing. */
import { type Signature, shown, signaturesOf } from '../signature.ts';

const NOTHING = { en: 'There is nothing to do.', zh: '无需处理。' };

const harmless = (signature: string) => () => shown('line-harmless', { signature });

export const arrivalSignatures: readonly Signature[] = signaturesOf('TPush', [
  {
    id: 'click-arrived',
    needles: ['TpnsActivity receiver intent'],
    pattern: /TpnsActivity receiver intent:/i,
    family: 'sdk',
    verdict: 'info',
    meaning: {
      en: 'A tap has reached the SDK. Where this line does not follow a tap, the tap never came to the app.',
      zh: '点击已到达 SDK。点击通知后若没有这一行，说明点击没有传到应用。',
    },
    remedy: {
      en: 'Where it is missing, look for TpnsActivity and InnerTpnsActivity in the merged manifest.',
      zh: '若缺少这一行，检查合并后清单中的 TpnsActivity 和 InnerTpnsActivity。',
    },
    sample:
      '[InnerTpnsActivity] InnerTpnsActivity receiver intent:Intent { act=android.intent.action.VIEW dat=stpns://com.example.shop }',
    confidence: 'decompiled',
    shows: () => shown('click-reached', {}),
  },
  {
    id: 'fcm-click',
    needles: ['fcmChannelDeepLink'],
    pattern: /fcmChannelDeepLink content/i,
    family: 'sdk',
    channel: 'fcm',
    verdict: 'info',
    meaning: {
      en: 'A tap on a notification that came through FCM has reached the SDK.',
      zh: 'FCM 通道通知的点击已到达 SDK。',
    },
    remedy: NOTHING,
    sample: '[TpnsActivity] fcmChannelDeepLink content:shop://com.example.shop/order',
    confidence: 'decompiled',
    shows: () => shown('click-reached', {}),
  },
  {
    id: 'keepalive-off',
    needles: ['disable pull up other app'],
    pattern: /disable pull up other app/i,
    family: 'sdk',
    verdict: 'harmless',
    meaning: {
      en: 'Apps do not wake each other; since 1.2.6.0 that is the default.',
      zh: '应用间联合保活已关闭，自 1.2.6.0 起默认如此。',
    },
    remedy: NOTHING,
    sample: '[ServiceUtil] disable pull up other app',
    shows: harmless('keepalive-off'),
  },
  {
    id: 'foreign-components-off',
    needles: ['device huawei', 'filter components'],
    pattern: /(?:desiable|disable) device huawei|filter components/i,
    family: 'sdk',
    ambiguous: true,
    verdict: 'harmless',
    meaning: {
      en: "On this device the SDK switches off other brands' components, as it has done since 1.1.6.3.",
      zh: 'SDK 在本机关闭了其他品牌的厂商组件，自 1.1.6.3 起均如此。',
    },
    remedy: {
      en: 'Only where that is not wanted: set the meta-data tpns-disable-component-<vendor> to false and install again.',
      zh: '仅在不希望关闭时，将 meta-data tpns-disable-component-<厂商> 设为 false 并重新安装。',
    },
    sample: '[Util] desiable device huawei',
    confidence: 'decompiled',
    shows: harmless('foreign-components-off'),
  },
  {
    id: 'newer-sdk',
    needles: ['latest release of TPNS SDK'],
    pattern: /The latest release of TPNS SDK is now available/i,
    family: 'sdk',
    verdict: 'harmless',
    meaning: {
      en: 'There is a newer SDK. Only debuggable builds say so.',
      zh: '有更新的 SDK 版本；仅在 debug 构建中提示。',
    },
    remedy: { en: 'Consider raising the version.', zh: '可以考虑升级。' },
    sample: 'The latest release of TPNS SDK is now available',
    confidence: 'decompiled',
    shows: harmless('newer-sdk'),
  },
]);
