/** An intent as an intent URI can describe it. */
import type { Extra } from './extra.ts';

export const VIEW = 'android.intent.action.VIEW';
export const MAIN = 'android.intent.action.MAIN';
export const DEFAULT = 'android.intent.category.DEFAULT';
export const BROWSABLE = 'android.intent.category.BROWSABLE';

export interface Component {
  readonly package: string;
  readonly className: string;
}

export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface AndroidIntent {
  /** Null in a selector only, where no action is the default. */
  readonly action: string | null;
  readonly categories: readonly string[];
  /** The URI as text; null for none. */
  readonly data: string | null;
  readonly type: string | null;
  readonly identifier: string | null;
  readonly package: string | null;
  readonly component: Component | null;
  readonly flags: number;
  readonly extendedFlags: number;
  readonly sourceBounds: Rect | null;
  readonly extras: ReadonlyMap<string, Extra>;
  readonly selector: AndroidIntent | null;
}

export function emptyIntent(action: string | null): AndroidIntent {
  return {
    action,
    categories: [],
    data: null,
    type: null,
    identifier: null,
    package: null,
    component: null,
    flags: 0,
    extendedFlags: 0,
    sourceBounds: null,
    extras: new Map(),
    selector: null,
  };
}
