import type { SdkCall } from '../android/registration.ts';
import { simple } from '../android/sources/classes.ts';
import { literalOf } from '../android/sources/constants.ts';
import type { Found } from '../core/check.ts';
import { define } from './shared/define.ts';
import { inModules } from './shared/modules.ts';
import { allCalls, lastArgument, methodOf } from './shared/registration.ts';
import { type AppSubject, at } from './subject.ts';

interface Args {
  readonly call: string;
}

export const debugOn = define<Args>({
  id: 'debug-on',
  severity: 'warning',
  fixable: false,
  before: [],
  source: 'https://cloud.tencent.com/document/product/548/36652',
  words: {
    en: {
      title: 'debug logging is always on',
      message: ({ call }) =>
        `${call} with true is reached in every build: a release writes tokens and messages into the log.`,
      help: () => 'Hand over BuildConfig.DEBUG in place of true, or put if (BuildConfig.DEBUG) around it.',
    },
    zh: {
      title: '调试日志始终开启',
      message: ({ call }) => `${call} 在所有构建中都传入 true：正式包会把 Token 和消息写入日志。`,
      help: () => '请用 BuildConfig.DEBUG 代替 true，或放在 if (BuildConfig.DEBUG) 中。',
    },
  },
  run: subject =>
    inModules(subject, app => {
      const calls = allCalls(app).filter(call => /^(?:set)?enableDebug$/i.test(methodOf(call)));
      if (calls.length === 0) return null;
      return calls.flatMap((call): Found<Args>[] => {
        const value = lastArgument(call);
        const on = value !== null && literalOf(app.picture.code, call.file, value) === true;
        if (!on || isGuarded(app, call)) return [];
        const place = at(call.file, { start: call.start, end: call.end });
        return [{ args: { call: methodOf(call) }, side: 'app', place }];
      });
    }),
});

/** By a condition, by leaving before it, by a source set for debugging, or because only guarded code calls its method. */
function isGuarded(app: AppSubject, { file, start, surroundings }: SdkCall): boolean {
  if (surroundings.conditional || /\/src\/(?!main\/)\w*debug\w*\//i.test(file)) return true;
  const { tokens, methods, calls, surroundingsOf } = app.picture.code.open(file);
  const method = methods.find(({ body }) => body === surroundings.body);
  const from = method?.start ?? 0;
  if (
    tokens.some(
      ({ kind, text, start: at }) => kind === 'word' && text === 'return' && at > from && at < start,
    )
  )
    return true;
  if (method === undefined) return false;
  const callers = calls.filter(({ name }) => simple(name) === method.name);
  return callers.length > 0 && callers.every(call => surroundingsOf(call).conditional);
}
