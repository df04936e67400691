/** Doctor's page in a real browser: it asks for nothing, complains of nothing, and can be read by everybody, on paper too. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { doctorPage } from '../../src/report/html/page.ts';
import type { Lang } from '../../src/report/words/types.ts';
import { type Browser, chromium, startChromium, type Tab } from '../support/chromium.ts';
import { faintBut } from '../support/contrast.ts';
import { scratch } from '../support/scratch.ts';
import { describeWith } from '../support/tool.ts';
import { sampleContent } from './page-content.ts';

const hostile = `</pre></style><img src="https://example.com/x.png" onerror="alert(1)"><script>alert(2)</script>\u202Egnp\0`;

describeWith([chromium()], "doctor's page in Chromium", () => {
  const folder = scratch('page');
  let browser: Browser;
  let tab: Tab;

  const addressOf = (name: string): string => pathToFileURL(join(folder, `${name}.html`)).href;
  const open = async (
    name: string,
    width: number,
    scheme = 'light',
    on?: 'screen' | 'print',
  ): Promise<void> => {
    await tab.prefer({ 'prefers-color-scheme': scheme }, on);
    await tab.size(width, 900);
    await tab.go(addressOf(name));
  };

  beforeAll(async () => {
    for (const lang of ['en', 'zh'] as const) {
      const content = sampleContent(lang);
      writeFileSync(join(folder, `${lang}.html`), doctorPage(content, lang));
      const [first] = content.evidence;
      const evidence = first === undefined ? [] : [{ ...first, text: hostile, quote: hostile }];
      writeFileSync(
        join(folder, `hostile-${lang}.html`),
        doctorPage(
          {
            ...content,
            evidence: [
              ...evidence,
              { source: hostile, text: 'w'.repeat(500), quote: 'q'.repeat(10_000), line: 1 },
            ],
            project: {
              ...content.project,
              name: hostile,
              path: 'p'.repeat(300),
              applicationId: 'a'.repeat(300),
            },
            suspects: content.suspects.map(each => ({ ...each, title: hostile, channel: 'c'.repeat(200) })),
            findings: content.findings.map(each => ({
              ...each,
              check: 'k'.repeat(200),
              place: 'f'.repeat(300),
            })),
            stages: content.stages.map(each => ({
              ...each,
              name: `${each.name} ${'n'.repeat(100)}`,
              evidence: [hostile],
            })),
            next: { text: hostile, command: 'x'.repeat(500) },
          },
          lang,
        ),
      );
    }
    browser = await startChromium();
    tab = await browser.open();
  });
  afterAll(() => browser.close());

  it('asks for nothing but itself, and lets nothing run that it quotes', async () => {
    for (const name of ['en', 'zh', 'hostile-en', 'hostile-zh']) {
      const before = tab.asked.length;
      await open(name, 1000);
      expect(tab.asked.slice(before)).toEqual([addressOf(name)]);
      expect(await tab.read(`document.querySelectorAll('img, script, a, [onerror]').length`)).toBe(0);
    }
    expect(tab.complaints).toEqual([]);
    expect(await tab.read(`document.querySelector('.evidence pre').textContent`)).toBe(
      hostile.replace('\u202E', '⟨U+202E⟩').replace('\0', '␀'),
    );
  });

  it('forbids what it does not need, should something slip in all the same', async () => {
    const image = await tab.read(`new Promise(resolve => {
      const image = new Image();
      image.onload = () => resolve('loaded');
      image.onerror = () => resolve('refused');
      image.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';
    })`);
    expect(image).toBe('refused');
    await tab.until('true');
    expect(tab.complaints.join()).toContain('Content Security Policy');
  });

  it('tells those who do not see it the same', async () => {
    await open('en', 1000);
    const nodes = await tab.accessible();
    const named = (role: string): string[] =>
      nodes.filter(each => each.role === role).map(({ name }) => name);
    for (const role of ['banner', 'main', 'contentinfo']) expect(named(role)).toHaveLength(1);
    // the drawing for narrow paper is not there for them either
    expect(named('image')).toEqual([
      'The way of a push, from the app’s registration to the page that a tap opens',
    ]);
    expect(named('region')).toEqual([
      'Verdict',
      'How far the push gets',
      'What keeps it from arriving',
      'Next step',
      'Findings in the project',
      'Evidence',
      'What was examined',
    ]);
    for (const role of ['heading', 'region', 'image']) expect(named(role)).not.toContain('');
    expect(
      nodes.filter(({ role, name }) => role === 'StaticText' && name === 'no evidence').length,
    ).toBeGreaterThan(6);
  });

  it.each([
    ['en', 'light', 1100, 'screen'],
    ['en', 'dark', 1100, 'screen'],
    ['en', 'light', 360, 'screen'],
    ['zh', 'dark', 360, 'screen'],
    ['zh', 'light', 700, 'screen'],
    ['en', 'light', 680, 'print'],
    ['zh', 'dark', 680, 'print'],
    ['hostile-en', 'dark', 360, 'screen'],
    ['hostile-zh', 'light', 1100, 'screen'],
  ] as const)('can be read: %s, %s, %i pixels wide, on a %s', async (name, scheme, width, on) => {
    await open(name, width, scheme, on);
    await tab.read(`document.querySelectorAll('details').forEach(each => { each.open = true; })`);
    expect(await tab.read(faint)).toEqual([]);
    expect(await tab.read('document.documentElement.scrollWidth')).toBe(width);
    expect(await tab.read(beside)).toEqual([]);
    const lang: Lang = name.endsWith('zh') ? 'zh' : 'en';
    expect(await tab.read('document.documentElement.lang')).toBe(lang === 'zh' ? 'zh-CN' : 'en');
  });

  it('has measures that find what is faint and what lies outside', async () => {
    await open('en', 360);
    await tab.read(`void (document.querySelector('h1').style.color = '#888')`);
    await tab.read(`void (document.querySelector('.road.narrow .name').setAttribute('x', '-40'))`);
    expect(await tab.read(faint)).toMatchObject([{ text: 'Push diagnosis: shop-android' }]);
    expect(await tab.read(beside)).toEqual(['Registration']);
    await tab.read(`void (document.querySelector('.road.narrow .unknown .name').style.fill = '#888')`);
    expect(await tab.read(faint)).toHaveLength(2);
  });

  it.each([
    [1100, 'wide'],
    [680, 'wide'],
    [360, 'narrow'],
  ])('draws the way for a paper %i pixels wide', async (width, shown) => {
    await open('en', width);
    expect(
      await tab.read(
        `[...document.querySelectorAll('.road')].filter(e => e.checkVisibility()).map(e => e.id || e.classList[1])`,
      ),
    ).toEqual([shown]);
    // letters of the drawing shrink with it
    expect(
      await tab.read(
        `Math.min(...[...document.querySelectorAll('.road.${shown} .name')].map(e => e.getBoundingClientRect().height))`,
      ),
    ).toBeGreaterThan(11);
  });

  it('is white on paper, with everything open', async () => {
    await open('en', 680, 'dark', 'screen');
    expect(await tab.read('getComputedStyle(document.body).backgroundColor')).toBe('rgb(16, 19, 23)');
    const folded = `[...document.querySelectorAll('details > :not(summary)')].map(e => e.checkVisibility({ contentVisibilityAuto: true }))`;
    expect(await tab.read(folded)).toEqual([false, false]);
    await open('en', 680, 'dark', 'print');
    expect(await tab.read('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
    expect(await tab.read(folded)).toEqual([true, true]);
    expect(
      await tab.read(
        `[...document.querySelectorAll('article')].every(e => getComputedStyle(e).breakInside === 'avoid')`,
      ),
    ).toBe(true);
  });

  it('tells the states apart without colour', async () => {
    await open('en', 1000);
    const looks = await tab.read<string[]>(`['proven', 'broken', 'unknown'].map(state => {
      const step = document.querySelector('.road.wide .step.' + state);
      return [step.querySelector('.sign').getAttribute('d'), getComputedStyle(step.querySelector('.way')).strokeDasharray].join();
    })`);
    expect(new Set(looks.map(look => look.split(',')[0])).size).toBe(3);
    expect(new Set(looks.map(look => look.slice(look.indexOf(',')))).size).toBe(3);
  });
});

const faint = faintBut('title, desc');

/** Texts that stick out of the page, or of the drawing. */
const beside = `[...document.body.querySelectorAll('*')]
  .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim() !== ''))
  .filter(e => e.checkVisibility() && !e.matches('title, desc'))
  .filter(e => {
    const outer = (e.closest('svg') ?? document.documentElement).getBoundingClientRect();
    const box = e.getBoundingClientRect();
    return box.left < outer.left - 1 || box.right > outer.right + 1;
  })
  .map(e => e.textContent.slice(0, 30))`;
