import { describe, expect, test } from 'vitest';
import { BROWSABLE } from '../../../src/android/intent/intent.ts';
import { matchFilter } from '../../../src/android/intent/match.ts';
import { reference } from './reference.ts';
import { filter, spec, view } from './support.ts';

const PAIR = '<data scheme="https" host="example.org"/> <data scheme="memo" host="note" path="/new"/>';
const ON = '<data scheme="https" host="example.org"';

/** [number, filter, URI, answer]; what the attribute should be is told by the filter, backslashes as in a source manifest. */
const EXAMPLES: readonly (readonly [number, string, string, string])[] = [
  [1, '<data scheme="memo" host="note"/>', 'memo://NOTE/7', 'match'],
  [2, '<data scheme="memo" host="note"/>', 'Memo://note/7', 'data'],
  [3, '<data scheme="memo"/>', 'memo:7?draft=1', 'match'],
  [4, '<data scheme="memo" path="/never"/>', 'memo://note/7', 'match'],
  [5, '<data host="example.org"/>', 'https://example.org/', 'data'],
  [6, PAIR, 'https://note/new', 'match'],
  [7, PAIR, 'https://example.org/', 'data'],
  [8, '<data scheme="memo"/> <data scheme="https" host="example.org"/>', 'memo://note', 'data'],
  [9, '<data scheme="https" host="*.example.org"/>', 'https://example.org/', 'data'],
  [10, '<data scheme="https" host="*example.org"/>', 'https://badexample.org/', 'match'],
  [11, '<data scheme="https" host="*"/>', 'https:///x', 'match'],
  [12, '<data scheme="https" host="*"/>', 'https:/x', 'data'],
  [13, `${ON} port="443"/>`, 'https://example.org/', 'data'],
  [14, `${ON}/>`, 'https://me@example.org:81/', 'match'],
  [15, `${ON} path="/help"/>`, 'https://example.org/help/', 'data'],
  [16, `${ON} path="help"/>`, 'https://example.org/help', 'data'],
  [17, `${ON} path="/a b/c"/>`, 'https://example.org/a%20b%2Fc?x#y', 'match'],
  [18, `${ON} pathPrefix="/doc"/>`, 'https://example.org/docs', 'match'],
  [19, `${ON} pathPrefix="/"/>`, 'https://example.org', 'data'],
  [20, `${ON} pathPrefix="/a" pathSuffix=".md"/>`, 'https://example.org/b.md', 'match'],
  [21, `${ON} pathPattern="/go*"/>`, 'https://example.org/gooo', 'match'],
  [22, `${ON} pathPattern="/go*"/>`, 'https://example.org/going', 'data'],
  [23, `${ON} pathPattern="/.*\\\\.md"/>`, 'https://example.org/a.min.md', 'data'],
  [24, `${ON} pathPattern="/x\\\\.y"/>`, 'https://example.org/x-y', 'match'],
  [25, `${ON} pathAdvancedPattern="/x\\\\.y"/>`, 'https://example.org/x-y', 'data'],
  [26, `${ON} pathAdvancedPattern="/u/[a-z0-9]{2,5}"/>`, 'https://example.org/u/bob1', 'match'],
  [27, `${ON} pathAdvancedPattern="/.*/edit"/>`, 'https://example.org/u/edit', 'data'],
  [28, '<data scheme="sip" sspPrefix="team-"/>', 'sip:team-red@example.org', 'match'],
  [29, `${ON}/> <data mimeType="text/html"/>`, 'https://example.org/', 'type'],
  [30, '<data scheme="memo"/>', 'memo://x', 'category'],
];

describe('the worked examples of Android’s matching', () => {
  test.each(EXAMPLES)('%i: %s against %s is %s', (number, xml, uri, expected) => {
    const over = number === 30 ? { categories: [BROWSABLE] } : {};
    const match = matchFilter(filter(xml, over), view(uri));
    expect(match.ok ? 'match' : match.reason).toBe(expected);
    const { action, categories } = view(uri);
    expect(reference(spec(xml, over), { action: action ?? '', categories, data: uri, type: null })).toBe(
      expected,
    );
  });

  test('are thirty, and number 23 has a twin that matches', () => {
    expect(EXAMPLES.length).toBe(30);
    expect(matchFilter(filter(`${ON} pathPattern="/.*\\\\.md"/>`), view('https://example.org/a.md')).ok).toBe(
      true,
    );
  });
});
