import fc from 'fast-check';
import { expect, test } from 'vitest';
import { basicAuth, sign } from '../../src/tpns/signature.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

// Key, id and body of the vendor's own documentation page; row 1 is the value printed there.
const documented = {
  secretKey: '1452fcebae9f3115ba794fb0fff2fd73',
  accessId: '1500001048',
  timestamp: 1565314789,
};
const bodyA =
  '{"audience_type": "account","platform": "android","message": {"title": "test title","content": "test content","android": { "action": {"action_type": 3,"intent": "xgscheme://com.xg.push/notify_detail?param1=xg"}}},"message_type": "notify","account_list": ["5822f0eee44c3625ef0000bb"] }';
const bodyB = bodyA.replace('"platform": "android",', '');
const invented = {
  secretKey: '0123456789abcdef0123456789abcdef',
  accessId: '1500000000',
  timestamp: 1600000000,
};

test.each([
  [
    "the documentation's own example",
    documented,
    bodyA,
    'Y2QyMDc3NDY4MmJmNzhiZmRiNDNlMTdkMWQ1ZDU2YjNlNWI3ODlhMTY3MGZjMTUyN2VmNTRjNjVkMmQ3Yjc2ZA==',
  ],
  [
    'the example as the page has it today',
    documented,
    bodyB,
    'MDlmMDdkMmE1MThhODgxNGUzNjlkY2Q5NTM0ZjEwYjhhMjlkMTI4NTMxYTE5YWRhYTI4Y2IyNDc2MDVjMWU4NA==',
  ],
  [
    'an empty body',
    invented,
    '',
    'YjRkY2JmYTQyNDFlZTY1ZmIxZmI5ZTFkOWM2ZDA0NWFkOTg5YWUyNjA0MTNkZWM3NWYxYzc5Nzc2MjUwYTMyZg==',
  ],
  [
    'Chinese text as UTF-8',
    invented,
    '{"a":"中文"}',
    'YTIzNmYzZTk4ZDEzNWEwZDNiM2Y2NDQyNDEyNWY4ZTBiZjVmMmZkMWFkMjE2MDhjODhjMjI2YTcyOTRiZTU2Yg==',
  ],
  [
    'the same text as escapes, which is another body',
    invented,
    '{"a":"\\u4e2d\\u6587"}',
    'NjcyMWJkNDliMjMxNDJiMWNjYzE3MzI2MWIyMjBkZGFiYmJhMzJmNWE3N2Y1NzYwZWMyNDM2YjRlNzZiMWI2MA==',
  ],
])('signs %s', (_, credentials, body, expected) => {
  expect(sign({ ...credentials, body: bytes(body) })).toBe(expected);
});

test('does not sign with the raw digest', () => {
  expect(sign({ ...documented, body: bytes(bodyA) })).not.toBe(
    'zSB3RoK/eL/bQ+F9HV1Ws+W3iaFnD8FSfvVMZdLXt20=',
  );
});

test('a signature always has 88 characters, and another for every other byte', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1 }), fc.nat(), (body, at) => {
      const changed = Uint8Array.from(body);
      const index = at % body.length;
      changed[index] = (body[index] ?? 0) ^ 1;
      const signature = sign({ ...invented, body });
      expect(signature).toMatch(/^[A-Za-z0-9+/]{86}==$/);
      expect(sign({ ...invented, body: changed })).not.toBe(signature);
    }),
  );
});

test('Basic authentication joins id and key with a colon', () => {
  expect(basicAuth(documented.accessId, documented.secretKey)).toBe(
    'Basic MTUwMDAwMTA0ODoxNDUyZmNlYmFlOWYzMTE1YmE3OTRmYjBmZmYyZmQ3Mw==',
  );
});
