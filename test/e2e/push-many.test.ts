/** A push to many as a user runs it: killed in the middle, taken up again, and nothing of it secret. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer as createTcpServer } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { fixture } from '../support/fixture.ts';
import { cleanEnvironment, installed, tpns } from '../support/installed.ts';
import { run } from '../support/process.ts';
import { scratch } from '../support/scratch.ts';
import { ACCESS_ID, IM, SECRET, service, TOKEN } from '../support/service.ts';
import { curl, describeWith, openssl } from '../support/tool.ts';

const TEXT = ['--title', 'Order 17', '--content', 'On its way.'];
const json = (text: string): Record<string, unknown> => JSON.parse(text) as Record<string, unknown>;
const tokens = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => i.toString(16).padStart(36, '0'));

/** Answers like the service, after a while, and remembers every token it was sent. */
async function counting(
  delayMs: number,
): Promise<{ url: string; seen: Map<string, number>; requests: () => number }> {
  const seen = new Map<string, number>();
  let requests = 0;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      requests++;
      const body = json(Buffer.concat(chunks).toString()) as { token_list: string[] };
      for (const token of body.token_list) seen.set(token, (seen.get(token) ?? 0) + 1);
      setTimeout(() => response.end(`{"ret_code":0,"push_id":"${requests}"}`), delayMs);
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, seen, requests: () => requests };
}

describe('kill -9 in the middle of 60,000 tokens', () => {
  it('and --resume: none skipped, none twice, those under way listed as unknown', async () => {
    const { command } = await installed();
    const server = await counting(60);
    const folder = scratch('many');
    const all = tokens(60_000);
    writeFileSync(join(folder, 'tokens.txt'), `${all.join('\n')}\n`);
    const args = ['push', '--token-file', 'tokens.txt', ...TEXT, '--report', 'out.ndjson', '--json'];
    const env = { TPNS_ENDPOINT: server.url, TPNS_ACCESS_ID: ACCESS_ID, TPNS_SECRET_KEY: SECRET };
    for (const after of [10, 25]) {
      const resume = after === 10 ? [] : ['--resume'];
      const child = spawn(command, [...args, ...resume], {
        cwd: folder,
        env: { ...cleanEnvironment(), ...env },
        stdio: 'ignore',
      });
      const ended = new Promise(resolve => child.once('exit', resolve));
      await expect.poll(server.requests, { timeout: 60_000, interval: 5 }).toBeGreaterThan(after);
      child.kill('SIGKILL');
      await ended;
    }
    const last = await tpns([...args, '--resume'], { cwd: folder, env });
    const { summary, resumed } = json(last.stdout) as {
      summary: { accepted: number; unknown: number };
      resumed: { unknown: { lines: [number, number] }[] };
    };
    expect(last.code).toBe(1);
    expect(summary.accepted + summary.unknown).toBe(60_000);
    // four lists under way at each of two kills, at most
    expect(summary.unknown).toBeGreaterThan(0);
    expect(summary.unknown).toBeLessThanOrEqual(8000);
    const unknown = new Set(resumed.unknown.flatMap(({ lines: [from, to] }) => all.slice(from - 1, to)));
    expect(unknown.size).toBe(summary.unknown);
    for (const token of all) {
      const times = server.seen.get(token) ?? 0;
      expect(times).toBeLessThanOrEqual(1);
      if (times === 0) expect(unknown.has(token)).toBe(true);
    }
    const report = readFileSync(join(folder, 'out.ndjson'), 'utf8');
    expect(report).not.toContain(SECRET);
    expect(statSync(join(folder, 'out.ndjson')).mode & 0o077).toBe(0);
    const listed = report
      .split('\n')
      .filter(line => line.includes('"killed"'))
      .flatMap(line => json(line).targets as string[]);
    expect(new Set(listed)).toEqual(unknown);
  });

  it('Ctrl-C waits for what is under way and ends with 130', async () => {
    const { command } = await installed();
    const server = await counting(50);
    const folder = scratch('many');
    writeFileSync(join(folder, 'tokens.txt'), `${tokens(60_000).join('\n')}\n`);
    const child = spawn(command, ['push', '--token-file', 'tokens.txt', ...TEXT, '--json'], {
      cwd: folder,
      env: {
        ...cleanEnvironment(),
        TPNS_ENDPOINT: server.url,
        TPNS_ACCESS_ID: ACCESS_ID,
        TPNS_SECRET_KEY: SECRET,
      },
    });
    let out = '';
    child.stdout.on('data', chunk => {
      out += chunk;
    });
    const ended = new Promise(resolve => child.once('close', resolve));
    await expect.poll(server.requests, { timeout: 60_000, interval: 5 }).toBeGreaterThan(5);
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    const { ok, error, summary } = json(out) as {
      ok: boolean;
      error: object;
      summary: { accepted: number; unknown: number };
    };
    expect({ ok, error, unknown: summary.unknown }).toMatchObject({
      ok: false,
      error: { code: 'interrupted' },
      unknown: 0,
    });
    expect(summary.accepted).toBe(server.seen.size);
  });
});

