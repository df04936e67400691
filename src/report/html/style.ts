import { type Html, html } from '../../core/html.ts';

/** Light is what paper gets as well; dark is for screens only. No colour says anything that a word or a form does not. */
export const pageStyle: Html = html`
:root {
  color-scheme: light;
  --ground: #fbfbfa; --panel: #f1f2f0; --ink: #1a1d23; --soft: #565d68; --line: #d5d8d6; --link: #0a5a84;
  --good: #17693b; --bad: #b01030; --warn: #855300; --tint-good: #e6f3ea; --tint-bad: #fcebed; --tint-warn: #fbf2df;
  --on: #fff; --faint: #7b838e; --road: #aab0b8;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    color-scheme: dark;
    --ground: #101317; --panel: #1a1e25; --ink: #e9ecf1; --soft: #a7b0bd; --line: #323943; --link: #8ecdf0;
    --good: #70d89d; --bad: #ff93a1; --warn: #f1c065; --tint-good: #13261b; --tint-bad: #2f161b; --tint-warn: #2a2212;
    --on: #101317; --faint: #8b95a3; --road: #59626f;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0 auto; max-width: 53rem; padding: 2.5rem 1.5rem 3rem; background: var(--ground); color: var(--ink);
  font: 1rem/1.6 system-ui, -apple-system, 'Segoe UI', Roboto, 'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', 'WenQuanYi Micro Hei', sans-serif;
  overflow-wrap: anywhere; text-autospace: normal;
}
h1, h2, h3, h4, p, ol, ul, dl, dd, pre, figure { margin: 0; padding: 0; }
h1 { font-size: 1.8rem; line-height: 1.25; letter-spacing: -.012em; font-weight: 680; text-wrap: balance; }
h2 { font-size: 1.25rem; line-height: 1.35; font-weight: 660; margin: 3rem 0 1rem; }
h3 { font-size: 1.0625rem; line-height: 1.45; font-weight: 640; }
h4 { font-size: .875rem; font-weight: 640; color: var(--soft); }
:lang(zh) :is(h1, h2, h3, h4) { letter-spacing: 0; }
b { font-weight: 640; }
ol, ul { list-style: none; }
article > p, section > p { max-width: 44rem; }
article > p { white-space: pre-line; }
article > p, section > p { text-wrap: pretty; }
code, pre { font: .875em/1.55 ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', monospace; unicode-bidi: isolate; }
pre { white-space: pre-wrap; padding: .6rem .85rem; border-radius: .4rem; background: var(--panel); font-size: .8125rem; tab-size: 4; }
pre code { font-size: inherit; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 3px; border-radius: .2rem; }
.soft, dt { color: var(--soft); }
.chip { display: inline-block; padding: 0 .5em; border: 1px solid var(--faint); border-radius: 1em; color: var(--soft); font-size: .75rem; line-height: 1.45rem; font-weight: 500; vertical-align: .06em; }
ul > li { position: relative; padding-left: 1.1em; }
ul > li::before { content: '' / ''; position: absolute; left: .2em; top: .68em; width: .34em; height: .34em; border-radius: 50%; background: var(--faint); }
summary { cursor: pointer; color: var(--link); width: fit-content; }

.brand { color: var(--soft); font: 600 .8125rem/1.5 ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace; margin-bottom: .35rem; }
.facts { display: flex; flex-wrap: wrap; gap: .5rem 2rem; font-size: .9375rem; }
.facts dt { font-size: .8125rem; line-height: 1.4; }
header .facts { margin-top: 1.1rem; }
header .facts dd { font-weight: 550; }

.verdict { margin: 1.75rem 0 0; padding: 1rem 1.25rem 1.1rem; border: 1px solid var(--line); border-left: .4rem solid var(--faint); border-radius: .5rem; background: var(--panel); }
.verdict h2 { margin: 0; font-size: .8125rem; font-weight: 600; color: var(--soft); }
.verdict p { margin-top: .15rem; font-size: 1.1875rem; line-height: 1.45; font-weight: 600; text-wrap: pretty; }
.verdict.well { border-left-color: var(--good); background: var(--tint-good); }
.verdict.likely { border-left-color: var(--bad); background: var(--tint-bad); }
.verdict.open { border-left-color: var(--warn); background: var(--tint-warn); }

figure { container-type: inline-size; }
.road { display: block; width: 100%; height: auto; }
.road.narrow { display: none; max-width: 26rem; margin: 0 auto; }
@container (max-width: 36rem) {
  .road.wide { display: none; }
  .road.narrow { display: block; }
}
.road text { font-size: 14px; text-anchor: middle; fill: var(--ink); paint-order: stroke; stroke: var(--ground); stroke-width: 4px; stroke-linejoin: round; }
.road.narrow text { font-size: 12.5px; }
.road .unknown .name, .road .start text { fill: var(--soft); }
.road .number { font-size: 11px; fill: var(--soft); }
.road .state { font-weight: 680; fill: var(--bad); }
.way, .tear, .sign { fill: none; stroke-linecap: round; stroke-linejoin: round; }
.way { stroke-width: 6; }
.proven .way { stroke: var(--good); }
.broken .way { stroke: var(--bad); stroke-linecap: butt; stroke-dasharray: 36 28; }
.broken .turn { stroke-dasharray: 44 12; }
.unknown .way { stroke: var(--road); stroke-width: 3; stroke-dasharray: 5 8; }
.tear { stroke: var(--bad); stroke-width: 2.5; }
.head { fill: var(--road); }
.proven .head { fill: var(--good); }
.broken .head { fill: var(--bad); }
.stop { stroke-width: 2.5; }
.proven .stop { fill: var(--good); stroke: var(--good); }
.broken .stop { fill: var(--bad); stroke: var(--bad); }
.unknown .stop { fill: var(--ground); stroke: var(--faint); stroke-dasharray: 5 4; }
.halo { fill: none; stroke: var(--bad); stroke-width: 2.5; }
.sign { stroke: var(--on); stroke-width: 3.6; }
.unknown .sign { stroke: var(--soft); stroke-width: 2.6; }
.start rect { fill: var(--ground); stroke: var(--ink); stroke-width: 2.5; }
.start path { stroke: var(--ink); stroke-width: 2.5; stroke-linecap: round; }
figcaption { display: flex; flex-wrap: wrap; justify-content: center; gap: .25rem 1.5rem; margin-top: .75rem; color: var(--soft); font-size: .875rem; }
figcaption span { display: inline-flex; align-items: center; gap: .4rem; }
.mark { display: block; flex: none; }

.path h3 { margin: 1.75rem 0 .25rem; }
.steps > li { display: grid; grid-template-columns: 1.25rem 16rem minmax(0, 1fr); gap: 0 .8rem; padding: .45rem 0; border-top: 1px solid var(--line); }
.steps > li:first-child, .steps .unknown + .unknown { border-top: 0; }
.steps .unknown + .unknown { padding-top: 0; }
.steps .mark { margin-top: .2rem; }
.steps .state { display: inline-block; margin-left: .3em; color: var(--soft); font-size: .875rem; }
.steps .broken .state { color: var(--bad); font-weight: 600; }
.steps .proven .state { color: var(--good); }
.steps p { font-variant-numeric: tabular-nums; }
.steps .unknown b { font-weight: 500; color: var(--soft); }
.steps ul { font-size: .9375rem; }

.causes > ol > li + li { margin-top: 1.25rem; padding-top: 1.25rem; border-top: 1px solid var(--line); }
.rank { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 1rem; font-size: .875rem; font-weight: 600; color: var(--soft); }
.causes li:first-child .rank { color: var(--bad); }
.causes li:first-child h3 { font-size: 1.25rem; line-height: 1.35; }
.confidence { font-weight: 500; color: var(--soft); white-space: nowrap; }
.confidence i { display: inline-block; width: .3rem; margin-right: .13rem; border: 1px solid currentColor; border-radius: 1px; }
.confidence i:nth-of-type(1) { height: .45rem; }
.confidence i:nth-of-type(2) { height: .65rem; }
.confidence i:nth-of-type(3) { height: .85rem; margin-right: .3rem; }
.confidence i:nth-of-type(1), .medium i:nth-of-type(2), .high i { background: currentColor; }
.causes article { display: grid; grid-template-columns: minmax(0, 1fr); gap: .35rem 2rem; }
.remedy { padding-left: .85rem; border-left: 3px solid var(--link); }
.remedy b { color: var(--link); margin-right: .4em; }
.causes .remedy { margin: .35rem 0; }
.for ul, .against ul { font-size: .9375rem; }
.for li, .against li { padding-left: 1.35em; }
.for li::before, .against li::before { content: '+' / ''; top: 0; left: .15em; width: auto; height: auto; background: none; font-weight: 700; color: var(--good); }
.against li::before { content: '−' / ''; color: var(--bad); }

.next { margin-top: 2rem; padding: 1rem 1.25rem 1.2rem; border: 2px solid var(--link); border-radius: .5rem; }
.next h2 { margin: 0 0 .25rem; font-size: 1.0625rem; color: var(--link); }
.next pre { margin-top: .7rem; font-size: .875rem; }
.next code::before { content: '$ ' / ''; color: var(--soft); user-select: none; }

.counts { color: var(--soft); }
.counts span:not(:last-child)::after { content: ' ·' / ''; }
.findings article { margin-top: 1rem; padding: .1rem 0 .1rem 1rem; border-left: 5px solid var(--line); }
.findings .error { border-left-color: var(--bad); }
.findings .warning { border-left: 5px double var(--warn); }
.findings .remedy { margin-top: .25rem; padding: 0; border: 0; }
.label { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .8rem; color: var(--soft); font-size: .875rem; }
.severity { font-weight: 640; }
.severity i { display: inline-grid; place-items: center; width: 1.15rem; height: 1.15rem; margin-right: .2rem; border: 1.5px solid currentColor; border-radius: 50%; font: 700 .75rem/1 system-ui, sans-serif; }
.error .severity { color: var(--bad); }
.warning .severity { color: var(--warn); }
.warning .severity i { border-radius: .25rem; }
.findings details { margin-top: 1.5rem; }
.findings li { margin-top: .5rem; font-size: .9375rem; }

.evidence > ol { margin-top: .75rem; }
.evidence > ol > li { padding: .6rem 0; }
.evidence > ol > li + li { border-top: 1px solid var(--line); }
.evidence pre, .evidence details { margin-top: .35rem; }
.examined h3 { margin: 1rem 0 .35rem; }
.examined ul { max-width: 44rem; }
footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .875rem; }

@media (max-width: 40rem) {
  body { padding: 1.5rem 1rem 2rem; }
  h1 { font-size: 1.5rem; }
  h2 { margin-top: 2.25rem; }
  .steps > li { grid-template-columns: 1.25rem minmax(0, 1fr); }
  .steps ul { grid-column: 2; }
}
@media (min-width: 40.01rem) {
  .causes article > p, .causes h3, .causes .remedy { grid-column: 1 / -1; }
  .causes article:has(.for):has(.against) { grid-template-columns: repeat(2, minmax(0, 1fr)); }
}
@media (forced-colors: active) {
  .road text { stroke: Canvas; fill: CanvasText; }
  .way, .tear, .stop, .halo, .start :is(rect, path), .unknown .sign { stroke: CanvasText; }
  .head, :is(.proven, .broken) .stop { fill: CanvasText; }
  .sign { stroke: Canvas; }
  .confidence i { forced-color-adjust: none; }
}
@page { size: A4; margin: 16mm 15mm; }
@media print {
  :root { --ground: #fff; --panel: #f4f4f2; }
  html { font-size: 10pt; }
  body { max-width: none; padding: 0; line-height: 1.5; }
  h2 { margin-top: 1.75rem; }
  h1, h2, h3, h4, .rank, .label, summary { break-after: avoid; }
  article, figure, .verdict, .next, .steps > li, .evidence > ol > li, .facts { break-inside: avoid; }
  .evidence > ol > li:has(details) { break-inside: auto; }
  .evidence pre { font-size: .75rem; line-height: 1.45; }
  p, li, pre { orphans: 3; widows: 3; }
  .verdict, .confidence i { print-color-adjust: exact; }
  pre { border: 1px solid var(--line); }
  details::details-content { content-visibility: visible; block-size: auto; opacity: 1; }
  summary { list-style: none; color: var(--soft); }
  summary::-webkit-details-marker { display: none; }
}
`;
