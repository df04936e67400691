import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { SyntaxFault } from '../../../src/core/operation.ts';
import { parseXml } from '../../../src/editors/xml/parse.ts';
import { ANDROID, XML, XMLNS } from '../../../src/editors/xml/tree.ts';
import { attributeOf, elements, prefixesIn, prefixFor } from '../../../src/editors/xml/walk.ts';
import { runs } from '../../support/runs.ts';
import { damagedText } from './arbitrary.ts';

const at = (text: string): unknown => {
  try {
    parseXml(text);
    return 'well-formed';
  } catch (error) {
    if (!(error instanceof SyntaxFault)) throw error;
    return [error.why.id, error.offset];
  }
};

describe('the tree', () => {
  it('knows the place of every part', () => {
    const text = '<?xml version="1.0"?>\n<m>\r\n  <a x="1" y = \'2\' /><b>t</b >\n</m>\n';
    const { root } = parseXml(text);
    const slice = (range: { start: number; end: number } | null) =>
      range && text.slice(range.start, range.end);
    const [a, b] = root.children;
    expect(slice(root)).toBe('<m>\r\n  <a x="1" y = \'2\' /><b>t</b >\n</m>');
    expect(slice(a ?? null)).toBe('<a x="1" y = \'2\' />');
    expect(a?.endTag).toBeNull();
    expect(slice(b?.startTag ?? null)).toBe('<b>');
    expect(slice(b?.endTag ?? null)).toBe('</b >');
    expect(b?.parent).toBe(root);
    expect(a?.attributes.map(it => [slice(it), slice(it.nameRange), slice(it.valueRange), it.quote])).toEqual(
      [
        ['x="1"', 'x', '1', '"'],
        ["y = '2'", 'y', '2', "'"],
      ],
    );
  });

  it('F55: resolves prefixes by namespace, the default one for elements only', () => {
    const { root } = parseXml(
      `<m xmlns="d" xmlns:p="${ANDROID}"><p:a p:x="1" x="2" xml:id="3"/><b xmlns="" xmlns:p="q"/></m>`,
    );
    const [a, b] = root.children;
    expect([root.namespace, a?.namespace, a?.local, b?.namespace]).toEqual(['d', ANDROID, 'a', '']);
    expect(a?.attributes.map(it => it.namespace)).toEqual([ANDROID, '', XML]);
    expect(root.attributes.map(it => [it.namespace, it.local])).toEqual([
      [XMLNS, 'xmlns'],
      [XMLNS, 'p'],
    ]);
    expect(prefixFor(root, ANDROID, 'android')).toBe('p');
    expect(b && prefixFor(b, ANDROID, 'android')).toBeNull();
    expect(b && prefixesIn(b).get('p')).toBe('q');
  });

  it('decodes predefined and numeric references, and never expands an entity', () => {
    const { root } = parseXml(
      '<!DOCTYPE a [<!ENTITY e "x">]><a v="&lt;&gt;&amp;amp;&quot;&apos;&#65;&#x1F600;&e;\t1\r\n2\n3&#10;"/>',
    );
    expect(root.attributes[0]?.value).toBe('<>&amp;"\'A😀&e; 1 2 3\n');
  });

  it('takes entities that the DOCTYPE declares, or may declare elsewhere', () => {
    expect(at('<!DOCTYPE a [<!ENTITY e "x">]><a v="&e;">&e;</a>')).toBe('well-formed');
    expect(at('<!DOCTYPE a SYSTEM "a.dtd"><a v="&e;"/>')).toBe('well-formed');
    expect(at('<!DOCTYPE a [%more;]><a v="&e;"/>')).toBe('well-formed');
    expect(at('<!DOCTYPE a [<!-- <!ENTITY e "x"> -->]><a v="&e;"/>')).toEqual([
      'xml-strict',
      expect.any(Number),
    ]);
    expect(at('<a v="&e;"/>')).toEqual(['xml-strict', expect.any(Number)]);
    expect(at('<a v="&constructor;"/>')).toEqual(['xml-strict', expect.any(Number)]);
  });

  it.each([
    ['<a></b>', 'xml-end-tag', 3],
    ['<a><b></a></b>', 'xml-end-tag', 6],
    ['<a>', 'xml-unclosed', 0],
    ['</a>', 'xml-unexpected', 0],
    ['<a/></a>', 'xml-unexpected', 4],
    ['<a x="1" x="2"/>', 'xml-attribute-twice', 9],
    ['<a xmlns:p="u" xmlns:q="u" p:x="1" q:x="2"/>', 'xml-attribute-twice', 35],
    ['<a/><b/>', 'xml-second-root', 4],
    ['<a/>junk', 'xml-outside-root', 4],
    [' 1//\n<a/>', 'xml-outside-root', 1],
    ['<a/><![CDATA[x]]>', 'xml-outside-root', 4],
    ['<a/><!DOCTYPE a>', 'xml-outside-root', 4],
    ['<a><!DOCTYPE a></a>', 'xml-unexpected', 3],
    ['', 'xml-no-root', 0],
    ['<!-- only -->', 'xml-no-root', 13],
    ['<p:a/>', 'xml-prefix', 1],
    ['<a p:x="1"/>', 'xml-prefix', 3],
    ['<a xmlns:p=""/>', 'xml-prefix', 3],
    ['<a xmlns:xmlns="u"/>', 'xml-prefix', 3],
    ['<a xmlns:xml="u"/>', 'xml-prefix', 3],
    [`<a xmlns:p="${XMLNS}"/>`, 'xml-prefix', 3],
    [`<a xmlns:p="${XML}"/>`, 'xml-prefix', 3],
    ['<a><?p:q?></a>', 'xml-unexpected', 3],
    ['<a :x="1"/>', 'xml-unexpected', 3],
    ['<a xmlns:p="u" p:="1"/>', 'xml-unexpected', 15],
    ['<a xmlns:p="u" p:q:r="1"/>', 'xml-unexpected', 15],
  ])('refuses %j as %s at offset %i', (text, id, offset) => {
    expect(at(text)).toEqual([id, offset]);
  });

  it.each([
    '<a>&</a>',
    '<a>]]></a>',
    '<a><!-- -- --></a>',
    '<a>\u0001</a>',
    '<a v="&#0;"/>',
    '<a v="&#x110000;"/>',
    '<?xml?><a/>',
    '<a><?xml?></a>',
  ])('leaves %j to the strict judge, who refuses it', text => {
    expect(() => parseXml(text)).toThrow(SyntaxFault);
  });

  it('F60: refuses blanks before <?xml', () => {
    expect(at('\n<?xml version="1.0"?><a/>')).toEqual(['xml-declaration-late', 1]);
  });

  it('allows comments, instructions and blanks around the root', () => {
    expect(at('<?xml version="1.0"?><!-- a --><?p?>\n<!DOCTYPE a>\n<a/>\n<!-- b --><?p?>\n')).toBe(
      'well-formed',
    );
  });

  it('stands deep nesting, in time that grows with the length only', () => {
    const depth = 100_000;
    const text = `<m xmlns:p="u">${'<a p:x="1">'.repeat(depth)}${'</a>'.repeat(depth)}</m>`;
    const started = performance.now();
    const { root } = parseXml(text);
    expect([...elements(root)]).toHaveLength(depth + 1);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('finds an attribute by namespace, not by prefix', () => {
    const { root } = parseXml(`<m xmlns:p="${ANDROID}" p:name="x" name="y"/>`);
    expect(attributeOf(root, ANDROID, 'name')?.value).toBe('x');
    expect(attributeOf(root, '', 'name')?.value).toBe('y');
    expect(attributeOf(root, ANDROID, 'label')).toBeNull();
  });
});

describe('damaged texts', () => {
  it('throw a SyntaxFault inside the text, or are well-formed after all', () => {
    fc.assert(
      fc.property(damagedText, text => {
        const seen = at(text);
        if (Array.isArray(seen)) {
          expect(seen[1]).toBeGreaterThanOrEqual(0);
          expect(seen[1]).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: runs(500) },
    );
  });

  it('are refused exactly where saxes, namespaces and all, refuses them', () => {
    fc.assert(
      fc.property(
        damagedText.filter(text => !text.includes('<!DOCTYPE') && !PADDED.test(text)),
        text => {
          expect(at(text) === 'well-formed').toBe(saxesAccepts(text));
        },
      ),
      { numRuns: runs(500) },
    );
  });
});

/** A namespace name with blanks at its ends: saxes takes them off, XML does not. */
const PADDED = /xmlns[^=]*=\s*(?:"(?:\s[^"]*|[^"]*\s)"|'(?:\s[^']*|[^']*\s)')/;

function saxesAccepts(text: string): boolean {
  try {
    new SaxesParser({ xmlns: true }).write(text).close();
    return true;
  } catch {
    return false;
  }
}
