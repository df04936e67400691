import { type Note, note } from '../core/note.ts';
import {
  channelOfApi,
  foreignTokens,
  type PushChannel,
  pushChannels,
  textLimits,
  withoutCustomContent,
} from './channels.ts';
import { broadcasts, isIos } from './check-required.ts';
import { at, isArray, type JsonObject, member } from './json.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'payload-filtered-word': { field: string; word: string };
    'payload-text-long': { field: string; length: number; channels: string };
    'payload-vendor-token': { index: number; count: number; vendor: PushChannel | 'apns' };
    'payload-first-token': { ignored: number };
    'payload-token-unusual': { index: number; count: number };
    'payload-message-own-channel': Record<never, never>;
    'payload-custom-lost': { channels: string };
    'payload-intent': { intent: string };
    'payload-expire-raised': { seconds: number };
    'payload-no-channel': Record<never, never>;
    'payload-broadcast-only': { field: string };
  }
}

/** Vendors hold back what calls itself a test; "latest" and "contest" are fine. */
const filtered = /\btest(?:s|ed|er|ers|ing)?\b|测试|測試/i;

function text(body: JsonObject, field: string): string {
  const value = at(body, field);
  return typeof value === 'string' ? value : '';
}

function openChannels(body: JsonObject): PushChannel[] {
  const rules = at(body, 'channel_rules');
  const closed = (isArray(rules) ? rules : [])
    .filter(rule => member(rule, 'disable') === true)
    .map(rule => channelOfApi(String(member(rule, 'channel'))));
  return pushChannels.filter(channel => !closed.includes(channel));
}

function words(body: JsonObject): Note[] {
  return ['message.title', 'message.content'].flatMap(field => {
    const word = filtered.exec(text(body, field))?.[0];
    return word === undefined ? [] : [note('payload-filtered-word', { field, word })];
  });
}

function lengths(body: JsonObject): Note[] {
  const open = openChannels(body);
  return (['title', 'content'] as const).flatMap(part => {
    const characters = [...text(body, `message.${part}`)];
    const { length } = characters;
    const width = length + characters.filter(character => /\p{Script=Han}/u.test(character)).length;
    const refusing = textLimits.filter(
      limit => open.includes(limit.channel) && (limit.wide ? width : length) > limit[part],
    );
    const channels = refusing.map(limit => limit.channel).join(', ');
    return channels === '' ? [] : [note('payload-text-long', { field: `message.${part}`, length, channels })];
  });
}

/** TPNS's own tokens first: one that happens to be all digits must not pass for a vendor's. */
function looksOf(token: string): PushChannel | 'apns' | 'tpns' | 'unusual' {
  if (/^(?:[0-9a-f]{36}|[0-9a-f]{40})$/.test(token)) return 'tpns';
  return foreignTokens.find(([, looks]) => looks.test(token))?.[0] ?? 'unusual';
}

/** One note for each kind of wrong token, however many there are. */
function tokens(body: JsonObject): Note[] {
  const list = at(body, 'token_list');
  if (!isArray(list)) return [];
  const looks = list.map(token => looksOf(String(token)));
  return [...new Set(looks)].flatMap((vendor): Note[] => {
    if (vendor === 'tpns') return [];
    const found = { index: looks.indexOf(vendor), count: looks.filter(other => other === vendor).length };
    return [
      vendor === 'unusual'
        ? note('payload-token-unusual', found)
        : note('payload-vendor-token', { ...found, vendor }),
    ];
  });
}

function firstOnly(body: JsonObject): Note[] {
  const list = at(body, 'token_list');
  const ignored = isArray(list) && body.audience_type === 'token' ? list.length - 1 : 0;
  return ignored > 0 ? [note('payload-first-token', { ignored })] : [];
}

/** An in-app message never leaves TPNS's own channel, whatever the rules ask for. */
function ownChannel(body: JsonObject): Note[] {
  if (body.message_type !== 'message') return [];
  const wantsVendor = body.tpns_online_push_type === 1 || !openChannels(body).includes('tpns');
  return wantsVendor ? [note('payload-message-own-channel', {})] : [];
}

function customContent(body: JsonObject): Note[] {
  if (text(body, 'message.android.custom_content') === '') return [];
  const channels = openChannels(body).filter(channel => withoutCustomContent.includes(channel));
  return channels.length > 0 ? [note('payload-custom-lost', { channels: channels.join(', ') })] : [];
}

/** A URI as the manifest's filter can match it: a scheme, and everything else than ASCII escaped. */
function intent(body: JsonObject): Note[] {
  const uri = text(body, 'message.android.action.intent');
  if (uri === '' || /^[a-z][a-z0-9+.-]*:[\x21-\x7e]+$/i.test(uri)) return [];
  return [note('payload-intent', { intent: uri })];
}

function expiry(body: JsonObject): Note[] {
  const seconds = at(body, 'expire_time');
  const raised = typeof seconds === 'number' && seconds > 0 && seconds < 800;
  return raised ? [note('payload-expire-raised', { seconds })] : [];
}

function closed(body: JsonObject): Note[] {
  return !isIos(body) && openChannels(body).length === 0 ? [note('payload-no-channel', {})] : [];
}

function broadcastOnly(body: JsonObject): Note[] {
  if (broadcasts.includes(String(body.audience_type))) return [];
  return ['send_time', 'loop_param', 'push_speed', 'collapse_id']
    .filter(field => member(body, field) !== undefined)
    .map(field => note('payload-broadcast-only', { field }));
}

/** What the service takes and a device may never show. */
export function delivery(body: JsonObject): Note[] {
  const general = [words, firstOnly, expiry, broadcastOnly];
  const android = [lengths, tokens, ownChannel, customContent, intent, closed];
  return [...general, ...(isIos(body) ? [] : android)].flatMap(check => check(body));
}
