/** The body of `sendmsg`: a text message whose receiver gets an offline push where IM would send one. */
export interface ImMessage {
  readonly to: string;
  readonly title: string;
  readonly content: string;
  /** Handed to the app on a tap, as text; IM calls it Ext. */
  readonly ext?: string;
  /** Seconds that the message, and with it the push, waits for the device. */
  readonly life: number;
  readonly random: number;
}

/** IM keeps messages no longer than a week. */
export const longestLife = 604_800;
/** Desc and Ext together. */
export const offlineLimit = 3072;

export function messageBody({ to, title, content, ext, life, random }: ImMessage): object {
  return {
    // not into the sender's own history: the administrator has not written it
    SyncOtherMachine: 2,
    To_Account: to,
    MsgLifeTime: life,
    MsgRandom: random,
    MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: content } }],
    OfflinePushInfo: {
      PushFlag: 0,
      Title: title,
      Desc: content,
      ...(ext === undefined ? {} : { Ext: ext }),
    },
  };
}

export function offlineBytes({ content, ext = '' }: Pick<ImMessage, 'content' | 'ext'>): number {
  return Buffer.byteLength(content) + Buffer.byteLength(ext);
}
