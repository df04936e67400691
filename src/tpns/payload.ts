import type { Json, JsonObject } from '../core/json.ts';
import type { Note } from '../core/note.ts';
import { bytesOf } from './call.ts';
import { onlyThrough, type PushChannel } from './channels.ts';
import type { Platform } from './credentials.ts';
import { type Assignment, setField } from './set-field.ts';

export type Audience =
  /** `list`: one of several lists, however few the last of them has. */
  | { readonly kind: 'token'; readonly tokens: readonly string[]; readonly list?: boolean }
  | { readonly kind: 'account'; readonly accounts: readonly string[]; readonly list?: boolean }
  | { readonly kind: 'tag'; readonly tags: readonly string[] }
  | { readonly kind: 'all' };

/** What a tap opens; left out, the app. */
export type Opens =
  | { readonly kind: 'redirect'; readonly uri: string }
  | { readonly kind: 'activity'; readonly className: string }
  | { readonly kind: 'url'; readonly url: string };

export interface PushSpec {
  readonly audience: Audience;
  readonly title: string;
  readonly content: string;
  /** `message` goes to the running app and shows nothing. */
  readonly messageType?: 'notify' | 'message';
  readonly opens?: Opens;
  /** JSON as text: the API wants it serialised once more, inside a string. */
  readonly customContent?: string;
  readonly platform?: Platform;
  /** iOS only: which of Apple's two services the build was signed for. */
  readonly environment?: 'dev' | 'product';
  /** Seconds the push may wait for the device. Always sent: the API's own default differs between editions. */
  readonly expire?: number;
  readonly sendTime?: string;
  readonly channel?: PushChannel;
  /** Through the vendor even where the device is online, which is how a vendor channel is tried out. */
  readonly vendorFirst?: boolean;
  readonly set?: readonly Assignment[];
}

export const defaultExpire = 86_400;

/**
 * What a push says when nobody says anything. Vendors filter notifications that call themselves tests, so it
 * reads like an ordinary greeting.
 */
export const friendlyText = {
  en: { title: 'Hello from your app', content: 'Notifications have found their way to this device.' },
  zh: { title: '你好，这里是你的应用', content: '这台设备已经可以收到推送通知了。' },
} as const satisfies Record<string, { title: string; content: string }>;

function audienceFields(audience: Audience): JsonObject {
  switch (audience.kind) {
    case 'token':
      if (audience.tokens.length === 1 && !audience.list)
        return { audience_type: 'token', token_list: audience.tokens };
      // one dead token must not take the others with it; the answer lists those left out
      return { audience_type: 'token_list', token_list: audience.tokens, ignore_invalid_token: 1 };
    case 'account':
      return {
        audience_type: audience.accounts.length === 1 && !audience.list ? 'account' : 'account_list',
        account_list: audience.accounts,
      };
    case 'tag':
      return { audience_type: 'tag', tag_rules: [tagRule(audience.tags)] };
    case 'all':
      return { audience_type: 'all' };
  }
}

function tagRule(tags: readonly string[]): JsonObject {
  const item = { tags, is_not: false, tags_operator: 'OR', items_operator: 'OR', tag_type: 'xg_user_define' };
  return { tag_items: [item], operator: 'OR', is_not: false };
}

function action(opens: Opens | undefined): JsonObject {
  switch (opens?.kind) {
    case 'redirect':
      return { action_type: 3, intent: opens.uri };
    case 'activity':
      return { action_type: 1, activity: opens.className };
    case 'url':
      return { action_type: 2, browser: { url: opens.url, confirm: 0 } };
    case undefined:
      return { action_type: 1 };
  }
}

function aps(messageType: string): JsonObject {
  return messageType === 'message'
    ? { 'content-available': 1 }
    : { badge_type: -1, sound: 'default', 'mutable-content': 1 };
}

/** Sent in so many words, for its default differs between editions: what the app has set up decides how it looks. */
function style(messageType: string): JsonObject {
  return messageType === 'notify' ? { style_id: 0 } : {};
}

function bodyOf(spec: PushSpec): JsonObject {
  const messageType = spec.messageType ?? 'notify';
  const custom = spec.customContent === undefined ? {} : { custom_content: spec.customContent };
  const ios = spec.platform === 'ios';
  const platformPart: Record<string, Json> = ios
    ? { ios: { aps: aps(messageType), ...custom } }
    : { android: { action: action(spec.opens), ...style(messageType), ...custom } };
  return {
    ...audienceFields(spec.audience),
    ...(ios ? { environment: spec.environment ?? 'product' } : {}),
    message_type: messageType,
    expire_time: spec.expire ?? defaultExpire,
    ...(spec.sendTime === undefined ? {} : { send_time: spec.sendTime }),
    ...(spec.channel === undefined ? {} : { channel_rules: onlyThrough(spec.channel) }),
    ...(spec.vendorFirst ? { tpns_online_push_type: 1 } : {}),
    message: { title: spec.title, content: spec.content, ...platformPart },
  };
}

export type Payload =
  | { readonly state: 'built'; readonly body: Uint8Array; readonly object: JsonObject }
  | { readonly state: 'refused'; readonly why: Note };

/** The body before and after the members of one of its lists, so that each list is put in between without a text being made of it. */
export function aroundList(body: JsonObject, field: string): { before: Uint8Array; after: Uint8Array } {
  const members = Object.entries(body);
  const at = members.findIndex(([name]) => name === field);
  const text = (some: typeof members): string => JSON.stringify(Object.fromEntries(some)).slice(1, -1);
  const [before, after] = [text(members.slice(0, at)), text(members.slice(at + 1))];
  return {
    before: Buffer.from(`{${before}${before && ','}${JSON.stringify(field)}:[`),
    after: Buffer.from(`]${after && ','}${after}}`),
  };
}

/** The push body, serialised once: what is signed is what is sent. */
export function payload(spec: PushSpec): Payload {
  let body = bodyOf(spec);
  for (const assignment of spec.set ?? []) {
    const outcome = setField(body, assignment);
    if (outcome.state === 'refused') return outcome;
    body = outcome.body;
  }
  return { state: 'built', body: bytesOf(body), object: body };
}
