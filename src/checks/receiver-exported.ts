import type { Found } from '../core/check.ts';
import { androidAttribute } from '../editors/manifest/value.ts';
import { define, inApps } from './shared/define.ts';
import { isRight, messageReceivers } from './shared/receivers.ts';
import { rangeOf } from './shared/redirect.ts';
import { at } from './subject.ts';

interface Args {
  readonly receiver: string;
}

export const receiverExported = define<Args>({
  id: 'receiver-exported',
  severity: 'warning',
  fixable: true,
  before: [],
  source: 'https://cloud.tencent.com/document/product/548/36652',
  words: {
    en: {
      title: 'other apps can reach the receiver',
      message: ({ receiver }) =>
        `${receiver} receives the SDK's messages and is android:exported="true": any other app on the device can send it forged ones.`,
      help: () => 'Set android:exported="false"; the SDK sends from within the app.',
    },
    zh: {
      title: '接收器可被其他应用访问',
      message: ({ receiver }) =>
        `${receiver} 用于接收 SDK 的消息，却设置了 android:exported="true"：设备上的任何应用都可以向它发送伪造的消息。`,
      help: () => '请设为 android:exported="false"；SDK 从应用内部发送消息，不受影响。',
    },
  },
  run: subject =>
    inApps(subject, app => {
      // a wrapper's manifest is not the app's to change
      if (app.mode === 'none' || app.wrapper !== null || !app.manifestsRead) return null;
      const receivers = messageReceivers(app).filter(({ actions }) => actions.some(isRight));
      if (receivers.length === 0) return null;
      return receivers.flatMap(({ component, file }): Found<Args>[] => {
        const { element, exported, className } = component;
        const written = androidAttribute(element, 'exported');
        if (exported !== true || written === null) return [];
        const receiver = className ?? element.name;
        return [{ args: { receiver }, side: 'app', about: receiver, place: at(file, rangeOf(written)) }];
      });
    }),
});
