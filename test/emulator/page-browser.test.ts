/** The page in a real browser: live, deaf to hostile texts, and for everybody. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Scenario } from '../../src/emulator/scenario.ts';
import { type Emulator, startEmulator } from '../../src/emulator/start.ts';
import { imRequest, sendPath } from '../../src/im/request.ts';
import { pushRequest } from '../../src/tpns/push.ts';
import { type Browser, chromium, startChromium, type Tab } from '../support/chromium.ts';
import { faintBut } from '../support/contrast.ts';
import { describeWith } from '../support/tool.ts';
import { credentials, pushBody, token } from './helpers.ts';

const IM = { sdkAppId: '1400000001', secretKey: 'ab'.repeat(32), admin: 'administrator' };
const scenario: Scenario = { imAccounts: { ben: 'Online' } };

const titled = (title: string, changes: object = {}): Uint8Array =>
  pushBody({ message: { title, content: 'On its way.', android: {} }, ...changes });

describeWith([chromium()], 'the page in Chromium', () => {
  let browser: Browser;
  let tab: Tab;
  let running: Emulator;

  const start = (port = 0): Promise<Emulator> =>
    startEmulator({ ...credentials, im: IM, scenario, port, clock: Date.now, log: () => {} });
  const post = async (body: Uint8Array, headers?: Record<string, string>): Promise<void> => {
    const signed = pushRequest({ ...credentials, endpoint: running.url, timestamp: 1_600_000_000, body });
    await fetch(signed.url, { method: 'POST', headers: headers ?? { ...signed.headers }, body });
  };
  const titles = (): Promise<string[]> =>
    tab.read(`[...document.querySelectorAll('h3')].map(h => h.textContent)`);
  const count = (n: number): Promise<void> =>
    tab.until(`document.querySelectorAll('#list > li').length === ${n}`);
  const live = (): Promise<void> => tab.until(`document.body.dataset.state === 'live'`);

  beforeAll(async () => {
    browser = await startChromium();
    tab = await browser.open();
    running = await start();
  });
  afterAll(async () => {
    await browser.close();
    await running.close();
  });

  it('tells what to run while nothing has arrived, then shows what arrives without being loaded again', async () => {
    await tab.go(running.url);
    await live();
    expect(await tab.read(`document.getElementById('empty').innerText`)).toContain(
      `export TPNS_ENDPOINT=${running.url}\nexport TPNS_ACCESS_ID=${credentials.accessId}`,
    );
    await tab.read('window.sameDocument = true');
    await post(titled('First'));
    await count(1);
    await post(titled('Second'));
    await count(2);
    expect(await titles()).toEqual(['Second', 'First']);
    expect(await tab.read(`document.getElementById('empty').checkVisibility()`)).toBe(false);
    expect(await tab.read(`document.getElementById('news').textContent`)).toBe('New: Second');
    expect(await tab.read(`document.getElementById('count').textContent`)).toBe('2 requests');
    expect(await tab.read('window.sameDocument')).toBe(true);
  });

  it('leaves focus and opened details alone when something arrives', async () => {
    await tab.read(`document.querySelector('#list li:last-child summary').focus()`);
    await tab.press('Enter');
    await post(titled('Third'));
    await count(3);
    expect(await tab.read(`document.querySelector('#list li:last-child details').open`)).toBe(true);
    expect(
      await tab.read(
        `document.activeElement.closest('li') === document.querySelector('#list li:last-child')`,
      ),
    ).toBe(true);
  });

  it('shows hostile texts as texts', async () => {
    const hostile = `<img src=x onerror=alert(1)><script>alert(2)</script>"'\u202Eevil`;
    await post(
      titled(hostile, {
        message: {
          title: hostile,
          content: hostile,
          android: { action: { action_type: 3, intent: `javascript://%0aalert(3)"><svg/onload=alert(4)>` } },
        },
      }),
    );
    await count(4);
    // what would turn the letters around is shown in their place
    expect((await titles())[0]).toBe(hostile.replace('\u202E', '⟨U+202E⟩'));
    expect(await tab.read(`document.querySelectorAll('li img, li script, li [onload], li a').length`)).toBe(
      0,
    );
    await tab.go(`${running.url}/?lang="><script>alert(5)</script>`);
    await live();
    expect(tab.complaints).toEqual([]);
  });

  it('pauses and goes on by keyboard', async () => {
    await tab.read(`document.getElementById('pause').focus()`);
    await tab.press('Space');
    await tab.until(`document.body.dataset.state === 'paused'`);
    await post(titled('While paused'));
    await new Promise(resolve => setTimeout(resolve, 300));
    expect((await titles())[0]).not.toBe('While paused');
    await tab.press('Enter');
    await count(5);
    expect((await titles())[0]).toBe('While paused');
  });

  it('says that the emulator is gone, and finds the next one at the same address', async () => {
    const port = Number(new URL(running.url).port);
    await running.close();
    await tab.until(`document.body.dataset.state === 'lost'`);
    expect(await tab.read(`document.getElementById('state').textContent`)).toMatch(/does not answer/);
    running = await start(port);
    await live();
    await count(0);
    await post(titled('After the restart'));
    await count(1);
    expect(await titles()).toEqual(['After the restart']);
    // a broken connection is all there was to complain about
    expect(tab.complaints.filter(each => !/^Failed to load resource: net::ERR_/.test(each))).toEqual([]);
  });

  it('has landmarks, headings, names, and a way past the header by keyboard', async () => {
    await post(titled('Silent', { message_type: 'message' }));
    await post(titled('No key'), {});
    for (const to of ['anna', 'ben']) {
      const body = { To_Account: to, MsgRandom: 1, MsgBody: [], OfflinePushInfo: { Title: to } };
      const request = imRequest(
        { ...IM, endpoint: running.url },
        sendPath,
        body,
        Math.floor(Date.now() / 1000),
      );
      await fetch(request.url, { method: 'POST', body: Buffer.from(request.body) });
    }
    await count(5);
    await tab.go(running.url);
    await live();
    await tab.press('Tab');
    expect(await tab.read(`document.activeElement.textContent`)).toBe('Skip to the pushes');
    await tab.press('Enter');
    await tab.until(`document.activeElement.id === 'requests'`);

    const nodes = await tab.accessible();
    const named = (role: string): string[] =>
      nodes.filter(each => each.role === role).map(({ name }) => name);
    expect(named('banner')).toHaveLength(1);
    expect(named('main')).toHaveLength(1);
    expect(named('navigation')).toEqual(['Language']);
    expect(named('list')).toEqual(['Pushes received, newest first']);
    expect(named('article')).toEqual(['ben', 'anna', 'Refused: 1008003', 'Silent', 'After the restart']);
    expect(named('button')).toEqual(['Pause']);
    expect(named('status')).toHaveLength(1);
    expect(named('log')).toHaveLength(1);
    for (const role of ['link', 'heading', 'button', 'article']) expect(named(role)).not.toContain('');
    // one h1, and no level left out
    expect(
      await tab.read(`[...document.querySelectorAll('h1,h2,h3')].map(h => h.tagName[1]).join('')`),
    ).toMatch(/^123+$/);
    expect(
      await tab.read(
        `new Set([...document.querySelectorAll('[id]')].map(e => e.id)).size === document.querySelectorAll('[id]').length`,
      ),
    ).toBe(true);
  });

  it.each([
    ['light', 'en', 1200],
    ['dark', 'en', 1200],
    ['light', 'zh', 320],
    ['dark', 'zh', 390],
  ])('can be read: %s, %s, %i pixels wide', async (scheme, lang, width) => {
    await tab.prefer({ 'prefers-color-scheme': scheme, 'prefers-reduced-motion': 'reduce' });
    await tab.size(width, 800);
    await tab.go(`${running.url}/?lang=${lang}`);
    await live();
    expect(await tab.read(faint)).toEqual([]);
    expect(await tab.read('document.documentElement.scrollWidth')).toBe(width);
    expect(await tab.read('document.documentElement.lang')).toBe(lang === 'zh' ? 'zh-CN' : 'en');
  });

  it('has a measure of contrast that finds what is faint', async () => {
    await tab.read(`document.querySelector('h1').style.color = '#555'`);
    expect(await tab.read(faint)).toMatchObject([{ text: 'TPNS 模拟服务' }]);
  });

  it('moves nothing for those who asked for that', async () => {
    await post(titled('Calm', { token_list: [token] }));
    await tab.until(`document.querySelector('.new')`);
    expect(await tab.read(`getComputedStyle(document.querySelector('.new')).animationName`)).toBe('none');
    await tab.prefer({ 'prefers-reduced-motion': 'no-preference' });
    expect(await tab.read(`getComputedStyle(document.querySelector('.new')).animationName`)).toBe('arrive');
  });

  it('asks nobody but the emulator for anything', async () => {
    await tab.go(running.url);
    await live();
    expect([...new Set(tab.asked.map(url => new URL(url).host))]).toEqual([new URL(running.url).host]);
  });
});

/** On the picture behind the clock nothing is said. */
const faint = faintBut('[aria-hidden], .unseen, .skip');
