/** One line of a log, whatever format it was written in. */
export interface LogLine {
  /** As written. */
  readonly time: string | null;
  readonly pid: number | null;
  readonly tid: number | null;
  /** As written: `10123`, `u0_a123`, `root`. */
  readonly uid: string | null;
  readonly level: string | null;
  readonly tag: string | null;
  /** The process as Android Studio names it; null where the line does not name one. */
  readonly process: string | null;
  readonly message: string;
}

/** `com.example.app` of `com.example.app:remote`: a process is named by its application, and may add a name of its own. */
export const applicationOf = (process: string): string => process.replace(/:.*$/, '');

/**
 * The user id of an application as a number, from any of its spellings (`10123`, `u0_a123`, `u0a123`); null for those of
 * the system, which many programs share.
 */
export function applicationUid(uid: string): number | null {
  const named = /^u(\d{1,4})_?a(\d{1,5})$/.exec(uid);
  const number = named ? Number(named[1]) * 100_000 + 10_000 + Number(named[2]) : Number(uid);
  return Number.isInteger(number) && number % 100_000 >= 10_000 ? number : null;
}
