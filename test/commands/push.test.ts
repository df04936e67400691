/** `tpns push` against the emulator, in this process: what is sent, what is tried again, what is told. */
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Scenario } from '../../src/emulator/scenario.ts';
import { serverCodes } from '../../src/tpns/codes/server.ts';
import { statisticsRequest } from '../../src/tpns/statistics.ts';
import { scratch } from '../support/scratch.ts';
import { ACCESS_ID, SECRET, type Service, service, TOKEN } from '../support/service.ts';

const TEXT = ['--title', 'Order 17', '--content', 'On its way.'];

async function serving(scenario: Scenario = {}, at?: string): Promise<Service> {
  const running = await service(scenario, at);
  onTestFinished(() => running.close());
  return running;
}

const json = (text: string): Record<string, unknown> => JSON.parse(text) as Record<string, unknown>;
const token = (i: number): string => i.toString(16).padStart(36, '0');
const tokens = (count: number): string => Array.from({ length: count }, (_, i) => `${token(i)}\n`).join('');

function tokenFile(text: string): string {
  const path = join(scratch('tokens'), 'tokens.txt');
  writeFileSync(path, text);
  return path;
}

describe('every code of the service', () => {
  const refusing = serverCodes.filter(({ code }) => code !== '0');

  it.each(refusing)('$code comes out as meaning, remedy and exit 1', async ({ code, meaning, remedy }) => {
    const running = await serving({ retCode: Number(code) });
    const text = await running.call(['push', '--token', TOKEN]);
    expect(text.exit).toBe(1);
    for (const part of [code, meaning.en, remedy.en]) expect(text.out).toContain(part);
    const chinese = await running.call(['push', '--token', TOKEN, '--lang', 'zh-CN']);
    for (const part of [code, meaning.zh, remedy.zh]) expect(chinese.out).toContain(part);
    const document = await running.call(['push', '--token', TOKEN, '--json']);
    expect(document.exit).toBe(1);
    expect(json(document.out)).toMatchObject({
      ok: false,
      requests: [{ state: 'refused', retCode: Number(code), meaning: meaning.en, remedy: remedy.en }],
      summary: { accepted: 0, refused: 1, unknown: 0, unsent: 0 },
    });
  });

  it('0 is accepted', async () => {
    const running = await serving({ retCode: 0 });
    expect((await running.call(['push', '--token', TOKEN])).exit).toBe(0);
  });
});

describe('audiences', () => {
  it.each<[string[], object]>([
    [['--token', TOKEN], { audience_type: 'token', token_list: [TOKEN] }],
    [['--token', TOKEN, '--token', token(1)], { audience_type: 'token_list', ignore_invalid_token: 1 }],
    [['--token', TOKEN, '--token', TOKEN], { audience_type: 'token', token_list: [TOKEN] }],
    [
      ['--token', TOKEN, '--token', token(1), '--token', TOKEN],
      { audience_type: 'token_list', token_list: [TOKEN, token(1)] },
    ],
    [['--account', 'anna'], { audience_type: 'account', account_list: ['anna'] }],
    [['--account', 'anna', '--account', 'anna'], { audience_type: 'account', account_list: ['anna'] }],
    [['--account', 'anna', '--account', 'ben'], { audience_type: 'account_list' }],
    [
      ['--tag', 'vip', '--tag', 'new', '--yes'],
      { audience_type: 'tag', tag_rules: [{ tag_items: [{ tags: ['vip', 'new'], tags_operator: 'OR' }] }] },
    ],
    [
      ['--all', '--yes', '--send-time', '2026-02-01 09:00:00'],
      { audience_type: 'all', send_time: '2026-02-01 09:00:00' },
    ],
  ])('%j', async (args, body) => {
    const running = await serving();
    const sent = await running.call(['push', ...args, ...TEXT]);
    expect(sent).toMatchObject({ exit: 0 });
    expect((await running.requests())[0]?.body).toMatchObject({
      ...body,
      expire_time: 86_400,
      message_type: 'notify',
    });
  });

  it.each([
    [['--token', TOKEN, '--all'], '--all'],
    [['--account', 'a', '--tag', 'b'], '--tag'],
    [['--token', TOKEN, '--token-file', 'x'], '--token-file'],
    [['--token', TOKEN, '--redirect', 'a://b', '--url', 'https://example.com'], '--url'],
    [['--token', TOKEN, '--resume'], '--report'],
    [['--all', '--report', 'r'], '--report'],
    [['--token', TOKEN, '--dry-run', '--wait'], '--wait'],
    [['--token-file', '-', '--secret-key-stdin'], '--token-file'],
    [['--im-account', 'a', '--url', 'https://example.com'], '--url'],
    [['--token', TOKEN, '--wait', '0'], '--wait'],
    [['--token', TOKEN, '--concurrency', '0'], '--concurrency'],
    [['--token', TOKEN, '--channel', 'mail'], '--channel'],
    [['--token-file', 'nowhere.txt', ...TEXT], '--token-file'],
    [['--token', TOKEN, '--set', 'expire_time'], '--set'],
    [['--account', 'a'], '--title'],
    [['--token', TOKEN, '--report', 'r', ...TEXT, '--set', 'audience_type=all'], '--set'],
  ])('%j ends with 2 and names %s', async (args, flag) => {
    const running = await serving();
    const { exit, out } = await running.call(['push', ...args, '--json']);
    expect(exit).toBe(2);
    expect(json(out)).toMatchObject({ ok: false, error: { flag } });
    expect(await running.requests()).toEqual([]);
  });
});

