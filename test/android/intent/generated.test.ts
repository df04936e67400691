import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchAdvanced, parseAdvanced } from '../../../src/android/intent/advanced.ts';
import { percentDecode } from '../../../src/android/intent/decode.ts';
import { buildFilter } from '../../../src/android/intent/filter.ts';
import { matchGlob } from '../../../src/android/intent/glob.ts';
import { BROWSABLE, DEFAULT, VIEW } from '../../../src/android/intent/intent.ts';
import { differences, matchFilter } from '../../../src/android/intent/match.ts';
import type { DataTag, FilterSpec } from '../../../src/android/intent/spec.ts';
import { parseUri } from '../../../src/android/intent/uri.ts';
import type { Asked } from './reference.ts';
import { reference, referenceAdvanced, referenceDecode, referenceGlob, referenceUri } from './reference.ts';

/** Mostly the first, else one that is nearly it. */
const near = (first: string, ...others: string[]) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant(first) },
    { weight: 2, arbitrary: fc.constantFrom(...others) },
  );

const scheme = near('memo', 'Memo', 'https', 'memo2', '', 'content', 'file');
const host = near('note.org', 'NOTE.org', 'a.note.org', 'xnote.org', 'other', '');
const hostTest = near('note.org', '*.note.org', '*note.org', '*', 'no*.org', 'Note.Org', '', 'other');
const port = near('80', '81', '-1', '0', '080');
const plainPath = near(
  '/a/b',
  '/a/b/',
  '/a',
  '/A/b',
  '',
  '/',
  '/a.b',
  '/a//b',
  '/a b',
  '/a%20b',
  'a/b',
  '/aab/b',
);
const pathTest = fc.record<DataTag>(
  {
    path: plainPath,
    pathPrefix: plainPath,
    pathSuffix: near('/b', 'b', '.b', '/b/', ''),
    pathPattern: near('/a.*', '/.*b', '/a*/b', '/a\\.b', '.*', '/a\\*b', '/.*/b', '', '/a/b.'),
    pathAdvancedPattern: near(
      '/[ab]+/b',
      '/a{1,2}/b',
      '/.*',
      '/.*b',
      '/a[^c]b/?',
      '/a\\.b',
      '/[a-b.]*',
      '/a{2}',
      '/a+*',
    ),
  },
  { requiredKeys: [] },
);
const ssp = near('//note.org/a/b', '//note.org', 'x', '//note.org/a/b?q', '');
const type = near('image/png', 'image/*', '*/*', 'text/plain', 'IMAGE/png', 'image/png;x=1');

const dataTag: fc.Arbitrary<DataTag> = fc.oneof(
  { weight: 8, arbitrary: fc.record<DataTag>({ scheme, host: hostTest }) },
  {
    weight: 2,
    arbitrary: fc.record<DataTag>({ scheme, host: hostTest, port }, { requiredKeys: ['scheme'] }),
  },
  {
    weight: 4,
    arbitrary: fc.tuple(fc.record({ scheme, host: hostTest }), pathTest).map(([a, b]) => ({ ...a, ...b })),
  },
  { weight: 1, arbitrary: pathTest },
  { weight: 1, arbitrary: fc.record<DataTag>({ scheme }) },
  {
    weight: 1,
    arbitrary: fc.record<DataTag>(
      { scheme, ssp, sspPrefix: ssp, sspPattern: near('//.*', '.*b') },
      { requiredKeys: ['scheme'] },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.record<DataTag>({
      mimeType: near('image/*', 'image/png', '*/*', 'text/plain', 'image', '/x'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record<DataTag>({ host: hostTest, port: near('80', '', '8o', '-1') }, { requiredKeys: [] }),
  },
);
const groupTag = fc.record<DataTag>(
  {
    path: plainPath,
    pathPrefix: plainPath,
    query: near('q=1', 'r=2', '', 'q=1&r=2'),
    queryPrefix: near('q', 'r'),
    fragment: near('f', '', 'g'),
  },
  { requiredKeys: [] },
);

const spec: fc.Arbitrary<FilterSpec> = fc.record({
  actions: fc.oneof(
    { weight: 30, arbitrary: fc.constant([VIEW]) },
    fc.constantFrom<(string | null)[][]>(['x', VIEW], ['android.intent.action.View'], [], [null]),
  ),
  categories: fc.oneof(
    { weight: 4, arbitrary: fc.constant([DEFAULT, BROWSABLE]) },
    fc.constantFrom<(string | null)[][]>([DEFAULT], [BROWSABLE], [], [DEFAULT, null]),
  ),
  data: fc.oneof(
    { weight: 20, arbitrary: fc.array(dataTag, { minLength: 1, maxLength: 3 }) },
    fc.constant([]),
  ),
  groups: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    fc.array(fc.record({ allow: fc.boolean(), data: fc.array(groupTag, { maxLength: 2 }) }), {
      maxLength: 2,
    }),
  ),
});

const uri = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(
        scheme,
        near('', 'me@', 'a:1@'),
        host,
        near('', ':80', ':81', ':', ':8o', ':99999999999', ':080'),
        plainPath,
        near('', '?q=1', '?q=1&r=2', '?r=2;q=1', '?q=1&', '?&', '?'),
        near('', '#f', '#'),
      )
      .map(([s, user, h, p, path, query, fragment]) => `${s}://${user}${h}${p}${path}${query}${fragment}`),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'memo:x',
      'memo:/a/b',
      '/a/b',
      '',
      ':',
      'memo:',
      'memo://',
      '//note.org/a/b',
      'memo://note.org\\a/b',
      'memo:%2F%2Fnote.org',
    ),
  },
);
const asked: fc.Arbitrary<Asked> = fc.record({
  action: fc.constant(VIEW),
  categories: fc.oneof(
    { weight: 4, arbitrary: fc.constant([DEFAULT]) },
    fc.constantFrom([], [DEFAULT, BROWSABLE]),
  ),
  data: fc.oneof({ weight: 15, arbitrary: uri }, fc.constant(null)),
  type: fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, type),
});

