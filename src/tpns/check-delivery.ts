import { at, isArray, isObject, type Json, type JsonObject, member, parseJson } from '../core/json.ts';
import { type Note, note } from '../core/note.ts';
import {
  channelOfApi,
  channelWords,
  foreignTokens,
  objectCustomContent,
  openHours,
  type PushChannel,
  pushChannels,
  textLimits,
  withoutCustomContent,
} from './channels.ts';
import { broadcasts, isIos } from './check-required.ts';
import { sendTimeOf } from './check-times.ts';

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
    'payload-custom-shape': { channels: string };
    'payload-open-hours': { channels: string; from: number; until: number };
    'payload-week-day': Record<never, never>;
    'payload-enum': { field: string; value: string; allowed: string };
    'payload-tag-type': { value: string };
    'payload-account-type': { value: number };
    'payload-silent': { field: string };
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
export function looksOf(token: string): PushChannel | 'apns' | 'tpns' | 'unusual' {
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

/** Some take any JSON, some an object only. */
function customShape(body: JsonObject): Note[] {
  const custom = text(body, 'message.android.custom_content');
  if (custom === '' || isObject(parseJson(custom))) return [];
  const channels = openChannels(body).filter(channel => objectCustomContent.includes(channel));
  return channels.length > 0 ? [note('payload-custom-shape', { channels: channels.join(', ') })] : [];
}

/** At the hour when the push goes out, in Beijing. */
function hours(body: JsonObject, now: Date | null): Note[] {
  if (now === null || body.message_type === 'message') return [];
  const hour = new Date((sendTimeOf(body) ?? now.getTime()) + 8 * 3_600_000).getUTCHours();
  const open = openChannels(body);
  return openHours
    .filter(
      ({ channel, unless, operational }) =>
        open.includes(channel) && unless.every(field => ['', ...operational].includes(text(body, field))),
    )
    .filter(({ from, until }) => hour < from || hour >= until)
    .map(({ channel, from, until }) => note('payload-open-hours', { channels: channel, from, until }));
}

/** Editions of the documentation disagree on which day of the week is 0. */
function weekDay(body: JsonObject): Note[] {
  return at(body, 'loop_param.loopType') === 2 ? [note('payload-week-day', {})] : [];
}

const fixedWords: Readonly<Record<string, readonly string[]>> = {
  'message.android.urgency': ['HIGH', 'NORMAL'],
  ...channelWords,
  'message.ios.aps.interruption-level': ['passive', 'active', 'time-sensitive', 'critical'],
};

function enums(body: JsonObject): Note[] {
  return Object.entries(fixedWords).flatMap(([field, allowed]) => {
    const value = text(body, field);
    return value === '' || allowed.includes(value)
      ? []
      : [note('payload-enum', { field, value, allowed: allowed.join(', ') })];
  });
}

const tagTypes = [
  'xg_user_define',
  ...[
    'version',
    'province',
    'active',
    'sdkversion',
    'systemlanguage',
    'devicebrand',
    'deviceversion',
    'country',
  ].map(name => `xg_auto_${name}`),
];

function tags(body: JsonObject): Note[] {
  const list = (value: Json | undefined): readonly Json[] => (isArray(value) ? value : []);
  const items = list(at(body, 'tag_rules')).flatMap(rule => list(member(rule, 'tag_items')));
  return items
    .map(item => member(item, 'tag_type'))
    .filter(type => type !== undefined && !tagTypes.includes(String(type)))
    .map(type => note('payload-tag-type', { value: String(type) }));
}

/** The default, the app's own, and those that the documentation gives a meaning. */
const isAccountType = (type: number): boolean =>
  (type >= 0 && type <= 16) || type === 989 || (type >= 991 && type <= 1015);

function accountType(body: JsonObject): Note[] {
  const { account_type: value } = body;
  return typeof value !== 'number' || isAccountType(value) ? [] : [note('payload-account-type', { value })];
}

/** Apple wakes the app with a push that shows nothing; with anything to show it is none. */
function silent(body: JsonObject): Note[] {
  const aps = at(body, 'message.ios.aps');
  if (member(aps, 'content-available') !== 1) return [];
  const shown = ['alert', 'sound', 'badge_type'].filter(name => (member(aps, name) ?? -1) !== -1);
  return [
    ...(body.message_type === 'message' ? [] : ['message_type']),
    ...shown.map(name => `message.ios.aps.${name}`),
  ].map(field => note('payload-silent', { field }));
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
export function delivery(body: JsonObject, now: Date | null): Note[] {
  const general = [words, firstOnly, expiry, broadcastOnly, weekDay, enums, tags, accountType, silent];
  const android = [lengths, tokens, ownChannel, customContent, customShape, intent, closed];
  const ios = isIos(body);
  return [
    ...[...general, ...(ios ? [] : android)].flatMap(check => check(body)),
    ...(ios ? [] : hours(body, now)),
  ];
}