it('several lists of named tokens are no way around the question before a push to everybody', async () => {
  const running = await serving();
  const named = Array.from({ length: 1001 }, (_, i) => ['--token', token(i)]).flat();
  const { exit, out } = await running.call([
    'push',
    ...named,
    ...TEXT,
    '--set',
    'audience_type=all',
    '--json',
  ]);
  expect(exit).toBe(2);
  expect(json(out)).toMatchObject({ error: { code: 'usage', flag: '--set' } });
  expect(await running.requests()).toEqual([]);
});

describe('before sending', () => {
  it.each([
    [['--custom-content', 'x'], 'payload-refused'],
    [['--set', 'message.android.ring=7'], 'payload-refused'],
    [['--content', 'x'.repeat(5000), '--title', 'a'], 'payload-refused'],
    [['--expire', '300000'], 'payload-refused'],
  ])('%j is refused with 2', async (args, code) => {
    const running = await serving();
    const { exit, out } = await running.call(['push', '--token', TOKEN, ...args, '--json']);
    expect(exit).toBe(2);
    expect(json(out)).toMatchObject({ error: { code } });
  });

  it.each([
    ['2026-01-30 09:00:00', 'is over'],
    ['2027-01-30 09:00:00', '90 days'],
    ['2026-02-31 09:00:00', '2026-02-31'],
  ])('a time to send of %s is refused', async (time, says) => {
    const running = await serving();
    const { exit, err } = await running.call(['push', '--all', '--yes', ...TEXT, '--send-time', time]);
    expect({ exit, told: err.includes(says) }).toEqual({ exit: 2, told: true });
  });

  it.each<[string[], RegExp, string?]>([
    [['--title', 'A test', '--content', 'b'], /test/],
    [['--custom-content', '5'], /oppo/],
    [['--custom-content', '{"a":1}'], /huawei/],
    [[], /vivo.*7:00/, '2026-01-31T16:00:00Z'],
    [['--platform', 'ios', '--access-id', '1600000001'], /--environment/],
    [['--message', '--vendor-first'], /own channel/],
  ])('%j is worth a warning, which --strict refuses', async (args, says, at) => {
    const running = await serving({}, at);
    const env = args.includes('--access-id') ? { TPNS_ACCESS_ID: undefined } : {};
    const warned = await running.call(['push', '--token', TOKEN, ...args, '--json'], { env });
    const told = json(warned.out).warnings as string[];
    expect(told.some(each => says.test(each))).toBe(true);
    const strict = await running.call(['push', '--token', TOKEN, ...args, '--strict', '--json'], { env });
    expect(strict.exit).toBe(2);
    expect(json(strict.out)).toMatchObject({ error: { code: 'payload-warning' } });
  });

  it('nothing is said of a plain push by day', async () => {
    const running = await serving();
    expect(json((await running.call(['push', '--token', TOKEN, '--json'])).out).warnings).toEqual([]);
  });
});

