/** Questions to one device, some at a time, each with its own limit. What it does not answer stays unknown, and is told. */
import { isDenied, tidied } from '../../../android/device/reply.ts';
import { type Note, note } from '../../../core/note.ts';
import { type Adb, type AdbAnswer, AdbFault } from '../../../ports.ts';

declare module '../../../core/note.ts' {
  interface NoteArgs {
    'device-unanswered': { commands: readonly string[]; why: Unanswered };
  }
}

/**
 * `late`: not within its time. `gone`: the connection broke. `denied`: not for the shell's user. `too-long`: more than can
 * be read. `unreadable`: an answer that nobody understands. `given-up`: not asked any more, after others went wrong.
 */
export type Unanswered = 'late' | 'gone' | 'denied' | 'too-long' | 'unreadable' | 'given-up';

export interface Questions {
  /**
   * What the device's shell says to a command; null where it says nothing that can be read.
   * `about` is what the person is told that it was; the command itself where it is left out.
   */
  ask(command: string, about?: string): Promise<string | null>;
  /** The answer as bytes, for those that are no text. */
  bytes(args: readonly string[], about: string, limits: Limits): Promise<Uint8Array | null>;
  /** Somebody could not read an answer. */
  unreadable(about: string): void;
  notes(): readonly Note[];
}

interface Limits {
  readonly timeoutMs: number;
  readonly maxBytes?: number;
}

/** adb keeps its own queue for each device; more at a time only make each other late. */
const AT_A_TIME = 4;
/** Twenty questions at eight seconds, four at a time, are forty seconds; a device that is late twice is not asked on. */
const LIMITS: Limits = { timeoutMs: 8_000 };
const TOO_MANY_LATE = 2;

/** adb's own complaints begin so; those of the device's commands do not. */
const LOST =
  /^(?:adb(?:\.exe)?: |error: )+(?:device\b|no devices|closed\b|protocol fault|cannot connect|failed to)/m;

export function questionsTo(adb: Adb, serial: string): Questions {
  const missed = new Map<Unanswered, string[]>();
  const miss = (why: Unanswered, about: string): null => {
    missed.set(why, [...(missed.get(why) ?? []), about]);
    return null;
  };
  const count = (why: Unanswered): number => missed.get(why)?.length ?? 0;
  const turn = turns(AT_A_TIME);

  const run = (args: readonly string[], about: string, limits: Limits): Promise<AdbAnswer | null> =>
    turn(async () => {
      if (count('gone') > 0 || count('late') >= TOO_MANY_LATE) return miss('given-up', about);
      try {
        const answer = await adb.run(['-s', serial, ...args], limits);
        const isLost = answer.code !== 0 && answer.out.length === 0 && LOST.test(answer.err);
        return isLost ? miss('gone', about) : answer;
      } catch (error) {
        if (!(error instanceof AdbFault)) throw error;
        if (error.kind === 'timeout') return miss('late', about);
        return miss(error.kind === 'too-large' ? 'too-long' : 'gone', about);
      }
    });

  return {
    bytes: async (args, about, limits) => (await run(args, about, limits))?.out ?? null,
    ask: async (command, about = command) => {
      const answer = await run(['shell', command], about, LIMITS);
      if (answer === null) return null;
      // what is no answer is told in one stream or the other
      const { out, err } = answer;
      const text = tidied(out.length > 0 ? new TextDecoder().decode(out) : err);
      return isDenied(text) ? miss('denied', about) : text;
    },
    unreadable: about => void miss('unreadable', about),
    notes: () => [...missed].map(([why, commands]) => note('device-unanswered', { commands, why })),
  };
}

/** Runs at most `most` at once, in the order in which they came. */
function turns(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async work => {
    if (running >= most) await new Promise<void>(resolve => waiting.push(resolve));
    running++;
    try {
      return await work();
    } finally {
      running--;
      waiting.shift()?.();
    }
  };
}
