/** stdout and stderr, each coloured as far as it can show colours. */
import { Chalk, type ChalkInstance, chalkStderr, supportsColor } from 'chalk';
import type { Paint, Screen } from '../ports.ts';

export function terminalScreen(settings: { readonly color: boolean }): Screen {
  const out =
    settings.color && supportsColor ? new Chalk({ level: supportsColor.level }) : new Chalk({ level: 0 });
  const err = settings.color ? chalkStderr : new Chalk({ level: 0 });
  return {
    answer: text => void process.stdout.write(typeof text === 'string' ? `${text}\n` : text),
    say: text => void process.stderr.write(`${text}\n`),
    paint: { answer: paintOf(out), say: paintOf(err) },
  };
}

function paintOf(chalk: ChalkInstance): Paint {
  const { bold, dim, red, green, yellow, cyan } = chalk;
  return {
    bold: t => bold(t),
    dim: t => dim(t),
    red: t => red(t),
    green: t => green(t),
    yellow: t => yellow(t),
    cyan: t => cyan(t),
  };
}
