/** The classes of the IM part: those that are there already, and what is filled into new ones. */
import type { Language } from '../../android/code.ts';
import { simple } from '../../android/sources/classes.ts';
import type { Sources } from '../../android/sources/sources.ts';
import type { Hole } from '../../editors/new-file.ts';
import { inKotlin, type NewClass } from './class-steps.ts';

export const IM_PUSH = 'TpnsImPush';
export const IM_APP_STATE = 'TpnsImAppState';
export const IM_OFFLINE_PUSH = 'TpnsImOfflinePush';
export const IM_TAP = 'TpnsImTap';
export const IM_CLASSES = [IM_PUSH, IM_APP_STATE, IM_OFFLINE_PUSH, IM_TAP] as const;
export type ImClass = (typeof IM_CLASSES)[number];

export interface PlacedName {
  readonly className: string;
  readonly path: string;
}

export const languageAt = (path: string): Language => (path.endsWith('.kt') ? 'kotlin' : 'java');

/** As code writes it, whatever keywords its package is made of. */
export const inCode = (className: string, language: Language): string =>
  language === 'kotlin' ? inKotlin(className) : className;

/** Wherever somebody has moved it. */
export function declaredClass(code: Sources, simpleName: string): PlacedName | null {
  const pattern = new RegExp(`\\b${simpleName}\\b`);
  for (const { path } of code.files) {
    if (!code.mentions(path, pattern)) continue;
    const found = code.open(path).classes.find(({ name }) => simple(name) === simpleName);
    if (found) return { className: found.name, path };
  }
  return null;
}

/** Its template with something more filled in. */
export const withHole = (made: NewClass, hole: Hole): NewClass => ({
  ...made,
  template: { ...made.template, holes: [...made.template.holes, hole] },
});

const NO_CHANNEL = 'CHANNEL_ID = ""';

/** The channel that messages name: an empty constant is for a person to fill in. */
export function channelHole(id: string, language: Language): Hole {
  return { stands: NO_CHANNEL, becomes: `CHANNEL_ID = ${literal(id, language)}` };
}

export const namesNoChannel = (text: string): boolean => /\bCHANNEL_ID(?:\s*:\s*String)?\s*=\s*""/.test(text);

/** JSON's way of writing a string is Java's and Kotlin's too, but for what Kotlin takes for a name and its control characters. */
function literal(text: string, language: Language): string {
  const quoted = JSON.stringify(text).replace(/\\[fb]/g, short => (short === '\\f' ? '\\u000c' : '\\u0008'));
  return language === 'kotlin' ? quoted.replaceAll('$', '\\$') : quoted;
}

const TOKEN_REMARK =
  '            // The token changes after a reinstall: hand it to your server (or to the IM SDK) every time.';

/** The receiver that hands each token to the IM part. */
export function tokenHole(push: PlacedName, receiver: NewClass): Hole {
  const language = languageAt(receiver.path);
  const together = packageOf(push.className) === packageOf(receiver.className);
  const name = together ? simple(push.className) : inCode(push.className, language);
  const call =
    language === 'kotlin' ? `${name}.onToken(result.token)` : `${name}.onToken(result.getToken());`;
  return {
    stands: TOKEN_REMARK,
    becomes: `            // The token changes after a reinstall: the IM SDK has to know every new one.\n            ${call}`,
  };
}

const packageOf = (className: string): string => className.slice(0, className.lastIndexOf('.'));
