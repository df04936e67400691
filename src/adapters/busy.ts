/** A spinner on stderr (ora), where somebody can see it. */
import ora from 'ora';
import type { Busy } from '../ports.ts';
import type { Settings } from '../settings.ts';

export function spinner(text: string, { color }: Settings): Busy {
  const sign = ora({
    text,
    stream: process.stderr,
    discardStdin: false,
    ...(color ? {} : { color: false }),
  }).start();
  return {
    tell: words => {
      sign.text = words;
    },
    done: () => void sign.stop(),
  };
}
