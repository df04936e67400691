/** `appops get <package>`: what the app may do behind the user's back. */
import { linesOf } from './reply.ts';

export interface AppOp {
  /** `allow`, `ignore`, `deny`, `default`, `foreground`, `ask`. */
  readonly mode: string;
  /** The line as it was found. */
  readonly quote: string;
}

const LINE =
  /^\s*(?:Uid mode:\s*)?((?:MIUIOP\(\d+\)|[A-Z][A-Z0-9_]*|\d+)):\s*(allow|ignore|deny|default|foreground|ask|errored)\b/;
const STRICTNESS = ['allow', 'default', 'foreground', 'ask', 'errored', 'deny', 'ignore'];

/** By name; what has never been used or changed is not listed. Null where there is no answer. */
export function readAppOps(text: string): ReadonlyMap<string, AppOp> | null {
  const ops = new Map<string, AppOp>();
  for (const line of linesOf(text)) {
    const [, name, mode] = LINE.exec(line) ?? [];
    if (name === undefined || mode === undefined) continue;
    // one op may be set for the app and for its user id: it takes both to be allowed
    const before = ops.get(name);
    if (before === undefined || STRICTNESS.indexOf(mode) > STRICTNESS.indexOf(before.mode))
      ops.set(name, { mode, quote: line.trim() });
  }
  return ops.size > 0 || /^\s*No operations\./m.test(text) ? ops : null;
}

/** MIUI and HyperOS count their own operations on from 10000. */
export const AUTOSTART = 'MIUIOP(10008)';
/** To open a page (from a notification, say) while the app is in the background. */
export const BACKGROUND_START = 'MIUIOP(10021)';

/** The op, where the app may not; null where it may or nobody knows. */
export const forbidden = (op: AppOp | undefined): AppOp | null =>
  op !== undefined && (op.mode === 'ignore' || op.mode === 'deny') ? op : null;
