import { describe, expect, it, test } from 'vitest';
import { readLog } from '../../../src/engine/evidence/log/read.ts';
import { Stop } from '../../../src/errors.ts';
import { FileFault } from '../../../src/ports.ts';
import { APP, bytesOf, inPieces, kinds, noted, read, THREADTIME, TOKEN } from './log-support.ts';

const expected = [
  ...['vendor-channels', 'vendor-service-old@huawei', 'vendor-code@huawei 907135701'],
  ...['vendor-code@huawei 907135701', 'vendor-token-empty@huawei', 'line-harmless'],
  ...['registered', 'im-token-refused 22001'],
];

describe('a log of several apps', () => {
  it('is read for one of them, both of its processes', async () => {
    const reading = await read(THREADTIME);
    expect(kinds(reading)).toEqual(expected);
    expect(noted(reading)).toEqual(['log-others']);
    expect(reading).toMatchObject({
      ...{ source: 'logcat', lines: 15, format: 'threadtime', encoding: 'utf-8', device: null },
      packages: [APP, 'com.other.news'],
    });
    expect(reading.observations.at(-2)).toEqual({
      ...{ id: 'registered', args: { token: TOKEN }, source: 'logcat', channel: null, line: 14 },
      quote: `09-20 10:00:00.400  4321  4321 I Tpns    : registered, token ${TOKEN}`,
    });
    expect(reading.observations[1]).toMatchObject({
      args: { wanted: '50000000', installed: '40000301' },
      line: 8,
    });
  });

  it('is read for the other one', async () => {
    const reading = await read(THREADTIME, ['com.other.news']);
    expect(kinds(reading)).toEqual(['vendor-code@vivo 10003']);
  });

  it('is read for the one with most lines where nobody says which, and says so', async () => {
    for (const packages of [null, []]) {
      const reading = await read(THREADTIME, packages);
      expect(kinds(reading)).toEqual(expected);
      expect(reading.notes).toEqual([
        { id: 'log-several-apps', args: { chosen: APP, packages: [APP, 'com.other.news'] } },
      ]);
    }
  });

  it('says nothing of a choice where there is none', async () => {
    const alone = THREADTIME.split('\n')
      .filter(line => !line.includes(' 5555 '))
      .join('\n');
    const reading = await read(alone, null);
    expect(kinds(reading)).toEqual(expected);
    expect(reading.notes).toEqual([]);
  });
});

/** The same lines in other formats; the pid is told in some. */
const short = THREADTIME.split('\n')
  .slice(1, -1)
  .map(line => /^(\S+ \S+) +(\d+) +(\d+) (\w) (\S+) *: (.*)$/.exec(line)?.slice(1) ?? []);
const written = (
  write: (time: string, pid: string, tid: string, level: string, tag: string, text: string) => string,
): string =>
  short
    .map(
      ([time = '', pid = '', tid = '', level = '', tag = '', text = '']) =>
        `${write(time, pid, tid, level, tag, text)}\n`,
    )
    .join('');
const names: Readonly<Record<string, string>> = {
  4321: APP,
  4330: `${APP}:xg_vip_service`,
  5555: 'com.other.news',
  900: 'system_process',
};

