import { describe, expect, it } from 'vitest';
import { movedTo } from '../../../src/engine/integrate/moved.ts';

describe('a place of a text that was edited since', () => {
  const before = 'a\n  b // one\nc\n  b // one\nd\n';
  const second = before.lastIndexOf('b //');

  it('stays where nothing was edited', () => {
    expect(movedTo(before, before, second)).toBe(second);
  });

  it('is found behind what was added, and of lines that are the same it is the same one', () => {
    const now = `first\r\n${before}`;
    expect(movedTo(now, before, second)).toBe(second + 'first\r\n'.length);
    expect(movedTo(now, before, before.indexOf('b //'))).toBe(now.indexOf('b //'));
  });

  it('ends with the line, whichever way that ends', () => {
    const crlf = before.replaceAll('\n', '\r\n');
    expect(movedTo(`x\r\n${crlf}`, crlf, crlf.indexOf('c\r'))).toBe(`x\r\n${crlf}`.indexOf('c\r'));
  });

  it('is never outside of a text that has lost it', () => {
    expect(movedTo('a\n', before, second)).toBe(2);
    expect(movedTo('', 'a\n\n', 2)).toBe(0);
  });
});
