/** A diagnosis for the terminal: the way of the push a line a step, the causes, and the one thing to do next. */
import type { StageState } from '../core/push-path.ts';
import { visible } from '../core/visible.ts';
import type { Paint } from '../ports.ts';
import type { NextTold, StageTold, SuspectTold } from './diagnosis-told.ts';
import { type DiagnosisWords, diagnosisWords } from './words/diagnosis.ts';
import { joints } from './words/joints.ts';
import type { Lang } from './words/types.ts';

const SIGN: Readonly<Record<StageState, string>> = { proven: '✓', broken: '✗', unknown: '?' };
const PAINT: Readonly<Record<StageState, (paint: Paint) => (text: string) => string>> = {
  proven: paint => paint.green,
  broken: paint => paint.red,
  unknown: paint => paint.dim,
};
/** Further evidence is only counted; every piece of it stands in the other formats. */
const SHOWN = 2;

/** One line a step: sign, name, and what proves or breaks it. */
export function pathText(stages: readonly StageTold[], paint: Paint, lang: Lang): string[] {
  const words = diagnosisWords[lang];
  const width = Math.max(0, ...stages.map(({ name }) => columns(line(name))));
  return stages.map(stage => {
    const { state, channel, evidence } = stage;
    const name = line(stage.name);
    const color = PAINT[state](paint);
    const lead = `${SIGN[state]} ${name}${' '.repeat(width - columns(name))}`;
    const rest = evidence.length - SHOWN;
    const said = [
      ...(channel === null ? [] : [`${line(channel)}:`]),
      ...(evidence.length === 0 ? [words.states[state]] : evidence.slice(0, SHOWN).map(line)),
    ].join(' ');
    const more = rest > 0 ? ` ${paint.dim(words.more(rest))}` : '';
    // where nothing is known, the whole line steps back
    return state === 'unknown' ? `  ${color(`${lead}  ${said}`)}${more}` : `  ${color(lead)}  ${said}${more}`;
  });
}

/** The likeliest cause in full, the others behind it, each with what speaks for and against it; then the next step. */
export function suspectsText(
  suspects: readonly SuspectTold[],
  next: NextTold | null,
  paint: Paint,
  lang: Lang,
): string[] {
  const words = diagnosisWords[lang];
  const [likeliest, ...others] = suspects;
  const blocks = [
    ...(likeliest === undefined
      ? []
      : [[paint.bold(words.likeliest), ...suspectText(likeliest, null, paint, lang)]]),
    ...others.map((suspect, i) => [
      ...(i === 0 ? [paint.bold(words.others)] : []),
      ...suspectText(suspect, i + 2, paint, lang),
    ]),
    ...(next === null ? [] : [nextText(next, words, paint)]),
  ];
  return blocks.flatMap((block, i) => (i === 0 ? block : ['', ...block]));
}

function suspectText(
  { title, why, remedy, confidenceText, channel, supports, contradicts }: SuspectTold,
  number: number | null,
  paint: Paint,
  lang: Lang,
): string[] {
  const words = diagnosisWords[lang];
  const rank = number === null ? '' : `${number}. `;
  const about = channel === null ? '' : joints[lang].aside(line(channel));
  const bold = number === null ? paint.red : paint.bold;
  return [
    `  ${bold(`${rank}${line(title)}${about}`)}  ${paint.dim(line(confidenceText))}`,
    `    ${line(why)}`,
    paint.cyan(`    → ${line(remedy)}`),
    ...evidenceText(words.supports, '+', supports, paint.green),
    ...evidenceText(words.contradicts, '−', contradicts, paint.red),
  ];
}

const evidenceText = (
  title: string,
  sign: string,
  evidence: readonly string[],
  color: (text: string) => string,
): string[] =>
  evidence.length === 0
    ? []
    : [`    ${title}`, ...evidence.map(each => `      ${color(sign)} ${line(each)}`)];

const nextText = ({ text, command }: NextTold, words: DiagnosisWords, paint: Paint): string[] => [
  `${paint.bold(words.next)}  ${line(text)}`,
  // each by itself on its line, so that it can be copied
  ...(command === null ? [] : command.split('\n').map(each => `  ${paint.cyan(visible(each))}`)),
];

/** What a log says may move the cursor or start a line of its own. */
const line = (text: string): string => visible(text).replace(/\s+/g, ' ').trim();

/** A Chinese character takes two columns of a terminal. */
const columns = (text: string): number => text.length + (text.match(/[\u2e80-\uffef]/g)?.length ?? 0);
