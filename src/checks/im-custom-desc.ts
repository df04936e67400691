import type { SdkCall } from '../android/registration.ts';
import { literalOf } from '../android/sources/constants.ts';
import type { Found } from '../core/check.ts';
import { define } from './shared/define.ts';
import { INFO_CALL, imCalls, usesIm } from './shared/im.ts';
import { inModules } from './shared/modules.ts';
import { type AppSubject, at } from './subject.ts';

export const imCustomDesc = define<Record<never, never>>({
  id: 'im-custom-desc',
  severity: 'warning',
  fixable: false,
  before: [],
  source: 'https://cloud.tencent.com/document/product/269/44516',
  words: {
    en: {
      title: 'a custom message is not pushed',
      message: () =>
        'A custom message is sent here with an offline push info that has no desc. IM can’t make a text of a custom message by itself, so it pushes none.',
      help: () => 'Call setDesc("…") on the V2TIMOfflinePushInfo: what the notification is to say.',
    },
    zh: {
      title: '自定义消息不会触发离线推送',
      message: () =>
        '此处发送自定义消息时，离线推送信息没有设置 desc。IM 无法从自定义消息生成文案，因此不会推送。',
      help: () => '请对 V2TIMOfflinePushInfo 调用 setDesc("…")，填写通知要展示的内容。',
    },
  },
  run: subject =>
    inModules(subject, app => {
      const infos = imCalls(app, INFO_CALL);
      const custom = imCalls(app, /^createCustomMessage$/);
      if (infos.length === 0 || custom.length === 0 || !usesIm(app)) return null;
      return imCalls(app, /^sendMessage$/).flatMap((send): Found<Record<never, never>>[] => {
        const here = (call: SdkCall): boolean =>
          call.file === send.file && call.surroundings.body === send.surroundings.body;
        // made, filled and sent in one body: what is not there is nowhere
        const info = infos.find(call => here(call) && call.start < send.start);
        if (info === undefined || !custom.some(here) || !isPushed(app, send) || hasDesc(app, send)) return [];
        return [{ args: {}, side: 'app', place: at(send.file, { start: send.start, end: send.end }) }];
      });
    }),
});

/** Not so where it only goes to who is online, or with no info at all. */
function isPushed({ picture }: AppSubject, { file, arguments: given }: SdkCall): boolean {
  const [onlineOnly, info] = given.slice(4, 6);
  if (onlineOnly === undefined || info === undefined) return false;
  return literalOf(picture.code, file, onlineOnly) !== true && info !== 'null';
}

/** In the body, or handed to another method that may do it. */
function hasDesc({ picture }: AppSubject, { file, start, surroundings }: SdkCall): boolean {
  const source = picture.code.open(file);
  const method = source.methods.find(({ body }) => body === surroundings.body);
  if (method === undefined) return true;
  const made = source.tokens.findIndex(
    token => token.start > method.start && token.end < start && /OfflinePushInfo$/.test(token.text),
  );
  const name = nameBefore(
    source.tokens.slice(0, made + 1).map(({ text }) => text),
    source.tokens[made + 1]?.text ?? '',
  );
  return (
    source.tokens.some(
      token => token.start > method.start && token.end < start && /^(?:setDesc|desc)$/.test(token.text),
    ) ||
    name === null ||
    source.calls.some(
      call => call.start > method.start && call.end < start && source.argumentsOf(call).includes(name),
    )
  );
}

/** `V2TIMOfflinePushInfo info = new …` and `val info = V2TIMOfflinePushInfo()`: `info`. */
function nameBefore(words: readonly string[], next: string): string | null {
  if (/^[A-Za-z_]\w*$/.test(next)) return next;
  const tail = words.filter(word => word !== 'new').slice(-3);
  return tail[1] === '=' ? (tail[0] ?? null) : null;
}
