import { isArray, isObject, type Json, parseJson } from '../core/json.ts';
import { type Note, note } from '../core/note.ts';
import { isPushChannel, type PushChannel } from '../tpns/channels.ts';
import { paths } from './paths.ts';
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
  | 'skew'
  | 'status'
  | 'switch'
  | 'text'
  | 'answers'
  | 'delivery'
  | 'accounts'
  | 'im-accounts';

export type ImAccountState = 'Online' | 'PushOnline' | 'Offline' | 'Missing';

/** What one request is answered with, other than what would be right. */
export interface Answer {
  readonly retCode?: number;
  readonly httpStatus?: number;
  readonly delayMs?: number;
  /** The connection is closed in place of an answer, after the request was taken. */
  readonly cut?: boolean;
  /** Text in place of JSON, as a proxy's error page. */
  readonly text?: string;
}

/** A code, an answer, or one for the first request, the second and so on. */
export type AnswerAt = number | Answer | readonly (number | Answer)[];

/** How a push ends, by its record. Source: `status` in www.tencentcloud.com/document/product/1024/33773. */
export const statuses = [
  'PUSH_INIT',
  'PUSH_WAIT',
  'PUSH_STARTED',
  'PUSH_FINISHED',
  'PUSH_FAILED',
  'PUSH_CANCELED',
  'PUSH_DELETED',
  'PUSH_REVOKED',
  'PUSH_COLLAPSED',
  'PUSH_DELETED_PUSH_MSG',
] as const;

/** What the emulator shall do other than accept. `templates/scenario.schema.json` is its schema. */
export interface Scenario extends Answer {
  /** Tokens that the service does not know (any more). */
  readonly invalidTokens?: readonly string[];
  /**
   * For the first push, the second and so on; after the last, `retCode` and its like count. Or for other requests too, by
   * their path.
   */
  readonly answers?: readonly (number | Answer)[] | Readonly<Record<string, AnswerAt>>;
  /** How far pushes come, through which channel, and how fast. */
  readonly delivery?: {
    readonly channel?: PushChannel;
    readonly stopAt?: Step;
    /** In place of both: several channels, which take the devices of a push in turn, and the last step over each. */
    readonly channels?: Readonly<Partial<Record<PushChannel, Step>>>;
    /** False where no arrival is reported back, whatever arrives. */
    readonly receipts?: boolean;
    /** What the record says of a push that has begun and that nobody has stopped. */
    readonly status?: (typeof statuses)[number];
    readonly stepMs?: number;
  };
  /** How far a TimeStamp may be from the emulator's clock; the service documents no bound, so left out none holds. */
  readonly clockToleranceSeconds?: number;
  /** How far the emulator's clock is ahead of this computer's; negative, behind. */
  readonly clockSkewSeconds?: number;
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
export const year = 31_536_000;

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
  cut: value => unless(typeof value === 'boolean', 'switch'),
  text: value => unless(typeof value === 'string', 'text'),
};

const isAnswer = (value: Json): boolean => Number.isSafeInteger(value) || fits(value, answerMembers);
const areAnswers = (value: Json): boolean => isArray(value) && value.every(isAnswer);

const deliveryMembers: Checks = {
  channel: value => unless(typeof value === 'string' && isPushChannel(value), 'delivery'),
  stopAt: value => unless(isStep(value), 'delivery'),
  stepMs: value => unless(within(value, 1, longestDelayMs), 'delivery'),
  channels: value =>
    unless(
      isObject(value) && Object.entries(value).every(([name, last]) => isPushChannel(name) && isStep(last)),
      'delivery',
    ),
  receipts: value => unless(typeof value === 'boolean', 'delivery'),
  status: value =>
    unless(
      statuses.some(each => each === value),
      'delivery',
    ),
};

const fits = (value: Json, checks: Checks): boolean =>
  isObject(value) &&
  Object.entries(value).every(([name, each]) => Object.hasOwn(checks, name) && checks[name]?.(each) === null);

const members: Checks = {
  $schema: () => null,
  ...answerMembers,
  clockToleranceSeconds: value => unless(within(value, 0, 86_400), 'seconds'),
  clockSkewSeconds: value => unless(within(value, -year, year), 'skew'),
  invalidTokens: value => unless(texts(value), 'tokens'),
  answers: value =>
    unless(
      areAnswers(value) ||
        (isObject(value) && Object.values(value).every(each => isAnswer(each) || areAnswers(each))),
      'answers',
    ),
  delivery: value => unless(fits(value, deliveryMembers), 'delivery'),
  accounts: value => unless(isObject(value) && Object.values(value).every(texts), 'accounts'),
  imAccounts: value =>
    unless(isObject(value) && Object.values(value).every(state => imStates.includes(state)), 'im-accounts'),
  imCode: value => unless(Number.isSafeInteger(value), 'code'),
};

/** A path that nobody asks would never be answered, and nobody would see why. */
const strangePath = (answers: Json | undefined): string | undefined =>
  isObject(answers) ? Object.keys(answers).find(path => !paths.includes(path)) : undefined;

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
  const strange = strangePath(parsed.answers);
  if (strange !== undefined) {
    const member = `answers › ${strange}`;
    return { state: 'refused', why: note('scenario-unknown', { member, known: paths.join(', ') }) };
  }
  // every member was looked at above
  const { $schema: _, ...scenario } = parsed;
  return { state: 'scenario', scenario: scenario as Scenario };
}