describe('what is tried again', () => {
  it('too many requests, with pauses that grow, until it is let through', async () => {
    const running = await serving({ answers: [{ retCode: 1008028 }, { retCode: 1008028 }] });
    expect((await running.call(['push', '--token', TOKEN])).exit).toBe(0);
    expect(running.slept).toEqual([1000, 2000]);
  });

  it('a server error that says "not accepted"', async () => {
    const running = await serving({ answers: [{ retCode: 1008004, httpStatus: 503 }] });
    expect((await running.call(['push', '--token', TOKEN])).exit).toBe(0);
    expect(running.slept).toEqual([500]);
  });

  it('a refused connection', async () => {
    const running = await serving();
    const { exit, out } = await running.call(['push', '--token', TOKEN, '--json'], {
      env: { TPNS_ENDPOINT: 'http://127.0.0.1:1' },
    });
    expect(exit).toBe(2);
    expect(json(out)).toMatchObject({ error: { code: 'network' } });
    expect(running.slept).toEqual([250, 500, 1000]);
  });

  it.each<[string, Scenario, string]>([
    ['an answer that was cut off', { cut: true }, 'network'],
    [
      'a server error without a word',
      { httpStatus: 502, text: '<html><title>Bad Gateway</title></html>' },
      'unreadable-answer',
    ],
    ['a server error under a yes', { httpStatus: 500 }, 'unreadable-answer'],
    ['a page in place of an answer', { text: '<html>Login</html>' }, 'unreadable-answer'],
  ])('never what may have been accepted: %s', async (_, scenario, code) => {
    const running = await serving(scenario);
    const { exit, out } = await running.call(['push', '--token', TOKEN, '--json']);
    expect(exit).toBe(2);
    const { error } = json(out) as { error: { code: string; help: string } };
    expect(error.code).toBe(code);
    expect(error.help).toContain('unknown');
    expect(await running.requests()).toHaveLength(1);
    expect(running.slept).toEqual([]);
  });

  it('a portal that sends elsewhere took nothing', async () => {
    const running = await serving({ httpStatus: 302, text: '' });
    const { exit, out } = await running.call(['push', '--token', TOKEN, '--json']);
    expect(exit).toBe(2);
    expect(json(out).error).not.toHaveProperty('help');
  });
});