describe.each<[string, string, string]>([
  [
    'time',
    'time',
    written((time, pid, _, level, tag, text) => `${time} ${level}/${tag.padEnd(8)}( ${pid}): ${text}`),
  ],
  [
    'brief',
    'brief',
    written((_, pid, __, level, tag, text) => `${level}/${tag.padEnd(8)}( ${pid}): ${text}`),
  ],
  ['process', 'process', written((_, pid, __, level, tag, text) => `${level}( ${pid}) ${text}  (${tag})`)],
  [
    'long',
    'long',
    written(
      (time, pid, tid, level, tag, text) =>
        `[ ${time}  ${pid}: ${tid} ${level}/${tag.padEnd(8)} ]\n${text}\n`,
    ),
  ],
  [
    'year, usec, zone',
    'threadtime',
    written(
      (time, pid, tid, level, tag, text) =>
        `2022-${time}456 +0800  ${pid}  ${tid} ${level} ${tag.padEnd(8)}: ${text}`,
    ),
  ],
  [
    'epoch',
    'threadtime',
    written(
      (_, pid, tid, level, tag, text) =>
        `         1663639200.101  ${pid}  ${tid} ${level} ${tag.padEnd(8)}: ${text}`,
    ),
  ],
  [
    'uid',
    'threadtime',
    written(
      (time, pid, tid, level, tag, text) =>
        `${time} 10123  ${pid}  ${tid} ${level} ${tag.padEnd(8)}: ${text}`,
    )
      .replaceAll('10123  5555', '10150  5555')
      .replaceAll('10123  900', ' 1000  900'),
  ],
  [
    'color',
    'threadtime',
    written(
      (time, pid, tid, level, tag, text) =>
        `\x1b[38;5;40m${time}  ${pid}  ${tid} ${level} ${tag.padEnd(8)}: ${text}\x1b[0m`,
    ),
  ],
  [
    'Android Studio, old',
    'studio-old',
    written(
      (time, pid, tid, level, tag, text) =>
        `2020-${time} ${pid}-${tid}/${names[pid]} ${level}/${tag}: ${text}`,
    ),
  ],
  [
    'Android Studio',
    'studio',
    written(
      (time, pid, tid, level, tag, text) =>
        `2023-${time}  ${pid}-${tid}  ${tag.padEnd(23)} ${names[pid]?.padEnd(35)} ${level}  ${text}`,
    ),
  ],
])('as %s', (_, format, log) => {
  it.each([
    ['line feeds', log],
    ['CRLF', log.replaceAll('\n', '\r\n')],
    ['CRCRLF, as adb shell once wrote', log.replaceAll('\n', '\r\r\n')],
  ])('with %s', async (_, text) => {
    const reading = await read(text);
    expect(kinds(reading)).toEqual(expected);
    expect(reading.format).toBe(format);
    expect(reading.packages.filter(name => name !== 'system_process')).toEqual([APP, 'com.other.news']);
    expect(noted(reading)).toEqual(['log-others']);
    expect(reading.observations.every(({ quote }) => quote !== null && !/[\r\n\x1b]/.test(quote))).toBe(true);
  });
});

describe('without process ids', () => {
  const own = THREADTIME.split('\n')
    .filter(line => !line.includes(' 5555 ') && !line.includes('ActivityManager'))
    .join('\n');
  it.each([
    ['tag', 'tag', own.replace(/^\S+ \S+ +\d+ +\d+ (\w) (\S+) *:/gm, '$1/$2:')],
    ['raw', null, own.replace(/^\S+ \S+ +\d+ +\d+ \w \S+ *: /gm, '')],
    [
      'Android Studio, compact',
      'studio-compact',
      own.replace(/^\S+ (\S+) +\d+ +\d+ (\w) \S+ *: /gm, '$1  $2  '),
    ],
  ])('as %s', async (_, format, log) => {
    for (const packages of [[APP], null]) {
      const reading = await read(log, packages);
      expect(reading.format).toBe(format);
      expect(kinds(reading)).toEqual(expected);
      expect(reading.notes).toEqual([]);
    }
  });
});

describe("Android Studio's export", () => {
  const message = (pid: number, tag: string, message: string, applicationId = names[pid]): object => ({
    header: {
      ...{ logLevel: 'INFO', pid, tid: pid, applicationId, processName: applicationId, tag },
      timestamp: { seconds: 1663639200, nanos: 5 },
    },
    message,
  });
  const messages = short.map(([, pid = '', , , tag = '', text = '']) => message(Number(pid), tag, text));
  const metadata = {
    device: {
      physicalDevice: { serialNumber: 'x', release: '12', manufacturer: 'HUAWEI', model: 'NOH-AN00' },
    },
    filter: 'package:mine "{[',
    projectApplicationIds: [APP],
  };
  it.each([0, 2])('is read message by message (indented by %i)', async indent => {
    const text = JSON.stringify({ metadata, logcatMessages: messages }, null, indent);
    const reading = await read(text, null);
    expect(kinds(reading)).toEqual(['device-seen', ...expected]);
    expect(reading).toMatchObject({
      ...{ format: 'studio-export', lines: 14, device: { brand: 'HUAWEI', model: 'NOH-AN00' } },
    });
    expect(noted(reading)).toEqual(['log-others']);
    const { line } = reading.observations.at(-1) ?? {};
    const written = text.split('\n').findIndex(each => each.includes('未上传证书'));
    // where the message begins
    expect(line).toBe(indent === 0 ? 1 : text.split('\n').slice(0, written).lastIndexOf('    {') + 1);
  });

  it('may hold several lines in a message', async () => {
    const crash = message(
      4321,
      'AndroidRuntime',
      `FATAL EXCEPTION: main\nProcess: ${APP}, PID: 4321\njava.lang.Error: "no\\"\n\tat x`,
    );
    const reading = await read(JSON.stringify({ metadata, logcatMessages: [crash] }));
    expect(reading.observations.find(({ id }) => id === 'app-crashed')?.args).toEqual({
      exception: 'java.lang.Error: "no\\"',
    });
  });

  it('may end too early, or hold something else', async () => {
    const text = JSON.stringify({
      metadata,
      logcatMessages: [...messages, 5, { header: 7 }, [], { message: 'x' }],
    });
    const all = await read(text);
    expect(kinds(all)).toContain('registered');
    const cut = await read(text.slice(0, text.indexOf('未上传证书')));
    expect(noted(cut)).toContain('log-export-cut');
    expect(kinds(cut)).toContain('registered');
  });
});

