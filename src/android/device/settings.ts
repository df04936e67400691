/** `settings get …`, `am get-current-user`, `am get-standby-bucket`, `date +%s`: answers of one word. */
import { onlyLine } from './reply.ts';

const ZEN = { '0': 'off', '1': 'priority', '2': 'none', '3': 'alarms' } as const;
/** `none`: nothing comes through; `alarms`: only those; `priority`: whatever the user has allowed. */
export type ZenMode = (typeof ZEN)[keyof typeof ZEN];

/** `settings get global zen_mode`. Null where it was never set or the answer is none. */
export function readZenMode(text: string): ZenMode | null {
  const said = onlyLine(text) ?? '';
  return Object.hasOwn(ZEN, said) ? ZEN[said as keyof typeof ZEN] : null;
}

/** A setting that is on or off. */
export function readSwitch(text: string): boolean | null {
  const said = onlyLine(text);
  return said === '0' || said === '1' ? said === '1' : null;
}

/** `am get-current-user`. */
export function readUser(text: string): number | null {
  const said = onlyLine(text);
  return said !== null && /^\d{1,6}$/.test(said) ? Number(said) : null;
}

const BUCKETS: Readonly<Record<string, string>> = {
  '5': 'exempted',
  '10': 'active',
  '20': 'working-set',
  '30': 'frequent',
  '40': 'rare',
  '45': 'restricted',
  '50': 'never',
};

/** `am get-standby-bucket <package>`, by the name of the constant. Null where Android has no buckets (before 9). */
export function readBucket(text: string): string | null {
  const said = onlyLine(text);
  if (said === null) return null;
  const number = /(?:^|[\s=])(\d{1,2})$/.exec(said)?.[1];
  if (number !== undefined) return BUCKETS[number] ?? null;
  const word = said.toLowerCase().replace(/_/g, '-');
  return Object.values(BUCKETS).includes(word) ? word : null;
}

/** `date +%s`: the device's clock, in seconds since 1970. */
export function readClock(text: string): number | null {
  const said = onlyLine(text);
  return said !== null && /^\d{9,11}$/.test(said) ? Number(said) : null;
}
