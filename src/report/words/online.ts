import type { Words } from './types.ts';

/** What the services would not say. */
export const onlineWords = {
  'online-refused': {
    en: a =>
      `TPNS gave no answer to ${a.path}: code ${a.code}${a.message === '' ? '' : ` (${a.message})`}. See tpns explain ${a.code}.`,
    zh: a =>
      `TPNS 没有回答 ${a.path} 的查询：返回码 ${a.code}${a.message === '' ? '' : `（${a.message}）`}，说明见 tpns explain ${a.code}。`,
  },
  'online-early': {
    en: a =>
      `The push is only ${a.seconds} seconds old, and its figures may lag behind: what has not happened yet was not counted against it. Ask again in a minute.`,
    zh: a => `推送发出仅 ${a.seconds} 秒，统计数据可能尚未更新，未完成的环节暂不作为问题。请一分钟后再查询。`,
  },
  'online-record-bare': {
    en: a =>
      `The record of push ${a.pushId} does not show its Android settings: nobody can tell from it whether a notification channel or a sound was named.`,
    zh: a => `推送 ${a.pushId} 的记录中没有 Android 参数，无法判断是否指定了通知渠道（ChannelID）或铃声。`,
  },
  'online-im-untold': {
    en: a => `IM does not say whether ${a.account} is logged in.`,
    zh: a => `IM 没有返回账号 ${a.account} 的登录状态。`,
  },
} satisfies Words<'online-refused' | 'online-early' | 'online-record-bare' | 'online-im-untold'>;
