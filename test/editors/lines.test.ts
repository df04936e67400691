import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/core/edit.ts';
import { ensureLines, lineFacts, ruleOf } from '../../src/editors/lines.ts';
import { proved } from '../../src/editors/proof.ts';

const RULES = ['# ours', '-keep class a.** { *; }', '-keep public class * extends b.C'];

function ensured(text: string, lines: readonly string[] = RULES): string {
  const outcome = proved(text, ensureLines(lines), lineFacts);
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
  ])('no byte changes where they are there %s', (_, text) => {
    expect(ensured(text)).toBe(text);
  });

  it('a comment alone is nothing to put in', () => {
    expect(ensured('x\n', ['# only a comment', ''])).toBe('x\n');
  });

  it('a rule is what it says, not how it is written', () => {
    expect(ruleOf('  -keep class a  {*;} # x')).toBe('-keep class a { *; }');
    expect(ruleOf('# x')).toBe('');
  });
});
