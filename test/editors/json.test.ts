import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/core/edit.ts';
import { SyntaxFault } from '../../src/core/operation.ts';
import { type JsonValue, jsonFacts, readJson, renameInJson, setJson } from '../../src/editors/json.ts';
import { proved } from '../../src/editors/proof.ts';

/** The text with the values set, proved, and set again: the second time nothing is left to do. */
function set(text: string, ...values: readonly JsonValue[]): string {
  const outcome = proved(text, setJson(values), jsonFacts);
  if (outcome.state === 'present') return text;
  if (outcome.state === 'refused') throw new Error(outcome.why.id);
  const after = applyEdits(text, outcome.edits);
  expect(setJson(values)(after).state).toBe('present');
  return after;
}

const id: JsonValue = { path: ['tpns', 'access_id'], value: '1500000001' };

describe('values in a JSON file', () => {
  it.each<[string, string, readonly JsonValue[], string]>([
    [
      'a new file',
      '',
      [id, { path: ['debug'], value: false }],
      '{\n    "tpns": {\n        "access_id": "1500000001"\n    },\n    "debug": false\n}\n',
    ],
    ['a blank file', ' \n', [id], '{\n    "tpns": {\n        "access_id": "1500000001"\n    }\n}\n'],
    [
      'a value replaced where it stands',
      '{ "tpns":{"access_id" : 1 , "b": [1, 2]} }',
      [id],
      '{ "tpns":{"access_id" : "1500000001" , "b": [1, 2]} }',
    ],
    [
      'a key beside others, in their indentation',
      '{\n  "tpns": {\n    "x": 1\n  }\n}',
      [id],
      '{\n  "tpns": {\n    "x": 1,\n    "access_id": "1500000001"\n  }\n}',
    ],
    ['tabs', '{\n\t"a": 1\n}\n', [{ path: ['b'], value: 2 }], '{\n\t"a": 1,\n\t"b": 2\n}\n'],
    ['CRLF', '{\r\n  "a": 1\r\n}\r\n', [{ path: ['b'], value: 2 }], '{\r\n  "a": 1,\r\n  "b": 2\r\n}\r\n'],
    [
      'objects on the way',
      '{\n  "a": 1\n}',
      [{ path: ['b', 'c'], value: null }],
      '{\n  "a": 1,\n  "b": {\n    "c": null\n  }\n}',
    ],
    ['an object that is empty', '{}', [{ path: ['a'], value: 1 }], '{\n    "a": 1\n}'],
    [
      'several at once',
      '{\n  "a": 1,\n  "z": 9\n}',
      [
        { path: ['a'], value: 2 },
        { path: ['b'], value: 3 },
      ],
      '{\n  "a": 2,\n  "z": 9,\n  "b": 3\n}',
    ],
    ['a value in place of null', '{ "tpns": null }', [{ path: ['tpns'], value: 1 }], '{ "tpns": 1 }'],
  ])('%s', (_, before, values, after) => {
    expect(set(before, ...values)).toBe(after);
  });

  it.each<[string, string, readonly JsonValue[]]>([
    ['the same value', '{ "tpns":{"access_id" : "1500000001"} }', [id]],
    ['the same object in another layout', '{"a":{ "b" : 1 }}', [{ path: ['a'], value: { b: 1 } }]],
    ['another value that may stay', '{"debug": true}', [{ path: ['debug'], value: false, ifAbsent: true }]],
    ['nothing asked for', '{"debug": true}', []],
  ])('no byte changes for %s', (_, text, values) => {
    expect(setJson(values)(text).state).toBe('present');
  });

  it.each([
    ['a list', '[1]', '', 0],
    ['a text', '"x"', '', 0],
    ['a text where an object belongs', '{ "tpns": "x" }', 'tpns', 10],
    ['null where an object belongs', '{"tpns": null}', 'tpns', 9],
    ['a list further down', '{"tpns": {"access_id": []}}', 'tpns › access_id', 23],
  ])("can't be set in %s, and that is said", (_, text, key, at) => {
    const deep: JsonValue = { path: ['tpns', 'access_id', 'x'], value: 1 };
    expect(proved(text, setJson([deep]), jsonFacts)).toMatchObject({
      state: 'refused',
      why: { id: 'json-no-object', args: { key } },
      at,
      snippet: expect.stringContaining('access_id'),
    });
  });

  it('that are absent are set, also if others would stay', () => {
    expect(set('{}', { path: ['a'], value: 1, ifAbsent: true })).toBe('{\n    "a": 1\n}');
  });

  it.each([
    ['a comment', '{ // c\n}', 2],
    ['a trailing comma', '{"a":1,}', 7],
    ['single quotes', "{'a':1}", 1],
    ['a brace too few', '{"a":1', 6],
    ['nothing', ' ', 1],
  ])('are not looked for in a text with %s', (_, text, offset) => {
    try {
      readJson(text);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(SyntaxFault);
      expect((error as SyntaxFault).offset).toBe(offset);
    }
  });

  it('leave every other value as it was', () => {
    const key = fc.constantFrom('a', 'b', 'c.d', 'tpns', '包名');
    const path = fc.array(key, { minLength: 1, maxLength: 3 });
    const tree = fc.dictionary(
      key,
      fc.dictionary(key, fc.oneof(fc.integer(), fc.string(), fc.constant(null))),
      { noNullPrototype: true },
    );
    fc.assert(
      fc.property(
        tree,
        fc.constantFrom(undefined, 2, 4, '\t'),
        path,
        fc.string(),
        (before, indent, at, value) => {
          // a path through something that is no object is another matter
          fc.pre(at.length < 3);
          const text = JSON.stringify(before, null, indent);
          const expected = structuredClone(before) as Record<string, unknown>;
          const last = at.at(-1) ?? '';
          const [first] = at;
          if (at.length === 2 && first !== undefined && !(first in expected)) expected[first] = {};
          const target = at.length === 1 ? expected : (expected[first ?? ''] as Record<string, unknown>);
          target[last] = value;
          expect(readJson(set(text, { path: at, value }))).toEqual(expected);
        },
      ),
    );
  });
});

