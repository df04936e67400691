/**
 * The cheapest read-only call there is: which pushes went to a token today. It proves host, AccessID and signature,
 * and changes nothing.
 */
import type { HttpRequest } from '../ports.ts';
import type { PushAnswer } from './answer.ts';
import { bytesOf, type Identity, signedRequest } from './call.ts';

export const tokenPushesPath = '/v3/toolbox/getPushListByToken';

/** A token of nobody: the question is whether we may ask. */
const nobody = '0'.repeat(36);

export function probeRequest(identity: Identity, timestamp: number): HttpRequest {
  return signedRequest({
    ...identity,
    path: tokenPushesPath,
    timestamp,
    body: bytesOf({ token: nobody }),
  });
}

/** Codes that say "not you" or "not here". Any other refusal was made by somebody who knew us. */
const strangers: readonly number[] = [1008003, 1008035, 10030002, 10030009];

export type Probe = 'welcome' | 'stranger' | 'unreadable';

export function probed(answer: PushAnswer): Probe {
  if (answer.state === 'unreadable') return 'unreadable';
  return strangers.includes(answer.retCode) ? 'stranger' : 'welcome';
}
