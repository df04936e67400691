/** Evidence on the command line: which options go together, what is shown, and what is kept back. */
import { describe, expect, it } from 'vitest';
import type { Ask } from '../../src/ports.ts';
import { healthy, REDIRECT, type World } from '../checks/support.ts';
import { call, type Surroundings } from '../support/call.ts';
import { memoryFiles } from '../support/memory-files.ts';

const TOKEN = '0f1e2d3c4b5a69788796a5b4c3d2e1f0aabb';
const START =
  '12-01 10:00:00.000  1000  1000 I ActivityManager: Start proc 4242:com.example.shop/u0a123 for top-activity {com.example.shop/.Home}\n';
const line = (text: string): string => `12-01 10:00:02.000  4242  4260 E TPush   : ${text}\n`;
const REGISTERED = line(`[XGPushManager] TPNS register push success with token : ${TOKEN}`);
const REFUSED = line(
  '[XGPushManager] TPNS register push failed with token : null, errCode : 10004 , msg : so missing',
);

interface Told {
  readonly source: string;
  readonly text: string;
  readonly quote: string | null;
  readonly line: number | null;
}

interface Answer {
  readonly ok: boolean;
  readonly project: { readonly modules: readonly object[] };
  readonly findings: readonly { readonly check: string; readonly message: string }[];
  readonly diagnosis?: {
    readonly verdict: string;
    readonly stages: readonly {
      readonly stage: string;
      readonly state: string;
      readonly evidence: readonly Told[];
    }[];
    readonly causes: readonly {
      readonly cause: string;
      readonly confidence: string;
      readonly for: readonly Told[];
    }[];
    readonly next: { readonly step: string; readonly text: string; readonly command: string | null } | null;
  };
  readonly rehearsal?: { readonly command: string; readonly ran: boolean };
  readonly error?: { readonly code: string; readonly flag?: string; readonly message: string };
}

function doctor(
  log: string | null,
  args: readonly string[],
  world: World = healthy,
  around: Surroundings = {},
) {
  const files = memoryFiles(
    Object.fromEntries([
      ...Object.entries(world).map(([name, text]) => [`/shop/${name}`, text]),
      ...(log === null ? [] : [['/logs/app.log', log]]),
      ['/empty/readme.txt', ''],
    ]),
  );
  const given = log === null ? [] : ['--logcat', '/logs/app.log'];
  return call(files, ['doctor', '--cwd', '/shop', ...given, ...args], around);
}

async function json(
  log: string | null,
  args: readonly string[] = [],
  world: World = healthy,
): Promise<Answer> {
  return JSON.parse((await doctor(log, ['--json', ...args], world)).out) as Answer;
}

