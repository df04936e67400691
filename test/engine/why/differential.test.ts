import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beside, contrary, proof, some, strong } from '../../../src/causes/define.ts';
import { told } from '../../../src/causes/kinds.ts';
import { stepOf } from '../../../src/causes/steps.ts';
import { standing } from '../../../src/checks/shared/standing.ts';
import type { Cause, Prediction } from '../../../src/core/cause.ts';
import type { Diagnosis } from '../../../src/core/diagnosis.ts';
import { type EvidenceSource, type Observation, observed } from '../../../src/core/observation.ts';
import { differential } from '../../../src/engine/why/differential.ts';
import { readStages } from '../../../src/engine/why/stages.ts';
import { anyObservations } from './observations.ts';

const around = { serial: '', package: 'com.example.shop' };

function diagnose(
  observations: readonly Observation[],
  asked: readonly EvidenceSource[] = ['logcat'],
): Diagnosis {
  return differential({ observations, asked, around });
}

const first = (diagnosis: Diagnosis): string | undefined => diagnosis.suspects[0]?.cause.id;
const stateOf = ({ stages }: Diagnosis, stage: string): string | undefined =>
  stages.find(each => each.stage === stage)?.state;

const failed = (code: string, line: number | null = null): Observation =>
  observed('logcat', 'registration-failed', { code }, { line });
const registered = (line: number | null = null): Observation =>
  observed('logcat', 'registered', { token: null }, { line });

describe('stages', () => {
  it('are unknown without evidence, and in the order of the way', () => {
    const stages = readStages([]);
    expect(stages.map(({ stage }) => stage).slice(0, 3)).toEqual(['registration', 'vendor-token', 'binding']);
    expect(stages.every(({ state, evidence }) => state === 'unknown' && evidence.length === 0)).toBe(true);
  });

  it('are proven by what could not be without them', () => {
    const diagnosis = diagnose([observed('online', 'push-arrived', { count: 1 })], ['online']);
    expect(['plan', 'send', 'vendor', 'arrival'].map(stage => stateOf(diagnosis, stage))).toEqual(
      Array(4).fill('proven'),
    );
    expect(stateOf(diagnosis, 'display')).toBe('unknown');
  });

  it('are broken where one vendor’s part is, though another’s works', () => {
    const diagnosis = diagnose([
      observed('logcat', 'vendor-token', { token: 'x' }, { channel: 'fcm' }),
      observed('logcat', 'vendor-token-empty', {}, { channel: 'huawei' }),
    ]);
    expect(stateOf(diagnosis, 'vendor-token')).toBe('broken');
  });
});

describe('a log tells a story', () => {
  it('whose later lines overrule the earlier ones', () => {
    const story = [failed('-502', 3), registered(90)];
    expect(standing(story).map(({ id }) => id)).toEqual(['registered']);
    expect(stateOf(diagnose(story), 'registration')).toBe('proven');
    expect(stateOf(diagnose([registered(3), failed('-502', 90)]), 'registration')).toBe('broken');
  });

  it('but not those of another channel, nor of another source', () => {
    const other = [
      observed('logcat', 'vendor-token-empty', {}, { channel: 'huawei', line: 1 }),
      observed('logcat', 'vendor-token', { token: 'x' }, { channel: 'fcm', line: 2 }),
    ];
    expect(standing(other)).toHaveLength(2);
    const service = observed('online', 'token-known', { pushes: 0 });
    expect(standing([failed('-502', 3), service])).toHaveLength(2);
  });

  it('and a second call that came too soon takes nothing back', () => {
    expect(stateOf(diagnose([registered(3), failed('10115', 4)]), 'registration')).toBe('proven');
  });

  it('whose repetitions are one sign', () => {
    const once = diagnose([failed('-502', 1)]);
    const often = diagnose([failed('-502', 1), failed('-502', 2), failed('-502', 3)]);
    expect(often.suspects[0]?.share).toBe(once.suspects[0]?.share);
    expect(often.stages[0]?.evidence).toHaveLength(1);
  });
});