function product(one: FilterSpec, intent: Asked): string {
  const built = buildFilter(one);
  if (!built.ok) return 'refused';
  const match = matchFilter(built.filter, toIntent(intent));
  return match.ok ? 'match' : match.reason;
}

const toIntent = (intent: Asked) => ({
  ...intent,
  data: intent.data === null ? null : parseUri(intent.data),
});

describe('two statements of the rules', () => {
  test('agree on 10,000 generated filters and intents, with every answer among them', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(spec, asked, (one, intent) => {
        const expected = reference(one, intent);
        seen.set(expected, (seen.get(expected) ?? 0) + 1);
        expect(product(one, intent)).toBe(expected);
      }),
      { numRuns: 10_000 },
    );
    for (const answer of ['match', 'action', 'data', 'type', 'category', 'refused']) {
      expect(seen.get(answer) ?? 0, answer).toBeGreaterThan(40);
    }
  });

  test('agree on 10,000 short globs', () => {
    const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '.', '*', '*', '\\', '/'), maxLength: 7 });
    const text = fc.string({ unit: fc.constantFrom('a', 'a', 'b', '.', '*', '/', '\0'), maxLength: 5 });
    let matched = 0;
    fc.assert(
      fc.property(pattern, text, (p, t) => {
        const expected = referenceGlob(p).test(t);
        matched += Number(expected);
        expect(matchGlob(p, t)).toBe(expected);
      }),
      { numRuns: 10_000 },
    );
    expect(matched).toBeGreaterThan(300);
  });

  test('agree on 10,000 short advanced patterns, and on which are malformed', () => {
    const piece = fc.constantFrom(
      'a',
      'b',
      '.',
      '*',
      '+',
      '{1}',
      '{0,2}',
      '{2,}',
      '{2,1}',
      '{a}',
      '[ab]',
      '[^a]',
      '[a-c]',
      '[b-a]',
      '[.*+{]',
      '[\\]a]',
      '[a-]',
      '[-a]',
      '[]',
      '[',
      ']',
      '}',
      '{',
      '\\.',
      '\\',
      '^',
    );
    const pattern = fc.array(piece, { maxLength: 4 }).map(pieces => pieces.join(''));
    const text = fc.string({
      unit: fc.constantFrom('a', 'a', 'b', 'c', '.', ']', '-', '^', '*'),
      maxLength: 4,
    });
    const seen = { malformed: 0, matched: 0 };
    fc.assert(
      fc.property(pattern, text, (p, t) => {
        const expected = referenceAdvanced(p);
        const parsed = parseAdvanced(p);
        expect(parsed.ok).toBe(expected !== null);
        if (expected === null) seen.malformed++;
        else if (expected.test(t)) seen.matched++;
        if (parsed.ok) expect(matchAdvanced(parsed.tokens, t)).toBe(expected?.test(t));
      }),
      { numRuns: 10_000 },
    );
    expect(seen.malformed).toBeGreaterThan(1000);
    expect(seen.matched).toBeGreaterThan(300);
  });

  test('agree on how any text is decoded and taken apart', () => {
    const unit = fc.constantFrom(
      's',
      ':',
      '/',
      '/',
      '\\',
      '@',
      '?',
      '#',
      '8',
      'h',
      '%',
      '%4',
      '%C3%A9',
      '%E4%BD',
      '%zz',
      '%ff',
      '+',
      '中',
      '*',
      '%EF%BB%BF',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 14 }), text => {
        expect(percentDecode(text)).toBe(referenceDecode(text));
        const { scheme: s, ssp: opaque, userInfo, host: h, port: p, path, query, fragment } = parseUri(text);
        expect({
          scheme: s,
          ssp: opaque.decoded,
          userInfo: userInfo?.decoded ?? null,
          host: h?.decoded ?? null,
          port: p,
          path: path?.decoded ?? null,
          query: query?.decoded ?? null,
          fragment: fragment?.decoded ?? null,
        }).toEqual(referenceUri(text));
      }),
      { numRuns: 5000 },
    );
  });
});

