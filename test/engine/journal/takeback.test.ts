import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordedEdit } from '../../../src/engine/journal/record.ts';
import { placesIn, reversed, takenBack } from '../../../src/engine/journal/takeback.ts';

/** A text with our words between `⟦` and `⟧`; `⟦old→new⟧` is a replacement. */
function marked(text: string): { before: string; after: string; edits: RecordedEdit[] } {
  let before = '';
  let after = '';
  const edits: RecordedEdit[] = [];
  for (const part of text.split(/(⟦[^⟧]*⟧)/)) {
    if (!part.startsWith('⟦')) {
      before += part;
      after += part;
      continue;
    }
    const inner = part.slice(1, -1);
    const [removed, inserted] = inner.includes('→') ? (inner.split('→') as [string, string]) : ['', inner];
    edits.push({ start: before.length, removed, inserted });
    before += removed;
    after += inserted;
  }
  return { before, after, edits };
}

const script = marked(
  [
    'android {',
    '    defaultConfig {',
    '        minSdk ⟦19→21⟧',
    '⟦        manifestPlaceholders = [XG_ACCESS_ID: "1500000001"]',
    '⟧    }',
    '}',
    'dependencies {',
    "    implementation 'a:b:1'",
    "⟦    implementation 'com.tencent.tpns:tpns:1.4.4.5-release'",
    '⟧}',
    '',
  ].join('\n'),
);

const changed = (from: string, to: string): string => {
  expect(script.after).toContain(from);
  return script.after.replace(from, to);
};

describe('our text leaves, and theirs stays,', () => {
  // third: what the same change makes of the text without ours
  it.each<[string, [string, string], [string, string]?]>([
    ['in a file nobody touched', ['', '']],
    ['after a line added above', ['android {', '// mine\nandroid {']],
    [
      'after a line added at the end',
      ["5-release'\n}\n", "5-release'\n}\n// mine\n"],
      ["1'\n}\n", "1'\n}\n// mine\n"],
    ],
    ['after a line added directly before ours', ["'a:b:1'\n", "'a:b:1'\n    implementation 'mine:mine:1'\n"]],
    [
      'after a line added directly after ours',
      ["5-release'\n", "5-release'\n    implementation 'mine:mine:1'\n"],
      ["'a:b:1'\n", "'a:b:1'\n    implementation 'mine:mine:1'\n"],
    ],
    ['after a neighbour was taken out', ["    implementation 'a:b:1'\n", '']],
    ['after a neighbour was changed', ["'a:b:1'", "'a:b:2'"]],
    [
      'after a word added on the line of a replacement',
      ['minSdk 21', 'minSdk 21 // why'],
      ['minSdk 19', 'minSdk 19 // why'],
    ],
    [
      'after a file was reformatted elsewhere',
      ['android {\n    defaultConfig {', 'android\n{\n\tdefaultConfig\n\t{'],
    ],
    [
      'after a block of theirs moved across ours',
      [
        "    implementation 'a:b:1'\n    implementation 'com.tencent.tpns:tpns:1.4.4.5-release'\n",
        "    implementation 'com.tencent.tpns:tpns:1.4.4.5-release'\n    implementation 'a:b:1'\n",
      ],
      ['', ''],
    ],
  ])('%s', (_, [from, to], without = [from, to]) => {
    const result = takenBack(script.after, changed(from, to), script.edits);
    expect(result).toEqual({ text: script.before.replace(...without), kept: [], lineEndsConverted: false });
  });
});

describe('a file edited inside our text stays as it is', () => {
  it.each([
    ['a version of ours was raised', '1.4.4.5-release', '1.4.5.0-release'],
    ['our line was commented out', "    implementation 'com", "    // implementation 'com"],
    ['something was put into our map', '"1500000001"]', '"1500000001", MINE: "1"]'],
    ['a value we replaced was changed again', 'minSdk 21', 'minSdk 24'],
    ['half of our line is gone', ':1.4.4.5-release', ''],
  ])('where %s', (_, from, to) => {
    const today = changed(from, to);
    const result = takenBack(script.after, today, script.edits);
    expect(result.text).toBe(today);
    expect(result.kept).toHaveLength(1);
    expect(result.kept[0]?.at).not.toBeNull();
  });

  it('where it became another file altogether', () => {
    const today = Array.from({ length: 5000 }, (_, i) => `line ${i * 7}`).join('\n');
    const result = takenBack(script.after, today, script.edits);
    expect(result).toMatchObject({ text: today, kept: script.edits.map(edit => ({ edit, at: null })) });
  });
});