describe('suspects', () => {
  it('are those whom something speaks for, the likeliest first', () => {
    const { suspects, verdict } = diagnose([failed('10004')]);
    expect(suspects[0]).toMatchObject({ confidence: 'high', cause: { id: 'library-absent' } });
    expect(verdict).toBe('likely');
  });

  it('of which a code that several explain leaves none certain', () => {
    const { suspects } = diagnose([failed('-502')]);
    expect(suspects[0]).toMatchObject({ confidence: 'medium', cause: { id: 'access-point-wrong' } });
    expect(suspects.map(({ cause }) => cause.id)).toContain('network-of-device');
  });

  it('become certain by a second sign of another kind', () => {
    const sign = observed('project', 'finding', { check: 'access-point-missing', severity: 'warning' });
    expect(diagnose([failed('-502'), sign]).suspects[0]).toMatchObject({
      confidence: 'high',
      cause: { id: 'access-point-wrong' },
    });
  });

  it('are let off by what excludes them', () => {
    const taken = observed('online', 'push-arrived', { count: 1 });
    const stopped = observed('device', 'app-stopped', {});
    expect(diagnose([stopped], ['device']).suspects.map(({ cause }) => cause.id)).toContain(
      'app-force-stopped',
    );
    expect(
      diagnose([stopped, taken], ['device', 'online']).suspects.map(({ cause }) => cause.id),
    ).not.toContain('app-force-stopped');
  });

  it('that the log proves are not let off by what the service still remembers', () => {
    const known = observed('online', 'token-known', { pushes: 0 });
    expect(diagnose([failed('10004'), known], ['logcat', 'online']).suspects[0]).toMatchObject({
      cause: { id: 'library-absent' },
      confidence: 'medium',
    });
  });

  it('lose by what speaks against them, and that is shown', () => {
    const clean = diagnose([failed('-502')]).suspects[0];
    const mixed = diagnose([failed('-502'), failed('20')]).suspects.find(
      ({ cause }) => cause.id === 'access-point-wrong',
    );
    expect(mixed?.share ?? 0).toBeLessThan(clean?.share ?? 0);
    expect(mixed?.contradicts).toHaveLength(1);
    expect(mixed?.confidence).not.toBe('high');
  });

  it('stand each for its own channel', () => {
    const { suspects } = diagnose([
      observed('logcat', 'vendor-code', { code: '22006', message: '' }, { channel: 'xiaomi' }),
    ]);
    expect(suspects[0]).toMatchObject({ channel: 'xiaomi', cause: { id: 'vendor-keys-wrong' } });
  });

  it('of another vendor than the phone’s are no trouble', () => {
    const missing = observed(
      'device',
      'vendor-service-absent',
      { service: 'com.google.android.gms' },
      { channel: 'fcm' },
    );
    const bound = observed('logcat', 'vendor-bound', {}, { channel: 'huawei' });
    expect(diagnose([missing], ['device']).verdict).toBe('likely');
    expect(diagnose([missing, bound], ['device', 'logcat']).suspects[0]?.confidence ?? 'low').toBe('low');
  });

  it('in front of the break come before those behind it', () => {
    const { suspects } = diagnose([
      observed('logcat', 'vendor-channels', { on: false }),
      observed('online', 'push-not-arrived', {}, { channel: 'tpns' }),
      observed('device', 'process-running', { running: false }),
    ]);
    expect(suspects[0]?.cause.id).toBe('vendor-channels-off');
  });

  it('whose stage is seen to work are hardly any', () => {
    const shown = observed('logcat', 'notification-shown', {});
    const sign = observed('project', 'finding', { check: 'vendor-disabled', severity: 'error' });
    expect(diagnose([sign]).verdict).toBe('likely');
    expect(diagnose([sign, observed('logcat', 'vendor-token', { token: 'x' }), shown]).verdict).not.toBe(
      'likely',
    );
  });
});

