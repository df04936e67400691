/**
 * Most calls are over before V8's optimising compiler has paid for itself: on a build of 200 modules it took two fifths of
 * the CPU time and made nothing faster. So a function has to be busy for longer before it is compiled that way, until
 * something begins that goes on for long: a stream of tokens, a server.
 */
import { setFlagsFromString } from 'node:v8';

interface Flag {
  readonly patient: string;
  /** V8's own. */
  readonly usual: string;
}

/** By Node's version: V8 renames such flags, and complains on stderr about one that it does not know. */
const FLAGS: Readonly<Record<string, Flag>> = {
  '20': { patient: '--interrupt-budget=2000000', usual: '--interrupt-budget=67584' },
  '22': { patient: '--invocation-count-for-turbofan=60000', usual: '--invocation-count-for-turbofan=3000' },
  '24': { patient: '--invocation-count-for-turbofan=60000', usual: '--invocation-count-for-turbofan=3000' },
};

const [major = ''] = process.versions.node.split('.');
const flag = FLAGS[major];
if (flag !== undefined) setFlagsFromString(flag.patient);

/** From now on functions are compiled as soon as V8 thinks best. */
export function longLived(): void {
  if (flag !== undefined) setFlagsFromString(flag.usual);
}
