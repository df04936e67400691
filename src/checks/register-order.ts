/** What has to be told before registering, told afterwards: the vendor's token stays empty. */
import type { SdkCall } from '../android/registration.ts';
import { simple } from '../android/sources/classes.ts';
import { type Step, trailOf } from '../android/sources/trail.ts';
import type { Found } from '../core/check.ts';
import { define } from './shared/define.ts';
import { inModules } from './shared/modules.ts';
import { allCalls, enables, isSetter, methodOf, registers } from './shared/registration.ts';
import { type AppSubject, at } from './subject.ts';

interface Args {
  readonly late: readonly string[];
  readonly register: string;
  readonly line: number;
}

export const registerOrder = define<Args>({
  id: 'register-order',
  severity: 'error',
  fixable: false,
  before: [],
  source: 'https://github.com/TencentCloud/TPNS-Flutter-Plugin/issues/20',
  words: {
    en: {
      title: 'a vendor is set up after registering',
      message: ({ late, register, line }) =>
        `${late.join(', ')} ${late.length === 1 ? 'comes' : 'come'} after ${register} (line ${line}). Registering takes what is known at that moment, so the vendor's token stays empty.`,
      help: ({ register, late }) => `Move ${late.length === 1 ? 'it' : 'them'} above ${register}.`,
    },
    zh: {
      title: '注册之后才设置厂商通道',
      message: ({ late, register, line }) =>
        `${late.join('、')} 在 ${register}（第 ${line} 行）之后调用。注册时只使用当时已有的配置，厂商 Token 会为空。`,
      help: ({ register }) => `请移到 ${register} 之前。`,
    },
  },
  run: subject =>
    inModules(subject, app => {
      const calls = new Map(allCalls(app).map(call => [`${call.file} ${call.start}`, call]));
      if (![...calls.values()].some(registers)) return null;
      const told = bodiesOf(app, [...calls.values()]).flatMap(({ file, body }) =>
        outOfOrder(app, calls, file, body),
      );
      // what a method does is seen again wherever the method is called
      return told.filter((each, i) => told.findIndex(other => isSame(other, each)) === i);
    }),
});

interface Body {
  readonly file: string;
  readonly body: number;
}

/** Of the files that call the SDK, and of those that name a class that registers. */
function bodiesOf({ picture: { code }, registrations }: AppSubject, calls: readonly SdkCall[]): Body[] {
  const names = registrations.map(({ className }) => simple(className));
  const naming = new RegExp(
    `(?<![\\w$])(?:${names.map(name => name.replaceAll('$', '\\$')).join('|')})(?![\\w$])`,
  );
  const callers = names.length === 0 ? [] : code.files.filter(({ path }) => code.mentions(path, naming));
  const files = new Set([...calls.map(({ file }) => file), ...callers.map(({ path }) => path)]);
  return [...files].flatMap(file => {
    const source = code.open(file);
    return [...new Set(source.calls.map(call => source.surroundingsOf(call).body))].map(body => ({
      file,
      body,
    }));
  });
}

interface Told extends Step {
  readonly sdk: SdkCall;
}

const isSame = (a: Found<Args>, b: Found<Args>): boolean =>
  JSON.stringify(a.place) === JSON.stringify(b.place);

function outOfOrder(
  app: AppSubject,
  calls: ReadonlyMap<string, SdkCall>,
  file: string,
  body: number,
): Found<Args>[] {
  const trail = trailOf(app.picture.code, file, body).flatMap((step): Told[] => {
    const sdk = calls.get(`${step.file} ${step.call.start}`);
    return sdk === undefined ? [] : [{ ...step, sdk }];
  });
  const last = trail.findLastIndex(({ sdk }) => registers(sdk));
  const register = trail[last];
  if (register === undefined) return [];
  const method = methodOf(register.sdk);
  const late = trail.filter(
    (step, i) =>
      i > last &&
      (isSetter(app, step.sdk) || enables(app, step.sdk)) &&
      register.branches.every(branch => step.branches.includes(branch)) &&
      !trail.some((other, before) => before < last && methodOf(other.sdk) === methodOf(step.sdk)),
  );
  const [first] = late;
  if (first === undefined) return [];
  const { text } = app.picture.code.open(register.file);
  const line = text.slice(0, register.call.start).split(/\r\n|[\n\r]/).length;
  const args = { late: [...new Set(late.map(({ sdk }) => methodOf(sdk)))], register: method, line };
  const { start, end } = first.sdk;
  return [{ args, side: 'app', place: at(first.file, { start, end }) }];
}
