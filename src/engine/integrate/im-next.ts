/** What stays to be done for IM: the calls, in the module's language, and what only consoles know. */
import type { Picture } from '../../android/picture.ts';
import { simple } from '../../android/sources/classes.ts';
import { note } from '../../core/note.ts';
import type { NextStep } from '../../core/plan.ts';
import { IM_SDK_FROM } from '../../im/sdk.ts';
import type { Answers } from './answers.ts';
import {
  declaredClass,
  IM_APP_STATE,
  IM_OFFLINE_PUSH,
  IM_PUSH,
  IM_TAP,
  type ImClass,
  inCode,
  languageAt,
  namesNoChannel,
  type PlacedName,
} from './im-classes.ts';
import type { ImPart } from './im-steps.ts';
import { applicationClass } from './next-steps.ts';

/** When the app is to call one of the classes. */
type ImMoment = 'start' | 'login' | 'logout' | 'sending' | 'tap';

declare module '../../core/note.ts' {
  interface NoteArgs {
    'next-im-call': { moment: ImMoment; line: string; application: string | null };
    'next-im-token': { line: string; receiver: string | null };
    'next-im-version': { from: string };
    'next-im-channel': { file: string; channel: string };
    'next-im-own': { file: string };
    'next-im-host': { by: string; flutter: boolean; wrapped: boolean };
    'next-im-console': Record<never, never>;
  }
}

interface Call {
  readonly moment: ImMoment;
  readonly of: ImClass;
  readonly method: string;
  readonly java: (name: string) => string;
  readonly kotlin: (name: string) => string;
  readonly check: string | null;
}

const same = (line: (name: string) => string): Pick<Call, 'java' | 'kotlin'> => ({
  java: name => `${line(name)};`,
  kotlin: line,
});

const CALLS: readonly Call[] = [
  {
    moment: 'start',
    of: IM_APP_STATE,
    method: 'watch',
    ...same(name => `${name}.watch(this)`),
    check: 'im-app-state',
  },
  {
    moment: 'login',
    of: IM_PUSH,
    method: 'onLogin',
    ...same(name => `${name}.onLogin(context, userId)`),
    check: 'im-account-bind',
  },
  {
    moment: 'logout',
    of: IM_PUSH,
    method: 'beforeLogout',
    ...same(name => `${name}.beforeLogout(context)`),
    check: 'im-account-unbind',
  },
  {
    moment: 'sending',
    of: IM_OFFLINE_PUSH,
    method: 'info',
    java: name => `V2TIMOfflinePushInfo push = ${name}.info(title, desc, ext);`,
    kotlin: name => `val push = ${name}.info(title, desc, ext)`,
    check: 'im-custom-desc',
  },
  {
    moment: 'tap',
    of: IM_TAP,
    method: 'read',
    java: name => `Map<String, String> pushed = ${name}.read(this, getIntent());`,
    kotlin: name => `val pushed = ${name}.read(this, intent)`,
    check: null,
  },
];

interface Made {
  readonly part: ImPart;
  readonly wrapper: string | null;
  /** The receiver that `init` writes hands the token over. */
  readonly handsOver: boolean;
  /** Text of a file as it will be; null where there is none. */
  readonly text: (path: string) => string | null;
}

export function imNext(picture: Picture, answers: Answers, made: Made): NextStep[] {
  const { part, wrapper } = made;
  const consoles: NextStep = { text: note('next-im-console', {}), check: null };
  const { classes, presence } = part;
  if (wrapper !== null || presence.state === 'of-host') {
    const by = presence.state === 'of-host' ? presence.name : (wrapper ?? '');
    const flutter = picture.project.layout === 'flutter';
    return [
      { text: note('next-im-host', { by, flutter, wrapped: wrapper !== null }), check: 'im-token' },
      consoles,
    ];
  }
  if (classes === null) return [consoles];
  const unknown = presence.state === 'there' && presence.version === null;
  return [
    ...(unknown
      ? [{ text: note('next-im-version', { from: IM_SDK_FROM }), check: 'im-sdk-outdated' } as const]
      : []),
    ...CALLS.flatMap(call => callStep(picture, call, classes[call.of])),
    ...tokenStep(picture, classes[IM_PUSH], made),
    ...channelStep(answers, classes[IM_OFFLINE_PUSH], made),
    ...part.own.map(file => ({ text: note('next-im-own', { file }), check: null })),
    consoles,
  ];
}

function callStep(picture: Picture, call: Call, made: PlacedName | null): NextStep[] {
  if (made === null || isCalled(picture, `${call.of}.${call.method}`)) return [];
  const { className, path } = made;
  const language = languageAt(path);
  const line = call[language](inCode(className, language));
  const { moment, check } = call;
  return [{ text: note('next-im-call', { moment, line, application: applicationClass(picture) }), check }];
}

/** `TpnsImPush.onLogin`, with or without the package before it. */
function isCalled({ code }: Picture, wanted: string): boolean {
  const [name = ''] = wanted.split('.');
  return code.files.some(
    ({ path }) =>
      code.mentions(path, new RegExp(`\\b${name}\\b`)) &&
      code.open(path).calls.some(call => call.name === wanted || call.name.endsWith(`.${wanted}`)),
  );
}

/** A receiver that was there before is its owner's to change. */
function tokenStep(picture: Picture, push: PlacedName | null, { handsOver }: Made): NextStep[] {
  if (push === null || handsOver || isCalled(picture, `${IM_PUSH}.onToken`)) return [];
  const receiver = picture.sources.receivers[0] ?? null;
  const own = receiver === null ? null : declaredClass(picture.code, simple(receiver));
  const language = languageAt(own?.path ?? push.path);
  const name = inCode(push.className, language);
  const line =
    language === 'kotlin' ? `${name}.onToken(result.token)` : `${name}.onToken(result.getToken());`;
  return [{ text: note('next-im-token', { line, receiver }), check: 'im-token-refresh' }];
}

/** Only for vendors that ask each message for a channel, and only where the app uses one of them. */
function channelStep({ channels }: Answers, made: PlacedName | null, { text }: Made): NextStep[] {
  const asking = channels.find(({ channel }) => channel.imChannel === true)?.channel;
  if (!asking || made === null || !namesNoChannel(text(made.path) ?? '')) return [];
  const told = note('next-im-channel', { file: made.path, channel: asking.title });
  return [{ text: told, check: `im-${asking.id}-channel` }];
}
