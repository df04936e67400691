/** Accounts, tags and attributes: what is set can be asked for, and pushed to. */
import { describe, expect, it } from 'vitest';
import { TOKEN } from '../support/service.ts';
import { asking } from './asking.ts';

const other = 'b'.repeat(36);
const BIND = '/v3/device/account/batchoperate';
const QUERY = '/v3/device/account/query';
const TAG = '/v3/device/tag';
const ATTRIBUTE = '/v3/device/set_custom_attribute';
const TODAY = '/v3/toolbox/getPushListByToken';
const STATISTICS = '/v3/statistics/get_push_task_stat_channel';

type Ask = Awaited<ReturnType<typeof asking>>['ask'];

const message = { message_type: 'notify', message: { title: 'a', content: 'b', android: {} } };
const bound = (token: string, ...names: string[]) => ({
  token,
  account_list: names.map(account => ({ account, account_type: 0 })),
});
const bind = (ask: Ask, operator_type: number, rest: object) =>
  ask(BIND, { operator_type, platform: 'android', ...rest });
const accountsOf = async (ask: Ask, token: string) => {
  const { token_accounts: found } = await ask(QUERY, { operator_type: 2, token_list: [token] });
  const [first] = found as { account_list: { account: string }[] }[];
  return first?.account_list.map(({ account }) => account);
};

describe('accounts', () => {
  it('are bound, replaced, taken from a device and taken from all', async () => {
    const { ask } = await asking();
    const token_accounts = [bound(TOKEN, 'anna', 'ben'), bound(other, 'anna')];
    expect(await bind(ask, 1, { token_accounts })).toEqual({
      ret_code: 0,
      err_msg: 'NO_ERROR',
      result: ['0', '0'],
    });
    expect(await accountsOf(ask, TOKEN)).toEqual(['anna', 'ben']);
    await bind(ask, 2, { token_accounts: [bound(TOKEN, 'carl')] });
    expect(await accountsOf(ask, TOKEN)).toEqual(['carl']);
    await bind(ask, 1, { token_accounts: [bound(TOKEN, 'anna')] });
    await bind(ask, 3, { token_accounts: [bound(TOKEN, 'carl')] });
    expect(await accountsOf(ask, TOKEN)).toEqual(['anna']);
    expect(await ask(QUERY, { operator_type: 1, account_list: [{ account: 'anna' }] })).toMatchObject({
      account_tokens: [{ account: 'anna', token_list: expect.arrayContaining([TOKEN, other]) }],
    });
    await bind(ask, 4, { token_list: [TOKEN] });
    expect(await accountsOf(ask, TOKEN)).toEqual([]);
    await bind(ask, 5, { account_list: [{ account: 'anna', account_type: 0 }] });
    expect(await accountsOf(ask, other)).toEqual([]);
  });

  it('are pushed to as long as they have a device, by the type they were bound with', async () => {
    const { ask, running } = await asking();
    const push = { ...message, audience_type: 'account', account_list: ['anna'] };
    const typed = [{ token: TOKEN, account_list: [{ account: 'anna', account_type: 1002 }] }];
    await bind(ask, 1, { token_accounts: [...typed, { ...typed[0], token: other }] });
    // of an account that nobody has named, only the service would know
    expect(await ask('/v3/push/app', { ...push, account_list: ['ben'] })).toMatchObject({ ret_code: 0 });
    const all = { ...push, account_type: 1002, account_push_type: 1 };
    const { push_id: pushId } = await ask('/v3/push/app', all);
    await running.call(['push', '--token', 'c'.repeat(36), '--wait', '3']);
    expect(await ask(STATISTICS, { pushId })).toMatchObject({
      pushStatDataAll: [{ pushState: { pushActiveUv: 2 } }, {}],
    });
    expect(await ask(TODAY, { token: other })).toMatchObject({
      pushTaskList: [{ pushTargetType: 'ACCOUNT_PUSH' }],
    });
    await bind(ask, 5, { account_list: [{ account: 'anna', account_type: 1002 }] });
    expect(await ask('/v3/push/app', all)).toMatchObject({ ret_code: 10010005 });
  });

  it('of a scenario have any type, and a type of their own when they are bound', async () => {
    const { ask } = await asking({ accounts: { anna: [TOKEN] } });
    const push = { ...message, audience_type: 'account', account_list: ['anna'], account_type: 1005 };
    expect(await ask('/v3/push/app', push)).toMatchObject({ ret_code: 0 });
    await bind(ask, 1, { token_accounts: [bound(other, 'ben')] });
    const ben = { ...push, account_list: ['ben'], account_type: 0 };
    expect(await ask('/v3/push/app', { ...ben, account_type: 5 })).toMatchObject({ ret_code: 10010005 });
    expect(await ask('/v3/push/app', ben)).toMatchObject({ ret_code: 0 });
  });

  it.each<[object, number]>([
    [{ operator_type: 6, platform: 'android' }, 1008007],
    [{ operator_type: 4, token_list: [TOKEN] }, 1008002],
    [{ operator_type: 1, platform: 'ios' }, 1008002],
    [{ operator_type: 4, platform: 'ios', token_list: Array(21).fill(TOKEN) }, 1008007],
  ])('%j is refused with %i', async (body, code) => {
    const { ask } = await asking();
    expect(await ask(BIND, body)).toMatchObject({ ret_code: code, err_msg: expect.any(String) });
  });

  it('of a token that is not valid fail one by one', async () => {
    const { ask } = await asking({ invalidTokens: ['gone'] });
    const token_accounts = [bound('gone', 'anna'), bound(TOKEN, 'anna')];
    expect(await bind(ask, 1, { token_accounts })).toMatchObject({ ret_code: 0, result: ['1008006', '0'] });
  });
});

