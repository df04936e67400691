/** `ps -A`, or `ps` on a device whose `ps` lists everything by itself. */
import { linesOf } from './reply.ts';

/** Names of the processes that run. Null where this is no list, or one of nothing. */
export function readProcesses(text: string): readonly string[] | null {
  const lines = linesOf(text).map(line => line.trim());
  const head = lines.findIndex(line => /\bPID\b/.test(line) && /\b(?:NAME|CMD|COMMAND)\b/.test(line));
  if (head < 0) return null;
  const names = lines.slice(head + 1).flatMap(line => line.split(/\s+/).at(-1) || []);
  return names.length === 0 ? null : names;
}

/** An app's own process, or one of those it names behind a colon. */
export const isOf = (packageName: string, process: string): boolean =>
  process === packageName || process.startsWith(`${packageName}:`);