describe('attribution', () => {
  const line = (pid: number, text: string, tag = 'TPush'): string =>
    `09-20 10:00:00.000  ${pid}  ${pid} I ${tag}: ${text}\n`;
  const failed = '[OtherPushVivoImpl] vivoPush Register or UnRegister fail, code = 10003';
  const switched = 'isUsedOtherPush:false';

  it('counts lines of which nobody can tell whose they are', async () => {
    expect(kinds(await read(line(7, failed) + line(8, switched)))).toEqual([
      'vendor-code@vivo 10003',
      'vendor-channels',
    ]);
  });

  // others are named and the app never: what is left may be theirs too, and that is said
  it('leaves out a process that is found out to be of another app, before or after', async () => {
    for (const news of [
      'Start proc 7:com.other.news/u0a150 for x',
      'Start proc com.other.news for activity com.other.news/.Main: pid=7 uid=10150 gids={}',
      'Process com.other.news (pid 7) has died: fore TOP',
      'Killing 7:com.other.news:remote/u0a150 (adj 900): empty',
    ]) {
      const system = line(1, news, 'ActivityManager');
      expect(kinds(await read(system + line(7, failed) + line(8, switched)))).toEqual([
        'log-foreign',
        'vendor-channels',
      ]);
      expect(kinds(await read(line(7, failed) + line(8, switched) + system))).toEqual([
        'log-foreign',
        'vendor-channels',
      ]);
    }
    const events = line(1, '[0,7,10150,com.other.news,activity,x]', 'am_proc_start');
    expect(kinds(await read(events + line(7, failed)))).not.toContain('vendor-code@vivo 10003');
    const studio =
      '---------------------------- PROCESS STARTED (7) for package com.other.news ----------------------------\n';
    expect(kinds(await read(studio + line(7, failed) + line(8, switched)))).toEqual([
      'log-foreign',
      'vendor-channels',
    ]);
  });

  it('does not believe what other programs say of processes', async () => {
    expect(
      kinds(await read(line(3, 'Start proc 7:com.other.news/u0a1 for x', 'Tool') + line(7, failed))),
    ).toEqual(['vendor-code@vivo 10003']);
  });

  it('knows a process by its user id', async () => {
    const uid = (line: string): string => line.replace(/^(\S+ \S+) /, '$1 u0_a150 ');
    const system = line(1, 'Force stopping com.other.news appid=10150 user=0: x', 'ActivityManager');
    expect(kinds(await read(uid(line(7, failed)) + system + line(8, switched)))).toEqual([
      'log-foreign',
      'vendor-channels',
    ]);
  });

  it('knows a process by what its lines say of it', async () => {
    const other = line(7, 'not initialized in this process com.other.news') + line(7, failed);
    expect(kinds(await read(other + line(8, switched)))).toEqual(['log-foreign', 'vendor-channels']);
    const own = line(7, `[X] package ${APP} is fine`) + line(7, failed);
    const reading = await read(own + line(9, 'connect end:-1001', 'HMSSDK_X'));
    // a process without any line of TPNS is hardly another one of the app
    expect(kinds(reading)).toEqual(['vendor-code@vivo 10003']);
  });

  it('knows that numbers are used again', async () => {
    const log =
      line(1, `Start proc 7:${APP}/u0a123 for x`, 'ActivityManager') +
      line(7, switched) +
      line(1, 'Start proc 7:com.other.news/u0a150 for x', 'ActivityManager') +
      line(7, failed);
    expect(kinds(await read(log))).toEqual(['vendor-channels']);
    expect(kinds(await read(log, ['com.other.news']))).toEqual(['vendor-code@vivo 10003']);
  });

  it('holds for more processes than a device ever had', async () => {
    const many = Array.from({ length: 70_000 }, (_, i) => line(10_000 + i, 'hello', 'App')).join('');
    const own = line(1, `Start proc 7:${APP}/u0a123 for x`, 'ActivityManager') + line(7, switched);
    expect(kinds(await read(own + many))).toEqual(['vendor-channels']);
    expect(kinds(await read(many + own))).toEqual(['vendor-channels']);
  });

  it('knows names that Android Studio has shortened', async () => {
    const log = `2023-09-20 10:00:00.000  7-7  TPush   com.exam...shop   I  ${switched}\n`;
    expect(kinds(await read(log))).toEqual(['vendor-channels']);
    expect(kinds(await read(log, ['com.example.news']))).toEqual(['log-foreign']);
  });
});