describe('a token file', () => {
  it('is sent in lists of a thousand, each token once, and the odd lines are told', async () => {
    const running = await serving();
    const file = tokenFile(`\uFEFF${tokens(2500)}\r\n${token(7)}\r\nnot a token\r\n`);
    const { exit, out } = await running.call(['push', '--token-file', file, ...TEXT, '--json']);
    expect(exit).toBe(1);
    expect(json(out)).toMatchObject({
      ok: false,
      ended: 'all',
      summary: { accepted: 2500, refused: 0, unknown: 0, unsent: 0 },
      tokens: { lines: 2503, blank: 1, duplicates: 1, malformed: 1, malformedLines: [2503] },
      requests: [
        { count: 1000, lines: [1, 1000], state: 'accepted' },
        { count: 1000, lines: [1001, 2000] },
        { count: 500, lines: [2001, 2500] },
      ],
    });
    const sent = (await running.requests()).flatMap(({ body }) => body?.token_list as string[]);
    expect(sent.sort()).toEqual(tokens(2500).trim().split('\n').sort());
  });

  it('comes over stdin as well, and --dry-run shows the first request and counts the others', async () => {
    const running = await serving();
    const args = ['push', '--token-file', '-', ...TEXT, '--dry-run', '--json'];
    const { exit, out } = await running.call(args, { stdin: tokens(2001) });
    expect(exit).toBe(0);
    const { request, more } = json(out) as { request: { body: string }; more: number };
    expect(more).toBe(2);
    expect((json(request.body).token_list as string[]).length).toBe(1000);
    expect(json(request.body).audience_type).toBe('token_list');
    const text = await running.call(args.slice(0, -1), { stdin: tokens(2001) });
    expect(text.out).toContain('2 more requests like this would follow.');
  });

  it('says exactly which tokens were refused and why', async () => {
    const running = await serving({ invalidTokens: [token(3), token(1500)] });
    const file = tokenFile(tokens(2000));
    const { exit, out } = await running.call(['push', '--token-file', file, ...TEXT, '--json']);
    expect(exit).toBe(1);
    expect(json(out)).toMatchObject({
      summary: { accepted: 1998, refused: 2 },
      requests: [
        { invalid: [token(3)], reasons: [{ retCode: 1008029, targets: [token(3)] }] },
        { invalid: [token(1500)] },
      ],
    });
    const text = await running.call(['push', '--token-file', file, ...TEXT]);
    expect(text.out).toContain('2 targets were refused with 1008029');
    expect(text.out).toContain(token(1500));
  });

  it('ends where every other list would fare the same', async () => {
    const running = await serving({ retCode: 1008003 });
    const file = tokenFile(tokens(9000));
    const { exit, out } = await running.call([
      'push',
      '--token-file',
      file,
      ...TEXT,
      '--json',
      '--concurrency',
      '1',
    ]);
    expect(exit).toBe(1);
    expect(json(out)).toMatchObject({ ended: 'hopeless', summary: { refused: 1000 } });
    expect(await running.requests()).toHaveLength(1);
    const text = await running.call(['push', '--token-file', file, ...TEXT]);
    expect(text.out).toContain('Ended early');
  });

  it('goes on after a list whose answer got lost, and names its lines', async () => {
    const running = await serving({ answers: [{}, { cut: true }] });
    const file = tokenFile(tokens(3000));
    const args = ['push', '--token-file', file, ...TEXT, '--concurrency', '1'];
    const { exit, out } = await running.call([...args, '--json']);
    expect(exit).toBe(1);
    expect(json(out)).toMatchObject({
      summary: { accepted: 2000, unknown: 1000 },
      requests: [{ state: 'accepted' }, { state: 'unknown', lines: [1001, 2000] }, { state: 'accepted' }],
    });
  });

  it.each([
    ['nothing', ''],
    ['only blanks', ' \n\n'],
    ['only nonsense', 'a b\n'],
  ])('with %s in it ends with 2', async (_, text) => {
    const running = await serving();
    const { exit, out } = await running.call(['push', '--token-file', tokenFile(text), ...TEXT, '--json']);
    expect(exit).toBe(2);
    expect(json(out)).toMatchObject({ error: { code: 'token-file' } });
  });

  it('is read to its end before anything is sent, with --strict', async () => {
    const running = await serving();
    const file = tokenFile(`${tokens(1500)}not a token\n`);
    const { exit, err } = await running.call(['push', '--token-file', file, ...TEXT, '--strict']);
    expect(exit).toBe(2);
    expect(err).toContain('Line 1501');
    expect(await running.requests()).toEqual([]);
  });
});

