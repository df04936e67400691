import { define } from './shared/define.ts';
import { INFO_CALL, imCalls, usesIm } from './shared/im.ts';
import { inModules } from './shared/modules.ts';
import { at } from './subject.ts';

export const imOppoChannel = define<Record<never, never>>({
  id: 'im-oppo-channel',
  severity: 'warning',
  fixable: false,
  before: [],
  source: 'https://cloud.tencent.com/document/product/269/44516',
  words: {
    en: {
      title: 'IM messages say no notification channel for OPPO',
      message: () =>
        'The app pushes to OPPO, and the offline push info of its IM messages says no channel id: OPPO devices with Android 8 or later show nothing.',
      help: () =>
        'Call setAndroidOPPOChannelID on every V2TIMOfflinePushInfo, with the channel id registered in the OPPO console.',
    },
    zh: {
      title: 'IM 消息没有设置 OPPO 的通知通道',
      message: () =>
        '应用接入了 OPPO 推送，但 IM 消息的离线推送信息没有设置通道 ID，Android 8 及以上的 OPPO 手机不会展示通知。',
      help: () =>
        '请对每个 V2TIMOfflinePushInfo 调用 setAndroidOPPOChannelID，填写在 OPPO 控制台登记的通道 ID。',
    },
  },
  run: subject =>
    inModules(subject, app => {
      const pushes = app.build.channels.some(
        ({ channel, artifact }) => channel.id === 'oppo' && artifact !== null,
      );
      const [info] = imCalls(app, INFO_CALL);
      if (!pushes || info === undefined || !usesIm(app)) return null;
      // Kotlin also writes it as a property
      const said = app.picture.code.files.some(
        ({ path }) =>
          app.picture.code.mentions(path, /AndroidOPPOChannelID/i) &&
          app.picture.code
            .open(path)
            .tokens.some(({ kind, text }) => kind === 'word' && /^(?:set)?AndroidOPPOChannelID$/i.test(text)),
      );
      return said
        ? []
        : [{ args: {}, side: 'app', place: at(info.file, { start: info.start, end: info.end }) }];
    }),
});
