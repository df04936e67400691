import { isArray, isObject, type Json, parseJson } from '../core/json.ts';
import { type Note, note } from '../core/note.ts';
import { isPushChannel, type PushChannel } from '../tpns/channels.ts';
import { isStep, type Step } from './steps.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'scenario-not-json': Record<never, never>;
    'scenario-unknown': { member: string; known: string };
    'scenario-member': { member: string; expected: Expected };
  }
}

/** What a member has to look like. */
export type Expected =
  | 'tokens'
  | 'code'
  | 'delay'
  | 'seconds'
  | 'status'
  | 'answers'
  | 'delivery'
  | 'accounts'
  | 'im-accounts';

export type ImAccountState = 'Online' | 'PushOnline' | 'Offline' | 'Missing';

/** What one push is answered with, other than what would be right. */
export interface Answer {
  readonly retCode?: number;
  readonly httpStatus?: number;
  readonly delayMs?: number;
  /** The connection is closed in place of an answer; `true` after the push was accepted. */
  readonly cut?: boolean;
  /** Text in place of JSON, as a proxy's error page. */
  readonly text?: string;
}

/** What the emulator shall do other than accept. `templates/scenario.schema.json` is its schema. */
export interface Scenario extends Answer {
  /** Tokens that the service does not know (any more). */
  readonly invalidTokens?: readonly string[];
  /** For the first push, the second and so on; after the last, `retCode` and its like count. */
  readonly answers?: readonly Answer[];
  /** How far pushes come, through which channel, and how fast. */
  readonly delivery?: {
    readonly channel?: PushChannel;
    readonly stopAt?: Step;
    readonly stepMs?: number;
  };
  /** How far a TimeStamp may be from the emulator's clock; the service documents no bound, so left out none holds. */
  readonly clockToleranceSeconds?: number;
  /** Accounts and the tokens that are bound to each; those that are not in here are unknown. */
  readonly accounts?: Readonly<Record<string, readonly string[]>>;
  /** Login states in IM; of everybody else it is PushOnline. */
  readonly imAccounts?: Readonly<Record<string, ImAccountState>>;
  /** The code that every well-signed request to IM is answered with. */
  readonly imCode?: number;
}

export type ReadScenario =
  | { readonly state: 'scenario'; readonly scenario: Scenario }
  | { readonly state: 'refused'; readonly why: Note };

export const longestDelayMs = 600_000;

const texts = (value: Json | undefined): boolean =>
  isArray(value) && value.every(token => typeof token === 'string' && token !== '');
const within = (value: Json, min: number, max: number): boolean =>
  Number.isInteger(value) && Number(value) >= min && Number(value) <= max;
const imStates: readonly Json[] = ['Online', 'PushOnline', 'Offline', 'Missing'];

type Checks = Readonly<Record<string, (value: Json) => Expected | null>>;

const unless = (fits: boolean, expected: Expected): Expected | null => (fits ? null : expected);

const answerMembers: Checks = {
  retCode: value => unless(Number.isSafeInteger(value), 'code'),
  httpStatus: value => unless(within(value, 200, 599), 'status'),
  delayMs: value => unless(within(value, 0, longestDelayMs), 'delay'),
  cut: value => unless(typeof value === 'boolean', 'answers'),
  text: value => unless(typeof value === 'string', 'answers'),
};

const deliveryMembers: Checks = {
  channel: value => unless(typeof value === 'string' && isPushChannel(value), 'delivery'),
  stopAt: value => unless(isStep(value), 'delivery'),
  stepMs: value => unless(within(value, 1, longestDelayMs), 'delivery'),
};

const fits = (value: Json, checks: Checks): boolean =>
  isObject(value) &&
  Object.entries(value).every(([name, each]) => Object.hasOwn(checks, name) && checks[name]?.(each) === null);

const members: Checks = {
  $schema: () => null,
  ...answerMembers,
  clockToleranceSeconds: value => unless(within(value, 0, 86_400), 'seconds'),
  invalidTokens: value => unless(texts(value), 'tokens'),
  answers: value => unless(isArray(value) && value.every(each => fits(each, answerMembers)), 'answers'),
  delivery: value => unless(fits(value, deliveryMembers), 'delivery'),
  accounts: value => unless(isObject(value) && Object.values(value).every(texts), 'accounts'),
  imAccounts: value =>
    unless(isObject(value) && Object.values(value).every(state => imStates.includes(state)), 'im-accounts'),
  imCode: value => unless(Number.isSafeInteger(value), 'code'),
};

const known = Object.keys(members)
  .filter(name => name !== '$schema')
  .join(', ');

export function readScenario(text: string): ReadScenario {
  const parsed = parseJson(text.replace(/^\uFEFF/, ''));
  if (!isObject(parsed)) return { state: 'refused', why: note('scenario-not-json', {}) };
  for (const [member, value] of Object.entries(parsed)) {
    const check = Object.hasOwn(members, member) ? members[member] : undefined;
    if (!check) return { state: 'refused', why: note('scenario-unknown', { member, known }) };
    const expected = check(value);
    if (expected) return { state: 'refused', why: note('scenario-member', { member, expected }) };
  }
  // every member was looked at above
  const { $schema: _, ...scenario } = parsed;
  return { state: 'scenario', scenario: scenario as Scenario };
}
