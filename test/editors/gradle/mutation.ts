/** Accidents that befall a script: what an editor may be given while somebody types, merges or cuts. */
import fc from 'fast-check';

export interface Mutation {
  readonly kind: 'cut' | 'delete' | 'double' | 'swap' | 'insert';
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

const CHARACTERS = [...'{}()[]"\'`/\\$*@<>?:;,.=!&|+-~#\n\r\t a0_é中😀\0\uFEFF\u2028'];

export const mutations: fc.Arbitrary<readonly Mutation[]> = fc.array(
  fc.record({
    kind: fc.constantFrom<Mutation['kind']>('cut', 'delete', 'double', 'swap', 'insert'),
    at: fc.nat(),
    length: fc.integer({ min: 1, max: 60 }),
    text: fc.string({ unit: fc.constantFrom(...CHARACTERS), minLength: 1, maxLength: 5 }),
  }),
  { minLength: 1, maxLength: 4 },
);

export function mutated(text: string, steps: readonly Mutation[]): string {
  return steps.reduce((now, step) => {
    const at = step.at % (now.length + 1);
    const piece = now.slice(at, at + step.length);
    const [before, after] = [now.slice(0, at), now.slice(at + piece.length)];
    switch (step.kind) {
      case 'cut':
        return before;
      case 'delete':
        return before + after;
      case 'double':
        return before + piece + piece + after;
      case 'swap':
        return before + after.slice(0, step.length) + piece + after.slice(step.length);
      default:
        return before + step.text + piece + after;
    }
  }, text);
}
