/** `push`, `emulator` and `explain` as a user runs them: the installed command, real HTTP, no Tencent. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { cleanEnvironment, installed, tpns } from '../support/installed.ts';
import { run } from '../support/process.ts';
import { scratch } from '../support/scratch.ts';
import { template } from '../support/templates.ts';
import { curl, describeWith, openssl } from '../support/tool.ts';

const TOKEN = '0a6db603c3f79a7cb34fe8779e6e84cd34d9';
/** The body and the signature that TPNS documents (older edition: the current one prints a Sign that does not fit). */
const DOCUMENTED =
  '{"audience_type": "account","platform": "android","message": {"title": "test title","content": "test content","android": { "action": {"action_type": 3,"intent": "xgscheme://com.xg.push/notify_detail?param1=xg"}}},"message_type": "notify","account_list": ["5822f0eee44c3625ef0000bb"] }';
const DOCUMENTED_KEY = '1452fcebae9f3115ba794fb0fff2fd73';
const DOCUMENTED_SIGN =
  'Y2QyMDc3NDY4MmJmNzhiZmRiNDNlMTdkMWQ1ZDU2YjNlNWI3ODlhMTY3MGZjMTUyN2VmNTRjNjVkMmQ3Yjc2ZA==';

interface Running {
  readonly url: string;
  readonly accessId: string;
  readonly secretKey: string;
  readonly process: ChildProcess;
  readonly ended: Promise<number | null>;
}

const running: Running[] = [];

