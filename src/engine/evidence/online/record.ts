/**
 * A push as the service remembers it. Only the names of the members are documented: a value is taken in every shape that
 * can be told for certain, and is unknown in any other.
 */
import {
  at,
  isArray,
  isObject,
  type Json,
  type JsonObject,
  member,
  parseJsonExactly,
} from '../../../core/json.ts';
import { sendTimeOf } from '../../../tpns/check-times.ts';
import { textOf } from './shape.ts';

export interface PushRecord {
  /** `PUSH_FINISHED`, in capitals. */
  readonly status: string;
  /** `token`, `account_list`, in small letters. */
  readonly type: string;
  /** `notify` or `message`. */
  readonly message: string;
  /** As the service writes it. */
  readonly created: string;
  readonly title: string;
  readonly content: string;
  /** Milliseconds since 1970; null where it can't be told. Times without a zone are Beijing's. */
  readonly createdAt: number | null;
  readonly sendAt: number | null;
  /** Seconds it may wait, and when they are over, in milliseconds since 1970. */
  readonly lifetime: number | null;
  readonly deadline: number | null;
  readonly severalPackages: boolean | null;
  /** Tokens, accounts: whatever it was for; null where the record does not say. */
  readonly targets: readonly string[] | null;
  /** `message.android` of the request; null where the record does not show it. */
  readonly android: JsonObject | null;
  readonly channelRules: Json | undefined;
}

/** The record among an answer's rows; null where there is none. */
export function recordIn(body: Json, pushId: string): PushRecord | null {
  const rows = member(body, 'pushRecordData');
  const all = isArray(rows) ? rows : isObject(rows) ? [rows] : [];
  const row = all.find(each => textOf(member(each, 'pushId')) === pushId) ?? all[0];
  return isObject(row) ? recordOf(row) : null;
}

function recordOf(row: JsonObject): PushRecord {
  const text = (name: string): string => textOf(member(row, name)).trim();
  const config = objectOf(member(row, 'pushConfig'));
  const created = text('createTime') || text('date');
  const createdAt = timeOf(member(row, 'createTime'));
  const sendAt = sendTimeIn(row, config, createdAt);
  return {
    status: text('status').toUpperCase(),
    type: text('pushType').toLowerCase(),
    message: text('messageType').toLowerCase(),
    created,
    title: text('title'),
    content: text('content'),
    createdAt,
    sendAt,
    ...lifeOf(member(row, 'expireTime'), sendAt ?? createdAt),
    severalPackages: flagOf(member(row, 'multiPkg')),
    targets: listOf(member(row, 'targetList')),
    android: androidIn(config),
    channelRules: config === null ? undefined : member(config, 'channel_rules'),
  };
}

/** In so many words, or as a date that lies behind the making of the task. */
function sendTimeIn(row: JsonObject, config: JsonObject | null, createdAt: number | null): number | null {
  const said = timeOf(member(row, 'sendTime') ?? (config === null ? undefined : member(config, 'send_time')));
  const dated = timeOf(member(row, 'date'));
  return said ?? (dated !== null && createdAt !== null && dated > createdAt ? dated : null);
}

function objectOf(value: Json | undefined): JsonObject | null {
  const parsed = typeof value === 'string' ? parseJsonExactly(value) : value;
  return isObject(parsed) ? parsed : null;
}

/** What only the Android part of a push has: by itself, it is that part. */
const ANDROID_ONLY = ['n_ch_id', 'builder_id', 'ring_raw', 'style_id', 'action'];

function androidIn(config: JsonObject | null): JsonObject | null {
  if (config === null) return null;
  const inside = ['message.android', 'android'].map(path => objectOf(at(config, path)));
  const found = inside.find(part => part !== null) ?? null;
  if (found !== null) return found;
  return ANDROID_ONLY.some(name => Object.hasOwn(config, name)) ? config : null;
}

/** A list, one written as JSON, or one with commas. */
function listOf(value: Json | undefined): readonly string[] | null {
  const parsed = typeof value === 'string' && /^\s*\[/.test(value) ? parseJsonExactly(value) : value;
  const entries = isArray(parsed) ? parsed : typeof parsed === 'string' ? parsed.split(',') : [];
  const texts = entries
    .map(entry =>
      textOf(isObject(entry) ? (member(entry, 'token') ?? member(entry, 'account')) : entry).trim(),
    )
    .filter(text => text !== '');
  return texts.length > 0 ? texts : null;
}

function flagOf(value: Json | undefined): boolean | null {
  if (typeof value === 'boolean') return value;
  const text = textOf(value).toLowerCase();
  return text === 'true' || text === '1' ? true : text === 'false' || text === '0' ? false : null;
}

/** `2026-01-31 17:00:00` in Beijing, or Unix seconds or milliseconds. */
function timeOf(value: Json | undefined): number | null {
  const text = textOf(value).trim();
  if (/^\d{10}$/.test(text)) return Number(text) * 1000;
  if (/^\d{13}$/.test(text)) return Number(text);
  return sendTimeOf({ send_time: text });
}

/** Seconds, as in the request, or the moment itself. */
function lifeOf(value: Json | undefined, from: number | null): Pick<PushRecord, 'lifetime' | 'deadline'> {
  const text = textOf(value).trim();
  if (/^\d{1,6}$/.test(text)) {
    const lifetime = Number(text);
    return { lifetime, deadline: from === null ? null : from + lifetime * 1000 };
  }
  const deadline = timeOf(value);
  return {
    lifetime: deadline === null || from === null ? null : Math.round((deadline - from) / 1000),
    deadline,
  };
}
