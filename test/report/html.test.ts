/** Doctor's page as text: well-formed, alone in the world, and deaf to what it quotes. */
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { PageContent } from '../../src/report/html/content.ts';
import { labelLines } from '../../src/report/html/label.ts';
import { doctorPage } from '../../src/report/html/page.ts';
import { NARROW, route, WIDE } from '../../src/report/html/route.ts';
import { diagnosisWords } from '../../src/report/words/diagnosis.ts';
import { pageWords } from '../../src/report/words/html.ts';
import { sampleContent } from './page-content.ts';

interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** By a strict parser of XML: a tag that is not closed is an error. */
function elements(page: string): readonly Element[] {
  const all: Element[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser();
  parser.on('error', error => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { tag: name, attributes: attributes as Record<string, string>, text: '' };
    all.push(element);
    open.push(element);
  });
  parser.on('text', text => {
    for (const each of open) each.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(page).close();
  return all;
}

const bare: PageContent = {
  ...sampleContent('en'),
  project: { name: 'app', path: '.', applicationId: null, sdkVersion: null, region: null },
  verdict: null,
  stages: [],
  suspects: [],
  next: null,
  findings: [],
  ignored: [],
  evidence: [],
  modules: [],
  notes: [],
  masked: false,
  summary: { error: 0, warning: 0, info: 0, passed: 3, skipped: 0 },
};

describe.each(['en', 'zh'] as const)('the page in %s', lang => {
  const page = doctorPage(sampleContent(lang), lang);
  const all = elements(page);
  const tagged = (tag: string): readonly Element[] => all.filter(each => each.tag === tag);

  it('is one document with its language, its landmarks and its headings in order', () => {
    expect(page.startsWith('<!DOCTYPE html>\n<html lang=')).toBe(true);
    expect(tagged('html')[0]?.attributes.lang).toBe(lang === 'en' ? 'en' : 'zh-CN');
    for (const tag of ['title', 'header', 'main', 'footer', 'h1'])
      expect(tagged(tag)).toHaveLength(tag === 'title' ? 3 : 1);
    const levels = all.filter(({ tag }) => /^h[1-6]$/.test(tag)).map(({ tag }) => Number(tag[1]));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level, i) => level - (levels[i - 1] ?? 0) > 1)).toEqual([]);
    const ids = all.flatMap(({ attributes }) => attributes.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const named = all.flatMap(({ attributes }) => attributes['aria-labelledby']?.split(' ') ?? []);
    expect(named.filter(id => !ids.includes(id))).toEqual([]);
  });

  it('fetches nothing and runs nothing', () => {
    expect(
      all.filter(({ tag }) => /^(?:script|link|img|iframe|object|embed|base|form|a|use|image)$/.test(tag)),
    ).toEqual([]);
    const attributes = all.flatMap(each => Object.entries(each.attributes));
    expect(attributes.filter(([name]) => /^(?:src|srcset|href|xlink:href|style|on.*)$/.test(name))).toEqual(
      [],
    );
    expect(attributes.filter(([, value]) => /https?:|url\(/.test(value))).toEqual([]);
    expect(tagged('style')[0]?.text).not.toMatch(/@import|url\(|https?:|\\/);
    const policy = all.find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy');
    expect(policy?.attributes.content).toBe("default-src 'none'; style-src 'unsafe-inline'");
  });

  it('says everything it was given', () => {
    const shown = tagged('body')[0]?.text ?? '';
    const { verdict, stages, suspects, next, findings, evidence, notes, project } = sampleContent(lang);
    const given = [
      ...[verdict?.text, next?.text, next?.command, ...notes, ...Object.values(project)],
      ...stages.flatMap(each => [each.name, ...each.evidence]),
      ...suspects.flatMap(each => [
        each.title,
        each.why,
        each.remedy,
        each.confidenceText,
        ...each.supports,
        ...each.contradicts,
      ]),
      ...findings.flatMap(each => [
        each.check,
        each.title,
        each.message,
        each.help,
        each.place,
        each.severityText,
      ]),
      ...evidence.flatMap(each => [each.text, each.quote]),
    ];
    for (const text of given) if (typeof text === 'string') expect(shown).toContain(text);
    expect(page).not.toMatch(/undefined|\[object|NaN/);
  });

  it('draws every step twice, once for narrow paper, and lists them once', () => {
    const steps = all.filter(({ tag, attributes }) => tag === 'g' && /^step /.test(attributes.class ?? ''));
    expect(steps).toHaveLength(20);
    const list = all.find(({ attributes }) => attributes.class === 'steps');
    for (const name of Object.values(diagnosisWords[lang].stages)) expect(list?.text).toContain(name);
    for (const drawing of all.filter(({ attributes }) => attributes.role === 'img')) {
      expect(drawing.attributes['aria-labelledby']).toMatch(/^(?:wide|narrow)-title$/);
      expect(drawing.attributes['aria-describedby']).toMatch(/^(?:wide|narrow)-desc$/);
    }
    // a road that broke ends in the air
    const broken = steps.filter(({ attributes }) => attributes.class === 'step broken');
    expect(broken).toHaveLength(2);
    expect(all.filter(({ attributes }) => attributes.class === 'tear')).toHaveLength(2);
    expect(all.filter(({ attributes }) => attributes.class === 'head')).toHaveLength(18);
  });

  it('puts the gravest finding first', () => {
    const checks = all.filter(
      ({ tag, attributes }) => tag === 'article' && /^(error|warning|info)$/.test(attributes.class ?? ''),
    );
    expect(checks.map(({ attributes }) => attributes.class)).toEqual(['error', 'warning', 'info']);
  });

  it('keeps long quotes folded, and short ones open', () => {
    expect(all.filter(({ tag }) => tag === 'details')).toHaveLength(2);
    expect(all.filter(({ tag }) => tag === 'pre')).toHaveLength(3);
  });

  it('shows only what there is', () => {
    const few = elements(doctorPage(bare, lang));
    expect(few.filter(({ tag }) => tag === 'section')).toHaveLength(1);
    expect(few.filter(({ tag }) => tag === 'svg')).toHaveLength(0);
    expect(few.find(({ tag }) => tag === 'body')?.text).toContain(pageWords[lang].noFindings);
    expect(few.find(({ tag }) => tag === 'footer')?.text).toContain(pageWords[lang].unmasked);
  });
});

it('has no words left in the other language', () => {
  const flat = (value: unknown): readonly string[] =>
    typeof value === 'string'
      ? [value]
      : typeof value === 'function'
        ? [String(value(2, 3, 4))]
        : Object.values(value as object).flatMap(flat);
  for (const words of [pageWords, diagnosisWords]) {
    const [en, zh] = [flat(words.en), flat(words.zh)];
    expect(en).toHaveLength(zh.length);
    expect(en.filter(text => /[\u2E80-\uFFEF]/.test(text))).toEqual([]);
    expect(zh.filter(text => !/[\u4e00-\u9fff]/.test(text))).toEqual(
      words === pageWords ? ['zh-CN', 'TPNS SDK'] : [],
    );
  }
});

describe('what the page quotes', () => {
  /** Words of the program's own, which choose a class and no text. */
  const OWN = ['id', 'state', 'verdict', 'severity', 'confidence'];
  const replaced = <T>(value: T, text: string, key = ''): T => {
    if (typeof value === 'string') return (OWN.includes(key) ? value : text) as T;
    if (Array.isArray(value)) return value.map(each => replaced(each, text, key)) as T;
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, replaced(each, text, name)]),
    ) as T;
  };
  /** Tags and attributes, but the labels of the drawing, which take one line or two. */
  const outline = (text: string): string =>
    elements(
      doctorPage({ ...replaced(sampleContent('en'), text), verdict: { verdict: 'likely', text } }, 'en'),
    )
      .filter(({ tag }) => tag !== 'text')
      .map(({ tag, attributes }) => `${tag}[${Object.keys(attributes)}]${attributes.class ?? ''}`)
      .join('\n');
  const harmless = outline('x');

  it.each([
    '</style><script>alert(1)</script>',
    '</pre></details></main></body></html>',
    '"><svg onload=alert(1)>',
    "' onmouseover='alert(1)",
    '<!-- ',
    ']]><![CDATA[',
    '&#60;script&#62; &lt;b&gt; &amp;',
    'a\u202Egnp.exe\u2066x',
    'nul\0 bell\x07 esc\x1b[2J',
    'half \uD83D and \uDE00',
    '\uFFFE\uFFFF\u2028\u2029',
  ])('is text and nothing else: %j', text => {
    expect(outline(text)).toBe(harmless);
  });

  it('is, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }), text => {
        expect(outline(text)).toBe(harmless);
      }),
      { numRuns: 100 },
    );
  });

  it('may be long', () => {
    const quote = '<&"\u202E'.repeat(2500);
    const page = doctorPage(
      { ...sampleContent('en'), evidence: [{ source: 'logcat', text: 'Long.', quote, line: 1 }] },
      'en',
    );
    const shown = elements(page).find(({ tag, text }) => tag === 'pre' && text.length > 5000);
    expect(shown?.text).toBe('<&"⟨U+202E⟩'.repeat(2500));
  });
});

