/** Reads a log, of any format and length, into observations about one app. */
import { type Note, note } from '../../../core/note.ts';
import { type Observation, type ObservationId, observed } from '../../../core/observation.ts';
import { Stop } from '../../../errors.ts';
import { FileFault } from '../../../ports.ts';
import type { Reading } from '../reading.ts';
import { type Blocks, blocksOf } from './blocks.ts';
import type { TextEncoding } from './decode.ts';
import { inOrder, type Seen, type Sight, together } from './keep.ts';
import type { Owner } from './owners.ts';
import { type Scanned, scan } from './scan.ts';
import { type Share, shareOf } from './share.ts';

declare module '../../../core/note.ts' {
  interface NoteArgs {
    'log-empty': { file: string | null };
    'log-unreadable': { file: string | null; reason: FileFault['reason'] };
    'log-encoding': { encoding: Exclude<TextEncoding, 'utf-8'> };
    /** Several apps use TPNS, and nobody said which one is meant. */
    'log-several-apps': { chosen: string; packages: readonly string[] };
    /** TPNS lines of other apps. */
    'log-others': { lines: number; packages: readonly string[] };
    /** Lines that say again what others have said. */
    'log-repeated': { count: number };
    'log-export-cut': Record<never, never>;
    /** Nothing in it looks like a log or a build's output. */
    'log-shapeless': { lines: number };
  }
}

export interface LogReading extends Reading {
  readonly lines: number;
  /** As logcat calls it, or `studio`, `studio-old`, `studio-compact`, `studio-export`; null where lines have no header. */
  readonly format: string | null;
  readonly encoding: TextEncoding;
  /** Apps with lines, the one with most of them first; at most 20. */
  readonly packages: readonly string[];
  /** `model` is empty where the log names a brand only. */
  readonly device: { readonly brand: string; readonly model: string } | null;
}

export interface LogQuestion {
  /** The project's application ids; null where nobody knows them. */
  readonly packages: readonly string[] | null;
  /** For the sentence of a log that can't be read; null for stdin. */
  readonly file?: string | null;
}

/** @throws Stop (exit 2) where there is nothing to read. */
export async function readLog(
  pieces: AsyncIterable<Uint8Array>,
  { packages, file = null }: LogQuestion,
): Promise<LogReading> {
  const asked = packages !== null && packages.length > 0 ? packages : null;
  const blocks = blocksOf(pieces);
  const scanned = await scanAll(blocks, asked ?? [], file);
  if (scanned.lines === 0 && !scanned.broken) throw unreadable(note('log-empty', { file }), file);
  const encoding = blocks.encoding();
  const share = shareOf(scanned, asked);
  const seen = together(share.counted.flatMap(owner => (owner.kept === null ? [] : [owner.kept.seen()])));
  const sights = inOrder(seen);
  const observations = [
    ...whole(scanned, share, sights, asked !== null),
    ...sights.map(observation),
    ...cut(scanned, share, sights),
  ];
  return {
    source: 'logcat',
    observations,
    notes: [
      ...(encoding === 'utf-8' ? [] : [note('log-encoding', { encoding })]),
      ...(scanned.broken ? [note('log-export-cut', {})] : []),
      ...aboutShare(share),
      ...repeated(seen, sights),
      ...(scanned.format === null && sights.length === 0
        ? [note('log-shapeless', { lines: scanned.lines })]
        : []),
    ],
    lines: scanned.lines,
    format: scanned.format,
    encoding,
    packages: share.packages.slice(0, 20),
    device: scanned.device && { brand: scanned.device.brand, model: scanned.device.model },
  };
}

async function scanAll(blocks: Blocks, packages: readonly string[], file: string | null): Promise<Scanned> {
  try {
    return await scan(blocks.texts, packages);
  } catch (error) {
    if (error instanceof FileFault)
      throw unreadable(note('log-unreadable', { file, reason: error.reason }), file);
    throw error;
  }
}

const unreadable = (why: Note, file: string | null): Stop =>
  new Stop(2, 'unreadable', why, { flag: '--logcat', ...(file === null ? {} : { file }) });

function observation({ shown: { id, args }, channel, line, quote }: Sight): Observation {
  return observed(
    'logcat',
    id as ObservationId,
    // a shown thing is an observation's kind with that kind's args
    args as never,
    { channel, line, quote },
  ) as Observation;
}

/** What the log shows as a whole. */
function whole(
  { lines, device, mentioned }: Scanned,
  { mine, push, packages }: Share,
  sights: readonly Sight[],
  asked: boolean,
): readonly Observation[] {
  const seen = device === null ? [] : [observed('logcat', 'device-seen', device)];
  const foreign = observed('logcat', 'log-foreign', { lines, packages: packages.slice(0, 5).join(', ') });
  // others are named and the app never: what TPNS says in it may be theirs
  if (push > 0)
    return asked && mine.length === 0 && !mentioned && packages.length > 0 ? [...seen, foreign] : seen;
  const own = mine.reduce((sum, owner) => sum + owner.lines, 0);
  if (own > 0 || mentioned) return [...seen, observed('logcat', 'log-silent', { lines: own })];
  if (sights.length > 0) return seen;
  return [...seen, foreign];
}

/** Kinds that settle how a registration went. */
const OUTCOMES: readonly ObservationId[] = [
  'registered',
  'registration-failed',
  'credentials-malformed',
  'credentials-absent',
  'library-missing',
  'sdk-disabled',
  'configuration-refused',
  'callback-null',
  'connection-failed',
  'app-crashed',
  'vendor-bound',
  'vendor-bind-failed',
  'im-token-reported',
];

/** It ends inside a line, and what became of the last registration is not in it. */
function cut(
  { open, lines, format }: Scanned,
  { mine, push }: Share,
  sights: readonly Sight[],
): readonly Observation[] {
  const started = mine.reduce((latest, owner) => Math.max(latest, owner.started ?? 0), 0);
  const settled = sights.some(({ shown: { id }, line }) => line >= started && OUTCOMES.includes(id));
  return open && format !== null && push > 0 && !settled
    ? [observed('logcat', 'log-cut', {}, { line: lines })]
    : [];
}

function aboutShare({ several, others }: Share): readonly Note[] {
  const lines = others.reduce((sum, { push }: Owner) => sum + push, 0);
  const names = [...new Set(others.flatMap(({ application, guess }) => application ?? guess ?? []))];
  if (several) return [note('log-several-apps', several)];
  return lines > 0 ? [note('log-others', { lines, packages: names.slice(0, 5) })] : [];
}

function repeated(seen: ReadonlyMap<string, Seen>, sights: readonly Sight[]): readonly Note[] {
  const count = [...seen.values()].reduce((sum, each) => sum + each.count, 0) - sights.length;
  return count > 0 ? [note('log-repeated', { count })] : [];
}
