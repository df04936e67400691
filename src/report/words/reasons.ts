import type { NoteArgs } from '../../core/note.ts';
import type { Sentence, Words } from './types.ts';

type ReasonClass = NoteArgs['reason-class']['class'];

/** Why it is right to leave a step to a person. */
const classes: Readonly<Record<ReasonClass, Sentence<null>>> = {
  undecidable: {
    en: () =>
      'What the text here means is decided only when the build runs: by a condition, a computed value, or something that the build fills in. An edit would be a guess.',
    zh: () =>
      '此处的含义要到构建执行时才能确定（条件、计算得出的值或由构建填入的内容），自动修改只能靠猜测。',
  },
  shared: {
    en: () => 'The text here serves others as well, so a change would reach further than was asked for.',
    zh: () => '此处的内容还被其他地方使用，修改会影响到要求范围之外的部分。',
  },
  deliberate: {
    en: () => 'Somebody wrote something else here on purpose, and tpns does not overrule that.',
    zh: () => '此处是有意写成这样的，tpns 不会擅自推翻。',
  },
  faulty: {
    en: () =>
      'The file contradicts itself here, or says something where it has no effect. That comes first, and only you know which of it was meant.',
    zh: () => '文件在此处自相矛盾，或写在了不起作用的位置；需要先由了解本意的人修正。',
  },
  homeless: {
    en: () =>
      'None of the files that tpns may edit has a place for it, and making one would decide how the project is built.',
    zh: () => 'tpns 可以修改的文件中没有合适的位置，新建位置则等于替您决定工程的构建方式。',
  },
  companion: {
    en: () =>
      'It works only together with another change that could not be made; half of the two would leave the project unable to build or run.',
    zh: () => '该修改必须与另一处未能完成的修改配套，只改一半会使工程无法构建或运行。',
  },
  edited: {
    en: () => 'The text was changed by hand after tpns wrote it, and taking it out would lose that work.',
    zh: () => '这段内容在 tpns 写入之后又被手动修改过，撤销会丢失这些改动。',
  },
  unproved: {
    en: () =>
      'Every edit is checked against the file before anything is written, and this one did not pass. Nothing was written; please report it, for it is most likely a fault of tpns.',
    zh: () =>
      '每项修改在写入前都要经过校验，而这一项未能通过，因此没有写入任何内容；这很可能是 tpns 的缺陷，欢迎反馈。',
  },
};

export const reasonWords = {
  'reason-class': {
    en: a => classes[a.class].en(null),
    zh: a => classes[a.class].zh(null),
  },
  'explain-reason': {
    en: () =>
      'Do the step by hand, with the snippet and the places that tpns names, and run the command again: it sees what is done.',
    zh: () => '请按 tpns 给出的代码片段和位置手动完成该步骤，再重新运行命令；已完成的部分会被识别。',
  },
} satisfies Words<'reason-class' | 'explain-reason'>;
