export const pageStyle = `:root {
  color-scheme: light dark;
  --ground: #eceef4; --ink: #161a26; --soft: #4d566b; --line: #c9cfdc; --link: #0a5a84;
  --bubble: #fbfbfe; --quiet: #e9ebf5; --frame: #12141c; --wall: linear-gradient(170deg, #11395b, #1b6277 42%, #5c9a92 74%, #e2b386 110%);
  --bad: #a8132d; --good: #14713d; --accent: #0d7391; --code: #e1e5ef;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #0d1017; --ink: #eceff7; --soft: #a9b2c6; --line: #343c4d; --link: #8fd0ee;
    --bubble: #222734; --quiet: #171b26; --frame: #2b303d; --wall: linear-gradient(170deg, #0a1d2e, #103a4b 45%, #2a5755 78%, #765639 112%);
    --bad: #ff9aa8; --good: #7fdca6; --accent: #5cb8d6; --code: #202634;
  }
}
*, ::before, ::after { box-sizing: border-box; }
body { margin: 0 auto; max-width: 66rem; padding: 0 1.25rem 4rem; background: var(--ground); color: var(--ink); font: 1rem/1.5 system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif; }
h1, h2, h3, p, ol, dl, dd, pre { margin: 0; padding: 0; }
a { color: var(--link); text-underline-offset: .2em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: .25rem; }
main:focus { outline: none; }
code, pre { font: .875em/1.5 ui-monospace, 'SF Mono', Menlo, Consolas, monospace; overflow-wrap: anywhere; }
pre { padding: .75rem 1rem; border-radius: .75rem; background: var(--code); overflow: auto; max-height: 22rem; white-space: pre-wrap; }
.skip { position: absolute; left: 1rem; top: -4rem; padding: .5rem 1rem; border-radius: 0 0 .5rem .5rem; background: var(--bubble); z-index: 1; }
.skip:focus { top: 0; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
header, .bar { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: .25rem 2rem; }
header { padding: 2.25rem 0 1.5rem; }
h1 { font-size: 1.75rem; line-height: 1.2; letter-spacing: -.015em; }
header p { color: var(--soft); margin-top: .35rem; }
nav a { display: inline-block; padding: .3rem .55rem; }
nav a[aria-current] { color: var(--ink); font-weight: 600; text-decoration: none; }
.bar { padding: .75rem 0 1.25rem; border-top: 1px solid var(--line); align-items: center; }
h2 { font-size: 1rem; font-weight: 600; }
.bar p { display: flex; flex-wrap: wrap; align-items: center; gap: .35rem 1.1rem; color: var(--soft); }
#state:not(:empty)::before { content: ''; display: inline-block; width: .6rem; height: .6rem; margin-right: .45rem; border-radius: 50%; background: currentColor; }
[data-state=live] #state { color: var(--good); }
[data-state=lost] #state { color: var(--bad); }
button { font: inherit; color: var(--ink); background: var(--bubble); border: 1px solid var(--soft); border-radius: 2rem; padding: .15rem .95rem; cursor: pointer; }
button:hover { border-color: var(--accent); }
.stage { position: relative; min-height: 44rem; padding: 0 1.7rem 3rem; isolation: isolate; }
.stage::before { content: ''; position: absolute; z-index: -1; inset: 0 auto 0 0; width: 27rem; border: .7rem solid var(--frame); border-radius: 3.2rem; background: var(--wall); box-shadow: 0 1.5rem 3rem -1.5rem #0008; }
.stage::after { content: ''; position: absolute; top: 1.5rem; left: 13.5rem; width: .8rem; height: .8rem; margin-left: -.4rem; border-radius: 50%; background: #0b0d14; }
.clock { width: 23.6rem; height: 10.5rem; padding-top: 3.2rem; text-align: center; font-size: 4.2rem; font-weight: 250; line-height: 1.2; color: #fff; font-variant-numeric: tabular-nums; }
ol { list-style: none; }
li { margin-bottom: .8rem; }
article { display: grid; grid-template-columns: 23.6rem minmax(0, 1fr); gap: 0 3.6rem; align-items: start; }
.bubble { padding: .75rem 1rem .85rem; border: 1px solid transparent; border-radius: 1.35rem; background: var(--bubble); box-shadow: 0 .25rem .75rem -.35rem #0006; }
.from { display: flex; align-items: center; gap: .5rem; margin-bottom: .35rem; font-size: .8125rem; color: var(--soft); }
.from time { margin-left: auto; font-variant-numeric: tabular-nums; }
.bell { width: 1.35rem; height: 1.35rem; padding: .2rem; border-radius: .4rem; fill: #fff; background: #0d6a87; }
h3 { font-size: 1rem; font-weight: 650; line-height: 1.35; overflow-wrap: anywhere; max-height: 6.75em; overflow: auto; }
.text { overflow-wrap: anywhere; white-space: pre-line; max-height: 12em; overflow: auto; }
.remark { margin-top: .35rem; font-size: .875rem; color: var(--soft); overflow-wrap: anywhere; }
.silent .bubble, .refused .bubble { background: var(--quiet); border: 1px dashed var(--soft); box-shadow: none; }
.silent .bell { background: #596177; }
.refused .bubble { border: 1px solid var(--bad); }
.refused h3 { color: var(--bad); }
.refused .bell { background: #a8132d; }
.facts { padding: .55rem 0; font-size: .9375rem; }
.facts div { display: grid; grid-template-columns: 7rem minmax(0, 1fr); gap: 0 1rem; }
dt { color: var(--soft); }
dd { overflow-wrap: anywhere; }
details { margin-top: .25rem; }
summary { display: inline-block; padding: .1rem 0; color: var(--link); cursor: pointer; }
summary::before { content: '▸ ' / ''; }
[open] > summary::before { content: '▾ ' / ''; }
summary::-webkit-details-marker { display: none; }
#empty { display: grid; grid-template-columns: minmax(0, 1fr); gap: .75rem; position: absolute; inset: 10.5rem 0 auto 28.9rem; }
#empty[hidden] { display: none; }
.big { font-size: 1.25rem; font-weight: 600; }
@media (max-width: 58rem) {
  body { padding: 0 0 3rem; }
  header, .bar { padding-left: 1.1rem; padding-right: 1.1rem; }
  .stage { min-height: 0; padding: 0 .7rem 1rem; background: var(--wall); }
  .stage::before, .stage::after { content: none; }
  .clock { width: auto; height: auto; padding: 1rem 0; font-size: 3rem; }
  article { grid-template-columns: minmax(0, 1fr); }
  .bubble { border-radius: 1.35rem 1.35rem 0 0; box-shadow: none; }
  .facts { padding: .55rem 1rem .75rem; border-radius: 0 0 1.35rem 1.35rem; background: var(--quiet); }
  #empty { position: static; margin: 0; padding: 1.1rem; border-radius: 1.35rem; background: var(--bubble); }
}
@media (max-width: 30rem) { .facts div { grid-template-columns: 5.25rem minmax(0, 1fr); gap: 0 .75rem; } }
@media (prefers-reduced-motion: no-preference) {
  .new { animation: arrive .4s cubic-bezier(.2, .8, .3, 1); }
  @keyframes arrive { from { opacity: 0; transform: translateY(-.9rem) scale(.98); } }
}
@media (forced-colors: active) { .bubble { border: 1px solid; } .bell { forced-color-adjust: none; } }
`;

export const pageIcon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect width="24" height="24" rx="6" fill="#0d6a87"/><path fill="#fff" d="M12 4.5a4.6 4.6 0 0 0-4.6 4.6c0 3.8-1.3 5-1.8 5.9h12.8c-.5-.9-1.8-2.1-1.8-5.9A4.6 4.6 0 0 0 12 4.5Zm-2 12.2a2 2 0 0 0 4 0Z"/></svg>`;