describe('tags', () => {
  const tagged = async (operations: object[]) => {
    const asked = await asking({ invalidTokens: ['gone'] });
    const codes = [];
    for (const each of operations)
      codes.push((await asked.ask(TAG, { platform: 'android', ...each })).ret_code);
    /** Whether a push to this tag would be for the token. */
    const has = async (tag: string, token = TOKEN): Promise<boolean> => {
      const before = (await asked.ask(TODAY, { token })).pushTaskList as object[];
      const item = { tags: [tag], is_not: false, tags_operator: 'OR', tag_type: 'xg_user_define' };
      await asked.running.call(['push', '--token', 'c'.repeat(36), '--wait', '1']);
      const text = { ...message.message, content: `${tag} ${before.length}` };
      const rules = [{ tag_items: [item], is_not: false }];
      await asked.ask('/v3/push/app', { ...message, message: text, audience_type: 'tag', tag_rules: rules });
      return ((await asked.ask(TODAY, { token })).pushTaskList as object[]).length > before.length;
    };
    return { ...asked, codes, has };
  };
  const one = { token_list: [TOKEN, other] };

  it('are set on one device or several, and removed again', async () => {
    const { codes, has } = await tagged([
      { operator_type: 1, tag_list: ['a', 'unused'], ...one },
      { operator_type: 3, tag_list: ['b', 'c'], ...one },
      { operator_type: 2, tag_list: ['b'], ...one },
      { operator_type: 7, tag_list: ['d', 'unused'], ...one },
      { operator_type: 8, tag_list: ['d'], token_list: [other] },
      { operator_type: 9, tag_token_list: [{ tag: 'e', token: other }] },
    ]);
    expect(codes).toEqual([0, 0, 0, 0, 0, 0]);
    expect(await has('a')).toBe(true);
    expect(await has('a', other)).toBe(false);
    expect(await has('unused')).toBe(false);
    expect(await has('b')).toBe(false);
    expect(await has('c')).toBe(true);
    expect(await has('d')).toBe(true);
    expect(await has('d', other)).toBe(false);
    expect(await has('e', other)).toBe(true);
  });

  it('are dropped several at once, all of a device, and from every device', async () => {
    const { ask, has } = await tagged([
      { operator_type: 3, tag_list: ['a', 'b', 'c'], ...one },
      { operator_type: 4, tag_list: ['a', 'b'], ...one },
      { operator_type: 9, tag_token_list: [{ tag: 'e', token: other }] },
      { operator_type: 10, tag_token_list: [{ tag: 'e', token: other }] },
    ]);
    expect(await has('b')).toBe(false);
    expect(await has('e', other)).toBe(false);
    expect(await ask(TAG, { operator_type: 5, ...one })).toMatchObject({ ret_code: 0 });
    expect(await has('c')).toBe(false);
    await ask(TAG, { operator_type: 7, tag_list: ['f'], ...one });
    const dropped = await ask('/v3/device/tag/delete_all_device', { tag_list: ['f'] });
    expect(dropped).toEqual({ ret_code: 0, err_msg: 'NO_ERROR' });
    expect(await has('f', other)).toBe(false);
    expect(await ask('/v3/device/tag/delete_all_device', {})).toMatchObject({ ret_code: 1008002 });
  });

  it('take the place of their class, or of all where one of them has none', async () => {
    const { ask, has } = await tagged([
      { operator_type: 3, tag_list: ['level:1', 'level:2', 'male'], ...one },
      { operator_type: 6, tag_list: ['level:3'], ...one },
    ]);
    expect(await has('level:1')).toBe(false);
    expect(await has('level:3')).toBe(true);
    expect(await has('male')).toBe(true);
    await ask(TAG, { operator_type: 6, tag_list: ['level:4', 'plain'], ...one });
    expect(await has('male')).toBe(false);
    expect(await has('plain')).toBe(true);
  });

  it('decide how many devices a push is planned for', async () => {
    const { ask, running } = await tagged([
      { operator_type: 7, tag_list: ['a'], ...one },
      { operator_type: 1, tag_list: ['b'], ...one },
    ]);
    const planned = async (tag_rules: object[], content: string) => {
      const push = { ...message, message: { ...message.message, content }, audience_type: 'tag', tag_rules };
      const { push_id: pushId } = await ask('/v3/push/app', push);
      await running.call(['push', '--token', 'c'.repeat(36), '--wait', '2']);
      const { pushStatDataAll: rows } = await ask(STATISTICS, { pushId });
      const [first] = rows as { pushState: { pushActiveUv: number } }[];
      return first?.pushState.pushActiveUv ?? 0;
    };
    const item = (tags: string[], rest: object = {}) => ({
      tags,
      tags_operator: 'OR',
      is_not: false,
      ...rest,
    });
    const rule = (...tag_items: object[]) => ({ tag_items, operator: 'OR', is_not: false });
    expect(await planned([rule(item(['a']))], '1')).toBe(2);
    expect(await planned([rule(item(['a', 'b'], { tags_operator: 'AND' }))], '2')).toBe(1);
    expect(await planned([rule(item(['b'], { is_not: true }))], '3')).toBe(1);
    expect(await planned([rule(item(['a']), item(['b'], { items_operator: 'AND' }))], '4')).toBe(1);
    expect(await planned([rule(item(['b'])), rule(item(['a']))], '5')).toBe(2);
    expect(await planned([{ ...rule(item(['a'])), is_not: true }], '6')).toBe(0);
    // what nobody has set here, only the service could count
    expect(await planned([rule(item(['unheard-of']))], '7')).toBe(1);
    expect(await planned([rule(item(['1.0'], { tag_type: 'xg_auto_version' }))], '8')).toBe(1);
  });

  it.each<[object, number]>([
    [{ operator_type: 11 }, 1008007],
    [{ operator_type: 1, tag_list: ['a'] }, 1008002],
    [{ operator_type: 1, ...one }, 1008002],
    [{ operator_type: 9 }, 1008002],
    [{ operator_type: 1, tag_list: ['a'.repeat(51)], ...one }, 1008007],
    [{ operator_type: 1, tag_list: ['a'], token_list: ['t'.repeat(37)] }, 1008006],
    [{ operator_type: 1, tag_list: ['a'], token_list: ['gone'] }, 1008006],
    [{ operator_type: 3, tag_list: Array.from({ length: 101 }, (_, i) => `t${i}`), ...one }, 1008007],
    [{ operator_type: 3, tag_list: Array(501).fill('a'), ...one }, 1008007],
  ])('%j is refused', async (body, code) => {
    const { codes } = await tagged([body]);
    expect(codes).toEqual([code]);
  });
});

