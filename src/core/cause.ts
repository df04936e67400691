/**
 * Why a push did not arrive, as knowledge: a cause is an entry that says where on the way it breaks it, what it would
 * make evidence show, and which one step decides it. Nothing else knows a cause by its name.
 */
import type { Side } from './finding.ts';
import type { Lang } from './lang.ts';
import type { Observation, ObservationId } from './observation.ts';
import type { Stage } from './push-path.ts';

/**
 * How an observation speaks about a cause:
 * `proof`: nothing else explains it; `strong`, `some`: it is what one would see, and others might make it too;
 * `contrary`: one would not expect to see it; `excludes`: it can't be the cause.
 */
export type Weight = 'proof' | 'strong' | 'some' | 'contrary' | 'excludes';

/** A prediction: this kind of observation, about those values where they are said, speaks so. */
export interface Prediction<K extends ObservationId = ObservationId> {
  readonly see: K;
  /** Members that have to have one of these values; left out: any. */
  readonly where?: Readonly<Record<string, readonly (string | number | boolean | null)[]>>;
  /** Further than equality: left out, it always holds. */
  readonly when?: (observation: Observation<K>) => boolean;
  /** It speaks only where this was seen as well. */
  readonly beside?: Pick<Prediction, 'see' | 'where'>;
  readonly weight: Weight;
}

export interface CauseWords {
  /** The cause, in a few words. */
  readonly title: string;
  /** Why that keeps a push from arriving. */
  readonly why: string;
  /** What to do; one imperative sentence or two. */
  readonly remedy: string;
}

/** Of an app that is wired up at all. */
export type Commonness = 'common' | 'usual' | 'rare';

export interface Cause {
  readonly id: string;
  /** Where it breaks the way. Before it everything works, behind it nothing arrives. */
  readonly stage: Stage;
  readonly side: Side;
  readonly commonness: Commonness;
  /** Nothing that works along the way speaks against it: what is installed is not what was meant, or IM is the one to push. */
  readonly loose: boolean;
  /** It is about one vendor's channel, and each channel has its own suspect. */
  readonly perChannel: boolean;
  /** Channels it can be about; null for all. */
  readonly channels: readonly string[] | null;
  readonly predictions: readonly Prediction[];
  /** The one step that decides it, by its id in `causes/steps.ts`. */
  readonly decides: string;
  /** Public source of the fact behind it. */
  readonly source: string;
  readonly words: Readonly<Record<Lang, CauseWords>>;
}