describe('text of ours that somebody deleted', () => {
  it('needs no taking back: the rest of ours goes', () => {
    const today = changed("    implementation 'com.tencent.tpns:tpns:1.4.4.5-release'\n", '');
    expect(takenBack(script.after, today, script.edits)).toMatchObject({ text: script.before, kept: [] });
  });

  it('is not confused with text of ours that was replaced', () => {
    const today = changed(
      "    implementation 'com.tencent.tpns:tpns:1.4.4.5-release'\n",
      '    api(libs.push)\n',
    );
    expect(takenBack(script.after, today, script.edits)).toMatchObject({ text: today, kept: [{}] });
  });

  it("where it had replaced theirs, is a person's to judge", () => {
    const today = changed('minSdk 21', 'minSdk ');
    expect(takenBack(script.after, today, script.edits).kept).toHaveLength(1);
  });
});

describe('an edit that only took text out', () => {
  const { before, after, edits } = marked('a {\n⟦  suffix\n→⟧  rest\n}\n');

  it('puts it back between its old neighbours', () => {
    expect(takenBack(after, `${after}more\n`, edits)).toMatchObject({ text: `${before}more\n`, kept: [] });
  });

  it('leaves it out where something else stands there now', () => {
    const today = 'a {\nother  rest\n}\n';
    expect(takenBack(after, today, edits)).toMatchObject({ text: today, kept: [{ at: expect.any(Number) }] });
  });

  it('puts it back at the very beginning and the very end', () => {
    for (const text of ['⟦x\n→⟧a\n', 'a\n⟦x→⟧']) {
      const at = marked(text);
      expect(takenBack(at.after, at.after, at.edits)).toMatchObject({ text: at.before, kept: [] });
    }
  });

  it('puts it back into the middle of a word', () => {
    const at = marked('foo⟦ → ⟧ba⟦, →⟧r rest');
    expect(takenBack(at.after, `${at.after} more`, at.edits)).toMatchObject({
      text: `${at.before} more`,
      kept: [],
    });
  });
});

describe('an edit inside a word', () => {
  const { before, after, edits } = marked('version 1.4.⟦3→4⟧x9 and so on');

  it('is taken back where the word still stands', () => {
    expect(takenBack(after, after.replace('so', 'very'), edits)).toMatchObject({
      text: before.replace('so', 'very'),
      kept: [],
    });
  });

  it('stays where the word was changed', () => {
    expect(takenBack(after, after.replace('x9', 'x8'), edits)).toMatchObject({
      text: after.replace('x9', 'x8'),
      kept: [{}],
    });
  });

  it('stays where half of a line break was ours and git converted it', () => {
    const half = marked('a\r⟦\n⟧b\r\nc\r\n');
    expect(takenBack(half.after, half.after.replaceAll('\r\n', '\n'), half.edits).kept).toHaveLength(1);
    expect(takenBack(half.after, half.after, half.edits)).toMatchObject({ text: 'a\rb\r\nc\r\n', kept: [] });
  });
});

describe('line ends that were converted since', () => {
  it.each([
    ['\n', '\r\n'],
    ['\r\n', '\n'],
    ['\n', '\r'],
  ])('from %j to %j stay as they are now, and what comes back gets them too', (from, to) => {
    const at = marked('a {\n⟦  old\n  more\n→⟧  b\n⟦  ours\n⟧}\n'.replaceAll('\n', from));
    expect(takenBack(at.after, at.after.replaceAll(from, to), at.edits)).toEqual({
      text: at.before.replaceAll(from, to),
      kept: [],
      lineEndsConverted: true,
    });
  });

  it('are not claimed where a mixed file only lost one of them', () => {
    const at = marked('a\r\nb\n⟦ours\n⟧c\n');
    expect(takenBack(at.after, at.after.replace('a\r\n', ''), at.edits)).toMatchObject({
      text: at.before.replace('a\r\n', ''),
      lineEndsConverted: false,
    });
  });

  it('of a file that was mixed: what comes back is written as it was', () => {
    const at = marked('a\r\nb\n⟦x\n→⟧c\n');
    expect(takenBack(at.after, `${at.after}d\r\n`, at.edits).text).toBe(`${at.before}d\r\n`);
  });
});

