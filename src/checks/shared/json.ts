/** Looking into parsed JSON without trusting its shape. */
import type { Json } from '../../editors/json.ts';

export type JsonObject = { readonly [key: string]: Json };

export function objectOf(json: Json | null | undefined): JsonObject | null {
  return typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as JsonObject) : null;
}

export function memberOf(json: Json | null, ...keys: readonly string[]): Json | null {
  let value: Json | null = json;
  for (const key of keys) value = objectOf(value)?.[key] ?? null;
  return value;
}

/** Ids are written as strings; some files have them as numbers. */
export function textIn(json: Json | null, ...keys: readonly string[]): string | null {
  const value = memberOf(json, ...keys);
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : null;
}

/** Members of `tpns-configs.json` that are not the name of a package. */
export const CONFIG_MEMBERS = ['tpns', 'debug', 'version', 'upgrade'];

export function packagesIn(config: Json | null): string[] {
  return Object.entries(objectOf(config) ?? {}).flatMap(([key, value]) =>
    CONFIG_MEMBERS.includes(key) || objectOf(value) === null ? [] : [key],
  );
}
