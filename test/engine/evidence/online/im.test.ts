/** Whether IM would send an offline push. */
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../../../src/emulator/scenario.ts';
import { askIm } from '../../../../src/engine/evidence/online/im.ts';
import { Stop } from '../../../../src/errors.ts';
import { client, emulator } from '../../../emulator/helpers.ts';
import { IM } from '../../../support/service.ts';
import { answering } from './helpers.ts';

const about = (endpoint: string, account = 'anna', more: object = {}) =>
  askIm(client(), { identity: { ...IM, endpoint, ...more }, account, now: () => Date.now() });

const emulated = async (scenario: Scenario = {}) =>
  (await emulator({ clock: () => Date.now(), im: IM, scenario })).url;

describe('an account of IM', () => {
  it.each(['Online', 'PushOnline', 'Offline'] as const)('is %s', async state => {
    const url = await emulated({ imAccounts: { anna: state } });
    expect(await about(url)).toEqual({
      source: 'im',
      observations: [
        {
          id: 'im-state',
          args: { state, account: 'anna' },
          source: 'im',
          channel: null,
          quote: null,
          line: null,
        },
      ],
      notes: [],
    });
  });

  it('is not known', async () => {
    const url = await emulated({ imAccounts: { anna: 'Missing' } });
    expect((await about(url)).observations).toMatchObject([
      { id: 'im-account-unknown', args: { account: 'anna' } },
    ]);
  });

  it('is not told to strangers', async () => {
    const url = await emulated();
    const reading = await about(url, 'anna', { secretKey: 'cd'.repeat(32) });
    expect(reading.observations).toMatchObject([{ id: 'im-refused', args: { code: '70009' } }]);
    expect(reading.observations[0]?.quote).toMatch(/another key/);
  });

  it.each([
    [
      { ErrorCode: 60010, ErrorInfo: '' },
      { id: 'im-refused', args: { code: '60010' }, quote: null },
    ],
    [
      { ErrorCode: 0, ErrorList: [{ ErrorCode: 70402 }] },
      { id: 'im-refused', args: { code: '70402' }, quote: null },
    ],
    [{ ErrorCode: 0, ErrorList: [{}] }, { id: 'im-account-unknown' }],
  ])('may be answered with %j', async (answer, observation) => {
    const { url } = await answering({ '*': answer });
    expect((await about(url)).observations).toMatchObject([observation]);
  });

  it('may not be told at all', async () => {
    const { url } = await answering({ '*': { ErrorCode: 0, QueryResult: [] } });
    expect(await about(url)).toMatchObject({
      observations: [],
      notes: [{ id: 'online-im-untold', args: { account: 'anna' } }],
    });
  });

  it('is not asked of somebody else, or of nobody', async () => {
    const { url } = await answering({ '*': '<html></html>' });
    await expect(about(url)).rejects.toMatchObject({ exit: 2, code: 'unreadable-answer' });
    await expect(about('http://127.0.0.1:1')).rejects.toBeInstanceOf(Stop);
    await expect(about('http://127.0.0.1:1')).rejects.toMatchObject({ exit: 2, code: 'network' });
    const broken = { request: () => Promise.reject(new TypeError('bug')) };
    const identity = { ...IM, endpoint: 'http://127.0.0.1:1' };
    await expect(askIm(broken, { identity, account: 'anna', now: () => 0 })).rejects.toThrow('bug');
  });
});
