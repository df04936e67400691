/** The two JSON files of ours in a project, read strictly. */
import { readText } from '../android/source.ts';
import { SyntaxFault } from '../core/operation.ts';
import { type Json, readJson } from '../editors/json.ts';
import { Unreadable } from '../errors.ts';
import type { Files } from '../ports.ts';

/** null where there is no file, or an empty one. @throws Unreadable */
export function readProjectJson(files: Files, path: string): Json {
  const source = readText(files, path);
  if (source === null || source.text.trim() === '') return null;
  try {
    return readJson(source.text);
  } catch (error) {
    if (error instanceof SyntaxFault) throw new Unreadable(path, error.why, source.text, error.offset);
    throw error;
  }
}

export function jsonMember(json: Json, ...keys: readonly string[]): Json {
  let value: Json = json;
  for (const key of keys) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    value = (value as Readonly<Record<string, Json>>)[key] ?? null;
  }
  return value;
}

/** Ids are written as strings; some files have them as numbers. */
export function jsonText(value: Json): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : null;
}
