/** `<uri-relative-filter-group>`: several tests that must hold together, and may forbid instead of allow. */

import type { TextTest } from './pattern.ts';
import { matchTest } from './pattern.ts';
import { readTests } from './read-tests.ts';
import type { GroupSpec, Refusal } from './spec.ts';
import type { AndroidUri } from './uri.ts';

const PARTS = ['path', 'query', 'fragment'] as const;

export interface GroupTest {
  readonly part: (typeof PARTS)[number];
  readonly test: TextTest;
}

export interface UriGroup {
  readonly allow: boolean;
  readonly tests: readonly GroupTest[];
}

/** The group is null where it has no tests: Android drops it. */
export type BuiltGroup =
  | { readonly ok: true; readonly group: UriGroup | null }
  | { readonly ok: false; readonly refusal: Refusal };

export function buildGroup(spec: GroupSpec, api: number): BuiltGroup {
  const tests: GroupTest[] = [];
  for (const part of PARTS) {
    const read = readTests(spec.data, part, api);
    if (!read.ok) return read;
    tests.push(...read.tests.map(test => ({ part, test })));
  }
  return { ok: true, group: tests.length === 0 ? null : { allow: spec.allow ?? true, tests } };
}

/** The first group whose tests all hold decides; null where there is none. */
export function decidingGroup(groups: readonly UriGroup[], uri: AndroidUri): UriGroup | null {
  return groups.find(group => group.tests.every(test => holds(test, uri))) ?? null;
}

function holds({ part, test }: GroupTest, uri: AndroidUri): boolean {
  const text = uri[part]?.decoded;
  if (text === undefined) return false;
  return part === 'query' ? parameters(text).some(one => matchTest(test, one)) : matchTest(test, text);
}

/** Split at `&`, or at `;` where that left a single part. */
function parameters(query: string): string[] {
  const parts = javaSplit(query, '&');
  return parts.length === 1 ? javaSplit(query, ';') : parts;
}

/** Java's `split` leaves out empty strings at the end, but keeps the text itself where nothing was split. */
function javaSplit(text: string, separator: string): string[] {
  const parts = text.split(separator);
  if (parts.length === 1) return parts;
  while (parts.at(-1) === '') parts.pop();
  return parts;
}
