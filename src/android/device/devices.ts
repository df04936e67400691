/** `adb devices -l`: what is attached, and whether it can be talked to. */
import { linesOf } from './reply.ts';

export interface ListedDevice {
  readonly serial: string;
  /** adb's own word: `device` is one that answers; `offline`, `unauthorized`, `no permissions`, `recovery` … */
  readonly state: string;
  /** As the device calls itself, blanks in place of underscores; null before it has said. */
  readonly model: string | null;
}

// a serial from the network's own discovery may hold blanks: `adb-1a2b (2)._adb-tls-connect._tcp`
const LINE =
  /^(\S.*?)\s+(no permissions|unauthorized|authorizing|connecting|offline|device|bootloader|recovery|rescue|sideload|host|detached|unknown|no device)(?![\w-])(.*)$/;

/** Null where this is no list at all. Lines before it (a server that starts) do not count. */
export function readDevices(text: string): readonly ListedDevice[] | null {
  const lines = linesOf(text);
  const head = lines.findIndex(line => /^List of devices attached\b/.test(line));
  if (head < 0) return null;
  return lines.slice(head + 1).flatMap(line => {
    const [, serial, state, rest = ''] = LINE.exec(line) ?? [];
    if (serial === undefined || state === undefined || serial.startsWith('* ')) return [];
    const model = / model:(\S+)/.exec(rest)?.[1]?.replace(/_/g, ' ') ?? null;
    return [{ serial, state, model }];
  });
}
