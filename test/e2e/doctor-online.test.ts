/** Why a push did not arrive, rehearsed: the installed command starts the emulator with a scenario, pushes to it, and asks it. */
import { describe, expect, it } from 'vitest';
import type { ImAccountState, Scenario } from '../../src/emulator/scenario.ts';
import { emulatorProcess, NOON, TOKEN } from '../emulator/cli.ts';

const TODAY = '/v3/toolbox/getPushListByToken';
const RECORD = '/v3/statistics/get_push_record';
const OTHER_KEY = 'feedfacefeedfacefeedfacefeedface';
const TEXT = ['--title', 'Order 17', '--content', 'On its way.'];

interface Rehearsal {
  readonly scenario?: Scenario;
  readonly env?: NodeJS.ProcessEnv;
  readonly push?: readonly string[];
  readonly verdict: string;
  /** Left out: 1 where a cause is likely. */
  readonly exit?: number;
  /** The likeliest; left out where nothing is wrong or nobody knows. */
  readonly cause?: string;
  readonly channel?: string;
  readonly findings: readonly string[];
  readonly stages: Readonly<Record<string, string>>;
}

const reached = (...stages: readonly string[]): Record<string, string> =>
  Object.fromEntries(stages.map(stage => [stage, 'proven']));
const planned = reached('registration', 'plan');
const sent = { ...planned, send: 'proven' };
const arrived = { ...sent, vendor: 'proven', arrival: 'proven' };

const rehearsals: Readonly<Record<string, Rehearsal>> = {
  'a push that arrives and is tapped': {
    verdict: 'well',
    findings: [],
    stages: { ...arrived, display: 'proven', click: 'proven' },
  },
  'one that arrives over a vendor': {
    scenario: { delivery: { channels: { xiaomi: 'arrived' } } },
    verdict: 'well',
    findings: [],
    stages: arrived,
  },
  'a wrong SecretKey': {
    env: { TPNS_SECRET_KEY: OTHER_KEY },
    verdict: 'likely',
    cause: 'secret-wrong',
    findings: ['credentials-rejected'],
    stages: { plan: 'broken' },
  },
  'an app that this access point does not know': {
    env: { TPNS_ACCESS_ID: '1580000001' },
    verdict: 'likely',
    cause: 'server-asks-elsewhere',
    findings: ['region-wrong'],
    stages: { plan: 'broken' },
  },
  'the same, in the other table’s code': {
    scenario: { answers: { [TODAY]: 10030009 } },
    verdict: 'likely',
    cause: 'server-asks-elsewhere',
    findings: ['region-wrong'],
    stages: { plan: 'broken' },
  },
  ...Object.fromEntries(
    [1008030, 1008031, 10030006, 1010001].map(code => [
      `a plan that has ended: ${code}`,
      {
        scenario: { answers: { [TODAY]: code } },
        verdict: 'likely',
        cause: 'service-over',
        findings: ['app-unavailable'],
        stages: { plan: 'broken' },
      },
    ]),
  ),
  'a clock that is off': {
    scenario: { clockSkewSeconds: -900 },
    verdict: 'well',
    findings: ['clock-skew'],
    stages: { ...arrived, display: 'proven', click: 'proven' },
  },
  'a clock so far off that signatures are refused': {
    scenario: { clockSkewSeconds: 900, clockToleranceSeconds: 300 },
    verdict: 'likely',
    cause: 'clock-wrong',
    findings: ['clock-skew'],
    stages: { plan: 'broken' },
  },
  'planned, and never handed to the vendor': {
    scenario: { delivery: { channels: { vivo: 'planned' } } },
    verdict: 'likely',
    cause: 'vendor-keys-in-console',
    channel: 'vivo',
    findings: ['push-not-sent'],
    stages: { ...planned, send: 'broken' },
  },
  'planned over TPNS’s own channel, and never sent': {
    scenario: { delivery: { stopAt: 'planned' } },
    verdict: 'likely',
    cause: 'device-not-connected',
    channel: 'tpns',
    findings: ['push-not-sent'],
    stages: { ...planned, send: 'broken' },
  },
  'sent over a vendor that gives no receipts': {
    scenario: { delivery: { channel: 'huawei', receipts: false, stopAt: 'arrived' } },
    verdict: 'likely',
    exit: 0,
    cause: 'receipts-not-set-up',
    channel: 'huawei',
    findings: [],
    stages: sent,
  },
  'sent over a vendor that would have said so': {
    scenario: { delivery: { channel: 'oppo', stopAt: 'sent' } },
    verdict: 'likely',
    cause: 'vendor-channel-unnamed',
    channel: 'oppo',
    findings: ['push-not-arrived'],
    stages: { ...sent, arrival: 'broken' },
  },
  'an in-app message, which no vendor takes': {
    scenario: { delivery: { channel: 'huawei', channels: { huawei: 'arrived', tpns: 'sent' } } },
    push: ['--token', TOKEN, '--message', ...TEXT],
    verdict: 'likely',
    cause: 'own-channel-asleep',
    channel: 'tpns',
    findings: ['push-not-arrived'],
    stages: { ...sent, arrival: 'broken' },
  },
  'a push that somebody has recalled': {
    scenario: { delivery: { status: 'PUSH_REVOKED', stopAt: 'planned' } },
    verdict: 'likely',
    cause: 'push-was-stopped',
    findings: ['push-not-sent'],
    stages: { ...planned, send: 'broken' },
  },
  'one that a later one has overwritten': {
    scenario: { delivery: { status: 'PUSH_COLLAPSED', stopAt: 'planned' } },
    verdict: 'likely',
    cause: 'push-was-stopped',
    findings: ['push-not-sent'],
    stages: { ...planned, send: 'broken' },
  },
  'a service that has had enough of us': {
    scenario: { answers: { [TODAY]: 1008028 } },
    verdict: 'not-enough',
    findings: [],
    stages: {},
  },
  'the same, in the middle of the questions': {
    scenario: { answers: { [RECORD]: 1008028 } },
    verdict: 'not-enough',
    findings: [],
    stages: reached('registration'),
  },
};

