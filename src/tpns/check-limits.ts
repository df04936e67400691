import { at, isArray, type JsonObject, member, parseJson } from '../core/json.ts';
import { type Note, note } from '../core/note.ts';
import { apiChannels } from './channels.ts';
import { times } from './check-times.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'payload-too-long': { bytes: number; limit: number };
    'payload-too-many': { field: string; count: number; limit: number };
    'payload-range': { field: string; value: number; min: number; max: number };
    'payload-custom-content': { field: string };
    'payload-token': { index: number; count: number };
    'payload-url': { field: string };
    'payload-channel': { channel: string; known: string };
  }
}

const messageLimit = 4096;
const targetLimit = 1000;

/** Numbers that the API takes within bounds only. */
const ranges: readonly { field: string; min: number; max: number }[] = [
  { field: 'expire_time', min: 0, max: 259_200 },
  { field: 'push_speed', min: 1000, max: 50_000 },
  { field: 'tpns_online_push_type', min: 0, max: 1 },
  { field: 'ignore_invalid_token', min: 0, max: 1 },
  { field: 'account_push_type', min: 0, max: 1 },
  { field: 'message.android.n_importance', min: 1, max: 4 },
  { field: 'message.android.hw_importance', min: 1, max: 2 },
  { field: 'message.android.badge_type', min: -2, max: 99 },
  { field: 'message.android.ring', min: 0, max: 1 },
  { field: 'message.android.vibrate', min: 0, max: 1 },
  { field: 'message.android.lights', min: 0, max: 1 },
  { field: 'message.android.clearable', min: 0, max: 1 },
  { field: 'message.android.icon_type', min: 0, max: 1 },
  { field: 'message.android.style_id', min: 0, max: 1 },
  { field: 'message.android.icon_color', min: 0, max: 0xffffff },
  { field: 'message.android.show_type', min: 1, max: 2 },
  { field: 'message.show_type', min: 1, max: 2 },
  { field: 'message.android.action.browser.confirm', min: 0, max: 1 },
  { field: 'message.ios.aps.mutable-content', min: 0, max: 1 },
  { field: 'message.ios.aps.content-available', min: 0, max: 1 },
];

function length(body: JsonObject): Note[] {
  const bytes = Buffer.byteLength(JSON.stringify(body.message ?? {}), 'utf8');
  return bytes > messageLimit ? [note('payload-too-long', { bytes, limit: messageLimit })] : [];
}

function targets(body: JsonObject): Note[] {
  return ['token_list', 'account_list'].flatMap(field => {
    const value = at(body, field);
    const count = isArray(value) ? value.length : 0;
    return count > targetLimit ? [note('payload-too-many', { field, count, limit: targetLimit })] : [];
  });
}

/** What can't be a token on any platform. `null` and `0` are what a failed registration leaves behind. */
function tokens(body: JsonObject): Note[] {
  const list = at(body, 'token_list');
  if (!isArray(list)) return [];
  const wrong = list
    .map(String)
    .filter(token => !/^[\w:.-]{2,}$/.test(token) || /^(?:null|undefined)$/.test(token));
  const index = list.map(String).indexOf(wrong[0] ?? '');
  return wrong.length > 0 ? [note('payload-token', { index, count: wrong.length })] : [];
}

function numbers(body: JsonObject): Note[] {
  return ranges.flatMap(({ field, min, max }) => {
    const value = at(body, field);
    return typeof value === 'number' && (value < min || value > max)
      ? [note('payload-range', { field, value, min, max })]
      : [];
  });
}

function customContent(body: JsonObject): Note[] {
  return ['message.android.custom_content', 'message.ios.custom_content'].flatMap(field => {
    const value = at(body, field);
    return typeof value === 'string' && value !== '' && parseJson(value) === undefined
      ? [note('payload-custom-content', { field })]
      : [];
  });
}

function browserUrl(body: JsonObject): Note[] {
  const field = 'message.android.action.browser.url';
  const value = at(body, field);
  return typeof value === 'string' && value !== '' && !/^https?:\/\/[^\s/]+\S*$/i.test(value)
    ? [note('payload-url', { field })]
    : [];
}

function channels(body: JsonObject): Note[] {
  const rules = at(body, 'channel_rules');
  if (!isArray(rules)) return [];
  return rules
    .map(rule => String(member(rule, 'channel') ?? ''))
    .filter(channel => !apiChannels.includes(channel))
    .map(channel => note('payload-channel', { channel, known: apiChannels.join(', ') }));
}

/** Values that are of the right type and still more, longer or other than the service takes. */
export function limits(body: JsonObject, now: Date | null): Note[] {
  const general = [length, targets, tokens, numbers, customContent, browserUrl, channels];
  return [...general.flatMap(check => check(body)), ...times(body, now)];
}
