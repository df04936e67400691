/** Accepted pushes and how far each has come. Nothing runs in the background: the figures follow from the clock. */
import type { Json, JsonObject } from '../core/json.ts';
import { apiChannel } from '../tpns/channels.ts';
import { routeOf } from './route.ts';
import type { Scenario } from './scenario.ts';
import { defaultStepMs, type Step, steps } from './steps.ts';

export interface Task {
  readonly pushId: string;
  readonly acceptedAt: number;
  /** Devices that it is for; one for an audience that can't be counted. */
  readonly devices: number;
  readonly body: JsonObject;
  /** When it was stopped; null while it goes on. */
  stoppedAt: number | null;
}

export interface Tasks {
  add(task: Task): void;
  find(pushId: string): Task | null;
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
  };
}

/** The rows that the statistics API answers with. */
export function figures(task: Task, now: number, scenario: Scenario): Json {
  const route = routeOf(task.body, scenario);
  const { stopAt = 'clicked', stepMs = defaultStepMs } = scenario.delivery ?? {};
  const until = Math.min(now, task.stoppedAt ?? now);
  const reached = Math.min(
    Math.floor((until - task.acceptedAt) / Math.max(1, stepMs)),
    steps.indexOf(stopAt),
  );
  const uv = (step: Step): number => (reached >= steps.indexOf(step) ? task.devices : 0);
  const pushState = {
    pushActiveUv: uv('planned'),
    pushOnlineUv: uv('sent'),
    verifySvcUv: 0,
    callbackVerifySvcUv: 0,
    verifyUv: 0,
    arrivalUv: uv('arrived'),
    clickUv: uv('clicked'),
    cleanupUv: 0,
    pushRetryUv: 0,
  };
  if (route === null || uv('planned') === 0) return [];
  return [
    { channel: route === 'apns' ? route : apiChannel(route), pushState },
    { channel: 'all', pushState },
  ];
}
