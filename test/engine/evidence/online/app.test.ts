/** What the first, cheapest question shows: host, AccessID, signature, clock. */
import { describe, expect, it } from 'vitest';
import { askTpns } from '../../../../src/engine/evidence/online/ask.ts';
import { Stop } from '../../../../src/errors.ts';
import type { Http } from '../../../../src/ports.ts';
import { client, credentials, emulator } from '../../../emulator/helpers.ts';
import { ACCOUNTS, answering, asking, given, RECORD, seenIn, TOKENS, token } from './helpers.ts';

const stopOf = async (reading: Promise<unknown>): Promise<string> =>
  reading.then(
    () => 'no stop',
    error => (error instanceof Stop ? `${error.exit} ${error.code} ${error.why.id}` : String(error)),
  );

describe('an app and its keys', () => {
  it('are known to the emulator that they were made for', async () => {
    const { url } = await emulator({ clock: () => Date.now() });
    const { source, observations, notes } = await asking(url, { now: () => Date.now() });
    expect(source).toBe('online');
    expect(observations.map(({ id }) => id)).toEqual(['clock-right', 'service-knows-app']);
    expect(notes).toEqual([]);
  });

  it('are rejected where the key is another one, and unknown where the AccessID is', async () => {
    const { url } = await emulator({ clock: () => Date.now() });
    const now = () => Date.now();
    const other = { endpoint: url, ...credentials, secretKey: 'f'.repeat(32) };
    const rejected = await asking(url, { identity: other, now, token, account: 'anna', pushId: '7' });
    expect(seenIn(rejected)).toEqual(['service-rejects {"code":"1008003"}']);
    expect(rejected.observations.at(-1)?.quote).toMatch(/Sign does not fit/);
    const unknown = { endpoint: url, ...credentials, accessId: '1500000002' };
    expect(seenIn(await asking(url, { identity: unknown, now }))).toEqual([
      'service-knows-no-app {"code":"1008035"}',
    ]);
  });

  it('are asked about once where nothing else is asked', async () => {
    const { url, asked } = await answering({});
    await asking(url);
    expect(asked.map(({ path }) => path)).toEqual([TOKENS]);
  });

  it.each([
    [10030002, 'service-rejects {"code":"10030002"}'],
    [10030009, 'service-knows-no-app {"code":"10030009"}'],
    [1008030, 'service-ended {"code":"1008030"}'],
    [1008031, 'service-ended {"code":"1008031"}'],
    [1010001, 'service-ended {"code":"1010001"}'],
    [10030006, 'service-ended {"code":"10030006"}'],
    [1008028, 'service-mute {"code":"1008028"}'],
    [1008004, 'service-mute {"code":"1008004"}'],
    [4711, 'service-mute {"code":"4711"}'],
  ])('answered with %i are asked about no further', async (retCode, line) => {
    const { url, asked } = await answering({ '*': { retCode, errMsg: '' } });
    expect(seenIn(await asking(url, { token, account: 'anna', pushId: '7' }))).toEqual([line]);
    expect(asked).toHaveLength(1);
  });

  it('are known to whoever does not know a token of nobody', async () => {
    const { url } = await answering({ [TOKENS]: { ret_code: 10110008, err_msg: 'no' } });
    const { observations } = await asking(url);
    expect(observations.map(({ id }) => id)).toEqual(['clock-right', 'service-knows-app']);
  });
});

describe('the clock', () => {
  const at = (time: string) => ({ now: () => Date.parse(time) });

  it.each([
    ['2026-01-31T04:01:00Z', []],
    ['2026-01-31T04:01:01Z', ['clock-skew {"seconds":61}']],
    ['2026-01-31T03:45:00Z', ['clock-skew {"seconds":-900}']],
  ])('at %s', async (time, lines) => {
    const { url } = await answering({});
    expect(seenIn(await asking(url, at(time)))).toEqual(lines);
  });

  it('is not judged where the service does not say the time', async () => {
    const { url } = await answering({}, { date: null });
    const { observations } = await asking(url, at('2020-01-01T00:00:00Z'));
    expect(observations.map(({ id }) => id)).toEqual(['service-knows-app']);
  });

  it('is judged where the signature is rejected, too', async () => {
    const { url } = await answering({ '*': { retCode: 1008003 } });
    expect(seenIn(await asking(url, at('2026-01-31T05:00:00Z')))).toEqual([
      'clock-skew {"seconds":3600}',
      'service-rejects {"code":"1008003"}',
    ]);
  });
});

