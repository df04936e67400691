import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/core/edit.ts';
import { ensureLines, lineFacts } from '../../src/editors/lines.ts';
import { proved } from '../../src/editors/proof.ts';
import { rulesIn } from '../../src/editors/rules.ts';

const RULES = ['# ours', '-keep class a.** { *; }', '-keep public class * extends b.C'];

function ensured(text: string, lines: readonly string[] = RULES): string {
  const outcome = proved(text, ensureLines(lines), lineFacts);
  if (outcome.state === 'refused') throw new Error(outcome.why.id);
  return outcome.state === 'change' ? applyEdits(text, outcome.edits) : text;
}

describe('rules at the end of a file', () => {
  it.each([
    ['an empty file', '', `${RULES.join('\n')}\n`],
    ['a file with rules', '-keep x\n', `-keep x\n\n${RULES.join('\n')}\n`],
    ['one without a final newline', '-keep x', `-keep x\n\n${RULES.join('\n')}\n`],
    ['one with CRLF', '-keep x\r\n', `-keep x\r\n\r\n${RULES.join('\r\n')}\r\n`],
    ['one that ends in a blank line', '-keep x\n\n', `-keep x\n\n${RULES.join('\n')}\n`],
    ['one that ends in a blank line of CRLF', '-keep x\r\n\r\n', `-keep x\r\n\r\n${RULES.join('\r\n')}\r\n`],
    [
      'one that has some of them',
      '-keep class a.** {*;}\n',
      '-keep class a.** {*;}\n\n# ours\n-keep public class * extends b.C\n',
    ],
  ])('%s', (_, before, after) => {
    expect(ensured(before)).toBe(after);
    expect(ensured(after)).toBe(after);
  });

  it.each([
    ['as they are', `${RULES.join('\n')}\n`],
    ['in another order and layout', '  -keep   public class *  extends b.C # why\n-keep class a.** { *;}'],
    ['in CRLF', `${RULES.join('\r\n')}\r\n`],
    ['over several lines', '-keep class a.**\n{\n    *; # all\n}\n-keep public class *\n    extends b.C\n'],
    ['on one line', '-keep class a.** { *; } -keep public class * extends b.C'],
    ['among other classes', '-keep class z.Z, a.** , y.Y { *; }\n-keep public class * extends b.C\n'],
  ])('no byte changes where they are there %s', (_, text) => {
    expect(ensured(text)).toBe(text);
  });

  it.each([
    ['commented out', '# -keep class a.** { *; }\n'],
    ['under a condition', '-if class x.Y\n-keep class a.** { *; }\n'],
    ['with less of the class', '-keep class a.** { public *; }\n'],
    ['without its members', '-keep class a.**\n'],
    ['weakened', '-keep,allowobfuscation class a.** { *; }\n'],
    ['for members only', '-keepclassmembers class a.** { *; }\n'],
    ['less one of them', '-keep class !a.b.**,a.** { *; }\n'],
    ['by a name that begins alike', '-keep class a.**x { *; }\n'],
  ])('a rule that is there %s is not the same', (_, text) => {
    expect(ensured(text, ['-keep class a.** { *; }'])).toBe(`${text}\n-keep class a.** { *; }\n`);
  });

  it('nothing is added behind a brace that is never closed', () => {
    expect(() => ensured('-keep class x {\n')).toThrow('proof-again');
  });

  it('a comment alone is nothing to put in', () => {
    expect(ensured('x\n', ['# only a comment', ''])).toBe('x\n');
  });

  it('a rule is what it says, not how it is written', () => {
    expect(rulesIn('  -keep class a  {*;} # x')).toEqual(rulesIn('-keep class a\n{\n\t*;\n}'));
    expect(rulesIn('# x')).toEqual([]);
    expect(rulesIn('-keep class a { void x(int , long); }')).toEqual(['-keep class a{void x(int,long);}']);
    expect(rulesIn('-keep class a,b extends c { *; }')).toEqual([
      '-keep class a extends c{*;}',
      '-keep class b extends c{*;}',
    ]);
  });
});
