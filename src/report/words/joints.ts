/** How a language puts together what was worded apart. */
import type { Lang } from './types.ts';

export interface Joints {
  /** Between two sentences, or a sentence and a remark in brackets behind it. */
  readonly blank: string;
  /** What it is about, and what is said of it. */
  readonly about: (subject: string, text: string) => string;
  /** A heading without a stop, and the sentence behind it. */
  readonly headed: (heading: string, text: string) => string;
  /** Set behind a word, with the blank that it wants. */
  readonly aside: (text: string) => string;
}

export const joints: Readonly<Record<Lang, Joints>> = {
  en: {
    blank: ' ',
    about: (subject, text) => `${subject}: ${text}`,
    headed: (heading, text) => `${heading}. ${text}`,
    aside: text => ` (${text})`,
  },
  zh: {
    blank: '',
    about: (subject, text) => `${subject}：${text}`,
    headed: (heading, text) => `${heading}。${text}`,
    aside: text => `（${text}）`,
  },
};
