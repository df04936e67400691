import { describe, expect, it } from 'vitest';
import { checks } from '../../../src/checks/index.ts';
import type { Found } from '../../../src/core/check.ts';
import { diagnose } from '../../../src/engine/diagnose/diagnose.ts';
import { withoutIgnored } from '../../../src/engine/diagnose/ignore.ts';
import { selectChecks } from '../../../src/engine/diagnose/select.ts';
import { summaryOf } from '../../../src/engine/diagnose/summary.ts';
import {
  broken,
  CONFIG,
  CONSOLE,
  GRADLE,
  healthy,
  MANIFEST,
  subjectOf,
  without,
  withPlugin,
} from '../../checks/support.ts';

const subject = subjectOf(healthy);
const words = { title: 't', message: () => 'm', help: () => 'h' };
const check = (id: string, run: () => readonly Found<unknown>[] | null, before: readonly string[] = []) => ({
  id,
  severity: 'error' as const,
  fixable: false,
  before,
  source: '',
  words: { en: words, zh: words },
  run,
});
const found = (more: Partial<Found<unknown>> = {}): Found<unknown> => ({ args: {}, side: 'app', ...more });

describe('diagnose', () => {
  it('tells a check that passed from one that does not apply', () => {
    const asked = [
      check('well', () => []),
      check('elsewhere', () => null),
      check('ill', () => [found(), found()]),
    ];
    expect(diagnose(subject, asked)).toMatchObject({
      passed: 1,
      skipped: 1,
      findings: [{ check: 'ill' }, { check: 'ill' }],
    });
  });

  it('F65: reports a check that breaks down, and goes on', () => {
    const crash = check('bad', () => {
      throw new TypeError('no such thing');
    });
    const odd = check('odd', () => {
      throw 'a text';
    });
    const { findings, passed } = diagnose(subject, [crash, odd, check('well', () => [])]);
    expect(findings.map(({ check: id, args }) => [id, args])).toEqual([
      ['check-crashed', { check: 'bad', message: 'no such thing' }],
      ['check-crashed', { check: 'odd', message: 'a text' }],
    ]);
    expect(passed).toBe(1);
  });

  it('lets the more specific speak, for its module and for what it is about', () => {
    const speaking = (specific: Partial<Found<unknown>>, general: Partial<Found<unknown>>): string[] =>
      diagnose(subject, [
        check('general', () => [found(general)]),
        check('specific', () => [found(specific)], ['general']),
      ]).findings.map(({ check: id }) => id);
    expect(speaking({}, {})).toEqual(['specific']);
    expect(speaking({ module: ':a' }, { module: ':a' })).toEqual(['specific']);
    expect(speaking({ module: ':a' }, { module: ':b' })).toEqual(['general', 'specific']);
    expect(speaking({ module: ':a', about: 'x' }, { module: ':a', about: 'x' })).toEqual(['specific']);
    expect(speaking({ module: ':a', about: 'x' }, { module: ':a', about: 'y' })).toEqual([
      'general',
      'specific',
    ]);
    expect(speaking({ module: ':a' }, { module: ':a', about: 'y' })).toEqual(['specific']);
  });

  it('puts errors first and keeps the order of the checks within them', () => {
    const asked = [
      check('a', () => [found({ severity: 'info' })]),
      check('b', () => [found({ severity: 'warning' })]),
      check('c', () => [found()]),
      check('d', () => [found()]),
    ];
    expect(diagnose(subject, asked).findings.map(({ check: id }) => id)).toEqual(['c', 'd', 'b', 'a']);
  });
});

describe('--only and --skip', () => {
  const select = (only: string[] | null, skip: string[] = []) => {
    const selected = selectChecks(checks, { only, skip });
    return 'check' in selected ? selected : selected.map(({ id }) => id);
  };

  it('run what is named, or all but that', () => {
    expect(select(['redirect-slash', 'config-invalid'])).toEqual(['config-invalid', 'redirect-slash']);
    expect(select(null, ['config-invalid'])).toHaveLength(checks.length - 1);
    expect(select(['redirect-slash'], ['redirect-slash'])).toEqual([]);
  });

  it('suggest what was probably meant, and nothing where nothing is near', () => {
    expect(select(['redirect-slahs'])).toEqual({ check: 'redirect-slahs', suggestion: 'redirect-slash' });
    expect(select(null, ['Exported-Missing'])).toEqual({
      check: 'Exported-Missing',
      suggestion: 'exported-missing',
    });
    expect(select(['everything'])).toEqual({ check: 'everything', suggestion: null });
  });
});

