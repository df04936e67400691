import { describe, expect, test } from 'vitest';
import { sameIgnoringCase } from '../../../src/android/intent/authority.ts';
import type { Difference } from '../../../src/android/intent/difference.ts';
import { BROWSABLE, DEFAULT, VIEW } from '../../../src/android/intent/intent.ts';
import { differences, matchFilter } from '../../../src/android/intent/match.ts';
import { matchType } from '../../../src/android/intent/mime.ts';
import type { FilterSpec } from '../../../src/android/intent/spec.ts';
import { answer, filter, view } from './support.ts';

const NOTE = '<data scheme="memo" host="note"/>';

/** What differs first. */
function detail(xml: string, uri: string | null, over: Partial<FilterSpec> = {}): Difference | null {
  const match = matchFilter(filter(xml, over), view(uri));
  return match.ok ? null : match.detail;
}

describe('action', () => {
  test('must be listed exactly; one that differs in case is told apart', () => {
    const have = ['android.intent.action.View'];
    expect(detail(NOTE, 'memo://note', { actions: have })).toEqual({
      at: 'action',
      wanted: VIEW,
      have,
      caseOnly: true,
    });
    expect(detail(NOTE, 'memo://note', { actions: ['x'] })).toMatchObject({ at: 'action', caseOnly: false });
    expect(detail(NOTE, 'memo://note', { actions: ['x', VIEW] })).toBeNull();
  });

  test('without any in the filter, nothing matches, not even an intent without one', () => {
    const none = filter(NOTE, { actions: [] });
    expect(matchFilter(none, view('memo://note'))).toMatchObject({ reason: 'action' });
    expect(matchFilter(none, view('memo://note', { action: null }))).toMatchObject({ reason: 'action' });
    expect(matchFilter(filter(NOTE), view('memo://note', { action: null })).ok).toBe(true);
  });
});

describe('data', () => {
  test('a filter of neither schemes nor types wants neither data nor type', () => {
    expect(matchFilter(filter(''), view(null)).ok).toBe(true);
    expect(detail('', 'memo:x')).toEqual({ at: 'data', wanted: 'memo:x' });
    expect(matchFilter(filter('<data host="h" path="/x"/>'), view(null)).ok).toBe(true);
    expect(differences(filter(''), view(null, { type: 'a/b' }))).toEqual([{ at: 'data', wanted: null }]);
  });

  test('the scheme is compared exactly, and no scheme is the empty one', () => {
    const have = ['memo'];
    const scheme = { at: 'scheme', have, implied: false, caseOnly: false, separatorTyped: false };
    expect(detail('<data scheme="memo"/>', 'sip:x')).toEqual({ ...scheme, wanted: 'sip' });
    expect(detail('<data scheme="memo"/>', 'Memo:x')).toEqual({ ...scheme, wanted: 'Memo', caseOnly: true });
    expect(detail('<data scheme="memo"/>', null)).toEqual({ ...scheme, wanted: null });
    expect(detail('<data scheme=""/>', '/x')).toBeNull();
    expect(detail('<data scheme=""/>', null)).toBeNull();
    expect(detail('<data scheme=""/>', ':x')).toBeNull();
  });

  test.each(['memo:', 'memo://', 'memo:/'])('a filter whose scheme was typed as %s is told apart', typed => {
    expect(detail(`<data scheme="${typed}"/>`, 'memo://x')).toMatchObject({
      at: 'scheme',
      separatorTyped: true,
    });
    expect(detail('<data scheme="memox"/>', 'memo://x')).toMatchObject({
      at: 'scheme',
      separatorTyped: false,
    });
  });

  test('an ssp that matches is enough: host and path are not looked at', () => {
    const xml = '<data scheme="s" host="other" path="/never" sspPrefix="//h"/>';
    expect(answer(xml, 's://h/x')).toBe('match');
    expect(answer(xml, 's://g/x')).toBe('data');
    expect(answer(xml, 's://other/never')).toBe('match');
  });

  test('ssp tests without authorities decide; the query belongs to the ssp, the fragment does not', () => {
    const xml = '<data scheme="s" ssp="a?b"/>';
    expect(answer(xml, 's:a?b#c')).toBe('match');
    expect(detail(xml, 's:a')).toEqual({ at: 'ssp', wanted: 'a', tests: [{ kind: 'equal', text: 'a?b' }] });
    expect(answer('<data scheme="" ssp="a"/>', null)).toBe('match');
  });

  test('types without schemes take no scheme, content or file', () => {
    const typed = filter('<data mimeType="a/b"/>');
    const result = ['content://x', 'file:///x', '/x', 'memo:x'].map(
      uri => matchFilter(typed, view(uri, { type: 'a/b' })).ok,
    );
    expect(result).toEqual([true, true, true, false]);
    expect(matchFilter(typed, view(null, { type: 'a/b' })).ok).toBe(true);
    expect(differences(typed, view('memo:x', { type: 'a/b' }))).toMatchObject([
      { at: 'scheme', implied: true, have: ['', 'content', 'file'] },
    ]);
  });
});

