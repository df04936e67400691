/** What the lines of one process have shown: of each thing the first time and the last, and how often. */
import type { Shown } from '../../../tpns/log/signature.ts';
import { NEAREST } from '../../../tpns/log/signature.ts';

export interface Sight {
  readonly shown: Shown;
  readonly channel: string | null;
  readonly line: number;
  /** Counts up over the whole log: the order of those on one line. */
  readonly turn: number;
  readonly quote: string;
}

export interface Seen {
  readonly first: Sight;
  readonly last: Sight;
  readonly count: number;
}

export interface Kept {
  add(sight: Sight): void;
  /** A line that names the channel, whatever else it says. */
  name(channel: string, line: number): void;
  /** One of two numbers that say something together; what they say once both are there, else null. */
  pair(of: string, gives: 'wanted' | 'installed', value: string): Shown | null;
  seen(): ReadonlyMap<string, Seen>;
}

/** Different things of one process; no app has as many. */
const MOST = 256;
/** Lines that wait for one that names their channel. */
const WAITING = 64;

export function keep(): Kept {
  const seen = new Map<string, Seen>();
  let waiting: Sight[] = [];
  let named: { readonly channel: string; readonly line: number } | null = null;
  const halves = new Map<string, { wanted?: string; installed?: string }>();

  function store(sight: Sight): void {
    const key = keyOf(sight);
    const former = seen.get(key);
    if (former) seen.set(key, { first: former.first, last: sight, count: former.count + 1 });
    else if (seen.size < MOST) seen.set(key, { first: sight, last: sight, count: 1 });
  }

  function settle(next: { readonly channel: string; readonly line: number } | null): void {
    for (const sight of waiting) {
      const nearer =
        named === null
          ? next
          : next === null || sight.line - named.line <= next.line - sight.line
            ? named
            : next;
      store({ ...sight, channel: nearer?.channel ?? null });
    }
    waiting = [];
  }

  function name(channel: string, line: number): void {
    settle({ channel, line });
    named = { channel, line };
  }

  return {
    name,
    add(sight) {
      if (sight.channel === NEAREST) {
        waiting.push(sight);
        if (waiting.length > WAITING) settle(null);
        return;
      }
      if (sight.channel !== null) name(sight.channel, sight.line);
      store(sight);
    },
    pair(of, gives, value) {
      const both = { ...halves.get(of), [gives]: value };
      halves.set(of, both);
      const { wanted, installed } = both;
      if (wanted === undefined || installed === undefined) return null;
      halves.delete(of);
      return Number(installed) < Number(wanted)
        ? { id: 'vendor-service-old', args: { wanted, installed } }
        : null;
    },
    seen() {
      settle(null);
      return seen;
    },
  };
}

/** Members that make two observations of a kind different things; a token, a text or an exception does not. */
const TELLING = ['code', 'which', 'why', 'on', 'signature'];

function keyOf({ shown, channel }: Sight): string {
  const args = shown.args as Readonly<Record<string, unknown>>;
  return [shown.id, channel, ...TELLING.map(member => String(args[member] ?? ''))].join('\n');
}

/** What several processes have seen, as if it had been one. */
export function together(many: readonly ReadonlyMap<string, Seen>[]): ReadonlyMap<string, Seen> {
  const all = new Map<string, Seen>();
  for (const [key, { first, last, count }] of many.flatMap(each => [...each])) {
    const former = all.get(key);
    all.set(key, {
      first: former && order(former.first, first) < 0 ? former.first : first,
      last: former && order(former.last, last) > 0 ? former.last : last,
      count: count + (former?.count ?? 0),
    });
  }
  return all;
}

/** As they came in the log. */
export const inOrder = (seen: ReadonlyMap<string, Seen>): readonly Sight[] =>
  [...seen.values()].flatMap(({ first, last }) => (first === last ? [first] : [first, last])).sort(order);

const order = (a: Sight, b: Sight): number => a.line - b.line || a.turn - b.turn;
