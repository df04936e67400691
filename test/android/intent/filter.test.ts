import { describe, expect, test } from 'vitest';
import { buildFilter } from '../../../src/android/intent/filter.ts';
import { answer, filter, spec } from './support.ts';

const refusal = (xml: string, api?: number) => {
  const built = buildFilter(spec(xml), api);
  return built.ok ? null : built.refusal;
};

describe('what a filter holds', () => {
  test('pools the attributes of all data tags; only host and port stay together', () => {
    expect(
      filter(
        '<data scheme="a" host="h" port="1" path="/p" pathSuffix="s"/> <data mimeType="t/u" host="i" scheme=""/> <data port="7" ssp="x" sspPattern="y"/>',
      ),
    ).toEqual({
      actions: ['android.intent.action.VIEW'],
      categories: ['android.intent.category.DEFAULT', 'android.intent.category.BROWSABLE'],
      types: ['t/u'],
      schemes: ['a', ''],
      authorities: [
        { host: 'h', port: 1 },
        { host: 'i', port: null },
      ],
      paths: [
        { kind: 'equal', text: '/p' },
        { kind: 'suffix', text: 's' },
      ],
      ssps: [
        { kind: 'equal', text: 'x' },
        { kind: 'glob', text: 'y' },
      ],
      groups: [],
    });
  });

  test('drops a port without a host, even one that is no number', () => {
    expect(filter('<data scheme="a" port="8o"/>').authorities).toEqual([]);
  });

  test('takes -1 for any port', () => {
    expect(filter('<data scheme="a" host="h" port="-1"/>').authorities).toEqual([{ host: 'h', port: null }]);
  });

  test('does not mind unknown attributes', () => {
    expect(filter('<data scheme="a" priority="x" label="y"/>')).toEqual(filter('<data scheme="a"/>'));
  });

  test('tells an empty string from an absent attribute', () => {
    expect(answer('<data scheme="s" host=""/>', 's://h/')).toBe('data');
    expect(answer('<data scheme="s"/>', 's://h/')).toBe('match');
  });
});

describe('a filter is refused', () => {
  test('for an action or a category without a name', () => {
    const built = [{ actions: [null] }, { categories: ['x', null] }].map(over => buildFilter(spec('', over)));
    expect(built).toEqual([
      { ok: false, refusal: { why: 'name-missing', tag: 'action' } },
      { ok: false, refusal: { why: 'name-missing', tag: 'category' } },
    ]);
  });

  test.each(['', '8o', '0x50', ' 80', '8.0', '99999999999'])('for the port %j', port => {
    const why = { why: 'port-not-a-number', tag: 'data', value: port };
    expect(refusal(`<data scheme="a" host="h" port="${port}"/>`)).toEqual(why);
  });

  test.each(['image', '/png', 'image/', ''])('for the type %j', type => {
    expect(refusal(`<data mimeType="${type}"/>`)).toEqual({
      why: 'type-malformed',
      tag: 'data',
      value: type,
    });
    expect(refusal('<data mimeType="a/b/c"/>')).toBeNull();
  });

  test.each(['pathAdvancedPattern', 'sspAdvancedPattern'])('for a malformed %s', attribute => {
    const xml = `<data scheme="a" ${attribute}="[]"/>`;
    const why = { why: 'pattern-malformed', tag: 'data', attribute, value: '[]', fault: 'set-empty' };
    expect(refusal(xml)).toEqual(why);
    expect(refusal(xml, 30)).toBeNull();
  });

  test('for a malformed pattern in a group, where groups are known', () => {
    const groups = [{ data: [{ queryAdvancedPattern: 'a**' }] }];
    const built = buildFilter(spec('', { groups }));
    expect(built).toMatchObject({
      ok: false,
      refusal: { attribute: 'queryAdvancedPattern', fault: 'modifier-without-token' },
    });
    expect(buildFilter(spec('', { groups }), 34).ok).toBe(true);
  });
});

describe('an older device ignores what it does not know', () => {
  test('pathSuffix and pathAdvancedPattern before level 31', () => {
    const xml = '<data scheme="s" host="h" pathSuffix=".md" pathAdvancedPattern="/[a]"/>';
    expect([30, 31].map(api => answer(xml, 's://h/x', {}, api))).toEqual(['match', 'data']);
    expect([30, 31].map(api => filter(xml, {}, api).paths.length)).toEqual([0, 2]);
  });

  test('groups before level 35', () => {
    const groups = [{ allow: false, data: [{ pathPrefix: '/' }] }];
    expect([34, 35].map(api => answer('<data scheme="s" host="h"/>', 's://h/x', { groups }, api))).toEqual([
      'match',
      'data',
    ]);
  });
});