describe('a host', () => {
  it('that is not there is no evidence', async () => {
    expect(await stopOf(asking('http://127.0.0.1:1'))).toBe('2 network http-fault');
  });

  it('that answers as somebody else would is none either', async () => {
    const { url } = await answering({ '*': '<html><title>Login</title></html>' });
    expect(await stopOf(asking(url))).toBe('2 unreadable-answer answer-html');
    const { url: bare } = await answering({ '*': { hello: 1 } });
    expect(await stopOf(asking(bare))).toBe('2 unreadable-answer answer-without-code');
  });

  it('that falls silent is asked no more', async () => {
    const { url, asked } = await answering({ [ACCOUNTS]: null });
    const seen = seenIn(await asking(url, { token, account: 'anna', pushId: '7' }));
    expect(seen).toEqual([
      'token-known {"pushes":0}',
      expect.stringMatching(/^service-unreachable \{"host":"127\.0\.0\.1:\d+","reason":"reset"\}$/),
    ]);
    expect(asked.map(({ path }) => path)).toEqual([TOKENS, ACCOUNTS]);
  });

  it('that has had enough of us is asked no more', async () => {
    const { url, asked } = await answering({ [RECORD]: { retCode: 1008028, errMsg: 'too many' } });
    expect(seenIn(await asking(url, { pushId: '7' }))).toEqual(['service-mute {"code":"1008028"}']);
    expect(asked.map(({ path }) => path)).toEqual([TOKENS, RECORD]);
  });

  it('with a page in place of an answer, now and then, does not tell', async () => {
    const { url } = await answering({ [ACCOUNTS]: '<html></html>' });
    expect(seenIn(await asking(url, { account: 'anna' }))).toEqual(['service-mute {"code":"HTTP 200"}']);
  });

  it('is let through with what is a fault of ours', async () => {
    const broken: Http = { request: () => Promise.reject(new TypeError('bug')) };
    await expect(askTpns(broken, given('http://127.0.0.1:1'))).rejects.toThrow('bug');
  });
});

describe('the other access points', () => {
  /** TPNS's hosts, played by services of this test. */
  const regional = (hosts: Readonly<Record<string, string | Error>>): { http: Http; asked: string[] } => {
    const asked: string[] = [];
    const real = client();
    return {
      asked,
      http: {
        request: async request => {
          const url = new URL(request.url);
          asked.push(url.host);
          const to = hosts[url.host] ?? new TypeError(`nobody plays ${url.host}`);
          if (to instanceof Error) throw to;
          return real.request({ ...request, url: to + url.pathname });
        },
      },
    };
  };
  const stranger = () => answering({ '*': { retCode: 1008035 } });
  const home = { endpoint: 'https://api.tpns.tencent.com', ...credentials };
  const everywhere = async (shanghai: string) => ({
    'api.tpns.tencent.com': (await stranger()).url,
    'api.tpns.sh.tencent.com': shanghai,
    'api.tpns.hk.tencent.com': (await stranger()).url,
    'api.tpns.sgp.tencent.com': (await stranger()).url,
  });

  it('are asked only where the user wants it', async () => {
    const { http, asked } = regional(await everywhere((await answering({})).url));
    expect(seenIn(await askTpns(http, given('', { identity: home })))).toEqual([
      'service-knows-no-app {"code":"1008035"}',
    ]);
    expect(asked).toEqual(['api.tpns.tencent.com']);
  });

  it('are asked until one knows the app', async () => {
    const { http, asked } = regional(await everywhere((await answering({})).url));
    const reading = await askTpns(http, given('', { identity: home, probeRegions: true }));
    expect(seenIn(reading)).toEqual([
      'service-knows-no-app {"code":"1008035"}',
      'app-lives-elsewhere {"region":"shanghai"}',
    ]);
    expect(asked).toEqual(['api.tpns.tencent.com', 'api.tpns.sh.tencent.com']);
  });

  it('may know nothing, say nothing, or nonsense', async () => {
    const { http } = regional(await everywhere((await answering({ '*': { retCode: 4711 } })).url));
    expect(seenIn(await askTpns(http, given('', { identity: home, probeRegions: true })))).toHaveLength(1);
    const gone = regional(await everywhere('http://127.0.0.1:1'));
    expect(seenIn(await askTpns(gone.http, given('', { identity: home, probeRegions: true })))).toHaveLength(
      1,
    );
    const bug = regional({ ...(await everywhere('')), 'api.tpns.sh.tencent.com': new TypeError('bug') });
    await expect(askTpns(bug.http, given('', { identity: home, probeRegions: true }))).rejects.toThrow('bug');
  });

  it('are not asked about an app that is known, or at an endpoint of somebody else', async () => {
    const known = regional({ 'api.tpns.tencent.com': (await answering({})).url });
    await askTpns(known.http, given('', { identity: home, probeRegions: true }));
    expect(known.asked).toHaveLength(1);
    const { url } = await stranger();
    expect(seenIn(await asking(url, { probeRegions: true }))).toEqual([
      'service-knows-no-app {"code":"1008035"}',
    ]);
  });
});
