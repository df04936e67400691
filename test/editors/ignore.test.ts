import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/core/edit.ts';
import { ensureIgnored } from '../../src/editors/ignore.ts';
import { lineFacts } from '../../src/editors/lines.ts';
import { proved } from '../../src/editors/proof.ts';

const run = (text: string, comment: string | null = null) =>
  proved(text, ensureIgnored('build/', comment), lineFacts);

function ensured(text: string, comment: string | null = null): string {
  const outcome = run(text, comment);
  return outcome.state === 'change' ? applyEdits(text, outcome.edits) : text;
}

describe('a pattern is ignored', () => {
  it.each([
    ['', 'build/\n'],
    ['*.apk\n', '*.apk\n\nbuild/\n'],
    ['*.apk', '*.apk\n\nbuild/\n'],
    ['*.apk\r\n', '*.apk\r\n\r\nbuild/\r\n'],
    ['# build/\n', '# build/\n\nbuild/\n'],
    ['build/x\nmybuild/\n', 'build/x\nmybuild/\n\nbuild/\n'],
    ['build/\\ \n', 'build/\\ \n\nbuild/\n'],
  ])('%j becomes %j', (before, after) => {
    expect(ensured(before)).toBe(after);
    expect(ensured(after)).toBe(after);
  });

  it('under its comment', () => {
    expect(ensured('a\n', 'made by the build')).toBe('a\n\n# made by the build\nbuild/\n');
  });

  it.each(['build/\n', 'build\n', '!build/\nbuild/\n', 'x\r\nbuild/  \r\n'])(
    'no byte changes where it is: %j',
    text => {
      expect(ensured(text)).toBe(text);
      expect(run(text)).toMatchObject({ state: 'present', at: text.lastIndexOf('build') });
    },
  );

  it.each(['build/\n!build/\n', 'x\r\n!build\r\n'])('taken out again on purpose: %j is refused', text => {
    expect(run(text)).toMatchObject({
      state: 'refused',
      why: { id: 'ignore-contradicted' },
      at: text.indexOf('!'),
    });
  });
});
