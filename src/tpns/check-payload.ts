import { at, isObject, type Json, type JsonObject, parseJson } from '../core/json.ts';
import { type Note, note } from '../core/note.ts';
import { delivery } from './check-delivery.ts';
import { limits } from './check-limits.ts';
import { required } from './check-required.ts';
import { shapes } from './check-shapes.ts';
import { fields, hasType, typeOf } from './fields.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'payload-not-utf8': Record<never, never>;
    'payload-not-json': Record<never, never>;
    'payload-not-object': Record<never, never>;
    'payload-type': { field: string; expected: string };
    'payload-custom-object': { field: string };
    'payload-unknown-field': { field: string };
  }
}

export interface PayloadCheck {
  /** What the service would refuse: not worth sending. */
  readonly refused: readonly Note[];
  /** What may be accepted and still not arrive. */
  readonly warnings: readonly Note[];
}

function refusedFor(why: Note): PayloadCheck {
  return { refused: [why], warnings: [] };
}

/**
 * The body as it will be sent, looked at before it is. Needs no network and no project; what hangs on the time of day
 * is looked at where `now` is given.
 */
export function checkPayload(body: Uint8Array, now: Date | null = null): PayloadCheck {
  const text = decoded(body);
  if (text === null) return refusedFor(note('payload-not-utf8', {}));
  const parsed = parseJson(text);
  if (parsed === undefined) return refusedFor(note('payload-not-json', {}));
  if (!isObject(parsed)) return refusedFor(note('payload-not-object', {}));

  const mistyped = types(parsed);
  // a field of the wrong type is one fault; what else might be said of its value would only repeat it
  if (mistyped.length > 0) return { refused: mistyped, warnings: [] };
  return {
    refused: [...required(parsed), ...shapes(parsed), ...limits(parsed, now)],
    warnings: [...delivery(parsed, now), ...unknown(parsed)],
  };
}

function decoded(body: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    return null;
  }
}

function types(body: JsonObject): Note[] {
  return fields.flatMap(({ path, type }): Note[] => {
    const value = at(body, path);
    if (value === undefined || hasType(value, type)) return [];
    if (path.endsWith('.custom_content') && typeof value === 'object') {
      return [note('payload-custom-object', { field: path })];
    }
    return [note('payload-type', { field: path, expected: type })];
  });
}

/** Only where the documentation lists every member: at the top, in the message, and for Android. */
function unknown(body: JsonObject): Note[] {
  return ['', 'message', 'message.android'].flatMap(parent => {
    const value: Json | undefined = parent === '' ? body : at(body, parent);
    if (!isObject(value)) return [];
    return Object.keys(value)
      .map(name => (parent === '' ? name : `${parent}.${name}`))
      .filter(path => typeOf(path) === null)
      .map(field => note('payload-unknown-field', { field }));
  });
}