describe('the verdict', () => {
  it('is that there is not enough where nothing points anywhere', () => {
    for (const observations of [[], [registered()], [observed('logcat', 'log-silent', { lines: 40 })]]) {
      const { verdict, suspects } = diagnose(observations);
      expect(verdict).toBe('not-enough');
      expect(suspects.every(({ confidence }) => confidence === 'low')).toBe(true);
    }
  });

  it('is that all is well where it arrived and nothing is broken', () => {
    const diagnosis = diagnose([observed('online', 'push-arrived', { count: 1 })], ['online']);
    // that it was seen, nothing says
    expect(diagnosis).toMatchObject({ verdict: 'well', next: { step: 'ask-device' } });
    const shown = observed('logcat', 'notification-shown', {});
    expect(diagnose([...diagnosis.observations, shown], ['online', 'logcat'])).toMatchObject({
      verdict: 'well',
      next: null,
    });
  });
});

describe('the next step', () => {
  const stepFor = (
    observations: readonly Observation[],
    asked: readonly EvidenceSource[],
  ): string | undefined => diagnose(observations, asked).next?.step;

  it.each<[string, readonly Observation[], readonly EvidenceSource[], string]>([
    ['a log, to begin with', [], ['device'], 'capture-log'],
    [
      'a talkative log, where this one is silent',
      [observed('logcat', 'log-silent', { lines: 9 })],
      ['logcat'],
      'log-louder',
    ],
    [
      'the log of the right app',
      [observed('logcat', 'log-foreign', { lines: 9, packages: '' })],
      ['logcat'],
      'log-of-app',
    ],
    ['a whole log', [observed('logcat', 'log-cut', {})], ['logcat'], 'capture-log'],
    ['the device, where the log says no more', [registered()], ['logcat'], 'ask-device'],
    [
      'the service, for what is bound',
      [
        registered(),
        observed('logcat', 'vendor-token', { token: 'x' }, { channel: 'fcm' }),
        observed('logcat', 'vendor-bound', {}, { channel: 'fcm' }),
      ],
      ['logcat'],
      'ask-push',
    ],
  ])('asks for %s', (_, observations, asked, step) => {
    expect(stepFor(observations, asked)).toBe(step);
  });

  it('is the one that decides the likeliest cause', () => {
    expect(stepFor([failed('-502')], ['logcat'])).toBe('access-point');
  });

  it('prefers what brings something new, where two are close', () => {
    const { suspects, next } = diagnose([failed('-2'), failed('1008003')], ['logcat']);
    expect(suspects[0]?.confidence).not.toBe('high');
    expect(stepOf(next?.step ?? '').brings).not.toBe('logcat');
  });
});

