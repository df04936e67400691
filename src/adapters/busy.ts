/** A spinner on stderr (ora), where somebody can see it. */
import ora from 'ora';
import type { Busy } from '../ports.ts';
import type { Settings } from '../settings.ts';

export function spinner(text: string, { quiet, json, color }: Settings): Busy {
  if (quiet || json || !process.stderr.isTTY) return { done: () => undefined };
  const sign = ora({
    text,
    stream: process.stderr,
    discardStdin: false,
    ...(color ? {} : { color: false }),
  }).start();
  return { done: () => void sign.stop() };
}
