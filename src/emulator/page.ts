import { at, type Json } from '../tpns/json.ts';
import type { Received } from './inbox.ts';
import { type PageWords, pageWords } from './page-words.ts';

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, c => `&#${c.charCodeAt(0)};`);
}

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** Where a tap would lead, in the words of the payload. */
function opens(body: Json): string {
  const action = 'message.android.action';
  return (
    text(at(body, `${action}.intent`)) ||
    text(at(body, `${action}.browser.url`)) ||
    text(at(body, `${action}.activity`))
  );
}

function card(entry: Received, words: PageWords): string {
  const time = `<time datetime="${entry.receivedAt}">${entry.receivedAt.slice(11, 19)} UTC</time>`;
  if (entry.retCode !== 0 || entry.body === null) {
    return `<li class="refused"><h2>${words.refused(entry.retCode)}</h2><p>${escapeHtml(entry.errMsg)}</p><footer>${time}</footer></li>`;
  }
  const { body } = entry;
  const silent = body.message_type === 'message' ? `<p class="tag">${words.inApp}</p>` : '';
  const target = opens(body);
  return `<li><h2 dir="auto">${escapeHtml(text(at(body, 'message.title')) || words.untitled)}</h2>${silent}
<p dir="auto">${escapeHtml(text(at(body, 'message.content')))}</p>
<footer>${time} · ${escapeHtml(text(body.audience_type))} · ${words.pushId} ${entry.pushId}${target && `<br>${words.opens} <code>${escapeHtml(target)}</code>`}</footer></li>`;
}

const style = `:root{color-scheme:light dark}body{margin:0;font:16px/1.5 system-ui,sans-serif;background:#d9e2ec;color:#102a43}
main{max-width:24rem;min-height:36rem;margin:2rem auto;padding:1.5rem 1rem;border:.6rem solid #243b53;border-radius:2rem;background:#f0f4f8}
h1{font-size:1.1rem;margin:0 0 1rem}h2{font-size:1rem;margin:0}p{margin:.25rem 0;overflow-wrap:anywhere}ul{list-style:none;margin:1rem 0 0;padding:0}
li{background:#fff;border-radius:1rem;padding:.75rem 1rem;margin-bottom:.75rem}footer{font-size:.8rem;color:#486581;overflow-wrap:anywhere}
.refused{border-left:.4rem solid #ab091e}.tag{font-size:.8rem;color:#486581}a{color:#0b5394}
@media(prefers-color-scheme:dark){body{background:#0b1726;color:#f0f4f8}main{background:#102a43;border-color:#486581}li{background:#243b53}footer,.tag{color:#bcccdc}a{color:#9fd3ff}.refused{border-color:#ff9b9b}}`;

/** The requests as a phone would show them: one file, no script, nothing from elsewhere. */
export function page(received: readonly Received[], lang: 'en' | 'zh'): string {
  const words = pageWords[lang];
  const list = received.map(entry => card(entry, words)).join('\n');
  return `<!doctype html>
<html lang="${words.htmlLang}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${words.title}</title><style>${style}</style></head>
<body><main><h1>${words.title}</h1><p>${words.count(received.length)} <a href="/">${words.reload}</a> · <a href="/requests">JSON</a></p>
${list === '' ? `<p>${words.empty}</p>` : `<ul aria-label="${words.list}">\n${list}\n</ul>`}
</main></body></html>
`;
}