describe('where no answer can be had', () => {
  const servers: { close(): unknown }[] = [];
  afterAll(() => servers.forEach(server => void server.close()));
  const listening = async (
    server: Server | ReturnType<typeof createTcpServer>,
    host = '127.0.0.1',
  ): Promise<string> => {
    servers.push(server);
    await new Promise<void>(resolve => server.listen(0, host, resolve));
    const { port } = server.address() as AddressInfo;
    return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  };
  const raw = (answer: string | Buffer, end = true) =>
    listening(
      createTcpServer(socket => {
        socket.on('error', () => undefined);
        socket.once('data', () => {
          socket.write(answer);
          if (end) socket.end();
        });
      }),
    );
  const pushTo = (endpoint: string, env: Record<string, string> = {}) =>
    tpns(['push', '--token', TOKEN, '--json'], {
      env: { TPNS_ENDPOINT: endpoint, TPNS_ACCESS_ID: ACCESS_ID, TPNS_SECRET_KEY: SECRET, ...env },
    });

  it.each<[string, () => Promise<string>, string, Record<string, string>?]>([
    ['a name that nobody knows', async () => 'https://nobody.invalid', 'network'],
    ['a port where nobody listens', async () => 'http://127.0.0.1:1', 'network'],
    ['a server that hangs up at once', () => raw('', true), 'network'],
    ['an answer that ends in its headers', () => raw('HTTP/1.1 200 OK\r\nContent-Le'), 'network'],
    [
      'an answer that ends in its middle',
      () => raw('HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{"ret_'),
      'network',
    ],
    ['no HTTP at all', () => raw('SSH-2.0-OpenSSH_9.2\r\n'), 'network'],
    [
      'a page of HTML',
      () => raw('HTTP/1.1 200 OK\r\nContent-Length: 13\r\n\r\n<html></html>'),
      'unreadable-answer',
    ],
    [
      'a way elsewhere',
      () => raw('HTTP/1.1 302 Found\r\nLocation: /login\r\nContent-Length: 0\r\n\r\n'),
      'unreadable-answer',
    ],
    ['nothing under 200', () => raw('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n'), 'unreadable-answer'],
    [
      'a gzip that is cut',
      () => {
        const packed = gzipSync('{"ret_code":0,"push_id":"1"}').subarray(0, 20);
        const head = `HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: ${packed.length}\r\n\r\n`;
        return raw(Buffer.concat([Buffer.from(head), packed]));
      },
      'network',
    ],
    [
      'a proxy that is not there',
      async () => 'https://api.tpns.tencent.com',
      'network',
      { HTTPS_PROXY: 'http://127.0.0.1:1' },
    ],
  ])('%s: exit 2, told in a sentence', async (_, endpoint, code, env) => {
    const ended = await pushTo(await endpoint(), env);
    expect(ended).toMatchObject({ code: 2, stderr: '' });
    const { error } = json(ended.stdout) as { error: { code: string; message: string } };
    expect(error.code).toBe(code);
    expect(error.message.length).toBeGreaterThan(20);
    expect(ended.stdout).not.toContain(SECRET);
  });

  it('a gzip that is whole, and an address of IPv6, are none of them', async () => {
    const packed = gzipSync('{"ret_code":0,"push_id":"18446744073709551615"}');
    const head = `HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: ${packed.length}\r\n\r\n`;
    const ended = await pushTo(await raw(Buffer.concat([Buffer.from(head), packed])));
    expect(json(ended.stdout)).toMatchObject({ ok: true, requests: [{ pushId: '18446744073709551615' }] });
    const six = createServer((_, response) => response.end('{"retCode":0,"pushId":"7"}'));
    const over6 = await pushTo(await listening(six, '::1'));
    expect(json(over6.stdout)).toMatchObject({ ok: true, requests: [{ pushId: '7' }] });
  });
});

