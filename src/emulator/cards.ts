/** One request as it stands in the list: what a phone shows on one side, what is behind it on the other. */

import { type Html, html } from '../core/html.ts';
import { at, isArray, isObject, type Json } from '../core/json.ts';
import { factsOf, textOf } from './facts.ts';
import type { Received } from './inbox.ts';
import type { PageWords } from './page-words.ts';

interface Notice {
  /** Only the first of them shows up on a phone. */
  readonly look: 'notification' | 'silent' | 'refused';
  readonly title: string;
  readonly text: string;
  /** Why a phone shows nothing, or why it does. */
  readonly remark: string;
}

function noticeOf(entry: Received, words: PageWords): Notice {
  const { body, errMsg } = entry;
  if (entry.retCode !== 0 || body === null) {
    return {
      look: 'refused',
      title: words.refused(entry.retCode),
      text: errMsg,
      remark: textOf(at(body, 'message.title')),
    };
  }
  if (entry.kind === 'im') {
    const notice = entry.notice ?? 'pushed';
    const said = textOf(at(body, 'MsgBody.0.MsgContent.Text')) || firstText(at(body, 'MsgBody'));
    return {
      look: notice === 'pushed' ? 'notification' : 'silent',
      title: textOf(at(body, 'OfflinePushInfo.Title')) || words.im,
      text: textOf(at(body, 'OfflinePushInfo.Desc')) || said,
      remark: words.imNotices[notice],
    };
  }
  const alert = at(body, 'message.ios.aps.alert');
  const title = textOf(at(body, 'message.title')) || textOf(at(body, 'message.ios.aps.alert.title'));
  const text =
    textOf(at(body, 'message.content')) || textOf(alert) || textOf(at(body, 'message.ios.aps.alert.body'));
  const hidden =
    body.message_type === 'message' ? words.silent : entry.channel === null ? words.noChannel : '';
  return {
    look: hidden === '' ? 'notification' : 'silent',
    title: title || words.untitled,
    text,
    remark: hidden,
  };
}

function firstText(elements: Json | undefined): string {
  const [first] = isArray(elements) ? elements : [];
  return first === undefined ? '' : textOf(at(first, 'MsgContent.Text'));
}

const longestJson = 8192;
const longestList = 5;

/** Short enough to be read: of a thousand targets the first few. */
function readable(value: Json): Json {
  if (isArray(value)) {
    const more = value.length - longestList;
    return [...value.slice(0, longestList).map(readable), ...(more > 0 ? [`… +${more}`] : [])];
  }
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, readable(each)]));
}

function json(body: Json, words: PageWords): Html {
  const text = JSON.stringify(readable(body), null, 2);
  const shown = text.length > longestJson ? `${text.slice(0, longestJson)} …` : text;
  return html`<details><summary>${words.json}</summary><pre tabindex="0" dir="ltr">${shown}</pre></details>`;
}

const bell = html`<svg class="bell" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M12 3a5.5 5.5 0 0 0-5.5 5.5c0 4.6-1.6 6-2.1 7h15.2c-.5-1-2.1-2.4-2.1-7A5.5 5.5 0 0 0 12 3Zm-2.3 14.5a2.4 2.4 0 0 0 4.6 0Z"/></svg>`;

export function card(entry: Received, words: PageWords): Html {
  const { look, title, text, remark } = noticeOf(entry, words);
  const name = `title-${entry.id}`;
  const facts = factsOf(entry, words).map(
    ([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`,
  );
  return html`<li data-key="${entry.id}"><article class="${look}" aria-labelledby="${name}">
<div class="bubble"><p class="from">${bell}<span>${entry.kind === 'im' ? 'IM' : 'TPNS'}</span><time datetime="${entry.receivedAt}">${entry.receivedAt.slice(11, 19)} UTC</time></p>
<h3 id="${name}" dir="auto">${title}</h3>
${text === '' ? null : html`<p class="text" dir="auto">${text}</p>`}
${remark === '' ? null : html`<p class="remark" dir="auto">${remark}</p>`}</div>
<div class="facts"><dl>${facts}</dl>${entry.body === null ? null : json(entry.body, words)}</div>
</article></li>
`;
}
