/** The few words that belong to the keys of a prompt rather than to a question. */
import type { Lang } from '../core/lang.ts';

export interface PromptWords {
  readonly navigate: string;
  readonly select: string;
  readonly toggle: string;
  readonly all: string;
  readonly invert: string;
  readonly submit: string;
  readonly yes: string;
  readonly no: string;
  readonly yesOrNo: string;
  readonly none: string;
}

export const promptWords: Readonly<Record<Lang, PromptWords>> = {
  en: {
    navigate: 'move',
    select: 'choose',
    toggle: 'mark',
    all: 'all',
    invert: 'invert',
    submit: 'done',
    yes: 'yes',
    no: 'no',
    yesOrNo: 'y or n',
    none: 'none',
  },
  zh: {
    navigate: '移动',
    select: '选择',
    toggle: '勾选',
    all: '全选',
    invert: '反选',
    submit: '完成',
    yes: '是',
    no: '否',
    yesOrNo: '请输入 y 或 n',
    none: '无',
  },
};
