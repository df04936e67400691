/**
 * A click without a push: `am start` with the intent that a click makes of the redirect.
 *
 * The SDK parses the redirect with `Intent.parseUri(…, URI_INTENT_SCHEME)`, sets the action VIEW, and starts the
 * activity: no package and no category of its own (its `InnerTpnsActivity` and `TpnsActivity`, and the console's
 * examples: https://www.tencentcloud.com/document/product/1024/38354). DEFAULT is what `startActivity` asks for by itself,
 * from the app and from `am` alike. What `am` adds, a task of its own, chooses no other activity.
 */

import type { Observation } from '../../core/observation.ts';
import { observed } from '../../core/observation.ts';
import type { AdbAnswer } from '../../ports.ts';
import { VIEW } from '../intent/intent.ts';
import { parseIntentUri } from '../intent/intent-uri.ts';
import { componentIn, isChooser } from './matches.ts';
import { quoted, quotedAround } from './quote.ts';
import { linesOf } from './reply.ts';

/** The intent of a click, as `am` and `cmd package` take it, quoted for the device's shell. */
export function intentWords(redirect: string, categories: readonly string[] = []): string {
  const parsed = parseIntentUri(redirect);
  const isPlain = !/^(?:intent|android-app):/.test(redirect);
  // where an action is given, those of the URI are dropped, so they are given as well
  const own = parsed.ok && !isPlain ? parsed.intent.categories : [];
  const asked = [...new Set([...own, ...categories])].map(category => `-c ${quoted(category)}`);
  // `-d` takes any text as plain data; a URI that says more is parsed only where it stands alone
  return ['-a', VIEW, ...asked, isPlain ? `-d ${quoted(redirect)}` : quoted(redirect)].join(' ');
}

export interface Rehearsal {
  /** For a person, to paste into a shell. */
  readonly text: string;
  /** For `Adb.run`. */
  readonly args: readonly string[];
}

/** @throws RangeError for a redirect with NUL, which no argument can hold. */
export function rehearsalCommand({
  serial,
  redirect,
}: {
  readonly serial: string | null;
  readonly redirect: string;
}): Rehearsal {
  if (redirect.includes('\0')) throw new RangeError('a NUL in the redirect');
  const command = `am start -W ${intentWords(redirect)}`;
  const to = serial === null ? [] : ['-s', serial];
  return {
    text: ['adb', ...to.map(quoted), 'shell', quotedAround(command)].join(' '),
    args: [...to, 'shell', command],
  };
}

/** What `am` said of it; none where it (or adb) said nothing that decides. */
export function readRehearsal(
  answer: AdbAnswer,
  about: { readonly redirect: string; readonly packageName: string },
): readonly Observation[] {
  const uri = about.redirect;
  // before Android 7 errors come with the rest
  const lines = linesOf(`${new TextDecoder().decode(answer.out)}\n${answer.err}`).map(line => line.trim());
  const first = (pattern: RegExp): string | null => lines.find(line => pattern.test(line)) ?? null;

  const nobody = first(
    /^Error: Activity not started, unable to resolve Intent\b|^Error: Activity class .* does not exist/,
  );
  if (nobody !== null) return [observed('device', 'redirect-nowhere', { uri }, { quote: nobody })];
  const refused =
    first(/Permission Denial|SecurityException/) ??
    // adb's own errors are written small
    first(/^Error: /) ??
    first(/^java\.\S+Exception\b/) ??
    first(/^Exception occurred/);
  if (refused !== null) {
    return [observed('device', 'redirect-refused', { uri, error: errorIn(refused) }, { quote: refused })];
  }
  const started = first(/^Activity: \S+\/\S+$/);
  const component = started === null ? null : componentIn(started.slice('Activity: '.length));
  if (component === null || first(/^Status: (?:ok|timeout)$/) === null) return [];
  const seen = { quote: started };
  if (isChooser(component)) return [observed('device', 'redirect-chooser', { uri }, seen)];
  if (component.package !== about.packageName)
    return [observed('device', 'redirect-elsewhere', { uri, package: component.package }, seen)];
  return [observed('device', 'redirect-resolves', { uri, activity: component.className }, seen)];
}

/** Without the intent, which holds the redirect again, and without what stands before every error. */
const errorIn = (line: string): string =>
  line
    .replace(/^(?:Security exception: |Error: |java\.lang\.SecurityException: )+/, '')
    .replace(/\s*Intent \{.*?\}(?= |$)/, '')
    .slice(0, 300);
