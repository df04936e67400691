/** What is said of a push beside its notification. */

import { type Html, html } from '../core/html.ts';
import { at, isArray, isObject, type Json, type JsonObject, member } from '../core/json.ts';
import type { Received, ReceivedPush } from './inbox.ts';
import type { PageWords } from './page-words.ts';

export type Fact = readonly [name: string, value: Html];

export const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

const listOf = (value: Json | undefined): readonly Json[] => (isArray(value) ? value : []);

export function factsOf(entry: Received, words: PageWords): readonly Fact[] {
  const { body } = entry;
  const found: (Fact | null)[] = [
    body === null
      ? null
      : [words.to, entry.kind === 'im' ? code(member(body, 'To_Account')) : audience(body, entry, words)],
    ...(body !== null && entry.kind === 'push' && entry.pushId !== null ? delivery(body, entry, words) : []),
    entry.retCode === 0 ? null : [words.help, html`<code>npx tpns explain ${entry.retCode}</code>`],
  ];
  return found.filter(fact => fact !== null);
}

function delivery(body: JsonObject, { pushId, channel }: ReceivedPush, words: PageWords): (Fact | null)[] {
  const time = textOf(body.send_time);
  const repeated = listOf(at(body, 'loop_param.dayTimes')).map(String).join(', ');
  return [
    channel === null ? null : [words.channel, html`${words.ways[channel] ?? channel}`],
    body.message_type === 'message' ? null : [words.opens, opens(body) ?? html`${words.app}`],
    time === '' ? null : [words.scheduled, html`${time}`],
    isObject(body.loop_param)
      ? [
          words.repeats,
          html`${textOf(body.loop_param.startDate)} – ${textOf(body.loop_param.endDate)} ${repeated}`,
        ]
      : null,
    [words.pushId, html`<code>${pushId}</code>`],
  ];
}

function code(value: Json | undefined): Html {
  return html`<code dir="auto">${typeof value === 'string' ? value : JSON.stringify(value ?? null)}</code>`;
}

function audience(body: JsonObject, { invalid = [] }: Partial<ReceivedPush>, words: PageWords): Html {
  const type = String(body.audience_type ?? '');
  if (type === 'all') return html`${words.everyDevice}`;
  if (type === 'tag') return html`${words.tags} ${code(tags(body).join(', '))}`;
  const field = type.startsWith('account') ? 'account_list' : 'token_list';
  const listed = listOf(body[field]);
  const [first] = listed;
  if (first === undefined) return code(type);
  const n = type === 'token' || type === 'account' ? 1 : listed.length;
  const said = field === 'token_list' ? words.devices(n) : words.accounts(n);
  const unknown = invalid.length === 0 ? '' : ` (${words.invalid(invalid.length)})`;
  return html`${said}${unknown} ${code(String(first))}${n > 1 ? ' …' : ''}`;
}

function tags(body: JsonObject): string[] {
  const items = listOf(body.tag_rules).flatMap(rule => listOf(member(rule, 'tag_items')));
  return [...items.flatMap(item => listOf(member(item, 'tags'))), ...listOf(at(body, 'tag_list.tags'))].map(
    String,
  );
}

/** Where a tap leads, in the words of the payload; null for the app itself. */
function opens(body: JsonObject): Html | null {
  const action = 'message.android.action';
  const target = ['intent', 'browser.url', 'activity']
    .map(name => textOf(at(body, `${action}.${name}`)))
    .find(Boolean);
  return target === undefined ? null : code(target);
}