describe('ignore', () => {
  const ill = broken(healthy, MANIFEST, '".Home" android:exported="true"', '".Home"');
  const judged = (...entries: object[]) => {
    const text = JSON.stringify({ redirect: 'shop://com.example.shop/detail', ignore: entries });
    const looked = subjectOf({ ...ill, [CONSOLE]: text });
    const { findings, ignored } = withoutIgnored(looked, diagnose(looked, checks).findings);
    return [
      findings.map(({ check: id }) => id),
      ignored.map(({ finding, reason }) => `${finding.check}: ${reason}`),
    ];
  };
  const entry = { check: 'exported-missing', reason: 'mended by a plugin' };
  const moved = [[], ['exported-missing: mended by a plugin']];

  it('F67: moves a finding away, with its reason', () => {
    expect(judged(entry)).toEqual(moved);
    expect(judged({ ...entry, module: 'app' })).toEqual(moved);
    expect(judged({ ...entry, module: ':app', file: `./${MANIFEST}` })).toEqual(moved);
  });

  it('keeps it where check, module or file is another', () => {
    const kept = [['exported-missing'], []];
    expect(judged({ ...entry, check: 'redirect-slash' })).toEqual(kept);
    expect(judged({ ...entry, module: ':other' })).toEqual(kept);
    expect(judged({ ...entry, file: GRADLE })).toEqual(kept);
    expect(judged()).toEqual(kept);
  });

  it('asks for a reason', () => {
    expect(judged({ check: 'exported-missing' })[0]).toEqual(['config-invalid', 'exported-missing']);
    expect(judged({ check: 'exported-missing', reason: '  ' })[0]).toEqual([
      'config-invalid',
      'exported-missing',
    ]);
  });
});

describe('the summary of a module', () => {
  const summary = (world: typeof healthy) => subjectOf(world).apps.map(summaryOf)[0];

  it('says what the module is', () => {
    expect(summary(healthy)).toEqual({
      path: ':app',
      applicationId: 'com.example.shop',
      mode: 'manual',
      region: 'guangzhou',
      sdkVersion: '1.4.4.5',
      targetSdk: 34,
      variants: ['debug', 'release'],
    });
    expect(summary(withPlugin)).toMatchObject({ mode: 'plugin', sdkVersion: '1.4.4.5' });
    expect(
      summary(broken(healthy, GRADLE, '\n\n', '\napply plugin: "com.tencent.android.tpns"\n\n')),
    ).toMatchObject({ mode: 'both' });
    expect(
      summary({ ...without(healthy, CONFIG), [GRADLE]: "apply plugin: 'com.android.application'\n" }),
    ).toMatchObject({
      mode: 'none',
      region: null,
      sdkVersion: null,
      targetSdk: null,
    });
  });

  it('leaves open what can not be read', () => {
    expect(
      summary(broken(without(healthy, CONFIG), GRADLE, 'dependencies {', 'dependencies { {')),
    ).toMatchObject({
      applicationId: null,
      mode: null,
      region: null,
      sdkVersion: null,
      variants: [],
    });
  });

  it('takes the region from the manifest', () => {
    const entry = (value: string) =>
      broken(
        healthy,
        MANIFEST,
        '<receiver',
        `<meta-data android:name="XG_SERVER_SUFFIX" android:value="${value}" />\n<receiver`,
      );
    expect(summary(entry('tpns.hk.tencent.com'))?.region).toBe('hongkong');
    expect(summary(entry('example.com'))?.region).toBeNull();
    expect(summary(entry('@string/host'))?.region).toBeNull();
    const filled = broken(
      entry('$' + '{HOST}'),
      GRADLE,
      'XG_ACCESS_ID ',
      "HOST: 'tpns.sgp.tencent.com', XG_ACCESS_ID ",
    );
    expect(summary(filled)?.region).toBe('singapore');
  });
});
