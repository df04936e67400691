export interface PageWords {
  readonly htmlLang: string;
  readonly title: string;
  readonly list: string;
  readonly empty: string;
  readonly reload: string;
  readonly refused: (code: number) => string;
  readonly untitled: string;
  readonly inApp: string;
  readonly opens: string;
  readonly pushId: string;
  readonly count: (n: number) => string;
}

/** The page is HTML and not a report, so its few words stand beside it. */
export const pageWords: Readonly<Record<'en' | 'zh', PageWords>> = {
  en: {
    htmlLang: 'en',
    title: 'TPNS emulator',
    list: 'Pushes received, newest first',
    empty: 'Nothing has arrived yet. Send a push to this address and load the page again.',
    reload: 'Load again',
    refused: code => `Refused: ${code}`,
    untitled: 'No title',
    inApp: 'In-app message: a phone shows nothing',
    opens: 'Opens',
    pushId: 'push id',
    count: n => (n === 1 ? '1 request.' : `${n} requests.`),
  },
  zh: {
    htmlLang: 'zh-CN',
    title: 'TPNS 模拟服务',
    list: '已收到的推送，最新的在最前',
    empty: '尚未收到推送。向此地址发送一条推送后，请重新加载页面。',
    reload: '重新加载',
    refused: code => `已拒绝：${code}`,
    untitled: '无标题',
    inApp: '应用内消息：手机上不会显示通知',
    opens: '点击打开',
    pushId: '推送 ID',
    count: n => `共 ${n} 个请求。`,
  },
};
