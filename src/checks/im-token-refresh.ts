/** A token changes with a reinstall or by itself; the SDK says so in onRegisterResult, and IM has to be told. */
import type { CodeMethod } from '../android/sources/methods.ts';
import type { PlacedClass } from '../android/sources/subclasses.ts';
import { trailOf } from '../android/sources/trail.ts';
import type { Found } from '../core/check.ts';
import { mayBeTpns } from './im-token.ts';
import { define } from './shared/define.ts';
import { CONFIG_CALL, chats, imCalls } from './shared/im.ts';
import { inModules } from './shared/modules.ts';
import { type AppSubject, at } from './subject.ts';

interface Args {
  readonly receiver: string | null;
}

const CALLBACK = 'onRegisterResult';

export const imTokenRefresh = define<Args>({
  id: 'im-token-refresh',
  severity: 'warning',
  fixable: false,
  before: [],
  source: 'https://cloud.tencent.com/document/product/269/44516',
  words: {
    en: {
      title: 'a new token is not reported to the IM SDK',
      message: ({ receiver }) =>
        `The IM SDK is given TPNS's token once; ${receiver === null ? `no receiver overrides ${CALLBACK}` : `${CALLBACK} of ${receiver} does nothing with it`}, where the SDK says that the token has changed. From then on messages for somebody who is offline are not pushed.`,
      help: () => `In ${CALLBACK}, hand over message.getToken() by setOfflinePushConfig once more.`,
    },
    zh: {
      title: 'Token 更新后没有重新上报给 IM SDK',
      message: ({ receiver }) =>
        `TPNS 的 Token 只上报过一次；SDK 通过 ${CALLBACK} 通知 Token 变化，但${receiver === null ? '没有接收器重写该方法' : ` ${receiver} 的 ${CALLBACK} 没有处理`}。此后对方离线时消息不会推送。`,
      help: () => `请在 ${CALLBACK} 中用 message.getToken() 再次调用 setOfflinePushConfig。`,
    },
  },
  run: subject =>
    inModules(subject, app => {
      const reported = imCalls(app, CONFIG_CALL).find(call => mayBeTpns(app, call));
      if (!chats(app) || reported === undefined) return null;
      const told = app.receivers.flatMap(receiver => {
        const method = callbackOf(app, receiver);
        return method === null ? [] : [{ receiver, method }];
      });
      const [first] = told;
      if (told.some(({ receiver, method }) => handsOn(app, receiver, method))) return [];
      // an ancestor in a library may do it
      if (
        first === undefined &&
        app.receivers.some(({ supers }) => !supers.some(name => /XGPushBaseReceiver$/.test(name)))
      )
        return [];
      const place =
        first === undefined
          ? at(reported.file, { start: reported.start, end: reported.end })
          : at(first.receiver.file, { start: first.method.start, end: first.method.start });
      return [{ args: { receiver: first?.receiver.name ?? null }, side: 'app', place } satisfies Found<Args>];
    }),
});

function callbackOf({ picture }: AppSubject, { file, start, end }: PlacedClass): CodeMethod | null {
  const { methods } = picture.code.open(file);
  return methods.find(each => each.name === CALLBACK && start <= each.start && each.end <= end) ?? null;
}

const TOKEN = /\btoken\b|getToken|message|result/i;
const LOGS =
  /^(?:Log|Timber|Logger|KLog|LogUtils?|XLog|Toast|System\.out)\.|(?:^|\.)(?:log|print|println|show|toast|append|getToken|toString|equals|isEmpty)\w{0,2}$/i;

/** It reports the token, or gives it to something else that may. */
function handsOn(
  { picture: { code } }: AppSubject,
  { file }: PlacedClass,
  { body, start, end }: CodeMethod,
): boolean {
  if (trailOf(code, file, body).some(({ call }) => /setOfflinePushConfig|OfflinePushConfig$/.test(call.name)))
    return true;
  const source = code.open(file);
  return source.calls.some(
    call =>
      call.start >= start &&
      call.end <= end &&
      !LOGS.test(call.name) &&
      source.argumentsOf(call).some(argument => TOKEN.test(argument)),
  );
}
