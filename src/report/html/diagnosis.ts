/** What evidence comes to: the verdict, the way with its steps, the causes, and what to do next. */
import { type Html, html } from '../../core/html.ts';
import type { StageState } from '../../core/push-path.ts';
import type { NextTold, StageTold, SuspectTold, VerdictTold } from '../diagnosis-told.ts';
import type { DiagnosisWords } from '../words/diagnosis.ts';
import type { PageWords } from '../words/html.ts';
import { smallMark } from './marks.ts';
import { bullets, chip, section } from './parts.ts';
import { picture } from './picture.ts';
import { NARROW, WIDE } from './route.ts';

export const verdictPart = ({ verdict, text }: VerdictTold, words: PageWords): Html =>
  html`<section class="verdict ${verdict}" aria-labelledby="verdict"><h2 id="verdict">${words.verdict}</h2>
<p>${text}</p>
</section>
`;

const STATES: readonly StageState[] = ['proven', 'broken', 'unknown'];

/** The picture twice, for wide and for narrow paper: the style shows one of them. */
export function pathPart(stages: readonly StageTold[], words: PageWords, told: DiagnosisWords): Html {
  const key = STATES.map(state => html`<span>${smallMark(state)} ${told.states[state]}</span>`);
  return section(
    'path',
    words.path,
    html`<figure>
${picture({ stages, shape: WIDE, id: 'wide' }, words, told)}${picture({ stages, shape: NARROW, id: 'narrow' }, words, told)}<figcaption>${key}</figcaption>
</figure>
<h3>${words.steps}</h3>
<ol class="steps">${stages.map((stage, i) => stepItem(stage, i + 1, told))}</ol>`,
  );
}

const stepItem = (
  { name, state, channel, evidence }: StageTold,
  number: number,
  told: DiagnosisWords,
): Html =>
  html`<li class="${state}">${smallMark(state)}<p><span class="soft">${number}</span> <b>${name}</b> <span class="state">${told.states[state]}</span>${chip(channel)}</p>${bullets(evidence)}</li>
`;

export function causesPart(suspects: readonly SuspectTold[], words: PageWords, told: DiagnosisWords): Html {
  return section(
    'causes',
    words.causes,
    html`<ol>${suspects.map(
      (suspect, i) => html`<li>${suspectPart(suspect, i === 0, told)}</li>
`,
    )}</ol>`,
  );
}

function suspectPart(suspect: SuspectTold, first: boolean, told: DiagnosisWords): Html {
  const { title, why, remedy, confidence, confidenceText, channel, supports, contradicts } = suspect;
  return html`<article>
<p class="rank">${first ? told.likeliest : told.others} <span class="confidence ${confidence}"><i></i><i></i><i></i> ${confidenceText}</span></p>
<h3>${title}${chip(channel)}</h3>
<p>${why}</p>
<p class="remedy"><b>${told.remedy}</b> ${remedy}</p>
${speaking('for', told.supports, supports)}${speaking('against', told.contradicts, contradicts)}</article>`;
}

const speaking = (way: 'for' | 'against', title: string, evidence: readonly string[]): Html | null =>
  evidence.length === 0
    ? null
    : html`<div class="${way}"><h4>${title}</h4>${bullets(evidence)}</div>
`;

export const nextPart = ({ text, command }: NextTold, told: DiagnosisWords): Html =>
  section(
    'next',
    told.next,
    html`<p>${text}</p>${
      command === null
        ? null
        : html`
<pre dir="ltr"><code>${command}</code></pre>`
    }`,
  );
