/** One situation, end to end: raw evidence in, what `tpns doctor --json` makes of it out. */
import { httpAdapter } from '../../src/adapters/http.ts';
import type { World as Ports } from '../../src/ports.ts';
import { call } from '../support/call.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { type Built, builtApp } from './built-app.ts';
import { adbOf, type Phone } from './phone.ts';
import { healthy, type World } from './projects.ts';
import { imKeys, keys, NOW, type Running, runService, type Service } from './service.ts';

export type { Built } from './built-app.ts';
export type { Phone } from './phone.ts';
export type { Service } from './service.ts';

export interface Situation {
  /** What happened, as the person would tell it. */
  readonly name: string;
  /** The cause; null where the evidence is too little for one. */
  readonly root: string | null;
  /** Causes that the evidence can't tell from it, with the reason. */
  readonly alsoFirst?: readonly string[];
  readonly because?: string;
  readonly channel?: string;
  /** Steps that would be right. */
  readonly next?: readonly string[];
  /** The sources; left out: the small healthy project. */
  readonly project?: World;
  readonly log?: string | Uint8Array;
  readonly device?: Phone;
  readonly service?: Service;
  /** The account that is asked about in IM. */
  readonly im?: string;
  readonly apk?: Built;
  readonly env?: Readonly<Record<string, string>>;
  /** What stands on the command line beside the evidence. */
  readonly options?: readonly string[];
}

export interface Evidence {
  readonly source: string;
  readonly channel: string | null;
  readonly text: string;
  readonly quote: string | null;
  readonly line: number | null;
}

export interface Diagnosed {
  readonly verdict: 'likely' | 'open' | 'not-enough' | 'well';
  readonly stages: readonly {
    readonly stage: string;
    readonly state: string;
    readonly evidence: readonly Evidence[];
  }[];
  readonly causes: readonly {
    readonly cause: string;
    readonly stage: string;
    readonly channel: string | null;
    readonly confidence: 'high' | 'medium' | 'low';
    readonly share: number;
    readonly for: readonly Evidence[];
    readonly against: readonly Evidence[];
  }[];
  readonly next: { readonly step: string; readonly text: string; readonly command: string | null } | null;
}

export const sourcesOf = (situation: Situation): string[] => [
  ...(situation.log === undefined ? [] : ['logcat']),
  ...(situation.device === undefined ? [] : ['device']),
  ...(situation.service === undefined || isOnlyIm(situation) ? [] : ['online']),
  ...(situation.im === undefined ? [] : ['im']),
  ...(situation.apk === undefined ? [] : ['apk']),
];

const isOnlyIm = ({ im, options = [] }: Situation): boolean =>
  im !== undefined && !options.some(option => /^--(?:online|token|push-id)$/.test(option));

/** Some captures are a file, and some come through a pipe. */
const throughPipe = ({ name }: Situation): boolean => name.length % 2 === 0;

function argumentsOf(situation: Situation): string[] {
  const { log, device, service, im, apk, options = [] } = situation;
  return [
    'doctor',
    '--json',
    ...['--cwd', '/project'],
    ...(log === undefined ? [] : ['--logcat', throughPipe(situation) ? '-' : 'capture.log']),
    ...(apk === undefined ? [] : ['--apk', 'app-release.apk']),
    ...(service === undefined || isOnlyIm(situation) || options.includes('--online') ? [] : ['--online']),
    ...(im === undefined ? [] : ['--im-account', im]),
    ...options,
    ...(device === undefined ? [] : ['--device']),
  ];
}

/** In pieces that have nothing to do with lines. */
async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000);
}

/** @throws Error with what the command said, where it made no diagnosis. */
export async function diagnosisOf(situation: Situation): Promise<Diagnosed> {
  const { project = healthy, log, device, service, apk, im } = situation;
  const argv = argumentsOf(situation);
  const running: Running | null = service || im !== undefined ? await runService(service ?? {}) : null;
  const given: Readonly<Record<string, string>> = {
    TPNS_ACCESS_ID: keys.accessId,
    TPNS_SECRET_KEY: keys.secretKey,
    TPNS_IM_SDK_APP_ID: imKeys.sdkAppId,
    TPNS_IM_SECRET_KEY: imKeys.secretKey,
    TPNS_IM_ADMIN: imKeys.admin,
    ...(running === null ? {} : { TPNS_ENDPOINT: running.url, TPNS_IM_ENDPOINT: running.url }),
    ...situation.env,
  };
  const bytes = typeof log === 'string' ? new TextEncoder().encode(log) : (log ?? new Uint8Array());
  const files = memoryFiles({
    ...Object.fromEntries(Object.entries(project).map(([name, text]) => [`/project/${name}`, text])),
    ...(log === undefined ? {} : { '/project/capture.log': bytes }),
    ...(apk === undefined ? {} : { '/project/app-release.apk': builtApp(apk) }),
  });
  const world: Partial<Ports> = {
    now: () => new Date(NOW),
    http: async () => httpAdapter({ userAgent: 'tpns/0.0.0', env: () => undefined }),
    pieces: () => piecesOf(bytes),
  };
  const { out, err } = await call(files, argv, { env: given, adb: adbOf(device ?? {}), world }).finally(() =>
    running?.close(),
  );
  const answer = JSON.parse(out) as { diagnosis?: Diagnosed };
  if (answer.diagnosis === undefined) throw new Error(`no diagnosis: ${out}\n${err}`);
  return answer.diagnosis;
}
