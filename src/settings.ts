/** The global options, read from the bare arguments: also a failure to parse the rest has to speak as asked. */
import { isAbsolute, join, normalise } from './core/paths.ts';
import type { Lang } from './report/words/types.ts';

export interface Settings {
  readonly json: boolean;
  readonly yes: boolean;
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly lang: Lang;
  /** `--lang` with a language there is none of; null where all is well. */
  readonly unknownLang: string | null;
  readonly color: boolean;
  /** Absolute, forward slashes. */
  readonly cwd: string;
  /** `--profile`; null where it is not given. */
  readonly profile: string | null;
  /** First word that is no option. */
  readonly command: string | null;
}

/** Options whose next argument is their value; needed to tell a value from a command. */
const WITH_VALUE = new Set(['--cwd', '--lang', '--profile']);

export function readSettings(
  argv: readonly string[],
  env: (name: string) => string | undefined,
  startedIn: string,
): Settings {
  const end = argv.indexOf('--');
  const words = end < 0 ? argv : argv.slice(0, end);
  const has = (name: string): boolean => words.includes(name);
  const optionValue = (name: string): string | undefined => {
    const at = words.findLastIndex(word => word === name || word.startsWith(`${name}=`));
    if (at < 0) return undefined;
    return words[at] === name ? words[at + 1] : words[at]?.slice(name.length + 1);
  };
  /** `-qy` is `-q -y`. */
  const hasLetter = (letter: string): boolean =>
    words.some(word => /^-[a-z]+$/i.test(word) && word.includes(letter));
  const asked = optionValue('--lang');
  const from = slashes(startedIn);
  const asWindows = WINDOWS.test(startedIn);
  const cwd = slashes(optionValue('--cwd') ?? '.', asWindows);
  return {
    json: has('--json') || optionValue('--format') === 'json',
    yes: has('--yes') || hasLetter('y'),
    quiet: has('--quiet') || hasLetter('q'),
    verbose: has('--verbose'),
    lang: asked === undefined ? languageOf(env) : isChinese(asked) ? 'zh' : 'en',
    unknownLang: asked === undefined || isChinese(asked) || isEnglish(asked) ? null : asked,
    color: !has('--no-color') && !env('NO_COLOR'),
    cwd: isAbsolute(cwd) ? normalise(cwd) : join(from, cwd),
    profile: optionValue('--profile') ?? null,
    command: commandOf(words),
  };
}

function commandOf(words: readonly string[]): string | null {
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string;
    if (!word.startsWith('-')) return word;
    if (WITH_VALUE.has(word)) i++;
  }
  return null;
}

const WINDOWS = /^[A-Za-z]:|^\\\\/;
/** A relative path does not show whose it is; elsewhere a backslash is part of a name. */
const slashes = (path: string, windows = false): string =>
  windows || WINDOWS.test(path) ? path.replaceAll('\\', '/') : path;
/** `zh-CN` as browsers write it, `zh_CN` as systems do. */
const isChinese = (text: string): boolean => /^zh(?![a-z])/i.test(text);
const isEnglish = (text: string): boolean => /^en(?![a-z])/i.test(text);

function languageOf(env: (name: string) => string | undefined): Lang {
  const wanted = [env('TPNS_LANG'), env('LC_ALL'), env('LANG')].find(
    value => value !== undefined && value !== '',
  );
  return wanted !== undefined && isChinese(wanted) ? 'zh' : 'en';
}
