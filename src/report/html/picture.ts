/** The way of a push as a drawn road: whole where it is proven, torn where it broke, dashed where nobody knows. */
import { type Html, html } from '../../core/html.ts';
import type { StageTold } from '../diagnosis-told.ts';
import type { DiagnosisWords } from '../words/diagnosis.ts';
import type { PageWords } from '../words/html.ts';
import { labelLines } from './label.ts';
import { mark } from './marks.ts';
import { heightOf, LABEL, RADIUS, route, type Shape, type Stop, startOf } from './route.ts';

export interface Drawing {
  readonly stages: readonly StageTold[];
  readonly shape: Shape;
  /** Tells two drawings on one page apart. */
  readonly id: string;
}

export function picture({ stages, shape, id }: Drawing, words: PageWords, told: DiagnosisWords): Html {
  const stops = route(shape, stages.length);
  const counted = (state: StageTold['state']): number => stages.filter(each => each.state === state).length;
  const steps = stages.flatMap((stage, i) => {
    const stop = stops[i];
    return stop === undefined ? [] : [{ stage, stop, number: i + 1, lines: linesOf(stage, shape, told) }];
  });
  const last = steps.filter(({ stop }) => stop.y === stops.at(-1)?.y).map(({ lines }) => lines.length);
  const height = heightOf(shape, stages.length, Math.max(1, ...last));
  return html`<svg class="road ${id}" role="img" aria-labelledby="${id}-title" aria-describedby="${id}-desc" viewBox="0 0 ${shape.width} ${height}">
<title id="${id}-title">${words.picture}</title>
<desc id="${id}-desc">${words.pictureOf(counted('proven'), counted('broken'), counted('unknown'))}</desc>
${start(shape, words)}
${steps.map(stepDrawn)}</svg>
`;
}

interface Line {
  readonly text: string;
  readonly kind: 'name' | 'state';
}

interface Step {
  readonly stage: StageTold;
  readonly stop: Stop;
  readonly number: number;
  readonly lines: readonly Line[];
}

/** The name, and where it broke a word on that: nobody should have to look it up. */
function linesOf({ name, state, channel }: StageTold, { label }: Shape, told: DiagnosisWords): Line[] {
  const broken = `${told.states.broken}${channel === null ? '' : ` · ${channel}`}`;
  return [
    ...labelLines(name, label).map(text => ({ text, kind: 'name' as const })),
    ...(state === 'broken' ? labelLines(broken, label + 2) : []).map(text => ({
      text,
      kind: 'state' as const,
    })),
  ];
}

/** A telephone. */
function start(shape: Shape, words: PageWords): Html {
  const { x, y } = startOf(shape);
  return html`<g class="start" transform="translate(${x} ${y})"><rect x="-11" y="-19" width="22" height="38" rx="5" /><path d="M-3.5 13.5h7" /><text y="43">${words.start}</text></g>`;
}

function stepDrawn({ stage: { state }, stop, number, lines }: Step): Html {
  const { x, y, heading } = stop;
  const broken = state === 'broken';
  const texts = lines.map(
    ({ text, kind }, i) =>
      html`<text class="${kind}" x="${x}" y="${y + LABEL.top + i * LABEL.line}">${text}</text>`,
  );
  const head = html`<path class="head" d="M${x - heading * (RADIUS + 4)} ${y}l${-heading * 10} -7v14z" />`;
  return html`<g class="step ${state}"><path class="way${stop.middle.down ? ' turn' : ''}"${broken ? html` pathLength="100"` : null} d="${stop.road}" />${broken ? tear(stop) : head}
<g transform="translate(${x} ${y})">${mark(state)}</g>
<text class="number" x="${x}" y="${y - RADIUS - 10}">${number}</text>${texts}</g>
`;
}

/** The two edges of a torn road. */
function tear({ middle: { x, y, down } }: Stop): Html {
  return html`<path class="tear" transform="translate(${x} ${y})${down ? ' rotate(90)' : ''}" d="M-4 -12l3 8l-6 7l3 9M6 -12l3 8l-6 7l3 9" />`;
}
