import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SyntaxFault } from '../../../src/core/operation.ts';
import { tokenize } from '../../../src/editors/xml/tokenize.ts';
import { runs } from '../../support/runs.ts';
import { crlf, manifestText } from './arbitrary.ts';

const kinds = (text: string): string[] => tokenize(text).map(token => token.kind);
const joined = (text: string): string =>
  tokenize(text)
    .map(token => text.slice(token.start, token.end))
    .join('');

describe('tokens', () => {
  it('join to the source, whatever the source looks like', () => {
    fc.assert(
      fc.property(manifestText, fc.boolean(), (lf, windows) => {
        const text = windows ? crlf(lf) : lf;
        expect(joined(text)).toBe(text);
      }),
      { numRuns: runs(500) },
    );
  });

  it('F52: do not see tags in comments, CDATA sections and instructions', () => {
    expect(kinds('<a><!-- </a><b> --><![CDATA[</a>]]><?p </a>?></a>')).toEqual([
      'start',
      'comment',
      'cdata',
      'instruction',
      'end',
    ]);
  });

  it('F52: tell <application-x> from <application>', () => {
    const [token] = tokenize('<application-x/>');
    expect(token).toMatchObject({ kind: 'start', name: 'application-x', empty: true });
  });

  it('F53: read single quotes, blanks around =, values over lines and > inside them', () => {
    const text = `<a\n  b = 'x > "y"'\r\n  c\t=\n"1\n2"\n/>`;
    const [token] = tokenize(text);
    if (token?.kind !== 'start') throw new Error('no start tag');
    expect(
      token.attributes.map(a => [a.name, text.slice(a.valueRange.start, a.valueRange.end), a.quote]),
    ).toEqual([
      ['b', 'x > "y"', "'"],
      ['c', '1\n2', '"'],
    ]);
  });

  it('F54: keep a DOCTYPE whole, with quotes, comments and instructions in its subset', () => {
    const doctype = `<!DOCTYPE m SYSTEM "a>b" [ <!ENTITY e ']>"<'> <!-- ]> ' --> <?p ]>?> %pe; <!ELEMENT m ANY> ]  >`;
    expect(kinds(`${doctype}<m/>`)).toEqual(['doctype', 'start']);
    expect(tokenize(`${doctype}<m/>`)[0]?.end).toBe(doctype.length);
  });

  it.each([
    ['<!-- never', 'xml-unclosed', 0],
    ['<a><![CDATA[ never', 'xml-unclosed', 3],
    ['<?pi never', 'xml-unclosed', 0],
    ['<!DOCTYPE a [ <!ENTITY e "never ]><a/>', 'xml-unclosed', 0],
    ['<!DOCTYPE a [ <!-- never ]><a/>', 'xml-unclosed', 0],
    ['<!DOCTYPE a', 'xml-unclosed', 0],
    ['<a', 'xml-unclosed', 0],
    ['<a b="1"', 'xml-unclosed', 0],
    ['<a b="1></a>', 'xml-unclosed', 5],
    ['<a></a', 'xml-unclosed', 3],
    ['<a></a b>', 'xml-unclosed', 3],
    ['<a></>', 'xml-unexpected', 3],
    ['<>', 'xml-unexpected', 0],
    ['<a>< b/></a>', 'xml-unexpected', 3],
    ['<!ELEMENT a ANY>', 'xml-unexpected', 0],
    ['<1/>', 'xml-unexpected', 0],
    ['<a b="<"/>', 'xml-less-than', 6],
    ['<a b/>', 'xml-attribute', 3],
    ['<a b=c/>', 'xml-attribute', 3],
    ['<a ="c"/>', 'xml-attribute', 3],
    ['<a b="1"c="2"/>', 'xml-attribute', 8],
    ['<a / >', 'xml-attribute', 3],
    [' <?xml version="1.0"?><a/>', 'xml-declaration-late', 1],
  ])('refuse %j as %s at offset %i', (text, id, offset) => {
    const read = () => tokenize(text);
    expect(read).toThrow(SyntaxFault);
    expect(read).toThrow(expect.objectContaining({ offset, why: expect.objectContaining({ id }) }));
  });

  it.each(['x="<%= name %>"', '<% if (x) { %>', 'x="1" <%= name %>'])('F62: also in a tag: %j', attribute => {
    expect(() => tokenize(`<a ${attribute}>`)).toThrow(
      expect.objectContaining({ why: { id: 'xml-template', args: { marker: '<%' } } }),
    );
  });

  it.each(['<%= name %>', '<#if x>', '<@macro/>'])('F62: name %j for what it is, a template', marker => {
    expect(() => tokenize(`<a>${marker}</a>`)).toThrow(
      expect.objectContaining({
        offset: 3,
        why: { id: 'xml-template', args: { marker: marker.slice(0, 2) } },
      }),
    );
  });
});
