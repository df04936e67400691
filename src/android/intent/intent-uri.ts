/** `intent:` and `android-app:` URIs, and plain ones, to the intent that Android makes of them. */
import { parseAppUri } from './app-uri.ts';
import { percentDecode } from './decode.ts';
import type { AndroidIntent } from './intent.ts';
import { emptyIntent, MAIN, VIEW } from './intent.ts';
import type { FieldFault } from './intent-field.ts';
import { applyField } from './intent-field.ts';

export interface IntentUriOptions {
  /** The intent-scheme option, as browsers and `am start` set it: any other scheme is a plain URI. Set by default. */
  readonly intentScheme?: boolean;
  /** Keeps the flags that hand out URI permissions, as `am` does. */
  readonly unsafe?: boolean;
}

export type IntentUriFault =
  | FieldFault
  | 'field-not-closed'
  | 'app-without-package'
  /** The syntax from before `#Intent;`, with `action(…)` and its like in the fragment. Android still reads it. */
  | 'old-syntax';

export type ParsedIntentUri =
  | { readonly ok: true; readonly intent: AndroidIntent }
  | { readonly ok: false; readonly why: IntentUriFault; readonly at: number };

const MARK = '#Intent;';

export function parseIntentUri(text: string, options: IntentUriOptions = {}): ParsedIntentUri {
  const { intentScheme = true, unsafe = false } = options;
  const app = text.startsWith('android-app:');
  const plain: ParsedIntentUri = { ok: true, intent: { ...emptyIntent(VIEW), data: text } };
  if (intentScheme && !app && !text.startsWith('intent:')) return plain;

  const hash = text.lastIndexOf('#');
  const hasFields = hash >= 0 && text.startsWith(MARK, hash);
  if (!hasFields && !app) return isOldSyntax(text, hash) ? { ok: false, why: 'old-syntax', at: hash } : plain;

  const read: ReadFields = hasFields
    ? readFields(text, hash + MARK.length, unsafe)
    : { ok: true, fields: NO_FIELDS };
  if (!read.ok) return read;
  const front = hasFields ? text.slice(0, hash) : text;
  return app ? appIntent(front, read.fields) : withData(front, read.fields);
}

function isOldSyntax(text: string, hash: number): boolean {
  return hash >= 0 && /^#(?:action|categories|type|launchFlags|component|extras)\(/.test(text.slice(hash));
}

interface Fields {
  readonly intent: AndroidIntent;
  /** Where `SEL` stood, all later fields are of this one. */
  readonly selector: AndroidIntent | null;
  readonly scheme: string | null;
  readonly explicitAction: boolean;
}

const NO_FIELDS: Fields = { intent: emptyIntent(VIEW), selector: null, scheme: null, explicitAction: false };

type ReadFields = { readonly ok: true; readonly fields: Fields } | Extract<ParsedIntentUri, { ok: false }>;

function readFields(text: string, start: number, unsafe: boolean): ReadFields {
  let fields = NO_FIELDS;
  let at = start;
  // Whatever begins with "end" ends it, even a word that only begins so.
  while (!text.startsWith('end', at)) {
    const close = text.indexOf(';', at);
    if (close < 0) return { ok: false, why: 'field-not-closed', at };
    const next = readField(fields, text.slice(at, close), unsafe);
    if (typeof next === 'string') return { ok: false, why: next, at };
    fields = next;
    at = close + 1;
  }
  return { ok: true, fields };
}

function readField(fields: Fields, field: string, unsafe: boolean): Fields | FieldFault {
  const { intent, selector } = fields;
  if (field === 'SEL') return { ...fields, selector: emptyIntent(null) };
  const equals = field.indexOf('=');
  if (equals < 0) return 'unknown-key';
  const key = field.slice(0, equals);
  const value = percentDecode(field.slice(equals + 1));
  if (key === 'scheme') {
    return selector === null
      ? { ...fields, scheme: value }
      : { ...fields, selector: { ...selector, data: `${value}:` } };
  }
  const next = applyField(selector ?? intent, { key, value }, unsafe);
  if (typeof next === 'string') return next;
  if (selector !== null) return { ...fields, selector: next };
  return { ...fields, intent: next, explicitAction: fields.explicitAction || key === 'action' };
}

/** A selector would choose the receiver; so would a package, and that one wins. */
function withSelector({ intent, selector }: Fields): AndroidIntent {
  return intent.package === null ? { ...intent, selector } : intent;
}

function withData(text: string, fields: Fields): ParsedIntentUri {
  const isIntent = text.startsWith('intent:');
  const rest = isIntent ? text.slice('intent:'.length) : text;
  const data = isIntent && fields.scheme !== null ? `${fields.scheme}:${rest}` : rest;
  return { ok: true, intent: { ...withSelector(fields), data: data === '' ? null : data } };
}

function appIntent(text: string, fields: Fields): ParsedIntentUri {
  const app = parseAppUri(text, fields.scheme);
  if (app === null) return { ok: false, why: 'app-without-package', at: text.length };
  const intent = withSelector(fields);
  const action = app.data === null && !fields.explicitAction ? MAIN : intent.action;
  return {
    ok: true,
    intent: { ...intent, action, package: app.package ?? intent.package, data: app.data || null },
  };
}