async function emulator(args: readonly string[] = []): Promise<Running> {
  const { command } = await installed();
  const process = spawn(command, ['emulator', '--json', ...args], {
    env: cleanEnvironment(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>(resolve => process.once('exit', resolve));
  const line = await new Promise<string>((resolve, reject) => {
    let text = '';
    process.stdout.on('data', chunk => {
      text += chunk;
      if (text.includes('\n')) resolve(text);
    });
    process.once('exit', code => reject(new Error(`the emulator ended with ${code}: ${text}`)));
  });
  const started = { ...(JSON.parse(line) as Running), process, ended };
  running.push(started);
  return started;
}

afterEach(() => {
  for (const { process } of running.splice(0)) process.kill('SIGKILL');
});

describe('push --dry-run', () => {
  it('prints the documented Sign for the documented body, and neither sends nor shows the SecretKey', async () => {
    const folder = scratch('payload');
    writeFileSync(join(folder, 'body.json'), DOCUMENTED);
    const args = [
      'push',
      '--dry-run',
      '--payload',
      'body.json',
      '--timestamp',
      '1565314789',
      '--access-id',
      '1500001048',
    ];
    const env = { TPNS_SECRET_KEY: DOCUMENTED_KEY };
    const text = await tpns(args, { cwd: folder, env });
    expect(text.code).toBe(0);
    expect(text.stdout).toContain(`Sign: ${DOCUMENTED_SIGN}\n`);
    expect(text.stdout.endsWith(`\n\n${DOCUMENTED}\n`)).toBe(true);
    expect(text.stdout + text.stderr).not.toContain(DOCUMENTED_KEY);

    const json = await tpns([...args, '--json'], { cwd: folder, env });
    const document = JSON.parse(json.stdout) as {
      request: { headers: { Sign: string }; body: string };
      more: number;
    };
    expect(document).toMatchObject({
      request: { headers: { Sign: DOCUMENTED_SIGN }, body: DOCUMENTED },
      more: 0,
    });
  });
});

describe('push to the emulator', () => {
  it('is accepted with the right SecretKey, from the environment or stdin', async () => {
    const { url, accessId, secretKey } = await emulator();
    const args = ['push', '--token', TOKEN, '--access-id', accessId, '--endpoint', url, '--json'];
    const byEnvironment = await tpns(args, { env: { TPNS_SECRET_KEY: secretKey } });
    const byStdin = await tpns([...args, '--secret-key-stdin'], { stdin: `${secretKey}\n` });
    for (const ended of [byEnvironment, byStdin]) {
      expect(ended).toMatchObject({ code: 0, stderr: '' });
      expect(JSON.parse(ended.stdout)).toMatchObject({
        ok: true,
        requests: [{ audience: 'token', count: 1, retCode: 0 }],
        summary: { accepted: 1, refused: 0 },
      });
    }
    const seen = (await (await fetch(`${url}/requests`)).json()) as unknown[];
    expect(JSON.stringify(seen)).not.toContain(secretKey);
    const page = await (await fetch(url)).text();
    expect(page).toContain('Hello from your app');
  });

  it('is refused with a wrong SecretKey, and the refusal explained in both languages', async () => {
    const { url, accessId } = await emulator();
    const args = ['push', '--token', TOKEN, '--access-id', accessId, '--endpoint', url];
    const env = { TPNS_SECRET_KEY: '0123456789abcdef0123456789abcdef' };
    const english = await tpns(args, { env });
    expect(english.code).toBe(1);
    expect(english.stdout).toContain('1008003');
    expect(english.stdout).toContain('SecretKey (not the AccessKey)');
    const chinese = await tpns([...args, '--lang', 'zh-CN'], { env });
    expect(chinese.stdout).toContain('不是 AccessKey');
    const json = JSON.parse((await tpns([...args, '--json'], { env })).stdout) as object;
    expect(json).toMatchObject({
      ok: false,
      requests: [{ retCode: 1008003 }],
      summary: { accepted: 0, refused: 1 },
    });
  });

  it('ends in order on SIGTERM and on SIGINT', async () => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      const { process, ended } = await emulator();
      process.kill(signal);
      expect(await ended).toBe(0);
    }
  });

  it('takes its endpoint and ids from the project and the environment', async () => {
    const { url, secretKey, accessId } = await emulator();
    const project = join(template('react-native'), 'android');
    const init = await tpns(
      ['init', '--yes', '--access-id', accessId, '--access-key', 'AEXAMPLEKEY1', '--region', 'guangzhou'],
      { cwd: project },
    );
    expect(init.code).toBe(0);
    const env = { TPNS_SECRET_KEY: secretKey, TPNS_ENDPOINT: url };
    const sent = await tpns(['push', '--token', TOKEN, '--redirect', 'nobody://listens/here'], {
      cwd: project,
      env,
    });
    expect(sent.code).toBe(0);
    expect(sent.stderr).toContain('no activity of this project receives nobody://listens/here');
    const strict = await tpns(['push', '--token', TOKEN, '--redirect', 'nobody://listens/here', '--strict'], {
      cwd: project,
      env,
    });
    expect(strict.code).toBe(2);
  });
});

describe('push where no answer can be had', () => {
  let html: Server;
  let url = '';
  beforeAll(async () => {
    html = createServer((_, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html>login</html>'),
    );
    await new Promise<void>(resolve => html.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(html.address() as AddressInfo).port}`;
  });
  afterAll(() => html.close());

  const secret = { TPNS_SECRET_KEY: '0123456789abcdef0123456789abcdef' };
  const to = (endpoint: string): string[] => [
    'push',
    '--token',
    TOKEN,
    '--access-id',
    '1500000001',
    '--endpoint',
    endpoint,
  ];

  it.each([
    ['a host that nobody knows', 'https://nobody.invalid', 'network'],
    ['a port where nobody listens', 'http://127.0.0.1:1', 'network'],
    ['plain http to a host elsewhere', 'http://api.example.com', 'invalid-value'],
  ])('ends with 2 and says so: %s', async (_, endpoint, code) => {
    const json = await tpns([...to(endpoint), '--json'], { env: secret });
    expect(json).toMatchObject({ code: 2, stderr: '' });
    expect(JSON.parse(json.stdout)).toMatchObject({ command: 'push', ok: false, error: { code } });
    const text = await tpns(to(endpoint), { env: secret });
    expect(text).toMatchObject({ code: 2, stdout: '' });
    expect(text.stderr).not.toMatch(/^\s+at /m);
  });

  it('ends with 2 and says so: a host that answers HTML', async () => {
    const ended = await tpns(to(url), { env: secret });
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain('web page');
  });

  it.each([
    [
      'no SecretKey and nobody to ask',
      ['--token', TOKEN, '--access-id', '1500000001'],
      {},
      /TPNS_SECRET_KEY/,
    ],
    ['nobody to push to', [], secret, /--token/],
    [
      "another AccessID's SecretKey",
      ['--token', TOKEN, '--access-id', '1500000001'],
      { ...secret, TPNS_ACCESS_ID: '1500000002' },
      /1500000002/,
    ],
    [
      'an AccessKey for a SecretKey',
      ['--token', TOKEN, '--access-id', '1500000001'],
      { TPNS_SECRET_KEY: 'AEXAMPLEKEY1' },
      /AccessKey/,
    ],
    [
      'two that want stdin',
      ['--payload', '-', '--secret-key-stdin', '--access-id', '1500000001'],
      {},
      /stdin/,
    ],
    ['a timestamp without a dry run', ['--token', TOKEN, '--timestamp', '1'], secret, /--dry-run|dry run/],
  ])('ends with 2 and says what is missing or wrong: %s', async (_, args, env, says) => {
    const ended = await tpns(['push', ...args], { env });
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toMatch(says);
  });
});

describeWith([curl(), openssl()], 'a client that is not ours', () => {
  it('is accepted with a signature made by openssl, and refused with one of the raw digest', async () => {
    const { url, accessId, secretKey } = await emulator();
    const body = join(scratch('curl'), 'body.json');
    writeFileSync(
      body,
      `{"audience_type":"token","token_list":["${TOKEN}"],"message_type":"notify","message":{"title":"a","content":"b","android":{"action":{"action_type":1}}}}`,
    );
    const stamp = String(Math.floor(Date.now() / 1000));
    const script = (sign: string): string =>
      `sign=$( (printf %s "${stamp}${accessId}"; cat "${body}") | openssl dgst -sha256 -hmac "${secretKey}" ${sign}); ` +
      `curl -s -X POST "${url}/v3/push/app" -H "Content-Type: application/json" -H "AccessId: ${accessId}" -H "TimeStamp: ${stamp}" -H "Sign: $sign" --data-binary @"${body}"`;
    const hex = run('bash', ['-c', script("-hex | sed 's/^.* //' | tr -d '\\n' | base64 -w0")]);
    expect(JSON.parse(hex.stdout)).toMatchObject({ ret_code: 0 });
    const raw = run('bash', ['-c', script('-binary | base64 -w0')]);
    expect(JSON.parse(raw.stdout)).toMatchObject({ ret_code: 1008003 });
  });
});

describe('explain', () => {
  it('knows a code of several sources, and says so when it knows nothing', async () => {
    const known = await tpns(['explain', '10115', '--json']);
    expect(known.code).toBe(0);
    const { matches } = JSON.parse(known.stdout) as { matches: { source: string; code: string }[] };
    expect(matches.map(match => match.source)).toContain('android-sdk');
    expect((await tpns(['explain', '-502'])).stdout).toContain('-502');
    const unknown = await tpns(['explain', '424242', '--json']);
    expect(unknown.code).toBe(1);
    expect(JSON.parse(unknown.stdout)).toMatchObject({ command: 'explain', ok: false, matches: [] });
  });
});

describe('the SecretKey', () => {
  const MARK = 'feedfacefeedfacefeedfacefeedface';

  it('appears in no output and no file of any command, whatever goes wrong', async () => {
    const project = join(template('react-native'), 'android');
    const home = scratch('marked-home');
    const { url } = await emulator();
    const env = { TPNS_SECRET_KEY: MARK, TPNS_ACCESS_ID: '1500000001', HOME: home };
    const at = ['--cwd', project];
    const push = ['push', '--token', TOKEN, '--access-key', MARK];
    const calls: readonly (readonly string[])[] = [
      ['init', '--access-key', 'AEXAMPLEKEY1', '--yes', ...at],
      ['init', '--access-key', MARK, '--yes', ...at],
      ['init', '--access-key', MARK, '--json', ...at],
      ['doctor', ...at],
      ['doctor', '--json', ...at],
      ['push', '--token', TOKEN, '--endpoint', url, '--verbose', ...at],
      ['push', '--token', TOKEN, '--endpoint', url, '--json', ...at],
      ['push', '--token', TOKEN, '--endpoint', 'http://127.0.0.1:1', '--verbose', ...at],
      ['push', '--token', TOKEN, '--dry-run', ...at],
      ['push', '--token', TOKEN, '--dry-run', '--json', ...at],
      push,
      [...push, '--json'],
      ['push', '--token', TOKEN, '--custom-content', MARK.slice(0, 3), ...at],
      ['explain', '1008003'],
      ['undo', '--json', ...at],
    ];
    let said = '';
    for (const args of calls) {
      const ended = await tpns(args, { env });
      expect(ended.code, args.join(' ')).not.toBe(3);
      said += ended.stdout + ended.stderr;
    }
    const stdin = await tpns(
      ['push', '--token', TOKEN, '--secret-key-stdin', '--endpoint', url, '--access-id', '1500000001'],
      { stdin: MARK },
    );
    said += stdin.stdout + stdin.stderr;
    expect(said.length).toBeGreaterThan(1000);
    expect(said).not.toContain(MARK);
    for (const folder of [project, home]) {
      for (const name of readdirSync(folder, { recursive: true }) as string[]) {
        const path = join(folder, name);
        if (statSync(path).isFile()) expect(readFileSync(path, 'latin1'), name).not.toContain(MARK);
      }
    }
  });
});