describeWith([openssl(), curl()], 'what push sends', () => {
  it('verifies under openssl, byte for byte', async () => {
    let request: { sign: string; stamp: string; body: Buffer } | null = null;
    const server = createServer((incoming, response) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () => {
        const { sign, timestamp } = incoming.headers;
        request = { sign: String(sign), stamp: String(timestamp), body: Buffer.concat(chunks) };
        response.end('{"ret_code":0,"push_id":"1"}');
      });
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const args = ['push', '--token', TOKEN, '--title', '订单 😀', '--content', 'A "quoted" \\ text\u2028'];
    const env = {
      TPNS_ENDPOINT: `http://127.0.0.1:${port}`,
      TPNS_ACCESS_ID: ACCESS_ID,
      TPNS_SECRET_KEY: SECRET,
    };
    expect((await tpns(args, { env })).code).toBe(0);
    const { sign, stamp, body } = request ?? { sign: '', stamp: '', body: Buffer.alloc(0) };
    const file = join(scratch('signed'), 'signed');
    writeFileSync(file, Buffer.concat([Buffer.from(stamp + ACCESS_ID), body]));
    const made = run('bash', [
      '-c',
      `openssl dgst -sha256 -hmac ${SECRET} -hex "${file}" | sed 's/^.* //' | tr -d '\\n' | base64 -w0`,
    ]);
    expect(made.stdout).toBe(sign);
  });

  it('curl asks the emulator for statistics, accounts and the login state as it would ask the service', async () => {
    const running = await service({ accounts: { anna: [TOKEN] } });
    onTestFinished(() => running.close());
    const stamp = String(Math.floor(Date.now() / 1000));
    const ask = async (path: string, body: object): Promise<Record<string, unknown>> => {
      const file = join(scratch('curl'), 'body.json');
      writeFileSync(file, JSON.stringify(body));
      const script =
        `sign=$( (printf %s "${stamp}${ACCESS_ID}"; cat "${file}") | openssl dgst -sha256 -hmac "${SECRET}" -hex | sed 's/^.* //' | tr -d '\\n' | base64 -w0); ` +
        `curl -s -X POST "${running.url}${path}" -H "Content-Type: application/json" -H "AccessId: ${ACCESS_ID}" -H "TimeStamp: ${stamp}" -H "Sign: $sign" --data-binary @"${file}"`;
      return await new Promise((resolve, reject) => {
        const child = spawn('bash', ['-c', script]);
        let text = '';
        child.stdout.on('data', chunk => {
          text += chunk;
        });
        child.on('close', () => {
          try {
            resolve(json(text));
          } catch (error) {
            reject(error as Error);
          }
        });
      });
    };
    const message = { title: 'a', content: 'b', android: {} };
    const push = await ask('/v3/push/app', {
      audience_type: 'token',
      token_list: [TOKEN],
      message_type: 'notify',
      message,
    });
    expect(push).toMatchObject({ ret_code: 0 });
    const pushId = String(push.push_id);
    expect(await ask('/v3/statistics/get_push_task_stat_channel', { pushId })).toMatchObject({
      retCode: 0,
      pushStatDataAll: [],
    });
    expect(await ask('/v3/statistics/get_push_task_stat_channel', { pushId: '7' })).toMatchObject({
      retCode: 1008015,
    });
    expect(await ask('/v3/statistics/get_push_record', { pushId })).toMatchObject({
      retCode: 0,
      pushRecordData: [{ pushId, title: 'a' }],
    });
    expect(await ask('/v3/toolbox/getPushListByToken', { token: TOKEN })).toMatchObject({
      retCode: 0,
      pushTaskList: [{ pushId: Number(pushId) }],
    });
    const anna = { operator_type: 1, account_list: [{ account: 'anna' }, { account: 'ben' }] };
    expect(await ask('/v3/device/account/query', anna)).toMatchObject({
      retCode: 0,
      result: ['0', '10110008'],
      account_tokens: [
        { account: 'anna', token_list: [TOKEN] },
        { account: 'ben', token_list: [] },
      ],
    });
    expect(await ask('/v3/device/account/query', { operator_type: 2, token_list: [TOKEN] })).toMatchObject({
      token_accounts: [{ token: TOKEN, account_list: [{ account: 'anna' }] }],
    });
    expect(await ask('/v3/push/cancel_timing_task', { pushid: pushId })).toMatchObject({ ret_code: 0 });
    expect(await ask('/v3/push/stop_push_msg', {})).toMatchObject({ ret_code: 1008002 });
  });
});

