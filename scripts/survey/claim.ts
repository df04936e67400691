/** What an editor did to a text, put so that somebody else can judge it. */
import type { Intent } from './intent.ts';

export type Language = 'groovy' | 'kotlin' | 'manifest' | 'toml' | 'json' | 'properties' | 'lines';

export interface Written {
  readonly language: Language;
  readonly text: string;
}

export type Claim =
  /** The second text is the first with these intentions made true; all of them, or as many as `all` says not. */
  | {
      readonly kind: 'changed';
      readonly language: Language;
      readonly before: string;
      readonly after: string;
      readonly intents: readonly Intent[];
      readonly all: boolean;
    }
  /** It is in one of these texts, or in several together. */
  | { readonly kind: 'there'; readonly texts: readonly Written[]; readonly intent: Intent }
  /** The text is not well-formed. */
  | { readonly kind: 'broken'; readonly language: Language; readonly text: string };

export interface Attempt {
  readonly operation: string;
  readonly build: string;
  readonly module: string;
  readonly shape: string;
  readonly file: string;
  readonly state: 'applied' | 'present' | 'refused';
  /** Ids of the reasons of a refusal. */
  readonly reasons: readonly string[];
  /** What is wrong already, before anybody else was asked. */
  readonly faults: readonly string[];
  readonly claims: readonly Claim[];
}

export function languageOf(path: string): Language {
  if (path.endsWith('.kts')) return 'kotlin';
  if (path.endsWith('.gradle')) return 'groovy';
  if (path.endsWith('.xml')) return 'manifest';
  if (path.endsWith('.toml')) return 'toml';
  if (path.endsWith('.json')) return 'json';
  return path.endsWith('.properties') ? 'properties' : 'lines';
}

export const textsOf = (claim: Claim): readonly Written[] => {
  switch (claim.kind) {
    case 'changed':
      return [claim.before, claim.after].map(text => ({ language: claim.language, text }));
    case 'there':
      return claim.texts;
    case 'broken':
      return [claim];
  }
};