it.each([
  ['{ "access_id": "1500000001" "access_key": "AEXAMPLEKEY1" }', '"access_key"'],
  ['{ "access_key": AEXAMPLEKEY1 }', 'A'],
  ['{ "access_id": "1" "0123456789abcdef0123456789abcdef" }', '"'],
  ['{ "debug": yes }', 'yes'],
  ['{ "debug": true', ''],
])('names what stands at a fault in %s without showing a key', (text, shown) => {
  try {
    readJson(text);
    expect.unreachable();
  } catch (error) {
    expect(error).toMatchObject({ why: { id: 'json-invalid', args: { reason: shown } } });
  }
});

describe('an object by another name', () => {
  const rename = (text: string, from = 'com.example.a', to = 'com.example.b'): string => {
    const outcome = proved(text, renameInJson(from, to), jsonFacts);
    if (outcome.state === 'refused') throw new Error(outcome.why.id);
    return outcome.state === 'change' ? applyEdits(text, outcome.edits) : text;
  };
  it('keeps its place, what it holds and how it is written', () => {
    const text =
      '{\r\n\t"tpns": {},\r\n\t"com.example.a" : { "channel": {"enable":true} },\r\n\t"version": "1"}';
    expect(rename(text)).toBe(text.replace('com.example.a', 'com.example.b'));
  });
  it.each([
    ['that is there already', '{"com.example.b":{}}'],
    ['that somebody else has', '{"com.example.a":{},"com.example.b":{}}'],
    ['that is deeper', '{"x":{"com.example.a":{}}}'],
  ])('stays as it is with a name %s', (_, text) => {
    expect(rename(text)).toBe(text);
  });
});

describe('a value that is as good as the wanted one', () => {
  it('stays as it is written', () => {
    const set = (text: string) =>
      setJson([{ path: ['version'], value: '1.4-release', equals: there => there === '1.4' }])(text).state;
    expect(set('{"version":"1.4"}')).toBe('present');
    expect(set('{"version":"1.3"}')).toBe('change');
    expect(set('{}')).toBe('change');
  });
});
