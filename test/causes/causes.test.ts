import { describe, expect, it } from 'vitest';
import { causes } from '../../src/causes/index.ts';
import { kinds } from '../../src/causes/kinds.ts';
import { stageWords } from '../../src/causes/stages.ts';
import { steps } from '../../src/causes/steps.ts';
import { checks } from '../../src/checks/index.ts';
import type { Prediction } from '../../src/core/cause.ts';
import { stages } from '../../src/core/push-path.ts';
import { pushChannels } from '../../src/tpns/channels.ts';
import { codes } from '../../src/tpns/codes/all.ts';

const predictions = causes.flatMap(cause => cause.predictions.map(prediction => ({ cause, prediction })));
const values = ({ where }: Prediction, key: string): readonly string[] => (where?.[key] ?? []).map(String);

describe.each(causes.map(cause => [cause.id, cause] as const))('%s', (_, cause) => {
  it('says what, why and what to do, in both languages', () => {
    for (const text of Object.values(cause.words.en)) expect(text).toMatch(/^\S.*[a-zA-Z.)”]$/s);
    expect(cause.words.en.title).not.toMatch(/\.$/);
    for (const text of Object.values(cause.words.zh)) {
      expect(text).toMatch(/[一-鿿]/);
      expect(text).not.toMatch(/[一-鿿][,;!?](?!\w)|[一-鿿]\.$/);
    }
    for (const lang of ['en', 'zh'] as const) {
      const { why, remedy } = cause.words[lang];
      for (const text of [why, remedy]) expect(text).toMatch(lang === 'en' ? /\.$/ : /。$/);
    }
  });

  it('can be suspected, and names the step that decides it', () => {
    expect(
      cause.predictions.some(({ weight }) => weight === 'proof' || weight === 'strong' || weight === 'some'),
    ).toBe(true);
    expect(steps.map(({ id }) => id)).toContain(cause.decides);
    expect(cause.source).toMatch(/^https:\/\//);
    expect(cause.id).toMatch(/^[a-z]+(-[a-z]+)+$/);
  });
});

describe('the table of causes', () => {
  it('has every id once, and a cause for each stage, in the order of the way', () => {
    const ids = causes.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...new Set(causes.map(({ stage }) => stage))]).toEqual([...stages]);
  });

  it('does not take a name that explain knows otherwise', () => {
    const taken = [...checks.map(({ id }) => id), ...stages];
    expect(causes.filter(({ id }) => (taken as readonly string[]).includes(id))).toEqual([]);
  });

  it('predicts findings of checks that exist', () => {
    const known = new Set(checks.map(({ id }) => id));
    const named = predictions.flatMap(({ prediction }) =>
      prediction.see === 'finding' ? values(prediction, 'check') : [],
    );
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter(check => !known.has(check))).toEqual([]);
  });

  it('predicts codes that are known', () => {
    const known = new Set(codes.flatMap(({ code }) => [code, code.slice(code.indexOf(':') + 1)]));
    const named = predictions.flatMap(({ prediction }) => values(prediction, 'code'));
    expect(named.length).toBeGreaterThan(60);
    expect(named.filter(code => !known.has(code))).toEqual([]);
  });

  it('speaks of channels that exist', () => {
    const named = [
      ...causes.flatMap(({ channels }) => channels ?? []),
      ...predictions.flatMap(({ prediction }) => values(prediction, 'channel')),
    ];
    const known: readonly string[] = [...pushChannels, 'null'];
    expect(named.filter(channel => !known.includes(channel))).toEqual([]);
  });

  it('has no kind of observation that tells nothing: each speaks of a stage, of a cause, or of who was looked at', () => {
    const background = [
      'device-seen',
      'line-harmless',
      'old-sdk',
      'vendor-registered',
      'service-unreachable',
      'log-cut',
    ];
    const heard = new Set([...predictions.map(({ prediction }) => prediction.see), ...background]);
    const silent = Object.keys(kinds).filter(id => !heard.has(id as Prediction['see']));
    // these prove a stage and thereby speak against every cause in front of it
    const proving = silent.filter(
      id => /^(?:token-known|push-clicked|service-mute|push-for-token)$/.test(id) === false,
    );
    expect(proving).toEqual([]);
  });

  it.each([
    ['a vendor does not deliver', 'vendor-quota'],
    ['OPPO wants a channel', 'vendor-channel-unnamed'],
    ['OPPO wants JSON', 'vendor-refuses-content'],
    ['custom messages of IM', 'im-message-without-text'],
    ['a redirect that fails', 'redirect-not-received'],
    ['a custom sound', 'sound-missing'],
    ['filters', 'vendor-filters-text'],
    ['an app under review', 'app-under-review'],
    ['five minutes of a new channel', 'vendor-channel-new'],
    ['one minute of a new app', 'app-too-new'],
    ['the IM app is not authorised', 'im-not-authorised'],
    ['an account unbound under the wrong type', 'account-left-bound'],
  ])('covers what the guide is asked most: %s', (_, id) => {
    expect(causes.map(cause => cause.id)).toContain(id);
  });
});

describe('the words around', () => {
  it('tells of each stage what happens and how it is seen', () => {
    for (const stage of stages) {
      for (const text of Object.values(stageWords[stage].en)) expect(text).toMatch(/\.$/);
      for (const text of Object.values(stageWords[stage].zh)) expect(text).toMatch(/。$/);
    }
  });

  it('gives each step once, in both languages, and none that nobody takes', () => {
    const ids = steps.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { words } of steps) {
      expect(words.en).toMatch(/^[A-Z].*\.$/s);
      expect(words.zh).toMatch(/。$/);
    }
  });
});
