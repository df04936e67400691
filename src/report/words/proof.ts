import type { Words } from './types.ts';

export const proofWords = {
  'proof-ranges': {
    en: a => `the parts of the edit (${a.what}) overlap or lie outside the file, so it was not made`,
    zh: a => `该修改（${a.what}）的各部分相互重叠或超出文件范围，因此未执行`,
  },
  'proof-outside': {
    en: a => `the edit (${a.what}) would have changed text outside its own range, so it was not made`,
    zh: a => `该修改（${a.what}）会影响其范围之外的文本，因此未执行`,
  },
  'proof-notation': {
    en: a =>
      `the edit (${a.what}) would also have changed how the lines around it are written, so it was not made`,
    zh: a => `该修改（${a.what}）会改变周围代码的书写格式，因此未执行`,
  },
  'proof-difference': {
    en: a =>
      a.found
        ? `after the edit the file would also have differed in “${a.found}”, so it was not made`
        : `after the edit “${a.expected}” would not have been as intended, so it was not made`,
    zh: a =>
      a.found ? `修改后“${a.found}”也会发生变化，因此未执行` : `修改后“${a.expected}”不符合预期，因此未执行`,
  },
  'proof-again': {
    en: a => `after the edit (${a.what}) a second run would have changed the file again, so it was not made`,
    zh: a => `该修改（${a.what}）无法保证重复执行时不再改动文件，因此未执行`,
  },
  'proof-unreadable': {
    en: a => `after the edit (${a.what}) the file could no longer be parsed, so it was not made`,
    zh: a => `该修改（${a.what}）会使文件无法解析，因此未执行`,
  },
} satisfies Words<
  | 'proof-ranges'
  | 'proof-outside'
  | 'proof-notation'
  | 'proof-difference'
  | 'proof-again'
  | 'proof-unreadable'
>;
