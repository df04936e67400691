import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escaped, html } from '../../src/core/html.ts';
import { visible } from '../../src/core/visible.ts';

describe('what others wrote', () => {
  it.each([
    ['a\0b', 'a␀b'],
    ['\x1b[31m', '␛[31m'],
    ['\x7f', '␡'],
    ['\x9b1m', '⟨U+009B⟩1m'],
    ['a\r\nb\rc\nd\te', 'a\nb\nc\nd\te'],
    ['x\u202Egpj.exe', 'x⟨U+202E⟩gpj.exe'],
    ['\u2066a\u2069', '⟨U+2066⟩a⟨U+2069⟩'],
    ['\uD83D', '\uFFFD'],
    ['\uDE00\uD83D', '\uFFFD\uFFFD'],
    ['\u2028\uFFFF', '⟨U+2028⟩⟨U+FFFF⟩'],
    ['😀 推送 שלום', '😀 推送 שלום'],
  ])('acts no more: %j', (text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  it('is made visible once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(visible(visible(text))).toBe(visible(text));
      }),
    );
  });

  it('has nothing left that HTML or XML would take for its own', () => {
    const unit = fc.oneof(
      fc.integer({ min: 0, max: 0xffff }).map(code => String.fromCharCode(code)),
      fc.constantFrom('<', '>', '&', '"', "'", '`', '</style>', '<!--', ']]>'),
    );
    fc.assert(
      fc.property(fc.array(unit), parts => {
        const safe = escaped(parts.join(''));
        expect(safe).not.toMatch(/[<>"'`]|&(?!#\d+;)/);
        expect(safe).not.toMatch(
          /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Surrogate}/u,
        );
      }),
    );
  });
});

it('is escaped in templates, and what is HTML is not', () => {
  const inner = html`<b>${'<i>'}</b>`;
  expect(html`<p title="${'"'}">${inner}${[inner, inner]}${null}${7}</p>`.text).toBe(
    '<p title="&#34;"><b>&#60;i&#62;</b><b>&#60;i&#62;</b><b>&#60;i&#62;</b>7</p>',
  );
});
