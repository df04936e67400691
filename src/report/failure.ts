/** How a command that could not go on says so: in words, or as the contract's JSON. */

import { note } from '../core/note.ts';
import { relative } from '../core/paths.ts';
import { Stop, Unreadable } from '../errors.ts';
import { FileFault, Interrupted } from '../ports.ts';
import type { Settings } from '../settings.ts';
import { VERSION } from '../version.ts';
import { speaker } from './say.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    interrupted: Record<never, never>;
    'file-fault': { file: string; reason: FileFault['reason'] };
    bug: { message: string };
    'bug-help': Record<never, never>;
  }
}

export interface Failure {
  readonly out: string;
  readonly err: string;
  readonly exit: number;
}

/** Anything that was thrown, as the stop it is; null where it is a bug of ours. */
function asStop(error: unknown): Stop | null {
  if (error === null || error instanceof Interrupted)
    return new Stop(130, 'interrupted', note('interrupted', {}));
  if (error instanceof Stop) return error;
  if (error instanceof Unreadable) {
    return new Stop(2, 'unreadable-file', error.why, { file: error.file, ...(error.position ?? {}) });
  }
  if (error instanceof FileFault) {
    const why = note('file-fault', { file: error.path, reason: error.reason });
    return new Stop(2, 'file-access', why, { file: error.path });
  }
  return null;
}

export function failure(
  error: unknown,
  settings: Settings,
  host: { readonly version: string; readonly platform: string },
): Failure {
  const place = (path: string): string => relative(settings.cwd, path);
  const say = speaker(settings.lang, place);
  const stop = asStop(error);
  const message = stop
    ? say(stop.why)
    : say(note('bug', { message: error instanceof Error ? error.message : String(error) }));
  const help = stop ? (stop.details.help ? say(stop.details.help) : null) : say(note('bug-help', {}));
  const exit = stop?.exit ?? 3;
  const { flag, env, file, line, column } = stop?.details ?? {};
  if (settings.json) {
    const details = {
      code: stop?.code ?? 'bug',
      message,
      ...(help === null ? {} : { help }),
      ...(flag === undefined ? {} : { flag }),
      ...(env === undefined ? {} : { env }),
      ...(file === undefined ? {} : { file: place(file) }),
      ...(line === undefined ? {} : { line }),
      ...(column === undefined ? {} : { column }),
    };
    return {
      out: `${JSON.stringify({ command: settings.command, ok: false, error: details }, null, 2)}\n`,
      err: trace(error, stop, settings, host),
      exit,
    };
  }
  const at =
    file === undefined || message.includes(place(file))
      ? ''
      : `${place(file)}${line === undefined ? '' : `:${line}${column === undefined ? '' : `:${column}`}`}: `;
  const words = [`tpns: ${at}${message}`, ...(help === null ? [] : [help])].join('\n');
  return { out: '', err: `${words}\n${trace(error, stop, settings, host)}`, exit };
}

/** A bug shows its stack; what is behind any other failure is told to those who ask with `--verbose`. */
function trace(
  error: unknown,
  stop: Stop | null,
  { verbose }: Settings,
  host: { version: string; platform: string },
): string {
  if (stop && !(verbose && error instanceof Error)) return '';
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const cause = error instanceof Error && error.cause instanceof Error ? `\n${error.cause.message}` : '';
  return `tpns ${VERSION}, Node.js ${host.version}, ${host.platform}\n${stack}${cause}\n`;
}
