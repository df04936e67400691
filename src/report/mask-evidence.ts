/**
 * Evidence as it may leave the machine: tokens, accounts, keys and what names a device or a person are hidden, each so
 * that it stays recognisable as the same thing. What a push needs to be understood stays: packages, versions, codes.
 */
import { maskKey } from '../tpns/credentials.ts';
import { lookless, nameless, secretless } from './mask-looks.ts';

export interface EvidenceMask {
  /** Free text: a line of a log, an answer of a service. */
  text(quote: string): string;
  /** The arguments of an observation or a note, by their names. */
  args<A extends object>(args: A): A;
}

/** Names of arguments whose values are hidden whatever they look like; several values are divided by commas. */
const HIDDEN = ['token', 'tokens', 'account', 'accounts', 'serial', 'serials'];
/** … and of those that look like something to hide and are none. */
const OPEN = [
  ...['package', 'packages', 'activity', 'version', 'wanted', 'installed', 'android', 'brand', 'model'],
  ...['certificate', 'check', 'code', 'created', 'time', 'pushId', 'status', 'region'],
];
/** What `found` and `expected` are about, where that is nothing to hide. */
const OPEN_WHAT = ['package', 'suffix', 'certificate', 'version', 'access-id', 'target-sdk'];
const VALUE = /[^,，、;；\s]+/g;

/**
 * A mask for one report: the same value looks the same all over it, and two values never do.
 * `unmasked` shows everything but keys and logins. `known` are values that somebody gave (the account asked about, the
 * serial of the device): they are hidden in any line, and so is what {@link EvidenceMask.args} has hidden before. `keys` are
 * those that this run has used: whatever they look like and wherever they stand, they never show.
 */
export function evidenceMask(
  unmasked: boolean,
  known: readonly string[] = [],
  keys: readonly string[] = [],
): EvidenceMask {
  const hide = hiding();
  const unused = (text: string): string =>
    keys.reduce((line, key) => (key === '' ? line : line.replaceAll(key, '*'.repeat(key.length))), text);
  const bare = (text: string): string => secretless(unused(text));
  const learned = new Set(known.filter(isWorth));
  const text = (quote: string): string => {
    const longest = [...learned].sort((a, b) => b.length - a.length);
    const strange = longest.reduce((line, value) => line.replace(anywhere(value), hide), unused(quote));
    return lookless(secretless(nameless(strange, hide)), hide);
  };
  const value = (args: object, name: string, each: unknown): unknown => {
    if (Array.isArray(each)) return each.map(one => value(args, name, one));
    if (typeof each !== 'string') return each;
    if (unmasked) return HIDDEN.includes(name) || OPEN.includes(name) ? unused(each) : bare(each);
    if (HIDDEN.includes(name)) return unused(each).replace(VALUE, hide);
    return isOpen(args, name) ? unused(each) : text(each);
  };
  return {
    text: unmasked ? bare : text,
    args: args => {
      if (!unmasked) for (const each of knownIn(args)) learned.add(each);
      const entries = Object.entries(args).map(([name, each]) => [
        name,
        keyIn(args, name, each) ?? value(args, name, each),
      ]);
      return Object.fromEntries(entries);
    },
  };
}

/** The values of arguments that are to be hidden in quotes as well. */
export function knownIn(args: object): readonly string[] {
  return Object.entries(args)
    .filter(([name]) => HIDDEN.includes(name))
    .flatMap(([, each]) => [each].flat())
    .flatMap(each => (typeof each === 'string' ? (each.match(VALUE) ?? []) : []))
    .filter(isWorth);
}

/** Shorter ones would be found in every other word. */
const isWorth = (value: string): boolean => value.length > 2;

/** A short one only as a word of its own. */
function anywhere(value: string): RegExp {
  const literal = value.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return value.length > 5
    ? new RegExp(literal, 'g')
    : new RegExp(`(?<![\\p{L}\\p{N}_])${literal}(?![\\p{L}\\p{N}_])`, 'gu');
}

const whatOf = (args: object): unknown => ('what' in args ? args.what : null);

function isOpen(args: object, name: string): boolean {
  if (name === 'found' || name === 'expected') return OPEN_WHAT.some(what => what === whatOf(args));
  return OPEN.includes(name);
}

function keyIn(args: object, name: string, each: unknown): string | null {
  const key = (name === 'found' || name === 'expected') && whatOf(args) === 'access-key';
  return key && typeof each === 'string' ? maskKey(each) : null;
}

/** Enough of a value to see that it is the same; a number where another one looks alike. */
function hiding(): (value: string) => string {
  const masks = new Map<string, string>();
  const taken = new Set<string>();
  return value => {
    if (value.includes('…') || /^\**$/.test(value)) return value;
    const before = masks.get(value);
    if (before !== undefined) return before;
    const shape = shapeOf([...value]);
    let mask = shape;
    for (let n = 2; taken.has(mask); n++) mask = `${shape}#${n}`;
    taken.add(mask);
    masks.set(value, mask);
    return mask;
  };
}

function shapeOf(characters: readonly string[]): string {
  const shown = characters.length > 15 ? 4 : characters.length > 7 ? 2 : characters.length > 3 ? 1 : 0;
  const end = shown > 1 ? characters.slice(-shown) : [];
  return [...characters.slice(0, shown), '…', ...end].join('');
}