describe('confidence', () => {
  const cause = (
    id: string,
    stage: Cause['stage'],
    predictions: readonly Prediction[],
    more: Partial<Cause> = {},
  ): Cause => ({
    id,
    stage,
    side: 'app',
    commonness: 'common',
    loose: false,
    perChannel: false,
    channels: null,
    predictions,
    decides: 'mend',
    source: 'https://example.com',
    words: { en: { title: '', why: '', remedy: '' }, zh: { title: '', why: '', remedy: '' } },
    ...more,
  });
  const by = (causes: readonly Cause[], observations: readonly Observation[]) =>
    differential({ observations, asked: ['logcat'], around, causes });
  const stopped = observed('device', 'app-stopped', {});
  const off = observed('device', 'notifications-allowed', { allowed: false });
  const suffix = observed('apk', 'app-differs', { what: 'suffix', found: 'a', expected: 'b' });

  it.each<[string, Prediction[], Observation[], string]>([
    ['one proof', [proof('app-stopped')], [stopped], 'high'],
    ['one strong sign', [strong('app-stopped')], [stopped], 'medium'],
    [
      'two strong signs of different kinds',
      [strong('app-stopped'), strong('notifications-allowed')],
      [stopped, off],
      'high',
    ],
    ['one weak sign', [some('app-stopped')], [stopped], 'low'],
    ['two weak signs', [some('app-stopped'), some('notifications-allowed')], [stopped, off], 'low'],
    [
      'a proof with something against it',
      [proof('app-stopped'), contrary('app-differs')],
      [stopped, suffix],
      'medium',
    ],
  ])('%s', (_, predictions, observations, confidence) => {
    expect(by([cause('a-b', 'arrival', predictions)], observations).suspects[0]?.confidence).toBe(confidence);
  });

  it('takes findings of several checks for one kind of sign', () => {
    const finding = (check: string) => observed('project', 'finding', { check, severity: 'error' });
    const predictions = [strong('finding', { check: ['x'] }), strong('finding', { check: ['y'] })];
    const { suspects } = by([cause('a-b', 'arrival', predictions)], [finding('x'), finding('y')]);
    expect(suspects[0]?.confidence).toBe('medium');
  });

  it('takes a remark for no strong sign', () => {
    const remark = observed('project', 'finding', { check: 'x', severity: 'info' });
    expect(by([cause('a-b', 'arrival', [strong('finding', { check: ['x'] })])], [remark]).verdict).toBe(
      'not-enough',
    );
  });

  it('counts a sign once, however many lines have it', () => {
    const once = by(
      [cause('a-b', 'registration', [some('connection-failed')])],
      [observed('logcat', 'connection-failed', {}, { line: 1 })],
    );
    const often = by(
      [cause('a-b', 'registration', [some('connection-failed')])],
      [1, 2, 3].map(line => observed('logcat', 'connection-failed', {}, { line })),
    );
    expect(often.suspects[0]?.share).toBe(once.suspects[0]?.share);
  });

  it('is never high behind another break, which comes first', () => {
    const causes = [
      cause('late-one', 'display', [proof('notifications-allowed')]),
      cause('early-one', 'registration', [strong('registration-failed')]),
    ];
    const { suspects } = by(causes, [off, failed('-502')]);
    expect(suspects.map(({ cause: { id }, confidence }) => [id, confidence])).toEqual([
      ['early-one', 'medium'],
      ['late-one', 'medium'],
    ]);
  });

  it('is not high where two of one stage are as good', () => {
    const causes = [
      cause('one-a', 'arrival', [proof('app-stopped')]),
      cause('one-b', 'arrival', [proof('app-stopped')]),
    ];
    expect(by(causes, [stopped]).suspects.map(({ confidence }) => confidence)).toEqual(['medium', 'medium']);
    expect(by(causes, [stopped]).verdict).toBe('open');
  });

  it('is low where the log may be another app’s', () => {
    const foreign = observed('logcat', 'log-foreign', { lines: 9, packages: 'com.other' });
    const causes = [cause('a-b', 'registration', [proof('library-missing')])];
    const missing = observed('logcat', 'library-missing', {});
    expect(by(causes, [missing]).suspects[0]?.confidence).toBe('high');
    expect(by(causes, [missing, foreign]).suspects[0]?.confidence).toBe('low');
  });

  it('keeps what works as something against, and loses by it', () => {
    const causes = [cause('a-b', 'registration', [strong('connection-failed')])];
    const failing = observed('device', 'connection-failed', {});
    const { suspects } = by(causes, [failing, registered(4)]);
    expect(suspects[0]).toMatchObject({ confidence: 'low', contradicts: [{ id: 'registered' }] });
    const loose = [cause('a-b', 'registration', [strong('connection-failed')], { loose: true })];
    expect(by(loose, [failing, registered(4)]).suspects[0]).toMatchObject({
      confidence: 'medium',
      contradicts: [],
    });
  });

  it('shows at most five', () => {
    const causes = 'abcdefgh'
      .split('')
      .map(letter => cause(`${letter}-x`, 'arrival', [strong('app-stopped')]));
    expect(by(causes, [stopped]).suspects).toHaveLength(5);
  });

  it('lets a sign speak only beside the other one', () => {
    const causes = [
      cause('a-b', 'arrival', [beside(strong('app-stopped'), 'notifications-allowed', { allowed: [false] })]),
    ];
    expect(by(causes, [stopped]).suspects).toEqual([]);
    expect(by(causes, [stopped, off]).suspects).toHaveLength(1);
  });
});