describe('channels', () => {
  const line = (text: string, pid = 7): string => `I/TPush( ${pid}): ${text}\n`;
  const code = '[OtherPushClient] get otherpush errcode: errCode : 5 , errMsg : x';
  const type = (name: string): string =>
    `[OtherPushClient] handleUpdateToken other push token is : tok other push type: ${name}`;

  it('are those of the nearest line of the same process', async () => {
    const log =
      line(type('mi')) +
      line('x', 8).repeat(4) +
      line(code) +
      line('[OtherPushVivoImpl] begin') +
      line(type('mz'), 8);
    expect(kinds(await read(log))).toEqual([
      'vendor-token@xiaomi',
      'vendor-code@vivo 5',
      'vendor-token@meizu',
    ]);
    expect(kinds(await read(line(type('mi')) + line(code)))).toEqual([
      'vendor-token@xiaomi',
      'vendor-code@xiaomi 5',
    ]);
    expect(kinds(await read(line(code) + line(type('mi'), 8)))).toEqual([
      'vendor-code 5',
      'vendor-token@xiaomi',
    ]);
    expect(kinds(await read(line(code).repeat(100)))).toEqual(['vendor-code 5', 'vendor-code 5']);
  });

  it('are unknown where their name is', async () => {
    expect(kinds(await read(line(type('nokia'))))).toEqual(['vendor-token']);
  });
});

describe('a vendor service', () => {
  const versions = (wanted: number, installed: number): string =>
    `I/HMSSDK_A( 7): connect minVersion:${wanted}\nI/HMSSDK_B( 7): connect versionCode:${installed}\n`;
  it('is old only if what is installed is older than what is wanted', async () => {
    expect(kinds(await read(versions(2, 10)))).toEqual(['log-foreign']);
    expect(kinds(await read(versions(10, 2)))).toEqual(['vendor-service-old@huawei']);
    expect(kinds(await read(versions(10, 2).split('\n').reverse().join('\n')))).toEqual([
      'vendor-service-old@huawei',
    ]);
  });
});

describe('repeated lines', () => {
  it('are counted: the first and the last are shown, in the order of the log', async () => {
    const line = (text: string): string => `I/TPush( 7): ${text}\n`;
    const log = (
      line('isUsedOtherPush:false') +
      line('isUsedOtherPush:true') +
      line(`TPNS register push success with token : ${TOKEN}`)
    ).repeat(50);
    const reading = await read(log);
    expect(reading.observations.map(({ line }) => line)).toEqual([1, 2, 3, 148, 149, 150]);
    expect(reading.notes).toEqual([{ id: 'log-repeated', args: { count: 144 } }]);
  });
});

