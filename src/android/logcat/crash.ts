/** A crash as `AndroidRuntime` tells it, over several lines: that there is one, whose, and by which exception. */
export interface Crash {
  /** The process, where the log names it; Android 4.3 and older do not. */
  readonly process: string | null;
  readonly pid: number | null;
  /** `java.lang.IllegalStateException: text`, at most 300 characters. */
  readonly exception: string;
}

export const crashNeedle = 'FATAL EXCEPTION';
/** Lines behind the first within which the exception has to be named. */
export const CRASH_LINES = 12;

export const beginsCrash = (tag: string | null, message: string): boolean =>
  (tag === null || tag === 'AndroidRuntime') && /\bFATAL EXCEPTION(?:: | IN |$)/.test(message);

const whose = /\bProcess: (?<process>[A-Za-z][\w.]{0,200}(?::[\w.-]{0,100})?)(?:, PID: (?<pid>\d{1,10}))?/;
const thrown = /^\s*(?<exception>(?:[\w$]{1,100}\.){1,20}[\w$]{1,100}(?:: .*)?)\s*$/s;

/** Reads on, line by line, from the one that {@link beginsCrash} has seen: the crash once it is known, null before. */
export function crashReader(): (message: string) => Crash | null {
  let process: string | null = null;
  let pid: number | null = null;
  return message => {
    const text = message.slice(0, 400);
    const named = whose.exec(text)?.groups;
    if (named) {
      process = named.process ?? null;
      pid = named.pid === undefined ? null : Number(named.pid);
      return null;
    }
    const exception = thrown.exec(text)?.groups?.exception;
    return exception === undefined ? null : { process, pid, exception: exception.slice(0, 300).trim() };
  };
}
