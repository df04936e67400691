import { type Html, html } from '../core/html.ts';
import { card } from './cards.ts';
import type { Received } from './inbox.ts';
import { type PageWords, pageWords } from './page-words.ts';

export type PageLanguage = 'en' | 'zh';

export interface PageView {
  readonly received: readonly Received[];
  readonly lang: PageLanguage;
  /** What the page was opened as: that is where pushes can be sent to as well. */
  readonly origin: string;
  readonly accessId: string;
}

/** Any token is as good as another here. */
const exampleToken = '0a6db603c3f79a7cb34fe8779e6e84cd34d9';

function languages(lang: PageLanguage, words: PageWords): Html {
  const link = (to: PageLanguage, name: string): Html =>
    html`<a href="/?lang=${to}" lang="${pageWords[to].htmlLang}" hreflang="${pageWords[to].htmlLang}"${to === lang ? html` aria-current="true"` : null}>${name}</a>`;
  return html`<nav aria-label="${words.language}">${link('en', 'English')} ${link('zh', '中文')}</nav>`;
}

function empty({ received, origin, accessId }: PageView, words: PageWords): Html {
  return html`<div id="empty"${received.length > 0 ? html` hidden` : null}>
<p class="big">${words.emptyTitle}</p>
<p>${words.empty}</p>
<pre tabindex="0" dir="ltr"># ${words.keyComment}
export TPNS_ENDPOINT=${origin}
export TPNS_ACCESS_ID=${accessId}
export TPNS_SECRET_KEY=…
npx tpns push --token ${exampleToken}</pre>
</div>`;
}

/** The requests as a phone would show them. Whole without its script, which only brings in what arrives later. */
export function page(view: PageView): string {
  const { received, lang } = view;
  const words = pageWords[lang];
  const { one, many, live, lost, paused, pause, resume } = words;
  return html`<!doctype html>
<html lang="${words.htmlLang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${words.title}</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/page.css">
<script src="/page.js" defer></script>
</head>
<body data-words="${JSON.stringify({ one, many, live, lost, paused, pause, resume })}">
<a class="skip" href="#requests">${words.skip}</a>
<header>
<div><h1>${words.title}</h1><p>${words.lead}</p></div>
${languages(lang, words)}
</header>
<main id="requests" tabindex="-1">
<div class="bar"><h2 id="heading">${words.list}</h2>
<p><span id="count">${words.count(received.length)}</span><span id="state" role="status"></span>
<button id="pause" type="button" hidden>${words.pause}</button><noscript><a href="/?lang=${lang}">${words.reload}</a></noscript><a href="/requests">JSON</a></p></div>
<div class="stage"><p class="clock" aria-hidden="true"></p>
${empty(view, words)}
<ol id="list" aria-labelledby="heading">
${received.map(entry => card(entry, words))}</ol></div>
</main>
<p id="news" class="unseen" role="log" aria-live="polite"></p>
</body>
</html>
`.text;
}
