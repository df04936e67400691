/** The signs of a step's state: each has its own form, so that none depends on a colour. */

import { type Html, html } from '../../core/html.ts';
import type { StageState } from '../../core/push-path.ts';
import { RADIUS } from './route.ts';

const FORMS: Readonly<Record<StageState, Html>> = {
  proven: html`<path class="sign" d="M-7.5 .5l5 5.5L8 -6" />`,
  broken: html`<path class="sign" d="M-6 -6L6 6M6 -6L-6 6" />`,
  // drawn, for letters sit differently in every font
  unknown: html`<path class="sign" d="M-4.5 -3.8a4.6 4.6 0 1 1 6.9 4c-1.7 1 -2.4 1.8 -2.4 3.6M0 7.9v.2" />`,
};

/** Round the origin. */
export const mark = (state: StageState): Html =>
  html`${state === 'broken' ? html`<circle class="halo" r="${RADIUS + 6}" />` : null}<circle class="stop" r="${RADIUS}" />${FORMS[state]}`;

/** In a line of text, where words beside it say the same. */
export const smallMark = (state: StageState): Html =>
  html`<svg class="mark ${state}" viewBox="-20 -20 40 40" width="20" height="20" aria-hidden="true"><circle class="stop" r="${RADIUS}" />${FORMS[state]}</svg>`;
