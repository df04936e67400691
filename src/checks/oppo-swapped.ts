/** TPNS's "app id" for OPPO wants OPPO's AppKey, its "app key" OPPO's AppSecret: names lead astray here. */
import type { SdkCall } from '../android/registration.ts';
import { literalOf } from '../android/sources/constants.ts';
import type { Found } from '../core/check.ts';
import { define } from './shared/define.ts';
import { inModules } from './shared/modules.ts';
import { allCalls, lastArgument, methodOf } from './shared/registration.ts';
import { type AppSubject, at } from './subject.ts';

interface Args {
  readonly method: string;
  readonly wants: 'AppKey' | 'AppSecret';
  readonly looks: 'AppKey' | 'AppSecret' | 'AppID';
}

const WANTED = { setOppoPushAppId: 'AppKey', setOppoPushAppKey: 'AppSecret' } as const;

export const oppoSwapped = define<Args>({
  id: 'oppo-swapped',
  severity: 'warning',
  fixable: false,
  before: [],
  source: 'https://cloud.tencent.com/document/product/548/36652',
  words: {
    en: {
      title: 'OPPO’s credentials look swapped',
      message: ({ method, wants, looks }) =>
        `${method} wants OPPO's ${wants}, whatever its own name says; what it is given looks like the ${looks}. OPPO answers code 14 then.`,
      help: () =>
        'Give setOppoPushAppId the AppKey and setOppoPushAppKey the AppSecret of the OPPO console; the AppID is not needed.',
    },
    zh: {
      title: 'OPPO 的参数疑似填反',
      message: ({ method, wants, looks }) =>
        `无论名称如何，${method} 需要的是 OPPO 的 ${wants}，而传入的看起来是 ${looks}，此时 OPPO 会返回错误码 14。`,
      help: () =>
        'setOppoPushAppId 应传入 OPPO 控制台的 AppKey，setOppoPushAppKey 应传入 AppSecret；不需要 AppID。',
    },
  },
  run: subject =>
    inModules(subject, app => {
      const calls = allCalls(app).filter(call => methodOf(call) in WANTED);
      return calls.length === 0 ? null : calls.flatMap(call => swapped(app, calls, call));
    }),
});

function swapped(app: AppSubject, all: readonly SdkCall[], call: SdkCall): Found<Args>[] {
  const method = methodOf(call) as keyof typeof WANTED;
  const looks = looksOf(app, call);
  const wants = WANTED[method];
  if (looks === null || looks === wants) return [];
  // a name after TPNS's own parameter says nothing; with the secret in the other place it does
  const crossed = all.some(
    other => other !== call && looksOf(app, other) === 'AppSecret' && methodOf(other) !== method,
  );
  if (method === 'setOppoPushAppKey' && looks === 'AppKey' && !crossed) return [];
  return [
    {
      args: { method, wants, looks },
      side: 'app',
      place: at(call.file, { start: call.start, end: call.end }),
    },
  ];
}

/** By its name; a literal AppID gives itself away by being a short number. */
function looksOf({ picture }: AppSubject, call: SdkCall): Args['looks'] | null {
  const value = lastArgument(call);
  if (value === null) return null;
  const literal = literalOf(picture.code, call.file, value);
  if (typeof literal === 'string' && /^\d{5,10}$/.test(literal)) return 'AppID';
  const name = /(\w+)(?:\(\))?$/.exec(value)?.[1] ?? '';
  if (value.startsWith('"')) return null;
  if (/secret/i.test(name)) return 'AppSecret';
  return /app_?key|oppo_?key/i.test(name) ? 'AppKey' : null;
}
