import { describe, expect, it } from 'vitest';
import { causes } from '../../src/causes/index.ts';
import { checks } from '../../src/checks/index.ts';
import { stages } from '../../src/core/push-path.ts';
import { codes } from '../../src/tpns/codes/all.ts';
import { call } from '../support/call.ts';
import { memoryFiles } from '../support/memory-files.ts';

interface Match {
  readonly source: string;
  readonly code: string;
  readonly meaning: string;
  readonly remedy: string;
}

async function explained(...words: readonly string[]) {
  const { out, exit } = await call(memoryFiles(), ['explain', '--json', ...words]);
  const { matches, suggestions, ok } = JSON.parse(out) as {
    ok: boolean;
    matches: readonly Match[];
    suggestions?: readonly string[];
  };
  expect(ok).toBe(exit === 0);
  return { exit, matches, suggestions, found: matches.map(({ source, code }) => `${source} ${code}`) };
}

it('knows every code, by its source and its number', async () => {
  for (const { source, code } of codes) {
    const { found } = await explained(source, ...code.split(' '));
    expect(found).toContain(`${source} ${code}`);
  }
});

it('knows every check, in both languages', async () => {
  for (const { id, source, evidence } of checks) {
    const { matches } = await explained(id);
    expect(matches).toEqual([
      expect.objectContaining({
        source: 'doctor',
        code: id,
        doc: source,
        remedy: expect.stringContaining(id),
      }),
    ]);
    const zh = await call(memoryFiles(), ['explain', id, '--lang', 'zh-CN']);
    expect(zh.out).toMatch(/检查项：.*\n {2}→ .*运行 tpns doctor .*--only/);
    // without its evidence it says nothing, and with that command nobody would know why
    if (evidence !== undefined) expect(zh.out).toContain(`tpns doctor ${evidence} --only ${id}`);
  }
});

it.each([
  [['10115'], ['android-sdk 10115', 'harmony-sdk 10115']],
  [['huawei', '907135000'], ['huawei 907135000']],
  [['-502'], ['android-sdk -502']],
  [['redirect-slash'], ['doctor redirect-slash']],
  [['Redirect-Slash'], ['doctor redirect-slash']],
])('%j is %j', async (words, found) => {
  expect(await explained(...words)).toMatchObject({ exit: 0, found });
});

it.each([
  ['redirect-slahs', ['redirect-slash']],
  ['exportd-missing', ['exported-missing']],
  ['repository', ['repository-dead', 'repository-insecure', 'repository-missing', 'repository-ignored']],
])('%s is nothing known, but %j may be meant', async (word, suggestions) => {
  const answer = await explained(word);
  expect(answer.exit).toBe(1);
  expect(answer.suggestions?.slice(0, suggestions.length)).toEqual(suggestions);
});

it('what nothing is like has no suggestion', async () => {
  expect(await explained('zzzzzz')).toMatchObject({ exit: 1, found: [], suggestions: undefined });
});

it('doctor --explain says the same', async () => {
  const one = await call(memoryFiles(), ['doctor', '--explain', 'redirect-slash']);
  const other = await call(memoryFiles(), ['explain', 'redirect-slash']);
  expect(one).toEqual(other);
  const json = await call(memoryFiles(), ['doctor', '--explain', 'redirect-slash', '--json']);
  expect(JSON.parse(json.out)).toMatchObject({
    command: 'doctor',
    ok: true,
    matches: [{ source: 'doctor' }],
  });
});

describe('the way of a push', () => {
  it.each(stages)('%s is explained, with what may break it', async stage => {
    const { matches } = await explained(stage);
    expect(matches[0]).toMatchObject({ source: 'stage', code: stage });
    const broken = causes.filter(cause => cause.stage === stage).map(({ id }) => id);
    for (const id of broken) expect(matches[0]?.meaning).toContain(id);
    expect((await call(memoryFiles(), ['explain', stage, '--lang', 'zh-CN'])).out).toContain(
      '可能在此中断的原因',
    );
  });

  it.each(causes.map(({ id }) => id))('%s is explained, with what to do', async id => {
    const { matches } = await explained(id);
    const cause = causes.find(each => each.id === id);
    expect(matches).toEqual([
      expect.objectContaining({
        source: 'cause',
        code: id,
        meaning: expect.stringContaining(cause?.words.en.title ?? '-'),
        remedy: expect.stringContaining(cause?.words.en.remedy ?? '-'),
        doc: cause?.source,
      }),
    ]);
  });

  it('is meant where a slip was made', async () => {
    const { out, exit } = await call(memoryFiles(), ['explain', 'acess-point-wrong']);
    expect(exit).toBe(1);
    expect(out).toContain('access-point-wrong');
  });
});
