import { RECEIVER_ACTIONS } from '../tpns/sdk.ts';
import { define, inApps } from './shared/define.ts';
import { bringsSdk } from './shared/registration.ts';
import { inApplication } from './subject.ts';

interface Args {
  readonly plugin: boolean;
}

export const receiverMissing = define<Args>({
  id: 'receiver-missing',
  severity: 'warning',
  fixable: false,
  before: [],
  source: 'https://cloud.tencent.com/document/product/548/36652',
  words: {
    en: {
      title: 'no receiver for the SDK’s messages',
      message: () =>
        `No manifest of the app declares a receiver for ${RECEIVER_ACTIONS.join(' and ')}. Notifications are shown without it; in-app messages, clicks and the results of registration do not reach your code.`,
      help: ({ plugin }) =>
        plugin
          ? 'If you need them, declare a subclass of XGPushBaseReceiver with these two actions; tpns init writes one.'
          : 'Declare a subclass of XGPushBaseReceiver with these two actions; tpns init writes one.',
    },
    zh: {
      title: '没有接收 SDK 消息的广播接收器',
      message: () =>
        `清单中没有声明接收 ${RECEIVER_ACTIONS.join(' 和 ')} 的广播接收器。通知仍可展示，但应用内消息、点击事件和注册结果都不会回调到应用代码。`,
      help: ({ plugin }) =>
        plugin
          ? '如果需要这些回调，请声明一个继承 XGPushBaseReceiver 的接收器并加上这两个 action；tpns init 可自动生成。'
          : '请声明一个继承 XGPushBaseReceiver 的接收器并加上这两个 action；tpns init 可自动生成。',
    },
  },
  run: subject =>
    inApps(subject, app => {
      const { mode, wrapper, manifests, manifestsRead, picture } = app;
      if (!bringsSdk(app) || wrapper !== null || !manifestsRead) return null;
      const declared = manifests.some(({ manifest }) =>
        manifest.components.some(
          ({ tag, node, filters }) =>
            tag === 'receiver' &&
            node !== 'remove' &&
            filters.some(({ actions }) =>
              actions.some(({ text }) => RECEIVER_ACTIONS.some(ours => ours === text)),
            ),
        ),
      );
      if (declared) return [];
      const plugin = mode === 'plugin';
      const place = inApplication(picture);
      return [{ args: { plugin }, severity: plugin ? 'info' : 'warning', side: 'app', place }];
    }),
});
