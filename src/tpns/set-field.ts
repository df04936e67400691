import { isObject, type Json, type JsonObject, member, parseJson, parseJsonExactly } from '../core/json.ts';
import { type Note, note } from '../core/note.ts';
import { typeOf } from './fields.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'set-without-value': { given: string };
    'set-path': { path: string };
    'set-number': { path: string };
    'set-through-value': { path: string; through: string };
  }
}

export interface Assignment {
  readonly path: string;
  readonly value: Json;
}

export type ReadAssignment =
  | ({ readonly state: 'assignment' } & Assignment)
  | { readonly state: 'refused'; readonly why: Note };

/**
 * `message.android.n_importance=3`. The value is JSON where it is valid JSON and text otherwise; for a field the
 * API documents as text it is text in any case, so that `hw_ch_id=5` is the channel "5" and not the number.
 */
export function readAssignment(given: string): ReadAssignment {
  const equals = given.indexOf('=');
  if (equals < 1) return { state: 'refused', why: note('set-without-value', { given }) };
  const path = given.slice(0, equals).trim();
  const text = given.slice(equals + 1);
  if (!/^[\w-]+(?:\.[\w-]+)*$/.test(path) || path.split('.').includes('__proto__')) {
    return { state: 'refused', why: note('set-path', { path }) };
  }
  const parsed = parseJson(text);
  if (typeOf(path) === 'string') {
    return { state: 'assignment', path, value: typeof parsed === 'string' ? parsed : text };
  }
  // rounded, an id would name something else; only a body sent as it is can carry it
  if (parsed !== parseJsonExactly(text) && typeof parsed === 'number') {
    return { state: 'refused', why: note('set-number', { path }) };
  }
  return { state: 'assignment', path, value: parsed === undefined ? text : parsed };
}

export type SetField =
  | { readonly state: 'set'; readonly body: JsonObject }
  | { readonly state: 'refused'; readonly why: Note };

/** The body with one field set; objects on the way are made, anything else in the way is left alone. */
export function setField(body: JsonObject, { path, value }: Assignment): SetField {
  const names = path.split('.');
  const blocked = names
    .map((_, depth) => names.slice(0, depth).join('.'))
    .slice(1)
    .find(through => {
      const there = through.split('.').reduce<Json | undefined>(member, body);
      return there !== undefined && !isObject(there);
    });
  if (blocked !== undefined) {
    return { state: 'refused', why: note('set-through-value', { path, through: blocked }) };
  }
  return { state: 'set', body: withField(body, names, value) };
}

function withField(body: JsonObject, [name = '', ...rest]: readonly string[], value: Json): JsonObject {
  if (rest.length === 0) return { ...body, [name]: value };
  const below = member(body, name);
  return { ...body, [name]: withField(isObject(below) ? below : {}, rest, value) };
}