describe('a push to many', () => {
  const record = (type: string) =>
    observed('online', 'push-record', { status: 'PUSH_FINISHED', type, message: 'notify', created: '' });
  const arrived = observed('online', 'push-arrived', { count: 900 });
  const clicked = observed('online', 'push-clicked', { count: 80 });

  it.each([
    ['to all', [record('all')], 'unknown'],
    ['to a tag', [record('tag')], 'unknown'],
    ['to several', [observed('online', 'push-planned', { count: 2 })], 'unknown'],
    ['to one token', [record('token'), observed('online', 'push-planned', { count: 1 })], 'proven'],
  ])('%s', (_, more, state) => {
    const diagnosis = diagnose([...more, arrived, clicked], ['online']);
    expect(stateOf(diagnosis, 'send')).toBe('proven');
    for (const stage of ['arrival', 'display', 'click']) expect(stateOf(diagnosis, stage)).toBe(state);
  });

  it('lets nobody off for having come to others', () => {
    const stopped = observed('device', 'app-stopped', {});
    const of = (more: Observation) =>
      diagnose([more, arrived, stopped], ['online', 'device']).suspects.map(({ cause }) => cause.id);
    expect(of(record('all'))).toContain('app-force-stopped');
    expect(of(record('token'))).not.toContain('app-force-stopped');
  });
});

describe('a phone has one vendor’s channel', () => {
  it('and what fails on another one is no break', () => {
    const fcm = observed('logcat', 'vendor-token-empty', {}, { channel: 'fcm' });
    const bound = observed('logcat', 'vendor-bound', {}, { channel: 'xiaomi' });
    expect(stateOf(diagnose([fcm]), 'vendor-token')).toBe('broken');
    expect(stateOf(diagnose([fcm, bound]), 'vendor-token')).toBe('proven');
  });

  it('and of a push only the channels that it was to take are suspected', () => {
    const { suspects } = diagnose(
      [
        observed('logcat', 'vendor-token', { token: 'x' }, { channel: 'oppo' }),
        observed('online', 'push-not-sent', {}, { channel: 'vivo' }),
      ],
      ['online', 'logcat'],
    );
    expect(
      suspects.filter(({ cause }) => cause.stage === 'send').map(({ channel }) => channel),
    ).not.toContain('oppo');
  });
});

describe('whatever is seen', () => {
  it('comes to a diagnosis with shares, words and a step', () => {
    fc.assert(
      fc.property(anyObservations, observations => {
        const { suspects, stages, verdict, next } = diagnose(observations);
        expect(stages).toHaveLength(10);
        const sum = suspects.reduce((total, { share }) => total + share, 0);
        expect(sum).toBeLessThanOrEqual(1 + 1e-9);
        const shares = suspects.map(({ share }) => share);
        expect(shares).toEqual(shares.toSorted((a, b) => b - a));
        expect(suspects.every(({ supports }) => supports.length > 0)).toBe(true);
        if (verdict !== 'well') expect(next).not.toBeNull();
        if (next !== null) stepOf(next.step);
        for (const each of observations) {
          for (const lang of ['en', 'zh'] as const)
            expect(told(each, lang)).not.toMatch(/\bundefined\b|\[object /);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('means the same in any order, the lines of a log apart', () => {
    fc.assert(
      fc.property(
        anyObservations.map(all => all.map(each => ({ ...each, line: null }))),
        observations => {
          const seen = (all: readonly Observation[]): unknown =>
            diagnose(all)
              .suspects.map(({ cause, channel, confidence, share }) => [
                cause.id,
                channel,
                confidence,
                share.toFixed(9),
              ])
              .sort();
          expect(seen(observations.toReversed())).toEqual(seen(observations));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('is never certain without a sign that is strong', () => {
    fc.assert(
      fc.property(anyObservations, observations => {
        const sure = diagnose(observations).suspects.filter(({ confidence }) => confidence === 'high');
        for (const { contradicts, supports } of sure) {
          expect(contradicts).toEqual([]);
          expect(supports.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('names the first cause as JSON would: by a name of the table', () => {
    expect(first(diagnose([failed('10007')]))).toBe('sdk-switched-off');
  });
});
