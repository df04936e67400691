/** Accounts are bound by type and unbound by type; a type nobody unbinds stays bound to the device. */
import type { SdkCall } from '../android/registration.ts';
import type { CodeToken } from '../android/sources/lexer.ts';
import type { Found } from '../core/check.ts';
import { define } from './shared/define.ts';
import { sdkCalls } from './shared/im.ts';
import { inModules } from './shared/modules.ts';
import { type AppSubject, at } from './subject.ts';

interface Args {
  readonly bound: readonly string[];
  readonly unbound: readonly string[];
}

/** Names by number, as the SDK has them. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['0', 'UNKNOWN'],
  ['1', 'CUSTOM'],
  ['1000', 'IMEI'],
  ['1002', 'PHONE'],
  ['1003', 'WX'],
  ['1004', 'QQ'],
  ['1005', 'EMAIL'],
  ['1006', 'SINA'],
  ['1007', 'ALIPAY'],
  ['1008', 'TAOBAO'],
  ['1009', 'DOUBAN'],
  ['1010', 'FACEBOOK'],
  ['1011', 'TWITTER'],
  ['1012', 'GOOGLE'],
  ['1013', 'BAIDU'],
  ['1014', 'JINGDONG'],
  ['1015', 'LINKEDIN'],
]);

export const imAccountType = define<Args>({
  id: 'im-account-type',
  severity: 'warning',
  fixable: false,
  before: [],
  source: 'https://www.tencentcloud.com/document/product/1024/30715',
  words: {
    en: {
      title: 'accounts are unbound by another type than bound',
      message: ({ bound, unbound }) =>
        `upsertAccounts binds the account as ${bound.join(', ')}; delAccounts unbinds ${unbound.join(', ')}. The account of ${bound.length === 1 ? 'that type' : 'those types'} stays on the device, and whoever logged out goes on getting its pushes.`,
      help: ({ bound }) =>
        `Give delAccounts the same: ${bound.map(type => `AccountType.${type}.getValue()`).join(', ')}; or call clearAccounts.`,
    },
    zh: {
      title: '解绑的账号类型与绑定的不一致',
      message: ({ bound, unbound }) =>
        `upsertAccounts 绑定的账号类型是 ${bound.join('、')}，而 delAccounts 解绑的是 ${unbound.join('、')}。前者仍留在设备上，用户退出登录后依然会收到推送。`,
      help: ({ bound }) =>
        `请让 delAccounts 使用相同的类型：${bound.map(type => `AccountType.${type}.getValue()`).join('、')}；或调用 clearAccounts。`,
    },
  },
  run: subject =>
    inModules(subject, app => {
      const bind = sdkCalls(app, /^upsertAccounts$/);
      const unbind = sdkCalls(app, /^delAccounts$/);
      const [first] = unbind;
      if (bind.length === 0 || first === undefined) return null;
      if (sdkCalls(app, /^(?:clearAccounts|clearAndAppendAccount|delAllAccount|delAccount)$/).length > 0)
        return [];
      const bound = typesAround(app, bind);
      const unbound = typesAround(app, unbind);
      if (bound === null || unbound === null) return [];
      const left = [...bound].filter(type => !unbound.has(type));
      if (left.length === 0) return [];
      const place = at(first.file, { start: first.start, end: first.end });
      return [{ args: { bound: left, unbound: [...unbound] }, side: 'app', place } satisfies Found<Args>];
    }),
});

/** What stands in the bodies of these calls as types; null where one of them names none. */
function typesAround({ picture }: AppSubject, calls: readonly SdkCall[]): Set<string> | null {
  const found = new Set<string>();
  for (const { file, start, end, surroundings } of calls) {
    const { tokens, methods } = picture.code.open(file);
    const body = methods.find(each => each.body === surroundings.body) ?? { start: 0, end };
    const types = tokens.flatMap((token, i) =>
      token.start < body.start || token.start > Math.max(end, start) ? [] : (typeAt(tokens, i) ?? []),
    );
    if (types.length === 0) return null;
    for (const type of types) found.add(type);
  }
  return found;
}

/** `AccountType.CUSTOM`; `new AccountInfo(1, …)`, `set.add(1)`. */
function typeAt(tokens: readonly CodeToken[], i: number): string | null {
  const [token, before, owner] = [tokens[i], tokens[i - 1], tokens[i - 2]];
  if (token?.kind === 'word')
    return before?.text === '.' && owner?.text === 'AccountType' ? token.text : null;
  if (token?.kind !== 'number' || before?.text !== '(') return null;
  return /^(?:AccountInfo|add|setOf|hashSetOf|of)$/.test(owner?.text ?? '')
    ? (TYPES.get(token.text) ?? token.text)
    : null;
}