describe('doctor --online, with the token and the push', () => {
  it.each(Object.entries(rehearsals))('%s', async (_, { scenario, env, push, ...wanted }) => {
    const service = await emulatorProcess(scenario);
    // what the service refuses to be asked about was pushed by somebody all the same
    const pushId = (await service.push(...(push ?? ['--token', TOKEN]))) || '3000000001';
    service.later(180);
    const told = await service.doctor(['--online', '--token', TOKEN, '--push-id', pushId], env);
    const { verdict, findings, stages, causes } = told;
    expect({ verdict, findings, stages, err: told.err }).toEqual({
      verdict: wanted.verdict,
      findings: wanted.findings,
      stages: wanted.stages,
      err: '',
    });
    expect(told.exit).toBe(wanted.exit ?? (verdict === 'likely' ? 1 : 0));
    if (wanted.cause !== undefined) expect(causes[0]).toBe(wanted.cause);
    if (wanted.channel !== undefined) expect(told.channel).toBe(wanted.channel);
  });

  it('a token that the service does not know, and no push to it', async () => {
    const { doctor } = await emulatorProcess({ invalidTokens: [TOKEN] });
    expect(await doctor(['--online', '--token', TOKEN])).toMatchObject({
      exit: 1,
      verdict: 'likely',
      causes: ['token-gone'],
      findings: ['token-unknown'],
      next: 'mend',
    });
  });

  it('a push that waits for its hour, and one that was cancelled before', async () => {
    const { push, doctor, line } = await emulatorProcess();
    const tomorrow = new Date(NOON + 86_400_000).toISOString().slice(0, 19).replace('T', ' ');
    const pushId = await push('--all', '--yes', ...TEXT, '--send-time', tomorrow);
    const asked = ['--online', '--token', TOKEN, '--push-id', pushId];
    expect(await doctor(asked)).toMatchObject({ exit: 0, verdict: 'likely', stages: { send: 'broken' } });
    expect((await doctor(asked)).causes[0]).toBe('push-not-due');
    await fetch(`${line.url}/v3/push/cancel_timing_task`, {
      method: 'POST',
      headers: {
        Authorization: `Basic ${Buffer.from(`${line.accessId}:${line.secretKey}`).toString('base64')}`,
      },
      body: JSON.stringify({ pushId }),
    });
    expect((await doctor(asked)).causes[0]).toBe('push-was-stopped');
  });

  it('a push that has just gone out is not blamed for what may still come', async () => {
    const { push, call } = await emulatorProcess({ delivery: { channel: 'vivo', stopAt: 'planned' } });
    const pushId = await push('--token', TOKEN);
    const { stdout, stderr, code } = await call([
      'doctor',
      '--online',
      '--token',
      TOKEN,
      '--push-id',
      pushId,
    ]);
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.not.stringContaining('✗') });
    expect(stderr).toMatch(/The push is only \d+ seconds old/);
  });

  it('a push for another device', async () => {
    const service = await emulatorProcess();
    const pushId = await service.push('--token', TOKEN.replace('0', 'f'));
    service.later(180);
    const told = await service.doctor(['--online', '--token', TOKEN, '--push-id', pushId]);
    expect(told.causes[0]).toBe('push-for-somebody-else');
  });
});

describe('doctor --im-account', () => {
  it.each<[ImAccountState, object]>([
    [
      'Online',
      { verdict: 'likely', findings: ['im-login-state'], stages: { plan: 'broken' }, next: 'im-login' },
    ],
    [
      'Offline',
      { verdict: 'likely', findings: ['im-login-state'], stages: { plan: 'broken' }, next: 'im-login' },
    ],
    ['PushOnline', { verdict: 'not-enough', findings: [], stages: {} }],
    ['Missing', { verdict: 'likely', findings: ['im-login-state'], stages: { plan: 'broken' } }],
  ])('%s', async (state, told) => {
    const { doctor } = await emulatorProcess({ imAccounts: { anna: state } });
    const causes = {
      Online: 'im-online',
      Offline: 'im-logged-out',
      PushOnline: 'im-token-not-reported',
      Missing: 'im-account-absent',
    };
    const answer = await doctor(['--im-account', 'anna']);
    expect(answer).toMatchObject({ exit: 0, err: expect.any(String), ...told });
    expect(answer.causes[0]).toBe(causes[state]);
  });

  it('with --online, also the devices that TPNS has for the account', async () => {
    const { doctor } = await emulatorProcess({ accounts: { anna: [TOKEN] } });
    const bound = await doctor(['--online', '--im-account', 'anna', '--token', TOKEN]);
    expect(bound.stages).toMatchObject({ binding: 'proven' });
    const stranger = await doctor(['--online', '--im-account', 'ben', '--token', TOKEN]);
    expect(stranger).toMatchObject({ verdict: 'likely' });
    expect(stranger.causes[0]).toBe('account-not-bound');
  });
});
