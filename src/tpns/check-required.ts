import { at, isArray, type JsonObject, member } from '../core/json.ts';
import { type Note, note } from '../core/note.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'payload-missing': { field: string };
    'payload-value': { field: string; value: string; allowed: string };
  }
}

/** The field that names the targets of each audience; null where the audience is everybody. */
const targetsOf: Readonly<Record<string, string | null>> = {
  all: null,
  tag: 'tag_rules',
  token: 'token_list',
  token_list: 'token_list',
  account: 'account_list',
  account_list: 'account_list',
  package_account_push: 'upload_id',
  package_token_push: 'upload_id',
};

/** Audiences that one call sends to many: only they can be scheduled, repeated and slowed down. */
export const broadcasts: readonly string[] = ['all', 'tag', 'package_account_push', 'package_token_push'];

export function isIos(body: JsonObject): boolean {
  if (at(body, 'message.ios') !== undefined) return true;
  return (
    body.platform === 'ios' || (body.environment !== undefined && at(body, 'message.android') === undefined)
  );
}

function missing(body: JsonObject, field: string): Note[] {
  const value = at(body, field);
  const absent = value === undefined || value === '' || (isArray(value) && value.length === 0);
  return absent ? [note('payload-missing', { field })] : [];
}

function oneOf(body: JsonObject, field: string, allowed: readonly string[]): Note[] {
  const value = at(body, field);
  if (value === undefined || allowed.includes(String(value))) return [];
  return [note('payload-value', { field, value: String(value), allowed: allowed.join(', ') })];
}

function targets(body: JsonObject): Note[] {
  const field = targetsOf[String(body.audience_type)];
  if (field === undefined || field === null) return [];
  // the older way to name tags is still understood
  if (field === 'tag_rules' && member(body, 'tag_list') !== undefined) return missing(body, 'tag_list.tags');
  return missing(body, field);
}

/** On iOS the texts may stand in the alert, and a silent message has none. */
function texts(body: JsonObject): Note[] {
  if (at(body, 'message') === undefined || isIos(body)) return [];
  return ['message.title', 'message.content'].flatMap(field => missing(body, field));
}

function action(body: JsonObject): Note[] {
  const field = 'message.android.action';
  const type = at(body, `${field}.action_type`);
  if (type === 2) return missing(body, `${field}.browser.url`);
  return type === 3 ? missing(body, `${field}.intent`) : [];
}

/** Fields that have to be there, and fields whose value is one of a few words. */
export function required(body: JsonObject): Note[] {
  return [
    ...['audience_type', 'message_type', 'message'].flatMap(field => missing(body, field)),
    ...oneOf(body, 'audience_type', Object.keys(targetsOf)),
    ...oneOf(body, 'message_type', ['notify', 'message']),
    ...targets(body),
    ...texts(body),
    ...action(body),
    ...oneOf(body, 'message.android.action.action_type', ['1', '2', '3']),
    ...(isIos(body) ? missing(body, 'environment') : []),
    ...oneOf(body, 'environment', ['dev', 'product']),
  ];
}
