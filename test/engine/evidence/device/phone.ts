/** A phone whose answers are written down, and adb in memory to ask it. */
import { type Adb, type AdbAnswer, AdbFault } from '../../../../src/ports.ts';
import * as samples from '../../../android/device/samples.ts';
import type { Said, Script } from '../../../support/adb-server.ts';

export const SERIAL = 'EXAMPLE1';
export const PACKAGE = samples.PACKAGE;
export const LOG = '05-01 10:00:00.000  1000  1000 I TPush   : [XGPush] example\n';

type Answers = Readonly<Record<string, string | Said | 'hang' | 'die' | AdbFault>>;

/** What its answers come to, in the order in which it is told. */
export const TOLD = [
  'device-seen',
  'app-installed',
  'app-not-stopped',
  'process-running',
  'notifications-allowed',
  'notification-channel-off',
  'notification-channel-silent',
  'notification-channel-silent',
  'notification-channel-off',
  'standby-bucket',
  'redirect-resolves',
];

/** A healthy phone of Xiaomi's with the app on it; `changes` answers some questions differently. */
export const answersOf = (changes: Answers = {}): Answers => ({
  getprop: samples.getprop,
  'pm list packages': `package:android\npackage:com.xiaomi.xmsf\npackage:${PACKAGE}\n`,
  'am get-current-user': '0\n',
  'settings get global zen_mode': '0\n',
  'settings get global low_power': '0\n',
  'dumpsys connectivity': samples.online,
  'date +%s': '1717171717\n',
  [`dumpsys package ${PACKAGE}`]: samples.modernPackage,
  [`dumpsys notification --package ${PACKAGE}`]: samples.modernNotifications,
  [`appops get ${PACKAGE}`]: 'POST_NOTIFICATION: allow\nRUN_ANY_IN_BACKGROUND: allow\n',
  [`am get-standby-bucket ${PACKAGE}`]: '10\n',
  'dumpsys deviceidle whitelist': 'system,com.android.example,10001\n',
  'ps -A': samples.processes,
  'dumpsys netpolicy': samples.netPolicy.replace('background: true', 'background: false'),
  "cmd package query-activities --brief -a android.intent.action.VIEW -c android.intent.category.DEFAULT -d 'shop://x/y?a=1&b=2'":
    samples.brief.replace(/ {2}Activity #1[\s\S]*/, ''),
  'logcat -d -v threadtime -t 20000': LOG,
  ...changes,
});

/** For the scripted server: the log is asked for in the client's own words. */
export const scriptOf =
  (answers: Answers): Script =>
  command => {
    const found =
      answers[/^export ANDROID_LOG_TAGS/.test(command) ? 'logcat -d -v threadtime -t 20000' : command];
    if (found instanceof AdbFault || found === undefined) return null;
    return typeof found === 'string' && found !== 'hang' && found !== 'die'
      ? { out: found }
      : (found as Said);
  };

export interface MemoryAdb extends Adb {
  readonly asked: readonly string[];
  /** The most questions at one time. */
  readonly most: () => number;
}

const encode = (text: string | Uint8Array): Uint8Array =>
  typeof text === 'string' ? new TextEncoder().encode(text) : text;

/** adb with one device that answers so. `host` answers what is asked of adb itself. */
export function memoryAdb(
  answers: Answers,
  host: Readonly<Record<string, Partial<AdbAnswer> | AdbFault>> = {},
): MemoryAdb {
  const asked: string[] = [];
  let running = 0;
  let most = 0;
  return {
    asked,
    most: () => most,
    run: async (args, limits) => {
      const line = args.join(' ');
      asked.push(line);
      most = Math.max(most, ++running);
      try {
        await new Promise(resolve => setImmediate(resolve));
        if (limits.timeoutMs <= 0) throw new Error('no time limit');
        return answer(args, line);
      } finally {
        running--;
      }
    },
  };

  function answer(args: readonly string[], line: string): AdbAnswer {
    const own = host[line] ?? HOST[line];
    if (own instanceof AdbFault) throw own;
    if (own !== undefined) return { code: 0, out: new Uint8Array(), err: '', ...own };
    const [flag, , verb, ...rest] = args;
    if (flag !== '-s') throw new Error(`unexpected: ${line}`);
    const found = answers[verb === 'logcat' ? `logcat ${rest.join(' ')}` : rest.join(' ')];
    if (found instanceof AdbFault) throw found;
    if (found === 'hang') throw new AdbFault('timeout', line);
    if (found === 'die') return { code: 1, out: new Uint8Array(), err: "error: device 'x' not found\n" };
    if (found === undefined) return { code: 127, out: new Uint8Array(), err: 'sh: not found\n' };
    const { out = '', err = '', code = 0 } = typeof found === 'string' ? { out: found } : found;
    return { code, out: encode(out), err };
  }
}

const list = (text: string): Partial<AdbAnswer> => ({ out: encode(`List of devices attached\n${text}\n`) });
export const listing = list;

const HOST: Readonly<Record<string, Partial<AdbAnswer>>> = {
  'devices -l': list(`${SERIAL}               device product:example model:Example_One transport_id:1`),
  'get-serialno': { out: encode(`${SERIAL}\n`) },
};