describe.skipIf(process.platform !== 'linux')('no secret', () => {
  const KEY = 'feedfacefeedfacefeedfacefeedface';
  const IM_KEY = 'deadbeef'.repeat(8);

  /** What somebody's app may have logged: both keys, named and bare, in lines that are understood and quoted. */
  const LOG = `${[
    'registered, token 0102030405060708090a0b0c0d0e0f101112',
    `[XGPushManager] TPNS register push failed with token : null, errCode : 10115 , msg : secretKey=${KEY}`,
    `[OtherPush_XG_MI] register failed, errorCode: 22006, reason: ${KEY} ${IM_KEY}`,
    `[OtherPushClient] get otherpush errcode: errCode : 907135701 , errMsg : "im_secret":"${IM_KEY}"`,
    `[OtherPushOppoImpl] OppoPush Register failed, code=15, msg=key_${KEY}`,
    `registration failed, code 10115: {"TPNS_SECRET_KEY":"${KEY}","sk":"${IM_KEY}"}`,
  ]
    .map((text, i) => `03-10 14:30:0${i}.123  4711  4711 E TPush   : ${text}`)
    .join('\n')}\n`;

  /** A phone on its cable that says them as well, whatever it is asked. */
  const ADB = `#!/bin/sh
[ "$1" = -s ] && shift 2
case "$*" in
  devices*) printf 'List of devices attached\\n8f3a2b1c device product:p model:Pixel device:d transport_id:3\\n\\n' ;;
  get-serialno) echo 8f3a2b1c ;;
  logcat*) cat "$(dirname "$0")/app.log" ;;
  "shell getprop") printf '[ro.product.brand]: [google]\\n[ro.product.model]: [${KEY}]\\n[ro.build.version.release]: [14]\\n[secret]: [${IM_KEY}]\\n' ;;
  *"list packages"*) printf 'package:android\\npackage:com.example.oldshop\\n' ;;
  *"dumpsys package"*) printf 'Packages:\\n  Package [com.example.oldshop] (1a2b3c):\\n    versionCode=7 minSdk=21 targetSdk=30\\n    versionName=${KEY}\\n    User 0: installed=true hidden=false stopped=true\\n' ;;
  *) echo "${KEY} ${IM_KEY}" ;;
esac
`;

  it('is in any report on evidence, whichever format it has', async () => {
    const home = scratch('marked');
    const project = fixture('old-groovy');
    writeFileSync(join(home, 'app.log'), LOG);
    writeFileSync(join(home, 'adb'), ADB, { mode: 0o755 });
    const im = { TPNS_IM_SDK_APP_ID: IM.sdkAppId, TPNS_IM_SECRET_KEY: IM_KEY };
    const { command } = await installed();
    // both keys are the right ones here: they are used, and not only refused
    const emulator = spawn(command, ['emulator', '--json', '--access-id', ACCESS_ID, '--secret-key-stdin'], {
      env: { ...cleanEnvironment(), ...im },
    });
    onTestFinished(() => void emulator.kill('SIGKILL'));
    let said = '';
    emulator.stderr.on('data', chunk => {
      said += chunk;
    });
    const line = new Promise<string>((resolve, reject) => {
      emulator.stdout.once('data', chunk => resolve(String(chunk)));
      emulator.once('exit', code => reject(new Error(`the emulator ended with ${code}`)));
    });
    emulator.stdin.end(`${KEY}\n`);
    said += await line;
    const { url } = json(await line) as { url: string };
    const env = {
      ...im,
      TPNS_CONFIG_DIR: join(home, 'conf'),
      TPNS_ADB: join(home, 'adb'),
      TPNS_ENDPOINT: url,
      TPNS_ACCESS_ID: ACCESS_ID,
      TPNS_SECRET_KEY: KEY,
      TPNS_IM_ENDPOINT: url,
    };
    await tpns(['init', '--access-id', ACCESS_ID, '--access-key', 'AEXAMPLEKEY1', '--yes'], {
      cwd: project,
      env,
    });
    await tpns(['push', '--token', TOKEN], { cwd: project, env });
    const online = ['--online', '--token', TOKEN, '--push-id', '3000000001'];
    const log = ['--logcat', join(home, 'app.log')];
    const each = [online, ['--im-account', 'anna'], log, ['--device']];
    const whole = ['--device', '8f3a2b1c', ...log, ...online, '--im-account', 'anna'];
    const wrong = { TPNS_SECRET_KEY: [...KEY].reverse().join(''), TPNS_IM_SECRET_KEY: 'cd'.repeat(32) };
    const runs: readonly { readonly args: readonly string[]; readonly env: NodeJS.ProcessEnv }[] = [
      ...each.flatMap(args => ['--verbose', '--json'].map(more => ({ args: [...args, more], env }))),
      ...['text', 'html', 'sarif', 'github'].map(format => ({ args: [...whole, '--format', format], env })),
      { args: [...whole, '--verbose', '--lang', 'zh-CN'], env },
      ...['text', 'json', 'html'].map(format => ({
        args: [...whole, '--format', format, '--unmasked'],
        env,
      })),
      { args: [...whole, '--json'], env: { ...env, ...wrong } },
    ];
    const secrets = [KEY, IM_KEY, wrong.TPNS_SECRET_KEY, wrong.TPNS_IM_SECRET_KEY];
    const leaks = new Set<string>();
    for (const { args, env: given } of runs) {
      const { code, stdout, stderr } = await tpns(['doctor', ...args], { cwd: project, env: given });
      expect(code, `${args.join(' ')}: ${stderr}`).toBeLessThan(2);
      if (secrets.some(secret => (stdout + stderr).includes(secret))) leaks.add(args.join(' '));
      expect(stdout + stderr).not.toMatch(/usersig=(?!\*\*\*)/);
      said += stdout + stderr;
    }
    expect([...leaks]).toEqual([]);
    for (const secret of secrets) expect(said).not.toContain(secret);
    // what was to be hidden was there to be quoted
    expect(said).toContain('907135701');
    expect(said).toContain('10115');
  });

  it('is in any output, file or process list, whatever is run and whatever goes wrong', async () => {
    const running = await service();
    onTestFinished(() => running.close());
    const { command } = await installed();
    const home = scratch('marked');
    const project = fixture('old-groovy');
    writeFileSync(join(project, 'tokens.txt'), `${tokens(2500).join('\n')}\n`);
    const marked = {
      HOME: home,
      TPNS_CONFIG_DIR: join(home, 'conf'),
      TPNS_ENDPOINT: running.url,
      TPNS_ACCESS_ID: ACCESS_ID,
      TPNS_SECRET_KEY: KEY,
      TPNS_IM_ENDPOINT: running.url,
      TPNS_IM_SDK_APP_ID: IM.sdkAppId,
      TPNS_IM_SECRET_KEY: IM_KEY,
    };
    const many = ['push', '--token-file', 'tokens.txt', ...TEXT];
    const dead = ['--endpoint', 'http://127.0.0.1:1'];
    const calls: readonly (readonly string[])[] = [
      ['init', '--access-id', ACCESS_ID, '--access-key', 'AEXAMPLEKEY1', '--yes'],
      ['doctor'],
      ['doctor', '--json'],
      ['doctor', '--online', '--token', TOKEN, '--json'],
      ['doctor', '--online', '--im-account', 'anna', '--verbose'],
      ['login', '--profile', 'a', '--offline', '--im'],
      ['login', '--profile', 'b'],
      ['login', '--profile', 'c', ...dead, '--verbose'],
      ['profiles'],
      ['profiles', '--json'],
      ['push', '--token', TOKEN, '--verbose'],
      ['push', '--token', TOKEN, '--json', '--wait', '1'],
      ['push', '--token', TOKEN, ...dead, '--verbose'],
      ['push', '--token', TOKEN, '--dry-run', '--json'],
      ['push', '--token', TOKEN, '--profile', 'a', '--dry-run'],
      ['push', '--im-account', 'anna', '--json', '--verbose'],
      ['push', '--im-account', 'anna', '--dry-run'],
      ['push', '--im-account', 'anna', '--profile', 'a', '--dry-run', '--json'],
      [...many, '--report', 'out.ndjson', '--json'],
      [...many, '--report', 'out.ndjson', '--resume'],
      ['explain', '1008003'],
      ['undo', '--json'],
      ['logout', '--all'],
    ];
    let said = '';
    for (const args of calls) {
      const ended = await tpns(args, { cwd: project, env: marked });
      expect(ended.code, args.join(' ')).not.toBe(3);
      said += ended.stdout + ended.stderr;
    }
    // while one is at work: every process list shows the arguments, and nobody but its owner the environment
    const slow = await counting(300);
    const child = spawn(command, [...many, '--secret-key-stdin', '--endpoint', slow.url, '--json'], {
      cwd: project,
      env: { ...cleanEnvironment(), ...marked, TPNS_SECRET_KEY: '' },
    });
    const over = new Promise(resolve => child.once('close', resolve));
    child.stdout.on('data', chunk => {
      said += chunk;
    });
    child.stdin.end(`${KEY}\n`);
    await expect.poll(slow.requests, { timeout: 60_000, interval: 5 }).toBeGreaterThan(0);
    const lists = readdirSync('/proc')
      .filter(name => /^\d+$/.test(name))
      .map(name => {
        try {
          return readFileSync(`/proc/${name}/cmdline`, 'latin1');
        } catch {
          return '';
        }
      });
    await over;
    said += lists.filter(line => line.includes('token-file')).join('\n');
    expect(said).toContain('--secret-key-stdin');
    const sig = /usersig=(?!\*\*\*)/;
    expect(said.length).toBeGreaterThan(5000);
    for (const secret of [KEY, IM_KEY]) expect(said).not.toContain(secret);
    expect(said).not.toMatch(sig);
    for (const folder of [project, home]) {
      for (const name of readdirSync(folder, { recursive: true }) as string[]) {
        const path = join(folder, name);
        if (!statSync(path).isFile()) continue;
        const text = readFileSync(path, 'latin1');
        for (const secret of [KEY, IM_KEY]) expect(text, name).not.toContain(secret);
      }
    }
  });
});
