import type { SdkCall } from '../android/registration.ts';
import { literalOf } from '../android/sources/constants.ts';
import type { Found } from '../core/check.ts';
import { define } from './shared/define.ts';
import { CONFIG_CALL, chats, imCalls, imPlace } from './shared/im.ts';
import { inModules } from './shared/modules.ts';
import { type AppSubject, at } from './subject.ts';

interface Args {
  /** As written; null where there is no such call at all. */
  readonly have: string | null;
}

const LINE =
  'V2TIMManager.getOfflinePushManager().setOfflinePushConfig(new V2TIMOfflinePushConfig(0, xgToken, true), callback);';

export const imToken = define<Args>({
  id: 'im-token',
  severity: 'error',
  fixable: false,
  before: ['im-token-refresh'],
  source: 'https://cloud.tencent.com/document/product/269/44516',
  words: {
    en: {
      title: 'the IM SDK never gets TPNS’s token',
      message: ({ have }) =>
        have === null
          ? 'The app uses IM and TPNS, and no call hands TPNS’s token to the IM SDK: messages for somebody who is offline are not pushed.'
          : `The IM SDK is given a token with (${have}). For TPNS's, the first value has to be 0 and the last true; as it is, messages for somebody who is offline go nowhere.`,
      help: () => `After the IM login, with the token that registerPush gave:\n${LINE}`,
    },
    zh: {
      title: '没有把 TPNS 的 Token 交给 IM SDK',
      message: ({ have }) =>
        have === null
          ? '应用同时使用了 IM 和 TPNS，但没有把 TPNS 的 Token 上报给 IM SDK，对方离线时消息不会推送。'
          : `上报给 IM SDK 的参数是（${have}）。使用 TPNS 的 Token 时，第一个参数应为 0，最后一个应为 true；否则对方离线时消息不会推送。`,
      help: () => `请在 IM 登录成功后，用 registerPush 返回的 Token 调用：\n${LINE}`,
    },
  },
  run: subject =>
    inModules(subject, app => {
      if (!chats(app)) return null;
      const calls = imCalls(app, CONFIG_CALL);
      if (calls.some(call => mayBeTpns(app, call))) return [];
      // one that says neither yes nor no is a vendor's, of two arguments; the one with three is the attempt
      const tried = calls.find(({ arguments: given }) => given.length > 2) ?? null;
      const place = tried === null ? imPlace(app) : at(tried.file, { start: tried.start, end: tried.end });
      const args = { have: tried === null ? null : tried.arguments.join(', ') };
      return [{ args, side: 'app', ...(place === null ? {} : { place }) } satisfies Found<Args>];
    }),
});

/** What only the running program knows may be right. */
export function mayBeTpns({ picture }: AppSubject, { arguments: given, file }: SdkCall): boolean {
  const [id, , ofTpns] = given;
  if (id === undefined || ofTpns === undefined) return false;
  const [business, flag] = [id, ofTpns].map(each => literalOf(picture.code, file, each));
  return (business === null || business === 0) && flag !== false;
}
