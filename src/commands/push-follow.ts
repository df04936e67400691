/** `--wait`: follows accepted pushes over the statistics API. */
import { note } from '../core/note.ts';
import { follow, type Look } from '../engine/deliver/follow.ts';
import type { World } from '../ports.ts';
import type { Say } from '../report/say.ts';
import type { Identity } from '../tpns/call.ts';
import type { Delivery } from '../tpns/delivery.ts';
import { HttpFault } from '../tpns/http-port.ts';
import { readStatistics, statisticsRequest } from '../tpns/statistics.ts';
import { type PushOptions, wholeNumber } from './push-options.ts';
import type { Interrupt } from './push-send.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'follow-waiting': { planned: number; sent: number; arrived: number };
    'follow-refused': { code: number; message: string };
  }
}

const defaultSeconds = 120;
const mostSeconds = 86_400;

/** null where nobody waits. @throws Stop */
export function secondsToWait({ wait }: PushOptions): number | null {
  if (wait === undefined) return null;
  return wait === true ? defaultSeconds : wholeNumber(wait, '--wait', 1, mostSeconds);
}

export async function followPush(
  world: World,
  identity: Identity,
  pushIds: readonly string[],
  seconds: number,
  interrupt: Interrupt,
  say: Say,
): Promise<Delivery> {
  const http = await world.http();
  const busy = await world.busy(say(note('follow-waiting', { planned: 0, sent: 0, arrived: 0 })));
  const now = (): number => world.now().getTime();
  const ask = async (pushId: string): Promise<Look> => {
    try {
      const request = statisticsRequest(identity, Math.floor(now() / 1000), pushId);
      const read = readStatistics(await http.request(request));
      if (read.state === 'statistics') return read;
      if (read.state === 'unreadable') return { state: 'blind', why: read.why };
      return { state: 'blind', why: note('follow-refused', { code: read.retCode, message: read.message }) };
    } catch (error) {
      if (!(error instanceof HttpFault)) throw error;
      const { kind, host, at, code } = error;
      return { state: 'blind', why: note('http-fault', { kind, host, at, code }) };
    }
  };
  try {
    return await follow(pushIds, seconds * 1000, {
      now,
      ask,
      sleep: ms => world.sleep(ms, interrupt.promise),
      stopped: interrupt.asked,
      seen: ({ planned, sent, arrived }) =>
        busy.tell(say(note('follow-waiting', { planned, sent, arrived }))),
    });
  } finally {
    busy.done();
    await http.close();
  }
}
