import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elementFact, pathOf, xmlFacts } from '../../../src/editors/xml/facts.ts';
import { parseXml } from '../../../src/editors/xml/parse.ts';
import { firstReader, secondReader } from '../../../src/editors/xml/second.ts';
import { ANDROID } from '../../../src/editors/xml/tree.ts';
import { elements } from '../../../src/editors/xml/walk.ts';
import { crlf, manifestText } from './arbitrary.ts';

const root = (inner: string, prefix = 'android'): string => `<m xmlns:${prefix}="${ANDROID}">${inner}</m>`;

describe('facts', () => {
  it('say each element with its path and its attributes by namespace, sorted', () => {
    expect(xmlFacts(root('\n <a android:name="X" z="1" android:b="2">\n <b/> </a>'))).toEqual([
      `m (xmlns:android=${JSON.stringify(ANDROID)})`,
      'm › a "X" (android:b="2" android:name="X" z="1")',
      'm › a "X" › b ()',
    ]);
  });

  it('name foreign namespaces in full', () => {
    expect(xmlFacts('<p:m xmlns:p="urn:x" p:a="1"/>')).toEqual(['{urn:x}m (xmlns:p="urn:x" {urn:x}a="1")']);
  });

  it('count comments, text, CDATA sections, instructions and declarations', () => {
    expect(
      xmlFacts('<?xml version="1.0"?><!DOCTYPE m><m>\n text <!-- c --><![CDATA[d]]><?p i?></m>'),
    ).toEqual([
      '#declaration <?xml version="1.0"?>',
      '#doctype <!DOCTYPE m>',
      'm ()',
      'm › #text text',
      'm › #comment <!-- c -->',
      'm › #cdata <![CDATA[d]]>',
      'm › #instruction <?p i?>',
    ]);
  });

  it('do not depend on layout, quotes, prefixes of values or the form of empty elements', () => {
    expect(xmlFacts(root('<a android:name="&#x58;"/>'))).toEqual(
      xmlFacts(root("\n\t<a\n android:name = 'X'\n></a>\n")),
    );
  });

  it('F50: notice a comment that is gone, and one that moved', () => {
    expect(xmlFacts(root('<!-- c --><a/>'))).not.toEqual(xmlFacts(root('<a/>')));
    expect(xmlFacts(root('<!-- c --><a/>'))).not.toEqual(xmlFacts(root('<a/><!-- c -->')));
  });

  it('are the same with other line ends', () => {
    fc.assert(
      fc.property(manifestText, text => {
        expect(xmlFacts(crlf(text))).toEqual(xmlFacts(text));
      }),
    );
  });

  it('can be told in advance from a tree', () => {
    fc.assert(
      fc.property(manifestText, text => {
        const told = [...elements(parseXml(text).root)].map(e => elementFact(pathOf(e), e.attributes));
        expect(xmlFacts(text).filter(fact => !/(?:^| )#[a-z]+ /.test(fact))).toEqual(told);
      }),
    );
  });
});

describe('the second reader', () => {
  it('sees the elements that our parser sees', () => {
    fc.assert(
      fc.property(manifestText, text => {
        expect(secondReader(text)).toEqual(firstReader(text));
      }),
    );
  });

  it('is not confused by entities, by mixed content or by a bare root', () => {
    for (const text of [
      '<!DOCTYPE m [<!ENTITY e "x">]><m a="&e;">&e; t <a/> u <a b="1"/>&amp;</m>',
      '<m/>',
      '<m>only text</m>',
      '<m a="1"/>',
      '<m><__proto__ constructor="1"/></m>',
    ]) {
      expect(secondReader(text)).toEqual(firstReader(text));
    }
  });

  it('says where it can read nothing', () => {
    expect(() => secondReader('<a><b></a>')).toThrow(
      expect.objectContaining({ why: expect.objectContaining({ id: 'xml-strict' }) }),
    );
    expect(() => secondReader('')).toThrow(expect.objectContaining({ name: 'SyntaxFault' }));
  });
});
