/** What a tap opens: as given, else as the console is known to have it, else, the first time, what a person wants. */
import { parseRedirect } from '../android/intent/redirect.ts';
import type { Picture } from '../android/picture.ts';
import { textOf } from '../android/value.ts';
import { type Note, note } from '../core/note.ts';
import type { Json } from '../editors/json.ts';
import { launcherActivities } from '../editors/manifest/read.ts';
import type { RedirectTarget } from '../engine/integrate/answers.ts';
import { Stop } from '../errors.ts';
import type { Ask } from '../ports.ts';
import type { InitOptions } from './init-options.ts';
import { jsonMember, jsonText } from './project-json.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'invalid-redirect': { value: string; problem: string; column: number };
    'ask-redirect': Record<never, never>;
    'ask-redirect-uri': Record<never, never>;
    'ask-redirect-activity': Record<never, never>;
    'choice-launcher': { activity: string };
  }
}

export interface RedirectAnswer {
  readonly redirect: RedirectTarget | null;
  /** null takes the launcher activity. */
  readonly activity: string | null;
}

/** @param ask null where nobody can be asked, or it was answered another time. */
export async function redirectFor(
  picture: Picture,
  options: InitOptions,
  console_: Json,
  consoleFile: string,
  ask: Ask | null,
  say: (text: Note) => string,
): Promise<RedirectAnswer> {
  const activity = options.redirectActivity ?? null;
  const uri = options.redirect ?? jsonText(jsonMember(console_, 'redirect'));
  if (uri !== null) {
    const problem = problemOf(uri);
    if (problem === null) return { redirect: target(uri), activity };
    const from = options.redirect === undefined ? { file: consoleFile } : { flag: '--redirect' };
    throw new Stop(2, 'invalid-value', problem, from);
  }
  if (ask === null || !(await ask.confirm({ message: say(note('ask-redirect', {})), initial: false }))) {
    return { redirect: null, activity };
  }
  const typed = await ask.input({
    message: say(note('ask-redirect-uri', {})),
    initial: proposal(textOf(picture.applicationId) ?? picture.namespace ?? ''),
    check: text => {
      const problem = problemOf(text);
      return problem === null ? null : say(problem);
    },
  });
  return { redirect: target(typed), activity: activity ?? (await activityFor(picture, ask, say)) };
}

/** A scheme that is this app's alone, and its id for a host: `com.example.shop` → `shoppush://com.example.shop/open`. */
export function proposal(applicationId: string): string {
  const id = applicationId.toLowerCase().replace(/[^a-z0-9.]/g, '');
  const [, last] = /(?:^|\.)(?:\d*)([a-z][a-z0-9]*)$/.exec(id) ?? [];
  return `${last ?? 'app'}push://${id === '' ? 'push' : id}/open`;
}

async function activityFor(
  { manifest }: Picture,
  ask: Ask,
  say: (text: Note) => string,
): Promise<string | null> {
  const launcher = launcherActivities(manifest)[0]?.className ?? null;
  const names = manifest.components
    .filter(({ tag, node }) => tag === 'activity' && node !== 'remove')
    .flatMap(({ className }) => className ?? []);
  const others = [...new Set(names)].filter(name => name !== launcher);
  const choices = [
    ...(launcher === null
      ? []
      : [{ value: launcher, name: say(note('choice-launcher', { activity: launcher })) }]),
    ...others.map(name => ({ value: name, name })),
  ];
  const [only, second] = choices;
  // one alone is no choice, and of none the plan has to say so
  if (only === undefined || second === undefined) return null;
  const chosen = await ask.choose({ message: say(note('ask-redirect-activity', {})), choices });
  return chosen === launcher ? null : chosen;
}

function problemOf(uri: string): Note | null {
  const parsed = parseRedirect(uri);
  if (parsed.ok) return null;
  const first = parsed.problems[0] ?? { problem: 'empty', at: 0 };
  return note('invalid-redirect', { value: uri, problem: first.problem, column: first.at + 1 });
}

function target(uri: string): RedirectTarget | null {
  const parsed = parseRedirect(uri);
  if (!parsed.ok) return null;
  const { scheme, host, port, path } = parsed.redirect;
  return { uri, scheme, host, port, path };
}
