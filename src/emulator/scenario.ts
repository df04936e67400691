import { type Note, note } from '../core/note.ts';
import { isArray, isObject, type JsonObject, parseJson } from '../tpns/json.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'scenario-not-json': Record<never, never>;
    'scenario-unknown': { member: string };
    'scenario-member': { member: string; expected: 'tokens' | 'code' | 'delay' };
  }
}

/** What the emulator shall do other than accept. `templates/scenario.schema.json` is its schema. */
export interface Scenario {
  /** Tokens that the service does not know (any more). */
  readonly invalidTokens?: readonly string[];
  /** The code every well-signed push is answered with. */
  readonly retCode?: number;
  /** How long every answer is held back, in milliseconds. */
  readonly delayMs?: number;
}

export type ReadScenario =
  | { readonly state: 'scenario'; readonly scenario: Scenario }
  | { readonly state: 'refused'; readonly why: Note };

export const longestDelayMs = 600_000;

const members: Readonly<Record<string, (value: unknown) => 'tokens' | 'code' | 'delay' | null>> = {
  $schema: () => null,
  invalidTokens: value =>
    Array.isArray(value) && value.every(token => typeof token === 'string' && token !== '') ? null : 'tokens',
  retCode: value => (Number.isSafeInteger(value) ? null : 'code'),
  delayMs: value =>
    Number.isInteger(value) && Number(value) >= 0 && Number(value) <= longestDelayMs ? null : 'delay',
};

export function readScenario(text: string): ReadScenario {
  const parsed = parseJson(text.replace(/^\uFEFF/, ''));
  if (!isObject(parsed)) return { state: 'refused', why: note('scenario-not-json', {}) };
  for (const [member, value] of Object.entries(parsed)) {
    const check = Object.hasOwn(members, member) ? members[member] : undefined;
    if (!check) return { state: 'refused', why: note('scenario-unknown', { member }) };
    const expected = check(value);
    if (expected) return { state: 'refused', why: note('scenario-member', { member, expected }) };
  }
  return { state: 'scenario', scenario: scenarioOf(parsed) };
}

function scenarioOf({ invalidTokens, retCode, delayMs }: JsonObject): Scenario {
  return {
    ...(isArray(invalidTokens) ? { invalidTokens: invalidTokens.map(String) } : {}),
    ...(typeof retCode === 'number' ? { retCode } : {}),
    ...(typeof delayMs === 'number' ? { delayMs } : {}),
  };
}
