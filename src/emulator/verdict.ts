/** What the service says to a push. */
import type { JsonObject } from '../core/json.ts';
import type { Refusal } from './refusal.ts';

export interface Accepted {
  readonly retCode: 0;
  /** As it came. */
  readonly body: JsonObject;
  /** As it is understood. */
  readonly push: JsonObject;
  readonly invalid: readonly string[];
  /** One code for each target that was named, in order. */
  readonly results: readonly number[];
}

export interface Refused extends Refusal {
  /** Null where the sender did not prove who they are, or nothing could be read. */
  readonly body: JsonObject | null;
}

export type Verdict = Accepted | Refused;
