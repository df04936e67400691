/**
 * Most calls are over before V8's optimising compiler has paid for itself: on a build of 200 modules it took two fifths of
 * the CPU time and made nothing faster. So a function has to be busy for longer before it is compiled that way. What does
 * run for long, a stream of tokens or the emulator, still is, some milliseconds later.
 */
import { setFlagsFromString } from 'node:v8';

/** By Node's version: V8 renames such flags, and complains on stderr about one that it does not know. */
const PATIENCE: Readonly<Record<string, string>> = {
  '20': '--interrupt-budget=2000000',
  '22': '--invocation-count-for-turbofan=60000',
  '24': '--invocation-count-for-turbofan=60000',
};

const [major = ''] = process.versions.node.split('.');
const flag = PATIENCE[major];
if (flag !== undefined) setFlagsFromString(flag);
