/**
 * Members that are there and say nothing. SDKs of languages with structs send every field they know: null, an empty
 * text, or the zero of a number that has no zero. The service takes those for left out.
 */
import { isArray, isObject, type Json, type JsonObject } from '../core/json.ts';

/** Numbers that start at one, so that zero is "not given". */
const fromOne = ['upload_id', 'push_speed', 'collapse_id', 'hw_importance'];

const saysNothing = (name: string, value: Json): boolean =>
  value === null || value === '' || (value === 0 && fromOne.includes(name));

export function withoutUnset(body: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(body)
      .filter(([name, value]) => !saysNothing(name, value))
      .map(([name, value]) => [name, deeper(value)]),
  );
}

function deeper(value: Json): Json {
  if (isArray(value)) return value.map(deeper);
  return isObject(value) ? withoutUnset(value) : value;
}