describe('host and port', () => {
  test('no host at all differs from an empty one', () => {
    expect(detail(NOTE, 'memo:note')).toEqual({ at: 'host', wanted: null, have: ['note'] });
    expect(detail(NOTE, 'memo:///x')).toEqual({ at: 'host', wanted: '', have: ['note'] });
    expect(detail('<data scheme="s" host=""/>', 's:///x')).toBeNull();
    expect(detail('<data scheme="" host="h"/>', null)).toMatchObject({ at: 'host', wanted: null });
  });

  test('a star counts at the very front only', () => {
    expect(answer('<data scheme="s" host="*.h"/>', 's://A.H')).toBe('match');
    expect(answer('<data scheme="s" host="*.h"/>', 's://h')).toBe('data');
    expect(answer('<data scheme="s" host="a*h"/>', 's://abh')).toBe('data');
    expect(answer('<data scheme="s" host="a*h"/>', 's://a*h')).toBe('match');
    expect(answer('<data scheme="s" host="**h"/>', 's://x*h')).toBe('match');
  });

  test('the port must be equal, and is named where it alone differs', () => {
    const xml = '<data scheme="s" host="h" port="80"/> <data scheme="s" host="g" port="81"/>';
    expect(answer(xml, 's://h:80')).toBe('match');
    expect(answer(xml, 's://h:080')).toBe('match');
    expect(detail(xml, 's://h:81')).toEqual({ at: 'port', wanted: 81, have: [80] });
    expect(detail(xml, 's://h')).toEqual({ at: 'port', wanted: null, have: [80] });
    expect(answer('<data scheme="s" host="h" port="-1"/>', 's://h:5')).toBe('match');
  });

  test.each([
    ['İ', 'i', true],
    ['ı', 'I', true],
    ['ß', 'ss', false],
    ['ß', 'ẞ', true],
    ['Σ', 'ς', true],
    ['ﬁ', 'FI', false],
    ['é', 'É', true],
    ['a', 'b', false],
  ])('%s and %s are the same host without regard to case: %s', (a, b, same) => {
    expect(sameIgnoringCase(a, b)).toBe(same);
  });
});

describe('path', () => {
  const path = (attributes: string, uri: string) => detail(`<data scheme="s" host="h" ${attributes}/>`, uri);

  test('a trailing slash alone is told apart, whichever side has it', () => {
    expect(path('path="/detail"', 's://h/detail/')).toEqual({
      at: 'path',
      wanted: '/detail/',
      tests: [{ kind: 'equal', text: '/detail' }],
      slashOnly: true,
      caseOnly: false,
      leadingSlash: false,
      groups: null,
    });
    expect(path('path="/detail/"', 's://h/detail')).toMatchObject({ slashOnly: true });
    expect(path('pathPrefix="/"', 's://h')).toMatchObject({ slashOnly: true });
    expect(path('pathAdvancedPattern="/[a-z]+"', 's://h/detail/')).toMatchObject({ slashOnly: true });
    expect(path('path="/detail"', 's://h/detail//')).toMatchObject({ slashOnly: false });
    expect(path('path="/detail"', 's://h/detail')).toBeNull();
  });

  test('case alone, and a leading slash left out, are told apart', () => {
    expect(path('path="/Detail"', 's://h/detail')).toMatchObject({ caseOnly: true, slashOnly: false });
    expect(path('path="detail"', 's://h/detail')).toMatchObject({ leadingSlash: true });
    expect(path('pathPrefix="de"', 's://h/detail')).toMatchObject({ leadingSlash: true });
    expect(path('pathSuffix="x"', 's://h/detail')).toMatchObject({ leadingSlash: false, caseOnly: false });
    expect(path('pathPattern="/D"', 's://h/d')).toMatchObject({ caseOnly: false });
  });

  test('is compared decoded; the filter’s own text is not decoded, and nothing is normalised', () => {
    expect(path('path="/a%20b"', 's://h/a%20b')).not.toBeNull();
    expect(path('path="/a%20b"', 's://h/a%2520b')).toBeNull();
    expect(path('path="/b"', 's://h/a/../b')).not.toBeNull();
    expect(path('path="/a/b"', 's://h/a//b')).not.toBeNull();
  });
});

