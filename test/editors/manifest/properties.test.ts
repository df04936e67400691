import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/core/edit.ts';
import type { Operation, Outcome } from '../../../src/core/operation.ts';
import { SyntaxFault } from '../../../src/core/operation.ts';
import { setExported } from '../../../src/editors/manifest/exported.ts';
import { ensureMetaData, removeMetaData } from '../../../src/editors/manifest/meta-data.ts';
import { ensurePermission } from '../../../src/editors/manifest/permission.ts';
import { provedManifest } from '../../../src/editors/manifest/proof.ts';
import { ensureReceiver } from '../../../src/editors/manifest/receiver.ts';
import { ensureUsesLibrary } from '../../../src/editors/manifest/uses-library.ts';
import { ensureViewFilter } from '../../../src/editors/manifest/view-filter.ts';
import { xmlFacts } from '../../../src/editors/xml/facts.ts';
import { parseXml } from '../../../src/editors/xml/parse.ts';
import type { XmlElement } from '../../../src/editors/xml/tree.ts';
import { ANDROID } from '../../../src/editors/xml/tree.ts';
import { elements } from '../../../src/editors/xml/walk.ts';
import { runs } from '../../support/runs.ts';
import { crlf, damagedText, manifestText, twoWritings } from '../xml/arbitrary.ts';

const operation: fc.Arbitrary<Operation> = fc.oneof(
  fc.constantFrom('android.permission.INTERNET', 'android.permission.VIBRATE').map(ensurePermission),
  fc.constant(ensureMetaData({ name: 'XG_SERVER_SUFFIX', value: 'tpns.hk.tencent.com' })),
  fc.constant(removeMetaData('XG_SERVER_SUFFIX')),
  fc.boolean().map(required => ensureUsesLibrary({ name: 'org.apache.http.legacy', required })),
  fc
    .constantFrom('com.example.app.push.Receiver', 'x.Other')
    .map(className =>
      ensureReceiver({ className, actions: ['x.PUSH', 'x.FEEDBACK'], exported: false, namespace: null }),
    ),
  fc
    .record({
      activity: fc.constantFrom('com.example.app.MainActivity', 'com.example.app.Plain'),
      namespace: fc.constant(null),
      scheme: fc.constant('app'),
      host: fc.constantFrom('x', null),
      port: fc.constantFrom(null, 80),
      path: fc.option(
        fc.string({ unit: 'grapheme' }).map(text => `/${text.replace(/[^\P{C}\n\t]/gu, '')}`),
        { nil: null },
      ),
    })
    .map(ensureViewFilter),
  fc.boolean().map(value => setExported({ className: 'com.example.app.Plain', namespace: null, value })),
);

const applied = (text: string, outcome: Outcome): string =>
  outcome.state === 'change' ? applyEdits(text, outcome.edits) : text;

/** What the build sees: Android's own elements in their order and depth, with Android's own attributes. */
function meaning(text: string): string[] {
  const depths = new Map<XmlElement | null, number>();
  return [...elements(parseXml(text).root)].flatMap(element => {
    const depth = (depths.get(element.parent) ?? 0) + 1;
    depths.set(element, depth);
    if (element.namespace !== '') return [];
    const own = element.attributes
      .filter(it => it.namespace === ANDROID)
      .map(it => `${it.local}=${it.value}`);
    return `${depth} ${element.local} ${own.sort().join(' ')}`;
  });
}

describe('every operation on every manifest', () => {
  it('F50, F52, F53, F55: lands in the same place and means the same, however the manifest is written', () => {
    fc.assert(
      fc.property(twoWritings, operation, ([one, other], run) => {
        const [first, second] = [provedManifest(one, run), provedManifest(other, run)];
        expect(second.state).toBe(first.state);
        if (first.state === 'refused') expect(second).toMatchObject({ why: first.why });
        expect(meaning(applied(other, second))).toEqual(meaning(applied(one, first)));
      }),
      { numRuns: runs(400) },
    );
  });

  it('is proved: no change fails in the proof', () => {
    fc.assert(
      fc.property(manifestText, operation, (text, run) => {
        const outcome = provedManifest(text, run);
        if (outcome.state !== 'refused') return;
        expect(outcome.why.id).toMatch(/^manifest-(?!second-reader)/);
        expect(outcome.snippet).not.toBe('');
      }),
      { numRuns: runs(400) },
    );
  });

  it('F50: keeps every comment, every line outside and every other fact, in order', () => {
    fc.assert(
      fc.property(manifestText, operation, (text, run) => {
        const outcome = run(text);
        if (outcome.state !== 'change') return;
        const kept = xmlFacts(text).filter(fact => !outcome.removes.includes(fact));
        const rest = [...xmlFacts(applied(text, outcome))];
        for (const fact of kept) {
          const at = rest.indexOf(fact);
          expect(at).toBeGreaterThanOrEqual(0);
          rest.splice(0, at + 1);
        }
      }),
      { numRuns: runs(200) },
    );
  });

  it('F1, F3: gives with CRLF the CRLF of what it gives with LF', () => {
    fc.assert(
      fc.property(manifestText, operation, (text, run) => {
        if (!text.includes('\n')) return;
        expect(applied(crlf(text), run(crlf(text)))).toBe(crlf(applied(text, run(text))));
      }),
      { numRuns: runs(200) },
    );
  });

  it('F2: finds nothing left to do the second time', () => {
    fc.assert(
      fc.property(manifestText, operation, (text, run) => {
        const first = run(text);
        if (first.state !== 'refused') expect(run(applied(text, first)).state).toBe('present');
      }),
      { numRuns: runs(200) },
    );
  });

  it('throws nothing but a SyntaxFault on a damaged file', () => {
    fc.assert(
      fc.property(damagedText, operation, (text, run) => {
        try {
          provedManifest(text, run);
        } catch (error) {
          expect(error).toBeInstanceOf(SyntaxFault);
        }
      }),
      { numRuns: runs(600) },
    );
  });
});