describe('a report', () => {
  const args = (file: string, report: string): string[] => [
    'push',
    '--token-file',
    file,
    ...TEXT,
    '--report',
    report,
    '--json',
    '--concurrency',
    '1',
  ];
  const lines = (report: string): Record<string, unknown>[] =>
    readFileSync(report, 'utf8').trim().split('\n').map(json);

  it('is taken up where it ended: what was accepted is not sent again, what was refused is', async () => {
    const running = await serving({ answers: [{}, {}, { retCode: 1008030 }] });
    const file = tokenFile(tokens(5000));
    const report = join(scratch('report'), 'out.ndjson');
    expect((await running.call(args(file, report))).exit).toBe(1);
    const again = await running.call([...args(file, report), '--resume']);
    expect(again.exit).toBe(0);
    expect(json(again.out)).toMatchObject({
      summary: { accepted: 5000, refused: 0 },
      resumed: { batches: 2, unknown: [] },
      requests: [{ lines: [2001, 3000] }, { lines: [3001, 4000] }, { lines: [4001, 5000] }],
    });
    const sent = (await running.requests())
      .filter(({ retCode }) => retCode === 0)
      .flatMap(({ body }) => body?.token_list as string[]);
    expect(sent.sort()).toEqual(tokens(5000).trim().split('\n').sort());
    // and once more: nothing is left
    const third = await running.call([...args(file, report), '--resume']);
    expect(third.exit).toBe(0);
    expect(json(third.out)).toMatchObject({ requests: [], summary: { accepted: 5000 } });
  });

  it('of a run that was killed lists what was under way as unknown, with its tokens', async () => {
    const running = await serving();
    const file = tokenFile(tokens(3000));
    const report = join(scratch('report'), 'out.ndjson');
    await running.call(args(file, report));
    // as a kill leaves it: the second list is under way, and its line cut off in the middle
    const [header, first, done, second] = readFileSync(report, 'utf8').split('\n');
    writeFileSync(report, `${[header, first, done, second].join('\n')}\n{"batch":3,"sta`);
    const { exit, out } = await running.call([...args(file, report), '--resume']);
    expect(exit).toBe(1);
    expect(json(out)).toMatchObject({
      summary: { accepted: 2000, unknown: 1000 },
      resumed: { batches: 2, unknown: [{ batch: 2, lines: [1001, 2000] }] },
      requests: [{ lines: [2001, 3000] }],
    });
    const lost =
      readFileSync(report, 'utf8')
        .split('\n')
        .find(line => line.includes('"killed"')) ?? '{}';
    expect(json(lost).targets).toEqual(tokens(3000).split('\n').slice(1000, 2000));
    // what was under way stays unknown, and the cut line does no harm
    const third = await running.call([...args(file, report), '--resume']);
    expect(json(third.out)).toMatchObject({ requests: [], summary: { accepted: 2000, unknown: 1000 } });
  });

  it('that is there already is no place for another push', async () => {
    const running = await serving();
    const file = tokenFile(tokens(10));
    const report = join(scratch('report'), 'out.ndjson');
    await running.call(args(file, report));
    const before = readFileSync(report, 'utf8');
    const { exit, out } = await running.call(args(file, report));
    expect(exit).toBe(2);
    expect(json(out)).toMatchObject({ error: { code: 'report-exists' } });
    expect(readFileSync(report, 'utf8')).toBe(before);
  });

  it.each<[string, (args: string[]) => string[], Record<string, string>, string]>([
    [
      'another message',
      all => all.map(each => (each === 'Order 17' ? 'Order 18' : each)),
      {},
      'report-other-push',
    ],
    ['another app', all => all, { TPNS_ACCESS_ID: '1500000002' }, 'report-other-push'],
  ])('is not taken up for %s', async (_, change, env, code) => {
    const running = await serving();
    const report = join(scratch('report'), 'out.ndjson');
    const all = args(tokenFile(tokens(10)), report);
    await running.call(all);
    const { exit, out } = await running.call([...change(all), '--resume'], { env });
    expect(exit).toBe(2);
    expect(json(out)).toMatchObject({ error: { code } });
    expect(await running.requests()).toHaveLength(1);
  });

  it.each([
    ['other tokens', tokens(2500).replace(token(5), token(99_999))],
    ['fewer tokens', tokens(900)],
  ])('is not taken up with %s, and nothing is sent', async (_, text) => {
    const running = await serving({ answers: [{}, {}, { retCode: 1008030 }] });
    const report = join(scratch('report'), 'out.ndjson');
    await running.call(args(tokenFile(tokens(2500)), report));
    const { exit, out } = await running.call([...args(tokenFile(text), report), '--resume']);
    expect(exit).toBe(2);
    expect(json(out)).toMatchObject({ error: { code: 'report-other-targets' } });
    expect(await running.requests()).toHaveLength(3);
  });

  it.each([
    ['something else', 'hello\n', 'report-not-ours'],
    [
      'a line that is damaged',
      '{"batch":1,"state":"sending","count":1000,"tar\n{"batch":2,"state":"unsent"}\n',
      'report-damaged',
    ],
    ['a line without sense', '{"batch":1,"state":"lost"}\n', 'report-damaged'],
    ['an answer to nothing', '{"batch":1,"state":"accepted"}\n', 'report-damaged'],
    ['half a sending', '{"batch":1,"state":"sending"}\n', 'report-damaged'],
  ])('with %s in it is refused', async (_, text, code) => {
    const running = await serving();
    const file = tokenFile(tokens(10));
    const report = join(scratch('report'), 'out.ndjson');
    await running.call(args(file, report));
    const header = `${readFileSync(report, 'utf8').split('\n')[0]}\n`;
    writeFileSync(report, code === 'report-not-ours' ? text : header + text);
    const { exit, out } = await running.call([...args(file, report), '--resume']);
    expect(exit).toBe(2);
    expect(json(out)).toMatchObject({ error: { code } });
  });

  it('of a process that is still at work is left to it', async () => {
    const running = await serving();
    const file = tokenFile(tokens(10));
    const report = join(scratch('report'), 'out.ndjson');
    await running.call(args(file, report));
    writeFileSync(report, `${readFileSync(report, 'utf8').split('\n').slice(0, 2).join('\n')}\n`);
    const { exit, out } = await running.call([...args(file, report), '--resume'], { alive: () => true });
    expect(exit).toBe(2);
    expect(json(out)).toMatchObject({ error: { code: 'report-in-use' } });
  });

  it('that two take up at once is left to the first, and it stays so for a third', async () => {
    const running = await serving();
    const file = tokenFile(tokens(10));
    const report = join(scratch('report'), 'out.ndjson');
    await running.call(args(file, report));
    // killed, with its last line cut off
    writeFileSync(report, `${readFileSync(report, 'utf8').split('\n').slice(0, 2).join('\n')}\n{"bat`);
    const other = '\n{"state":"resumed","process":815,"time":"2026-01-31T04:00:00.000Z"}\n';
    const late = await running.call([...args(file, report), '--resume'], {
      // asked after the report has been read, and before a line is added to it
      alive: () => {
        appendFileSync(report, other);
        return false;
      },
    });
    expect(late.exit).toBe(2);
    expect(json(late.out)).toMatchObject({
      error: { code: 'report-in-use', message: expect.stringContaining('815') },
    });
    const third = await running.call([...args(file, report), '--resume'], { alive: id => id === 815 });
    expect(json(third.out)).toMatchObject({ error: { code: 'report-in-use' } });
    expect(await running.requests()).toHaveLength(1);
    const last = await running.call([...args(file, report), '--resume']);
    expect(json(last.out)).toMatchObject({ requests: [], summary: { unknown: 10 } });
  });

  it('has what became of every list where the file can not be read to its end, and that is told', async () => {
    const running = await serving();
    const file = tokenFile(`${tokens(20_000)}${'x'.repeat(70_000)}\n${tokens(20_001).slice(-37)}`);
    const report = join(scratch('report'), 'out.ndjson');
    const broken = await running.call([...args(file, report), '--concurrency', '4']);
    expect(broken.exit).toBe(2);
    expect(json(broken.out)).toMatchObject({ error: { code: 'token-file', line: 20_001 } });
    const sent = (await running.requests()).length;
    expect(sent).toBeGreaterThan(4);
    expect(broken.err).toContain(`${sent * 1000} targets are served`);
    expect(broken.err).toContain('--resume');
    const states = lines(report).map(({ state }) => state);
    expect(states.filter(state => state === 'accepted')).toHaveLength(sent);
    expect(states.filter(state => state === 'sending')).toHaveLength(sent);
    writeFileSync(file, tokens(20_001));
    const rest = await running.call([...args(file, report), '--resume']);
    expect(json(rest.out)).toMatchObject({ ok: true, summary: { accepted: 20_001, unknown: 0 } });
    const all = (await running.requests()).flatMap(({ body }) => body?.token_list as string[]);
    expect(all.sort()).toEqual(tokens(20_001).trim().split('\n').sort());
  });

  it('that is not there yet is begun, also with --resume; named tokens and accounts have one too', async () => {
    const running = await serving();
    const report = join(scratch('report'), 'out.ndjson');
    const named = ['push', '--account', 'anna', ...TEXT, '--report', report, '--resume'];
    const { exit, err } = await running.call(named);
    expect(exit).toBe(0);
    expect(err).toContain('starting from the beginning');
    expect(lines(report).map(({ state }) => state)).toEqual([undefined, 'sending', 'accepted', 'ended']);
    expect((await running.requests())[0]?.body).toMatchObject({ audience_type: 'account_list' });
  });
});