describe('uri-relative-filter-group', () => {
  const XML = '<data scheme="s" host="h" path="/plain"/>';
  const asked = (groups: FilterSpec['groups'] & object, uri: string) => answer(XML, uri, { groups });

  test('is looked at after an authority matched and no plain path test did', () => {
    const refuse = [{ allow: false, data: [{ pathPrefix: '/' }] }];
    expect(asked(refuse, 's://h/plain')).toBe('match');
    expect(asked([{ data: [{ path: '/g' }] }], 's://h/g')).toBe('match');
    expect(asked([{ data: [{ path: '/g' }] }], 's://x/g')).toBe('data');
    expect(answer('<data scheme="s"/>', 's://x/y', { groups: refuse })).toBe('match');
  });

  test('wants all of its tests, and the first group that holds decides', () => {
    const both = { path: '/g', query: 'a=1' };
    expect(asked([{ data: [both] }], 's://h/g?a=1')).toBe('match');
    expect(asked([{ data: [both] }], 's://h/g?a=2')).toBe('data');
    expect(asked([{ data: [{ path: '/g' }, { query: 'a=1' }] }], 's://h/g')).toBe('data');
    const no = { allow: false, data: [{ pathPrefix: '/g' }] };
    const yes = { allow: true, data: [{ path: '/g' }] };
    expect(asked([no, yes], 's://h/g')).toBe('data');
    expect(asked([yes, no], 's://h/g')).toBe('match');
  });

  test('names the group that refuses', () => {
    const groups = [{ allow: false, data: [{ path: '/g' }] }];
    const tests = [{ part: 'path', test: { kind: 'equal', text: '/g' } }];
    expect(detail(XML, 's://h/g', { groups })).toMatchObject({
      groups: { refusing: { allow: false, tests } },
    });
    expect(detail(XML, 's://h/x', { groups })).toMatchObject({ groups: { refusing: null } });
  });

  test('fits one whole parameter of the decoded query, split at & or else at ;', () => {
    const query = (test: string, text: string) => asked([{ data: [{ query: test }] }], `s://h/?${text}`);
    expect(query('b=2', 'a=1&b=2')).toBe('match');
    expect(query('b=2', 'a=1;b=2')).toBe('match');
    expect(query('b=2', 'a=1;b=2&c')).toBe('data');
    expect(query('b', 'a=1&b=2')).toBe('data');
    expect(query('b= 2', 'b=%202')).toBe('match');
    expect(query('b=2', 'a%26b=2')).toBe('match');
    expect(query('a&', 'a&')).toBe('match');
    expect(query('', '&')).toBe('data');
    expect(query('', '')).toBe('match');
  });

  test('has no answer for a query or fragment that is not there', () => {
    expect(asked([{ data: [{ queryPrefix: '' }] }], 's://h/x')).toBe('data');
    expect(asked([{ data: [{ fragmentPrefix: '' }] }], 's://h/x')).toBe('data');
    expect(asked([{ data: [{ fragmentPrefix: '' }] }], 's://h/x#')).toBe('match');
  });

  test('without tests is dropped', () => {
    expect(filter(XML, { groups: [{ data: [] }, { data: [{ scheme: 'x' }] }] }).groups).toEqual([]);
    expect(answer('<data scheme="s" host="h"/>', 's://h/x', { groups: [{ data: [] }] })).toBe('match');
  });
});

describe('type and category', () => {
  test.each([
    [['image/*'], 'image/png', true],
    [['image/png'], 'image/*', true],
    [['image/*'], 'image/*', true],
    [['*/*'], 'image/png', true],
    [['image/png'], '*/*', true],
    [['image/png'], 'image/PNG', false],
    [['image/png'], 'image/png;x=1', false],
    [['image/png'], 'image/jpeg', false],
    [['image/*'], 'imagex/png', false],
    [['image/*'], 'image', true],
    [['a/b', 'c/d'], 'c/d', true],
    [['/b/*', 'a/b'], '/*', false],
    [[], '*/*', false],
  ])('a filter of %j and the type %s: %s', (tests, type, fits) => {
    expect(matchType(tests, type)).toBe(fits);
  });

  test('an intent has a type exactly where the filter lists some', () => {
    expect(differences(filter(NOTE), view('memo://note', { type: 'a/b' }))).toEqual([
      { at: 'type', wanted: 'a/b', have: [] },
    ]);
    expect(differences(filter(`${NOTE}<data mimeType="a/b"/>`), view('memo://note'))).toEqual([
      { at: 'type', wanted: null, have: ['a/b'] },
    ]);
  });

  test('every category asked for must be there; extra ones are fine', () => {
    const have = [BROWSABLE];
    expect(detail(NOTE, 'memo://note', { categories: have })).toEqual({
      at: 'category',
      missing: DEFAULT,
      have,
    });
    expect(matchFilter(filter(NOTE), view('memo://note', { categories: [] })).ok).toBe(true);
  });

  test('all that differs is listed, in Android’s order', () => {
    const all = differences(
      filter('<data scheme="a" host="h" path="/p" mimeType="t/u"/>', { actions: ['x'], categories: [] }),
      view('b://g/q', { categories: [DEFAULT, BROWSABLE] }),
    );
    expect(all.map(one => one.at)).toEqual([
      'action',
      'scheme',
      'host',
      'path',
      'type',
      'category',
      'category',
    ]);
  });
});
