/** The languages every user-facing sentence exists in. */
export type Lang = 'en' | 'zh';
