/** The options of `tpns push`, and which of them do not go together. */
import { note } from '../core/note.ts';
import { Stop } from '../errors.ts';
import type { CredentialOptions } from './credentials.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'push-no-audience': Record<never, never>;
    'push-payload-alone': { option: string };
    'timestamp-alone': Record<never, never>;
    'timestamp-invalid': { value: string };
    'invalid-number': { value: string };
    'number-range': { value: string; min: number; max: number };
    'exclusive-options': { first: string; second: string };
    'needs-option': { option: string; needed: string };
    'report-needs-list': Record<never, never>;
    'im-option': { option: string };
  }
}

export interface PushOptions extends CredentialOptions {
  readonly token?: readonly string[];
  readonly tokenFile?: string;
  readonly account?: readonly string[];
  readonly tag?: readonly string[];
  readonly all?: boolean;
  readonly imAccount?: string;
  readonly title?: string;
  readonly content?: string;
  readonly redirect?: string;
  readonly activity?: string;
  readonly url?: string;
  readonly customContent?: string;
  readonly message?: boolean;
  readonly platform?: 'android' | 'ios';
  readonly environment?: 'dev' | 'product';
  readonly expire?: string;
  readonly sendTime?: string;
  readonly channel?: string;
  readonly vendorFirst?: boolean;
  readonly set?: readonly string[];
  readonly payload?: string;
  readonly dryRun?: boolean;
  readonly timestamp?: string;
  /** `true` where it is given without a number of seconds. */
  readonly wait?: string | true;
  readonly concurrency?: string;
  readonly report?: string;
  readonly resume?: boolean;
  readonly strict?: boolean;
}

type Option = readonly [keyof PushOptions, string];

const AUDIENCES: readonly Option[] = [
  ['token', '--token'],
  ['tokenFile', '--token-file'],
  ['account', '--account'],
  ['tag', '--tag'],
  ['all', '--all'],
  ['imAccount', '--im-account'],
];

const OPENS: readonly Option[] = [
  ['redirect', '--redirect'],
  ['activity', '--activity'],
  ['url', '--url'],
];

/** Options that make up a body, and so have no say in one that is given whole. */
const PARTS: readonly Option[] = [
  ...AUDIENCES,
  ['title', '--title'],
  ['content', '--content'],
  ...OPENS,
  ['customContent', '--custom-content'],
  ['message', '--message'],
  ['environment', '--environment'],
  ['expire', '--expire'],
  ['sendTime', '--send-time'],
  ['channel', '--channel'],
  ['vendorFirst', '--vendor-first'],
  ['set', '--set'],
];

/** What a message through IM has no place for. */
const NOT_IM: readonly Option[] = [
  ...OPENS,
  ['message', '--message'],
  ['platform', '--platform'],
  ['environment', '--environment'],
  ['sendTime', '--send-time'],
  ['channel', '--channel'],
  ['vendorFirst', '--vendor-first'],
  ['set', '--set'],
  ['payload', '--payload'],
  ['wait', '--wait'],
  ['report', '--report'],
  ['resume', '--resume'],
  ['concurrency', '--concurrency'],
  // TPNS's host and app; IM has its own
  ['endpoint', '--endpoint'],
  ['region', '--region'],
  ['accessId', '--access-id'],
];

/** Repeatable options are there, empty, when they are not given. */
const isGiven = (value: unknown): boolean =>
  value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0);

const given = (options: PushOptions, among: readonly Option[]): string[] =>
  among.filter(([key]) => isGiven(options[key])).map(([, name]) => name);

/** @throws Stop for the first pair that does not go together. */
export function usage(options: PushOptions): void {
  const { payload, report, resume, dryRun, wait } = options;
  exclusive(given(options, AUDIENCES));
  exclusive(given(options, OPENS));
  stdinOnce(options);
  if (options.imAccount !== undefined) {
    const [alien] = given(options, NOT_IM);
    if (alien !== undefined) throw usageStop(note('im-option', { option: alien }), alien);
  }
  if (payload === undefined && given(options, AUDIENCES).length === 0) {
    throw new Stop(2, 'missing-value', note('push-no-audience', {}), { flag: '--token' });
  }
  const [part] = given(options, PARTS);
  if (payload !== undefined && part !== undefined) {
    throw usageStop(note('push-payload-alone', { option: part }), '--payload');
  }
  if (resume && report === undefined) {
    throw usageStop(note('needs-option', { option: '--resume', needed: '--report' }), '--report');
  }
  if (report !== undefined && (payload !== undefined || given(options, AUDIENCES.slice(0, 3)).length === 0)) {
    throw usageStop(note('report-needs-list', {}), '--report');
  }
  for (const [value, name] of [
    [report, '--report'],
    [wait, '--wait'],
  ] as const) {
    if (dryRun && value !== undefined) exclusive(['--dry-run', name]);
  }
  timestamp(options);
}

const usageStop = (why: ConstructorParameters<typeof Stop>[2], flag: string): Stop =>
  new Stop(2, 'usage', why, { flag });

function exclusive([first, second]: readonly string[]): void {
  if (first === undefined || second === undefined) return;
  throw usageStop(note('exclusive-options', { first, second }), second);
}

/** stdin can be read once. */
function stdinOnce({ tokenFile, payload, secretKeyStdin }: PushOptions): void {
  const [first, second] = [
    ...(payload === '-' ? ['--payload -'] : []),
    ...(tokenFile === '-' ? ['--token-file -'] : []),
    ...(secretKeyStdin ? ['--secret-key-stdin'] : []),
  ];
  if (first === undefined || second === undefined) return;
  throw usageStop(note('stdin-twice', { first, second }), first.replace(/ .*/, ''));
}

function timestamp({ timestamp: value, dryRun }: PushOptions): void {
  if (value === undefined) return;
  if (!dryRun) throw usageStop(note('timestamp-alone', {}), '--timestamp');
  if (!/^\d{1,12}$/.test(value)) {
    throw new Stop(2, 'invalid-value', note('timestamp-invalid', { value }), { flag: '--timestamp' });
  }
}

/** A whole number within bounds. @throws Stop */
export function wholeNumber(value: string, flag: string, min: number, max: number): number {
  if (!/^\d{1,9}$/.test(value)) {
    throw new Stop(2, 'invalid-value', note('invalid-number', { value }), { flag });
  }
  const number = Number(value);
  if (number >= min && number <= max) return number;
  throw new Stop(2, 'invalid-value', note('number-range', { value, min, max }), { flag });
}