describe('a line in pieces', () => {
  const head = '09-20 10:00:00.000  7  7 I TPush   : [OtherPushClient] handleUpdateToken other push';
  it('is understood together', async () => {
    for (const log of [
      `${head} token is : CN_1\n other push type: oppo\n`,
      `${head}\n token is : CN_1 other push ty\npe: oppo\n`,
    ]) {
      const { observations } = await read(log);
      expect(observations.map(({ id, args, channel, line }) => [id, args, channel, line])).toEqual([
        ['vendor-token', { token: 'CN_1' }, 'oppo', 1],
      ]);
    }
  });

  it('is not completed from a line of its own', async () => {
    expect(
      kinds(await read(`${head} token is : CN_1\n--------- beginning of crash\nother push type: oppo\n`)),
    ).toEqual([]);
    expect(kinds(await read(`${head} token is : CN_1\n\nother push type: oppo\n`))).toEqual([]);
  });

  it('may be the last one: what has become of the registration is then unknown', async () => {
    const start = `09-20 10:00:00.000  1  1 I ActivityManager: Start proc 7:${APP}/u0a1 for x\n`;
    const attempt = '09-20 10:00:00.000  7  7 I TPush   : isUsedOtherPush:true\n09-20 10:00:00.0';
    expect(kinds(await read(start + attempt))).toEqual(['vendor-channels', 'log-cut']);
    expect(kinds(await read(`${start + attempt}00\n`))).toEqual(['vendor-channels']);
    const registered = `09-20 10:00:00.000  7  7 I Tpns    : registered, token ${TOKEN}\n`;
    expect(kinds(await read(start + registered + attempt))).toEqual(['registered', 'vendor-channels']);
    expect(kinds(await read(start + registered + start + attempt))).toEqual([
      'registered',
      'vendor-channels',
      'log-cut',
    ]);
  });
});

describe('a crash', () => {
  const line = (text: string, pid = 7): string =>
    `09-20 10:00:00.000  ${pid}  ${pid} E AndroidRuntime: ${text}\n`;
  const crash = (name: string, pid = 7): string =>
    line('FATAL EXCEPTION: main', pid) +
    line(`Process: ${name}, PID: ${pid}`, pid) +
    line('java.lang.IllegalArgumentException: The callback parameter can not be null!', pid) +
    line('\tat com.tencent.android.tpush.XGPushManager.registerPush(SourceFile:1)', pid);

  it('is told with its exception, which may say more', async () => {
    const reading = await read(crash(APP));
    expect(kinds(reading)).toEqual(['app-crashed', 'callback-null']);
    expect(reading.observations[0]).toMatchObject({
      args: { exception: 'java.lang.IllegalArgumentException: The callback parameter can not be null!' },
      line: 3,
    });
  });

  it("is no matter where it is another app's", async () => {
    expect(kinds(await read(crash('com.other.news')))).toEqual(['log-foreign']);
  });

  it('is told without a process by old versions of Android, and without any header by raw logs', async () => {
    const old = line('FATAL EXCEPTION: main') + line('java.lang.NullPointerException') + line('\tat x');
    expect(kinds(await read(old))).toEqual(['app-crashed']);
    const raw = `FATAL EXCEPTION: main\nProcess: ${APP}, PID: 7\njava.lang.Error: x\n\tat y\n`;
    expect(kinds(await read(raw))).toContain('app-crashed');
    expect(kinds(await read(raw, ['com.other.news']))).not.toContain('app-crashed');
  });
});

describe('what is missing', () => {
  const line = (pid: number, tag: string, text: string): string =>
    `09-20 10:00:00.000  ${pid}  ${pid} D ${tag}: ${text}\n`;
  it('is the lines of TPNS in a process of the app', async () => {
    const log =
      line(1, 'ActivityManager', `Start proc 7:${APP}/u0a1 for x`) + line(7, 'App', 'hello').repeat(3);
    expect((await read(log)).observations).toMatchObject([{ id: 'log-silent', args: { lines: 3 } }]);
  });

  it('is told of the only app in the log where nobody says which is meant', async () => {
    const log = `2023-09-20 10:00:00.000  7-7  App   ${APP}   D  hello\n`;
    expect((await read(log, null)).observations).toMatchObject([{ id: 'log-silent', args: { lines: 1 } }]);
    expect(
      (await read(log + log.replace(APP, 'com.other.news').replace('7-7', '8-8'), null)).observations,
    ).toMatchObject([{ id: 'log-foreign', args: { lines: 2, packages: `${APP}, com.other.news` } }]);
  });

  it('is the app', async () => {
    const log =
      line(1, 'ActivityManager', 'Start proc 7:com.other.news/u0a1 for x') +
      line(7, 'App', 'hello').repeat(3);
    expect((await read(log)).observations).toMatchObject([
      { id: 'log-foreign', args: { lines: 4, packages: 'com.other.news' } },
    ]);
    expect((await read('--------- beginning of main\n')).observations).toMatchObject([
      { id: 'log-foreign', args: { lines: 1, packages: '' } },
    ]);
  });
});