describe('attributes', () => {
  const info = (attributeMap: object) => ({ attributeInfo: { attributeMap } });

  it('are kept, changed, told and removed', async () => {
    const { ask } = await asking();
    const set = (cmd: number, rest: object = {}) => ask(ATTRIBUTE, { cmd, token: TOKEN, ...rest });
    expect(await set(1, info({ age: '7', name: 'Ming' }))).toEqual({ retCode: 0, errMsg: 'NO_ERROR' });
    expect(await set(2, info({ name: 'Wei' }))).toMatchObject({ retCode: 0 });
    expect(await set(5)).toMatchObject(info({ age: '7', name: 'Wei' }));
    await set(3, info({ age: '' }));
    expect(await set(5)).toMatchObject(info({ name: 'Wei' }));
    await set(4);
    expect((await set(5)).attributeInfo).toEqual({ attributeMap: {} });
  });

  it('that are too long are listed, and the others kept', async () => {
    const { ask } = await asking();
    const body = { cmd: 1, token: TOKEN, ...info({ ['属'.repeat(17)]: '1', ok: '2' }) };
    expect(await ask(ATTRIBUTE, body)).toMatchObject({ retCode: 0, invalidAttribute: ['属'.repeat(17)] });
    expect(await ask(ATTRIBUTE, { cmd: 5, token: TOKEN })).toMatchObject(info({ ok: '2' }));
  });

  it.each<[object, number]>([
    [{ cmd: 1 }, 1008002],
    [{ cmd: 9, token: TOKEN }, 1008007],
    [{ cmd: 1, token: TOKEN }, 1008002],
    [{ cmd: 5, token: 'gone' }, 1008006],
  ])('%j is refused with %i', async (body, code) => {
    const { ask } = await asking({ invalidTokens: ['gone'] });
    expect(await ask(ATTRIBUTE, body)).toMatchObject({ retCode: code });
  });
});
