import type { AdvancedFault, AdvancedToken } from './advanced.ts';
import { matchAdvanced, parseAdvanced } from './advanced.ts';
import { matchGlob } from './glob.ts';

/** One test on a path, an ssp, a query parameter or a fragment: `path`, `pathPrefix`, `pathSuffix`, … */
export type TextTest =
  | { readonly kind: 'equal' | 'prefix' | 'suffix' | 'glob'; readonly text: string }
  | { readonly kind: 'advanced'; readonly text: string; readonly tokens: readonly AdvancedToken[] };

export type TextTestKind = TextTest['kind'];

/** The attribute endings that name a test: `path` + `Prefix`. In the order Android's attributes are documented. */
export const TEST_SUFFIXES: Readonly<Record<TextTestKind, string>> = {
  equal: '',
  prefix: 'Prefix',
  suffix: 'Suffix',
  glob: 'Pattern',
  advanced: 'AdvancedPattern',
};

export type BuiltTest =
  | { readonly ok: true; readonly test: TextTest }
  | { readonly ok: false; readonly fault: AdvancedFault; readonly at: number };

export function buildTest(kind: TextTestKind, text: string): BuiltTest {
  if (kind !== 'advanced') return { ok: true, test: { kind, text } };
  const parsed = parseAdvanced(text);
  return parsed.ok ? { ok: true, test: { kind, text, tokens: parsed.tokens } } : parsed;
}

/** `text` is decoded already; the test's own text never is. Nothing is normalised, and case counts. */
export function matchTest(test: TextTest, text: string): boolean {
  switch (test.kind) {
    case 'equal':
      return text === test.text;
    case 'prefix':
      return text.startsWith(test.text);
    case 'suffix':
      return text.endsWith(test.text);
    case 'glob':
      return matchGlob(test.text, text);
    case 'advanced':
      return matchAdvanced(test.tokens, text);
  }
}
