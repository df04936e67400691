import { describe, expect, it } from 'vitest';
import { words } from '../../src/report/words/all.ts';
import type { Sentence } from '../../src/report/words/types.ts';
import { noteSamples } from '../support/note-samples.ts';

const samples = noteSamples();
const entries = Object.entries(words as Readonly<Record<string, Sentence<unknown>>>);

const said = (id: string, sentence: Sentence<unknown>, lang: 'en' | 'zh'): string[] =>
  (samples.get(id) ?? []).map(args => sentence[lang](args));

describe('every note', () => {
  it('is declared and has its sentences', () => {
    expect([...samples.keys()].sort()).toEqual(entries.map(([id]) => id).sort());
    expect(entries.length).toBeGreaterThan(100);
  });

  it.each(entries)(
    '%s says something in both languages, and nothing that only a program would say',
    (id, sentence) => {
      const texts = [...said(id, sentence, 'en'), ...said(id, sentence, 'zh')];
      expect(texts.length).toBeGreaterThan(1);
      for (const text of texts) {
        expect(text.trim()).not.toBe('');
        expect(text).not.toMatch(/\bundefined\b|\[object |NaN|=>/);
      }
    },
  );

  it('sounds Chinese in Chinese, where it is more than a name', () => {
    const foreign = entries.filter(([id, sentence]) => {
      const [en, zh] = [said(id, sentence, 'en')[0] ?? '', said(id, sentence, 'zh')[0] ?? ''];
      return en !== zh && !/[\u4e00-\u9fff]/.test(zh);
    });
    expect(foreign.map(([id]) => id)).toEqual([]);
  });

  it('is punctuated as the language is', () => {
    const wrong = entries.filter(([id, sentence]) =>
      said(id, sentence, 'zh').some(text => /[\u4e00-\u9fff][,;!?](?!\w)|[\u4e00-\u9fff]\.$/.test(text)),
    );
    expect(wrong.map(([id]) => id)).toEqual([]);
  });
});
