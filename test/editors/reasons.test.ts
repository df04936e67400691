import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { note } from '../../src/core/note.ts';
import type { Refused } from '../../src/core/operation.ts';
import { REASONS, type ReasonClass } from '../../src/editors/reasons.ts';
import { speaker } from '../../src/report/say.ts';
import { call } from '../support/call.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { repository } from '../support/repository.ts';

const CLASSES: readonly ReasonClass[] = [
  'undecidable',
  'shared',
  'deliberate',
  'faulty',
  'homeless',
  'companion',
  'edited',
  'unproved',
];
const ids = Object.keys(REASONS);
const sources = ['editors', 'engine']
  .flatMap(room =>
    readdirSync(join(repository, 'src', room), { recursive: true, encoding: 'utf8' }).map(name =>
      join(room, name),
    ),
  )
  .filter(name => name.endsWith('.ts'))
  .map(name => readFileSync(join(repository, 'src', name), 'utf8'));

/** Notes that stand where a refusal takes its reason: `refused(note('x'`, `why: note('x'`, `const why = note('x'`. */
const raised = sources.flatMap(text =>
  [
    ...text.matchAll(
      /(?:\b(?:refused|manual)\((?:\w+, )?\s*|\b(?:why|reason|taken)(?::| =) )note\(\s*'([\w-]+)'/g,
    ),
  ].map(([, id]) => id ?? ''),
);

/** Why a text can't be read at all, which stops the run and is nobody's step; what speaks for a mode, and for a place. */
const OTHERS =
  /^(?:gradle-(?:unbalanced|unterminated|too-deep)|xml-|toml-|json-invalid|not-|encoding-|unencodable|mode-|candidate-)/;

describe('the list of reasons for a refusal', () => {
  it('is closed: whatever is refused has one of them', () => {
    expect(raised.length).toBeGreaterThan(25);
    expect([...new Set(raised)].filter(id => !ids.includes(id) && !OTHERS.test(id))).toEqual([]);
  });

  it('is closed for the compiler too', () => {
    // @ts-expect-error: it is no reason, and a refusal for it does not compile
    const refusal: Refused = { state: 'refused', why: note('no-launcher', {}), at: null, snippet: '' };
    expect(ids).not.toContain(refusal.why.id);
  });

  it('has none that nothing raises', () => {
    const all = sources.join('\n');
    expect(ids.filter(id => !new RegExp(`note\\(\\s*'${id}'`).test(all))).toEqual([]);
  });

  it('has a class for each, and each class has its reasons', () => {
    expect(Object.values(REASONS).every(reason => CLASSES.includes(reason.class))).toBe(true);
    expect(CLASSES.filter(name => !Object.values(REASONS).some(reason => reason.class === name))).toEqual([]);
  });

  it('says of each class why the refusal is right, in both languages, each its own', () => {
    for (const lang of ['en', 'zh'] as const) {
      const said = CLASSES.map(name => speaker(lang, path => path)(note('reason-class', { class: name })));
      expect(new Set(said).size).toBe(CLASSES.length);
      expect(said.every(sentence => /[.。]$/.test(sentence))).toBe(true);
    }
  });
});

describe('tpns explain', () => {
  it.each(ids)('says why %s is left to a person', async id => {
    const { exit, out } = await call(memoryFiles({}), ['explain', id, '--json']);
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      ok: true,
      matches: [
        {
          source: 'tpns',
          code: id,
          meaning: expect.stringMatching(/\w/),
          remedy: expect.stringMatching(/\w/),
        },
      ],
    });
  });
});