describe('Ctrl-C', () => {
  it('ends with 130 and what is known', async () => {
    const running = await serving();
    const file = tokenFile(tokens(5000));
    const { exit, out, err } = await running.call(['push', '--token-file', file, ...TEXT, '--json'], {
      stopped: Promise.resolve(),
    });
    expect(exit).toBe(130);
    expect(json(out)).toMatchObject({ ok: false, error: { code: 'interrupted' }, summary: { unknown: 0 } });
    expect(err).toContain('Stopping');
  });
});

describe('--wait', () => {
  const wait = async (scenario: Scenario, args: readonly string[] = []) => {
    const running = await serving(scenario);
    const json_ = await running.call(['push', '--token', TOKEN, '--wait', ...args, '--json']);
    return { running, exit: json_.exit, delivery: json(json_.out).delivery as Record<string, unknown> };
  };

  it('follows a push until it has arrived, and names the channel', async () => {
    const { exit, delivery } = await wait({ delivery: { channel: 'xiaomi', stepMs: 2000 } });
    expect(exit).toBe(0);
    expect(delivery).toMatchObject({ planned: 1, sent: 1, arrived: 1, channel: 'xiaomi', stoppedAt: null });
  });

  it.each<[Scenario['delivery'], string, RegExp, number]>([
    [{ stopAt: 'accepted' }, 'not-planned', /planned for no device/, 1],
    [{ stopAt: 'planned' }, 'not-sent', /not sent/, 1],
    [{ stopAt: 'sent', channel: 'xiaomi' }, 'not-arrived', /Sent through xiaomi/, 1],
    [{ stopAt: 'sent', channel: 'huawei' }, 'no-receipts', /huawei.*receipts/, 0],
  ])('%j ends on the rung %s', async (given, rung, says, code) => {
    const { exit, delivery } = await wait({ delivery: given ?? {} });
    expect({ exit, rung: delivery.stoppedAt }).toEqual({ exit: code, rung });
    expect(delivery.message).toMatch(says);
    expect(delivery.seconds).toBeLessThanOrEqual(121);
  });

  it('never asks more than 200 times in an hour, however long it waits', async () => {
    const { running, delivery } = await wait({ delivery: { stopAt: 'planned' } }, ['3600']);
    expect(delivery.stoppedAt).toBe('not-sent');
    expect(running.slept.length).toBeGreaterThan(150);
    expect(running.slept.length).toBeLessThan(200);
  });

  it('of several pushes sums up, and follows no more of them than the limit allows', async () => {
    const running = await serving({ delivery: { stopAt: 'planned' } });
    const file = tokenFile(tokens(6500));
    const { out } = await running.call(['push', '--token-file', file, ...TEXT, '--wait', '3600', '--json']);
    expect(json(out).delivery).toMatchObject({ planned: 5000, followed: 5, stoppedAt: 'not-sent' });
  });

  it('says that it saw nothing where the statistics can not be read', async () => {
    const running = await serving();
    // nobody answers at the hour when the figures are asked for: its 200 calls are used up
    for (let i = 0; i < 200; i++) {
      const identity = { endpoint: running.url, accessId: ACCESS_ID, secretKey: SECRET };
      const { url, headers, body } = statisticsRequest(identity, 1_769_832_000, '1');
      await fetch(url, { method: 'POST', headers: { ...headers }, body });
    }
    const { exit, out } = await running.call(['push', '--token', TOKEN, '--wait', '5']);
    expect(exit).toBe(1);
    expect(out).toContain('could not be read');
    expect(out).toContain('1008028');
  });
});

describe('credentials', () => {
  it.each<[string, Record<string, string | undefined>, string[], string]>([
    ['no SecretKey', { TPNS_SECRET_KEY: undefined }, [], 'missing-value'],
    ['a SecretKey of another AccessID', {}, ['--access-id', '1500000002'], 'credentials-disagree'],
    ['an AccessKey in its place', { TPNS_SECRET_KEY: 'AEXAMPLEKEY1' }, [], 'invalid-value'],
    ['an AccessID that is none', { TPNS_ACCESS_ID: '15' }, [], 'invalid-value'],
    ['a profile that is none', {}, ['--profile', 'shop'], 'unknown-profile'],
    ['an endpoint that is none', {}, ['--endpoint', 'here'], 'invalid-value'],
    ['a region that is none', { TPNS_ENDPOINT: undefined, TPNS_REGION: 'mars' }, [], 'invalid-value'],
  ])('%s ends with 2', async (_, env, args, code) => {
    const running = await serving();
    const { exit, out } = await running.call(['push', '--token', TOKEN, ...args, '--json'], { env });
    expect(exit).toBe(2);
    expect(json(out)).toMatchObject({ error: { code } });
    expect(out).not.toContain(SECRET);
  });
});
