import type { TextTest, TextTestKind } from './pattern.ts';
import { buildTest, TEST_SUFFIXES } from './pattern.ts';
import type { DataTag, Refusal } from './spec.ts';

/** From this level on a device knows `pathSuffix`, `pathAdvancedPattern` and their likes. */
const NEWER_TESTS_API = 31;
const NEWER_TESTS: readonly TextTestKind[] = ['suffix', 'advanced'];

export type ReadTests =
  | { readonly ok: true; readonly tests: readonly TextTest[] }
  | { readonly ok: false; readonly refusal: Refusal };

/** All tests on one part of the URI: `path`, `ssp`, `query` or `fragment`. One tag may add several. */
export function readTests(data: readonly DataTag[], part: string, api: number): ReadTests {
  const tests: TextTest[] = [];
  for (const tag of data) {
    for (const kind of Object.keys(TEST_SUFFIXES) as TextTestKind[]) {
      const attribute = part + TEST_SUFFIXES[kind];
      const value = tag[attribute];
      if (value === undefined || (api < NEWER_TESTS_API && NEWER_TESTS.includes(kind))) continue;
      const built = buildTest(kind, value);
      if (!built.ok) {
        const { fault } = built;
        return { ok: false, refusal: { why: 'pattern-malformed', tag: 'data', attribute, value, fault } };
      }
      tests.push(built.test);
    }
  }
  return { ok: true, tests };
}