describe('the drawing', () => {
  it('stays on its paper, whatever the number of steps', () => {
    for (const shape of [WIDE, NARROW]) {
      for (let count = 0; count <= 24; count++) {
        const stops = route(shape, count);
        expect(stops).toHaveLength(count);
        for (const { x, middle } of stops) {
          for (const each of [x - 30, x + 30, middle.x - 14, middle.x + 14]) {
            expect(each).toBeGreaterThan(0);
            expect(each).toBeLessThan(shape.width);
          }
        }
        expect(new Set(stops.map(({ x, y }) => `${x} ${y}`)).size).toBe(count);
      }
    }
  });

  it('turns at the end of a row', () => {
    expect(route(WIDE, 10).map(({ heading }) => heading)).toEqual([1, 1, 1, 1, 1, -1, -1, -1, -1, -1]);
    expect(route(NARROW, 10).map(({ middle }) => middle.down)).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(n => [4, 7, 10].includes(n)),
    );
  });

  it.each([
    ['Registration', 12, ['Registration']],
    ['Vendor relay', 12, ['Vendor relay']],
    ['Vendor relay again', 12, ['Vendor relay', 'again']],
    ['one two three four five', 8, ['one two', 'three…']],
    ['Donaudampfschiff', 8, ['Donaudam', 'pfschiff']],
    ['厂商 Token', 8, ['厂商', 'Token']],
    ['厂商 Token', 12, ['厂商 Token']],
    ['通知展示与声音提醒的全部', 12, ['通知展示与声', '音提醒的全部']],
    ['', 12, ['']],
    ['   ', 12, ['']],
  ])('breaks %j at %i into lines', (text, width, lines) => {
    expect(labelLines(text, width)).toEqual(lines);
  });
});
