/** Small pieces that several sections are made of. */
import { type Html, html } from '../../core/html.ts';

export const chip = (text: string | null): Html | null =>
  text === null ? null : html` <span class="chip">${text}</span>`;

export const bullets = (items: readonly string[]): Html | null =>
  items.length === 0 ? null : html`<ul>${items.map(item => html`<li>${item}</li>`)}</ul>`;

/** Pairs of a name and a value. */
export const facts = (pairs: readonly (readonly [string, string | null])[], unknown: string): Html =>
  html`<dl class="facts">${pairs.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value ?? unknown}</dd></div>`)}</dl>`;

/** A section with its heading; its id is the heading's as well. */
export const section = (id: string, title: string, body: Html): Html =>
  html`<section class="${id}" aria-labelledby="${id}"><h2 id="${id}">${title}</h2>
${body}
</section>
`;
