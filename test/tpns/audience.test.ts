import { describe, expect, it } from 'vitest';
import { audienceOf } from '../../src/tpns/audience.ts';

const audience = (body: unknown) => audienceOf(new TextEncoder().encode(JSON.stringify(body)));

describe('whom a body addresses', () => {
  it.each([
    [{ audience_type: 'token', token_list: ['a'] }, 'token', 1],
    [{ audience_type: 'token', token_list: ['a', 'b'] }, 'token', 1],
    [{ audience_type: 'token_list', token_list: ['a', 'b'] }, 'token', 2],
    [{ audience_type: 'account', account_list: [{ account: 'a' }] }, 'account', 1],
    [{ audience_type: 'account_list', account_list: [] }, 'account', 0],
    [{ audience_type: 'account' }, 'account', 0],
  ])('%j names its devices', (body, kind, count) => {
    expect(audience(body)).toEqual({ kind, count, broad: false });
  });

  it.each(['all', 'tag', 'package_account_push', 'package_token_push', 'of-the-future'])(
    '%s goes to more than it names',
    kind => {
      expect(audience({ audience_type: kind, token_list: ['a'] })).toEqual({
        kind,
        count: null,
        broad: true,
      });
    },
  );

  it('what is no such body counts as one that nobody overlooks', () => {
    for (const body of [[], null, 'token', {}]) expect(audience(body)).toMatchObject({ broad: true });
    expect(audienceOf(new TextEncoder().encode('{'))).toMatchObject({ broad: true });
  });
});
