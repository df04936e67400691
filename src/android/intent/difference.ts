/** What keeps a filter from receiving an intent, precise enough to name the one attribute to change. */
import type { UriGroup } from './group.ts';
import type { TextTest } from './pattern.ts';

/** `wanted` is what the intent brings, `have` what the filter lists. */
export type Difference =
  | {
      readonly at: 'action';
      /** Null: the intent has none, and the filter has none to offer. */
      readonly wanted: string | null;
      readonly have: readonly string[];
      /** Nothing but upper and lower case differs. */
      readonly caseOnly: boolean;
    }
  /** The filter lists neither scheme nor type, so it wants intents without data; hosts and paths in it are void. */
  | { readonly at: 'data'; readonly wanted: string | null }
  | {
      readonly at: 'scheme';
      /** Null where the URI has none. */
      readonly wanted: string | null;
      /** Where the filter lists types only: the three that Android then takes ('' being none). */
      readonly have: readonly string[];
      readonly implied: boolean;
      readonly caseOnly: boolean;
      /** The filter has the scheme with `:` or `://` typed onto it. */
      readonly separatorTyped: boolean;
    }
  | { readonly at: 'ssp'; readonly wanted: string | null; readonly tests: readonly TextTest[] }
  /** Null: the URI has no host, for no `//` follows its scheme. */
  | { readonly at: 'host'; readonly wanted: string | null; readonly have: readonly string[] }
  /** Null: the URI names no port, and Android knows no default ones. */
  | { readonly at: 'port'; readonly wanted: number | null; readonly have: readonly number[] }
  | {
      readonly at: 'path';
      readonly wanted: string;
      readonly tests: readonly TextTest[];
      /** One trailing slash more or less in the URI, and it would match. */
      readonly slashOnly: boolean;
      readonly caseOnly: boolean;
      /** A test would match had it been written with a slash in front. */
      readonly leadingSlash: boolean;
      /** Groups were asked too; the one that refuses, null where none holds. */
      readonly groups: { readonly refusing: UriGroup | null } | null;
    }
  | { readonly at: 'type'; readonly wanted: string | null; readonly have: readonly string[] }
  | { readonly at: 'category'; readonly missing: string; readonly have: readonly string[] };

/** Android's own word for where a match fails. */
export type Reason = 'action' | 'data' | 'type' | 'category';

export function reasonOf(difference: Difference): Reason {
  switch (difference.at) {
    case 'action':
    case 'type':
    case 'category':
      return difference.at;
    default:
      return 'data';
  }
}