describe('a log as evidence', () => {
  it('comes to stages, a cause, what speaks for it and the next step', async () => {
    const { ok, diagnosis, findings } = await json(START + REFUSED);
    expect(ok).toBe(false);
    expect(findings.map(({ check }) => check)).toContain('register-failed');
    expect(diagnosis).toMatchObject({
      verdict: 'likely',
      causes: [{ cause: 'library-absent', confidence: 'high', for: [{ source: 'logcat', line: 2 }] }],
      next: { step: 'apk-libraries' },
    });
    expect(diagnosis?.stages.map(({ stage, state }) => [stage, state]).slice(0, 2)).toEqual([
      ['registration', 'broken'],
      ['vendor-token', 'unknown'],
    ]);
  });

  it('is shown to a person behind the findings, the likeliest first', async () => {
    const { out, exit } = await doctor(START + REFUSED, []);
    expect(exit).toBe(1);
    expect(out).toMatch(/How far the push gets\n.*✗ Registration/);
    expect(out.indexOf('register-failed')).toBeLessThan(out.indexOf('How far the push gets'));
    expect(out).toMatch(/Likeliest cause\n {2}The SDK's native library .* high confidence/);
    expect(out).not.toContain('low confidence');
    const zh = await doctor(START + REFUSED, ['--lang', 'zh-CN']);
    expect(zh.out).toMatch(/推送走到了哪一步[\s\S]*最可能的原因[\s\S]*把握较大/);
  });

  it('says that it is not enough, and what to bring next', async () => {
    const { ok, diagnosis } = await json(START + REGISTERED);
    expect(ok).toBe(true);
    expect(diagnosis).toMatchObject({
      verdict: 'not-enough',
      next: { step: 'ask-device', command: 'npx tpns doctor --device' },
    });
    expect((await doctor(START + REGISTERED, [])).out).toContain('not enough evidence');
  });

  it('needs no project: then only the evidence is judged, and that is said', async () => {
    const answer = await json(START + REFUSED, ['--cwd', '/empty']);
    expect(answer).toMatchObject({ project: { modules: [] }, diagnosis: { verdict: 'likely' } });
    expect(answer.findings.map(({ check }) => check)).toEqual(['register-failed']);
    expect((await doctor(START + REFUSED, ['--cwd', '/empty'])).err).toContain('no Android project');
    // a module that is asked for has to be there
    expect((await json(START + REFUSED, ['--cwd', '/empty', '--module', ':app'])).error).toMatchObject({
      code: 'no-project',
    });
  });

  it('hides tokens in every format, and shows them where that is asked for', async () => {
    const text = START + REFUSED.replace('null', TOKEN) + REGISTERED;
    for (const args of [
      [],
      ['--json'],
      ['--format', 'html'],
      ['--verbose'],
      ['--format', 'sarif'],
      ['--format', 'github'],
    ]) {
      const { out, err } = await doctor(text, args);
      expect(out + err, args.join(' ')).not.toContain(TOKEN);
    }
    for (const args of [['--json'], ['--format', 'html']]) {
      expect((await doctor(text, [...args, '--unmasked'])).out, args.join(' ')).toContain(TOKEN);
    }
    expect((await json(text)).diagnosis?.stages[0]?.evidence[0]?.text).toContain('0f1e…aabb');
  });

  it('makes one page', async () => {
    const { out, exit } = await doctor(START + REFUSED, ['--format', 'html']);
    expect(exit).toBe(1);
    expect(out).toMatch(/^<!DOCTYPE html>[\s\S]*<\/html>\s*$/);
    expect(out).toContain('The SDK&#39;s native library');
    expect(out).toMatch(/<html lang="en">/);
    expect((await doctor(null, ['--format', 'html', '--lang', 'zh'])).out).toMatch(/<html lang="zh-CN">/);
  });

  it('that is not there ends with 2 and names its option', async () => {
    expect((await json(null, ['--logcat', '/logs/none.log'])).error).toMatchObject({ flag: '--logcat' });
  });
});

describe('options that do not go together', () => {
  it.each([
    [['--token', TOKEN], '--token'],
    [['--push-id', '3895624686'], '--push-id'],
    [['--logcat', '-', '--online', '--secret-key-stdin'], '--logcat'],
    [['--online', '--im-account', 'alice', '--secret-key-stdin'], '--secret-key-stdin'],
    [['--rehearse', '--cwd', '/empty'], '--redirect'],
  ])('%j', async (args, flag) => {
    const { exit } = await doctor(null, args);
    expect(exit).toBe(2);
    expect((await json(null, args)).error).toMatchObject({ flag });
  });
});

describe('without evidence', () => {
  it('there is no diagnosis', async () => {
    expect((await json(null)).diagnosis).toBeUndefined();
    expect((await doctor(null, [])).out).not.toContain('How far the push gets');
  });
});

describe('a rehearsal', () => {
  it('is printed, with the link of the console file', async () => {
    const { rehearsal } = await json(null, ['--rehearse']);
    expect(rehearsal).toEqual({
      command: `adb shell "am start -W -a android.intent.action.VIEW -d ${REDIRECT}"`,
      ran: false,
    });
    expect((await doctor(null, ['--rehearse', '--redirect', REDIRECT])).out).toContain('am start -W');
  });

  const phone = (said: string[], asked: string[]) => ({
    env: { TPNS_LANG: 'en' },
    adb: {
      run: async (args: readonly string[]) => {
        const command = args.join(' ');
        asked.push(command);
        const out = command.startsWith('devices')
          ? 'List of devices attached\nR58N1234567\tdevice product:x model:y\n'
          : /pm list packages/.test(command)
            ? 'package:com.example.shop\n'
            : /am start -W/.test(command)
              ? said.join('\n')
              : '';
        return { code: 0, out: new TextEncoder().encode(out), err: '' };
      },
    },
  });
  const ran = (asked: readonly string[]): boolean => asked.some(command => command.includes('am start -W'));
  const opened = ['Starting: Intent { … }', 'Status: ok', 'Activity: com.example.shop/.Home', 'Complete'];

  it('on a device has to be confirmed, also in CI', async () => {
    const asked: string[] = [];
    const { exit, err } = await doctor(
      null,
      ['--device', '--rehearse', '--redirect', REDIRECT],
      healthy,
      phone(opened, asked),
    );
    expect([exit, ran(asked)]).toEqual([2, false]);
    expect(err).toContain('--yes');
  });

  it('runs with --yes, and what came of it is evidence', async () => {
    const asked: string[] = [];
    const args = ['--device', '--rehearse', '--redirect', REDIRECT, '--yes', '--json'];
    const { out } = await doctor(null, args, healthy, phone(opened, asked));
    expect(ran(asked)).toBe(true);
    const { rehearsal, diagnosis } = JSON.parse(out) as Answer;
    expect(rehearsal?.ran).toBe(true);
    expect(diagnosis?.stages.find(({ stage }) => stage === 'redirect')).toMatchObject({ state: 'proven' });
    expect(out).not.toContain('R58N1234567');
  });

  it('is not run where the person says no', async () => {
    const asked: string[] = [];
    const ask = { confirm: async () => false } as unknown as Ask;
    const around = { ...phone(opened, asked), ask };
    const { err } = await doctor(null, ['--device', '--rehearse', '--redirect', REDIRECT], healthy, around);
    expect(ran(asked)).toBe(false);
    expect(err).toContain('not opened');
  });
});
