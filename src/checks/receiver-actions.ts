import type { Found } from '../core/check.ts';
import { OLD_RECEIVER_ACTIONS } from '../tpns/components.ts';
import { RECEIVER_ACTIONS } from '../tpns/sdk.ts';
import { define, inApps } from './shared/define.ts';
import { isRight, messageReceivers } from './shared/receivers.ts';
import { rangeOf } from './shared/redirect.ts';
import { type AppSubject, at } from './subject.ts';

interface Args {
  readonly receiver: string;
  /** An action that is none of the two; null where one is only missing. */
  readonly have: string | null;
  /** It is the old, free SDK's. */
  readonly old: boolean;
  readonly missing: readonly string[];
}

const lines = (missing: readonly string[]): string =>
  missing.map(action => `<action android:name="${action}" />`).join('\n');

export const receiverActions = define<Args>({
  id: 'receiver-actions',
  severity: 'error',
  fixable: true,
  before: ['receiver-missing'],
  source: 'https://cloud.tencent.com/document/product/548/36652',
  words: {
    en: {
      title: 'the receiver listens to the wrong actions',
      message: ({ receiver, have, old, missing }) =>
        have === null
          ? `${receiver} does not listen to ${missing.join(' and ')}, so part of the SDK's messages never reaches your code.`
          : `${receiver} listens to “${have}”, which ${old ? 'was the old, free SDK’s' : 'nobody sends'}; it does not listen to ${missing.join(' and ')}. The SDK's messages do not reach it.`,
      help: ({ have, missing }) =>
        `Put this into its intent-filter${have === null ? '' : ', in place of the wrong action'}:\n${lines(missing)}`,
    },
    zh: {
      title: '接收器监听的 action 不正确',
      message: ({ receiver, have, old, missing }) =>
        have === null
          ? `${receiver} 没有监听 ${missing.join(' 和 ')}，SDK 的部分消息不会回调到应用代码。`
          : `${receiver} 监听的是“${have}”，${old ? '这是旧版免费 SDK 的 action' : '没有任何组件会发送它'}；而 ${missing.join(' 和 ')} 没有被监听，因此收不到 SDK 的消息。`,
      help: ({ have, missing }) =>
        `请在其 intent-filter 中写入${have === null ? '' : '以下内容，替换错误的 action'}：\n${lines(missing)}`,
    },
  },
  run: subject =>
    inApps(subject, app => {
      const { mode, wrapper, manifestsRead } = app;
      // a wrapper brings a receiver of its own
      if (mode === 'none' || mode === null || wrapper !== null || !manifestsRead) return null;
      return deaf(app);
    }),
});

function deaf(app: AppSubject): Found<Args>[] | null {
  const receivers = messageReceivers(app);
  const heard = receivers.flatMap(({ actions }) => actions.filter(isRight).map(({ text }) => text));
  const missing = RECEIVER_ACTIONS.filter(action => !heard.includes(action));
  const told = receivers.find(({ actions }) => !actions.every(isRight)) ?? receivers[0];
  if (told === undefined) return null;
  if (missing.length === 0) return [];
  const { component, file, actions } = told;
  const have = actions.find(action => !isRight(action)) ?? null;
  const place = have === null ? (component.filters[0]?.element ?? component.element).startTag : rangeOf(have);
  const receiver = component.className ?? component.name?.text ?? component.element.name;
  const old = have !== null && OLD_RECEIVER_ACTIONS.includes(have.text);
  return [
    { args: { receiver, have: have?.text ?? null, old, missing }, side: 'app', place: at(file, place) },
  ];
}