test('the device is known by its properties or its fingerprint', async () => {
  const properties =
    '[ro.product.brand]: [HONOR]\n[ro.product.model]: [ANY-AN00]\n[ro.build.version.release]: [12]\n';
  expect((await read(properties)).device).toEqual({ brand: 'HONOR', model: 'ANY-AN00' });
  const report = "Build fingerprint: 'vivo/PD2020/PD2020:11/RP1A/1:user/release-keys'\n";
  expect((await read(report)).observations).toMatchObject([
    { id: 'device-seen', args: { brand: 'vivo', model: '', android: '11' } },
    {},
  ]);
});

test("a bug report's log is read, and its other parts are not taken for it", async () => {
  const report = [
    '========================================================',
    '== dumpstate: 2022-09-20 10:00:00',
    "Build fingerprint: 'HUAWEI/NOH-AN00/HWNOH:10/HUAWEINOH-AN00/102.0:user/release-keys'",
    '------ SYSTEM LOG (logcat -v threadtime -v printable -v uid -d *:v) ------',
    '--------- beginning of main',
    '09-20 10:00:00.000  1000   900   950 I ActivityManager: Start proc 7:com.example.shop/u0a123 for x',
    '09-20 10:00:00.100 10123     8     8 W TPush   : [XGApiConfigImpl] accessKey is null',
    '09-20 10:00:00.200 10150     9     9 I TPush   : isUsedOtherPush:false',
    '------ 0.042s was the duration of SYSTEM LOG ------',
    'DUMP OF SERVICE activity: refresh Token',
    '  Killing 8:com.other.news/u0a150 (adj 900)',
  ].join('\n');
  const reading = await read(`${report}\n`);
  // process 8 has the user id of the app; nobody knows about 9
  expect(kinds(reading)).toEqual(['device-seen', 'credentials-absent', 'vendor-channels']);
  expect(reading.device?.brand).toBe('HUAWEI');
});

test("a build's output says why there is no app", async () => {
  const output = [
    '> Task :app:checkTPNS FAILED',
    'tpns-plugin--W--: [TpnsPlugin] oppo is null',
    'FAILURE: Build failed with an exception.',
    "Execution failed for task ':app:checkTPNS'.",
    'BUILD FAILED in 3s',
  ].join('\r\n');
  const reading = await read(output);
  expect(kinds(reading)).toEqual(['line-harmless', 'build-stopped']);
  expect(reading.observations[1]?.args).toEqual({ why: 'check-tpns', detail: ':app:checkTPNS' });
  expect(reading.notes).toEqual([]);
});

describe('nothing to read', () => {
  it.each([
    ['', 0],
    ['\ufeff', 0],
  ])('is a stop (%j)', async text => {
    const stopped = await read(text).catch((error: unknown) => error);
    expect(stopped).toBeInstanceOf(Stop);
    expect(stopped).toMatchObject({
      exit: 2,
      code: 'unreadable',
      why: { id: 'log-empty' },
      details: { flag: '--logcat' },
    });
  });

  it('is a stop for a folder, and for whatever the file system refuses', async () => {
    async function* folder(): AsyncGenerator<Uint8Array> {
      yield bytesOf('x\n');
      throw new FileFault('/logs', 'not-a-file');
    }
    await expect(readLog(folder(), { packages: null, file: '/logs' })).rejects.toMatchObject({
      ...{ exit: 2, code: 'unreadable', details: { flag: '--logcat', file: '/logs' } },
      why: { id: 'log-unreadable', args: { file: '/logs', reason: 'not-a-file' } },
    });
    const broken = (async function* (): AsyncGenerator<Uint8Array> {
      yield* inPieces();
      throw new RangeError('a bug');
    })();
    await expect(readLog(broken, { packages: null })).rejects.toThrow(RangeError);
  });

  it('is a note where there are lines of something else', async () => {
    expect(noted(await read('once upon a time\n'))).toEqual(['log-shapeless']);
  });
});