describe('what is said to differ', () => {
  const only = (one: FilterSpec, intent: Asked) => {
    const built = buildFilter(one);
    return built.ok ? differences(built.filter, toIntent(intent)) : [];
  };

  test('is the one attribute to add: with it the filter matches', () => {
    const mended = new Set<string>();
    fc.assert(
      fc.property(spec, asked, (one, intent) => {
        const [difference, ...rest] = only(one, intent);
        if (difference === undefined || rest.length > 0) return;
        const { data } = toIntent(intent);
        const withData = (tag: DataTag): FilterSpec => ({ ...one, data: [...one.data, tag] });
        const repair = (): FilterSpec | null => {
          switch (difference.at) {
            case 'action':
              return { ...one, actions: [...one.actions, difference.wanted] };
            case 'category':
              return { ...one, categories: [...one.categories, difference.missing] };
            case 'scheme':
              return difference.implied ? null : withData({ scheme: difference.wanted ?? '' });
            case 'host':
              return difference.wanted === null ? null : withData({ host: difference.wanted });
            case 'port':
              return withData({ host: data?.host?.decoded ?? '', port: String(difference.wanted ?? -1) });
            case 'path':
              return withData({ path: difference.wanted });
            case 'ssp':
              return withData({ ssp: difference.wanted ?? '' });
            case 'type':
              return difference.wanted === null ||
                !/^[^/]+\/./.test(difference.wanted) ||
                difference.have.length === 0
                ? null
                : withData({ mimeType: difference.wanted });
            case 'data':
              return null;
          }
        };
        const better = repair();
        if (better === null) return;
        mended.add(difference.at);
        expect(product(better, intent)).toBe('match');
      }),
      { numRuns: 30_000 },
    );
    expect([...mended].sort()).toEqual([
      'action',
      'category',
      'host',
      'path',
      'port',
      'scheme',
      'ssp',
      'type',
    ]);
  });

  test('is the trailing slash exactly where a slash more or less in the URI makes it match', () => {
    let slashes = 0;
    fc.assert(
      fc.property(hostTest, pathTest, plainPath, (h, tests, path) => {
        const one = { actions: [VIEW], categories: [DEFAULT], data: [{ scheme: 'memo', host: h, ...tests }] };
        const ask = (p: string): Asked => ({
          action: VIEW,
          categories: [DEFAULT],
          data: `memo://note.org${p}`,
          type: null,
        });
        const [difference, ...rest] = only(one, ask(path));
        if (difference?.at !== 'path' || rest.length > 0 || (path !== '' && !path.startsWith('/'))) return;
        const other = path.endsWith('/') ? path.slice(0, -1) : `${path}/`;
        slashes += Number(difference.slashOnly);
        expect(difference.slashOnly).toBe(product(one, ask(other)) === 'match');
      }),
      { numRuns: 3000 },
    );
    expect(slashes).toBeGreaterThan(5);
  });
});