/** Lines, some of them ours; every line of ours is its own, theirs may repeat. */
const line = fc.constantFrom(
  '}',
  '',
  '    }',
  'x = 1',
  '    implementation a',
  'foo(bar)',
  '  "k": "v",',
  '中文 注释',
  '\tb',
);
const document = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: line.map(text => ({ ours: false, text })) },
    fc.constant({ ours: true, text: '' }),
  ),
  { maxLength: 24 },
);

describe('for any text', () => {
  it('the recorded edits reverse exactly', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string(), fc.string()), { maxLength: 8 }), parts => {
        const edits: RecordedEdit[] = [];
        let before = '';
        let after = '';
        for (const [theirs, removed, inserted] of parts) {
          before += theirs;
          after += theirs;
          if (removed + inserted !== '') edits.push({ start: before.length, removed, inserted });
          before += removed;
          after += inserted;
        }
        expect(reversed(after, edits)).toBe(before);
        expect(placesIn(edits).map(({ start, end }) => after.slice(start, end))).toEqual(
          edits.map(e => e.inserted),
        );
        // nobody touched it: the long way has to come to the same
        const same = takenBack(after, after, edits);
        if (same.kept.length === 0) expect(same.text).toBe(before);
      }),
    );
  });

  it('whole lines of ours leave, whatever lines of theirs came, went or changed', () => {
    fc.assert(
      fc.property(document, fc.infiniteStream(fc.nat(9)), line, (lines, dice, extra) => {
        let before = '';
        let after = '';
        let today = '';
        let expected = '';
        const edits: RecordedEdit[] = [];
        lines.forEach(({ ours, text }, i) => {
          if (ours) {
            const inserted = `    ours ${i} "v${i}"\n`;
            const last = edits.at(-1);
            // edits that touch are one edit, as a draft composes them
            if (last && last.start === before.length && last.removed === '') {
              edits[edits.length - 1] = { ...last, inserted: last.inserted + inserted };
            } else edits.push({ start: before.length, removed: '', inserted });
            after += inserted;
            today += inserted;
            return;
          }
          const written = `${text}\n`;
          before += written;
          after += written;
          const roll = dice.next().value;
          const now =
            roll < 6 ? written : roll === 6 ? '' : roll === 7 ? `${text} changed\n` : `${extra}\n${written}`;
          today += now;
          expected += now;
        });
        const result = takenBack(after, today, edits);
        expect(result.kept).toEqual([]);
        expect(result.text).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });

  it('either nothing changes, or exactly what was written is gone and the rest is as it was', () => {
    const word = fc.constantFrom('a', 'b', ' ', '\n', '{', '}', 'é', '😀');
    const some = fc.array(word, { maxLength: 6 }).map(words => words.join(''));
    fc.assert(
      fc.property(fc.array(fc.tuple(some, some, some, some), { maxLength: 5 }), parts => {
        // theirs, removed, inserted, and what theirs is today
        const edits: RecordedEdit[] = [];
        let before = '';
        let after = '';
        let today = '';
        for (const [theirs, removed, inserted, now] of parts) {
          before += theirs;
          after += theirs + inserted;
          today += now + inserted;
          if (removed + inserted !== '') edits.push({ start: before.length, removed, inserted });
          before += removed;
        }
        const result = takenBack(after, today, edits);
        if (result.kept.length > 0) expect(result.text).toBe(today);
        else {
          const grown = edits.reduce(
            (sum, { removed, inserted }) => sum + removed.length - inserted.length,
            0,
          );
          const deleted = today.length + grown;
          // a deletion that was found leaves that much more of the text
          expect(result.text.length).toBeGreaterThanOrEqual(deleted);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
