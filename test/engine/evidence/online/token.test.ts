/** What the service knows of a token and of an account. */
import { describe, expect, it } from 'vitest';
import { emulator } from '../../../emulator/helpers.ts';
import { ACCOUNTS, answering, asking, seenIn, TOKENS, token } from './helpers.ts';

const now = () => Date.now();
const clock = now;

describe('a token', () => {
  it('has accounts, or none, or is not known at all', async () => {
    const bound = await emulator({ clock, scenario: { accounts: { anna: [token], ben: [token] } } });
    expect(seenIn(await asking(bound.url, { token, now }))).toEqual([
      'token-known {"pushes":0}',
      'token-accounts {"count":2,"accounts":"anna, ben"}',
    ]);
    const gone = await emulator({ clock, scenario: { invalidTokens: [token] } });
    expect(seenIn(await asking(gone.url, { token, now }))).toEqual(['token-unknown {"code":"10110008"}']);
  });

  it.each([1008006, 1008029, 10010005])(
    'is unknown by code %i as well, and asked about no further',
    async code => {
      const { url, asked } = await answering({ [TOKENS]: { ret_code: code, err_msg: 'x' } });
      expect(seenIn(await asking(url, { token }))).toEqual([`token-unknown {"code":"${code}"}`]);
      expect(asked).toHaveLength(1);
    },
  );

  const lists = (count: number) => ({
    retCode: 0,
    pushTaskList: Array.from({ length: count }, (_, i) => ({ pushId: 3_895_624_686 + i, pushTime: 1 })),
  });

  it.each([
    ['pushes, and no account', lists(2), { retCode: 0, result: ['10110008'] }, ['token-known {"pushes":2}']],
    [
      'no push, and no account',
      lists(0),
      { retCode: 0, result: ['0'], token_accounts: [] },
      ['token-known {"pushes":0}'],
    ],
    ['pushes, and is unknown to accounts', lists(1), { retCode: 10110008 }, ['token-known {"pushes":1}']],
    // the one code stands for both: nobody can tell
    ['neither, and a code for either', lists(0), { retCode: 0, result: ['10110008'] }, []],
  ])('has %s', async (_, pushes, accounts, known) => {
    const { url } = await answering({ [TOKENS]: pushes, [ACCOUNTS]: accounts });
    expect(seenIn(await asking(url, { token }))).toEqual([...known, 'token-without-account']);
  });

  it('that both questions know nothing of is unknown', async () => {
    const { url } = await answering({ [TOKENS]: lists(0), [ACCOUNTS]: { retCode: 1008029 } });
    expect(seenIn(await asking(url, { token }))).toEqual(['token-unknown {"code":"1008029"}']);
  });

  it('is told apart from a question that was refused', async () => {
    const { url } = await answering({
      [TOKENS]: { retCode: 1008007, errMsg: 'parameter' },
      [ACCOUNTS]: { retCode: 1008007, errMsg: '' },
    });
    expect(seenIn(await asking(url, { token }))).toEqual([
      `note online-refused {"path":"${ACCOUNTS}","code":1008007,"message":""}`,
    ]);
  });

  it('is read in the shapes that answers come in', async () => {
    const { url } = await answering({
      [TOKENS]: { retCode: '0', pushTaskList: [{ push_id: '7' }, { pushTime: 1 }, 'x'] },
      [ACCOUNTS]: { ret_code: 0, token_accounts: [{ account_list: ['anna', { account: 17 }, {}] }] },
    });
    expect(seenIn(await asking(url, { token }))).toEqual([
      'token-known {"pushes":1}',
      'token-accounts {"count":2,"accounts":"anna, 17"}',
    ]);
  });
});

describe('an account', () => {
  it('has devices: this one, another one, or none at all', async () => {
    const { url } = await emulator({ clock, scenario: { accounts: { anna: [token, 'other'] } } });
    const about = (account: string, more: object = {}) => asking(url, { account, now, ...more }).then(seenIn);
    expect(await about('anna')).toEqual(['account-devices {"count":2,"own":null,"account":"anna"}']);
    expect(await about('anna', { token })).toContain(
      'account-devices {"count":2,"own":true,"account":"anna"}',
    );
    expect(await about('anna', { token: 'f'.repeat(36) })).toContain(
      'account-devices {"count":2,"own":false,"account":"anna"}',
    );
    expect(await about('nobody')).toEqual(['account-unknown {"account":"nobody"}']);
  });

  const typed = (type: number, withRest: boolean) => (body: { readonly account_list?: unknown }) => {
    const asked = body.account_list as { account: string; account_type: number }[];
    const rows = asked.map(({ account, account_type }) => ({
      account,
      account_type,
      token_list: account_type === type ? [{ token }, token] : [],
    }));
    return { retCode: 0, account_tokens: withRest ? rows : rows.filter(row => row.token_list.length > 0) };
  };

  it.each([true, false])('of another type is found with the second question', async withRest => {
    const { url, asked } = await answering({ [ACCOUNTS]: typed(1002, withRest) });
    const { observations } = await asking(url, { account: 'anna' });
    expect(observations.at(-1)).toMatchObject({
      id: 'account-devices',
      args: { count: 1 },
      quote: 'account_type 1002',
    });
    expect(asked.slice(1).map(({ body }) => (body.account_list as unknown[]).length)).toEqual([1, 17]);
  });

  it('of the usual type needs no second one, and says nothing of its type', async () => {
    const { url, asked } = await answering({ [ACCOUNTS]: typed(0, true) });
    const { observations } = await asking(url, { account: 'anna' });
    expect(observations.at(-1)).toMatchObject({ args: { count: 1 }, quote: null });
    expect(asked).toHaveLength(2);
  });

  it('is unknown only where both questions were answered', async () => {
    const { url } = await answering({ [ACCOUNTS]: { retCode: 10110008 } });
    expect(seenIn(await asking(url, { account: 'anna' }))).toEqual(['account-unknown {"account":"anna"}']);
    const refused = await answering({
      [ACCOUNTS]: ({ account_list: list }) =>
        (list as unknown[]).length > 1 ? { retCode: 1008007 } : { retCode: 0, account_tokens: [] },
    });
    expect(seenIn(await asking(refused.url, { account: 'anna' }))).toEqual([
      `note online-refused {"path":"${ACCOUNTS}","code":1008007,"message":""}`,
    ]);
    const first = await answering({ [ACCOUNTS]: { retCode: 1008007 } });
    expect(seenIn(await asking(first.url, { account: 'anna' }))).toHaveLength(1);
  });
});
