/** Accepted pushes and how far each has come. Nothing runs in the background: the figures follow from the clock. */
import type { Json, JsonObject } from '../core/json.ts';
import { apiChannel } from '../tpns/channels.ts';
import { waysOf } from './route.ts';
import type { Scenario } from './scenario.ts';
import { defaultStepMs, type Step, steps } from './steps.ts';

export interface Task {
  readonly pushId: string;
  readonly acceptedAt: number;
  /** When it goes out: later, where it has a `send_time`. */
  readonly beginsAt: number;
  /** Devices that it is for; one for an audience that can't be counted. */
  readonly devices: number;
  /** Tokens or accounts that it names; null where there are too many to keep, or none. */
  readonly targets: readonly string[] | null;
  readonly body: JsonObject;
  /** Null while it goes on. */
  ended: { readonly at: number; readonly status: 'PUSH_CANCELED' | 'PUSH_DELETED_PUSH_MSG' } | null;
}

export interface Tasks {
  add(task: Task): void;
  find(pushId: string): Task | null;
  /** Oldest first. */
  all(): readonly Task[];
}

/** As many as somebody may look at again; each without its targets. */
const capacity = 5000;

export function tasks(): Tasks {
  const known = new Map<string, Task>();
  return {
    add(task) {
      known.set(task.pushId, task);
      const [oldest] = known.keys();
      if (known.size > capacity && oldest !== undefined) known.delete(oldest);
    },
    find: pushId => known.get(pushId) ?? null,
    all: () => [...known.values()],
  };
}

type PushState = Readonly<Record<string, number>>;

export interface Figures {
  readonly channel: string;
  readonly pushState: PushState;
}

/** One for each channel that takes some of its devices: they take them in turn. None where it has not begun, or goes nowhere. */
export function figuresOf(task: Task, now: number, scenario: Scenario): readonly Figures[] {
  const { stepMs = defaultStepMs, receipts = true } = scenario.delivery ?? {};
  const until = Math.min(now, task.ended?.at ?? now);
  const made = Math.floor((until - task.beginsAt) / Math.max(1, stepMs));
  const ways = waysOf(task.body, scenario);
  return ways.flatMap(({ route, stopAt }, i): Figures[] => {
    const devices = Math.ceil((task.devices - i) / ways.length);
    const reached = Math.min(made, steps.indexOf(stopAt));
    const uv = (step: Step): number => (reached >= steps.indexOf(step) ? devices : 0);
    if (devices <= 0 || uv('planned') === 0) return [];
    const pushState = {
      pushActiveUv: uv('planned'),
      pushOnlineUv: uv('sent'),
      verifySvcUv: 0,
      callbackVerifySvcUv: 0,
      verifyUv: 0,
      // vendors pass on that something arrived only where their consoles are set up for it
      arrivalUv: receipts ? uv('arrived') : 0,
      clickUv: uv('clicked'),
      cleanupUv: 0,
      pushRetryUv: 0,
    };
    return [{ channel: route === 'apns' ? route : apiChannel(route), pushState }];
  });
}

/** The rows that the statistics API answers with: the channels', and what they come to. */
export function rows(figures: readonly Figures[]): Json {
  const sums = new Map<string, PushState>();
  for (const { channel, pushState } of figures) {
    for (const name of [channel, 'all']) {
      const before = sums.get(name) ?? {};
      const sum = Object.entries(pushState).map(([key, count]) => [key, count + (before[key] ?? 0)]);
      sums.set(name, Object.fromEntries(sum));
    }
  }
  const all = sums.get('all');
  sums.delete('all');
  const channels: Json[] = [...sums].map(([channel, pushState]) => ({ channel, pushState }));
  return all === undefined ? [] : [...channels, { channel: 'all', pushState: all }];
}
