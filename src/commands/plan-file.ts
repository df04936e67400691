/**
 * A plan in a file: what `--apply` needs to write it later, on another day or in another checkout, and to know that it
 * still may. Paths are relative to the project's root and sentences are notes, so that whoever applies it reads them in
 * their own language. A digest over all of it tells a plan that was edited by hand from one that `tpns` made.
 */
import type { Encoding } from '../core/charset.ts';
import { applyEdits, type Edit, OverlapError } from '../core/edit.ts';
import { type Note, note } from '../core/note.ts';
import type { Reason } from '../core/operation.ts';
import { inside, isAbsolute, join, normalise, relative } from '../core/paths.ts';
import type { CandidatePlace, FileChange, ListedEdit, ManualStep, NextStep } from '../core/plan.ts';
import { decode, encode } from '../core/text.ts';
import { hash } from '../engine/journal/record.ts';
import { type FileState, staleSteps } from '../engine/journal/stale.ts';
import type { Mode } from '../engine/traces.ts';
import type { Files } from '../ports.ts';
import { placed, speaker } from '../report/say.ts';
import { VERSION } from '../version.ts';
import type { Offer } from './offer.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'plan-no-plan': { file: string };
    'plan-other-version': { file: string; made: string; here: string };
    'plan-edited': { file: string };
    'plan-leads-outside': { file: string; named: string };
  }
}

const FORMAT = 1;

interface Content {
  readonly sha256: string;
  /** As it is, where the bytes are UTF-8; else `base64`. */
  readonly text?: string;
  readonly base64?: string;
}

interface PlannedFile {
  readonly path: string;
  /** Of the bytes that were there; null is "no such file". */
  readonly before: string | null;
  readonly after: Content | null;
  readonly encoding?: Encoding;
  readonly edits: readonly Edit[];
  readonly listed: readonly ListedEdit[];
}

interface PlanDocument {
  readonly plan: typeof FORMAT;
  readonly tpns: string;
  readonly made: string;
  readonly command: 'init';
  readonly mode: Mode;
  readonly module: string;
  readonly applicationId: string | null;
  readonly hidden: readonly string[];
  readonly files: readonly PlannedFile[];
  /** What needs no change; and the scripts and the manifest that decided what does. */
  readonly seen: readonly FileState[];
  readonly unchanged: readonly string[];
  readonly manual: readonly ManualStep[];
  readonly next: readonly NextStep[];
}

/** @param seen files besides those of the plan itself that it hangs on; absolute. */
export function planBytes(files: Files, offer: Offer, seen: readonly string[], now: Date): Uint8Array {
  const { root, plan } = offer;
  const near = (path: string): string => relative(root, path);
  const told = <N extends Note>(each: N): N => placed(each, near) as N;
  const changed = new Set(plan.files.map(({ path }) => path));
  const document: PlanDocument = {
    plan: FORMAT,
    tpns: VERSION,
    made: now.toISOString(),
    command: 'init',
    mode: offer.mode,
    module: offer.module,
    applicationId: offer.applicationId,
    hidden: offer.hidden,
    files: plan.files.map(({ path, before, after, encoding, edits, listed }) => ({
      path: near(path),
      before: hash(before),
      after: after === null ? null : contentOf(after),
      ...(encoding === undefined ? {} : { encoding }),
      edits: edits.map(({ start, end, text, what }) => ({ start, end, text, what: told(what) })),
      listed: listed.map(each => ({ ...each, what: told(each.what) })),
    })),
    seen: [...new Set([...plan.unchanged, ...seen])]
      .filter(path => inside(root, path) && !changed.has(path))
      .map(path => ({ path: near(path), sha256: hash(files.read(path)) })),
    unchanged: plan.unchanged.map(near),
    manual: plan.manual.map(step => manualAt(step, near, told)),
    next: plan.next.map(({ text, check }) => ({ text: told(text), check })),
  };
  const sealed = { ...document, digest: digestOf(document) };
  return new TextEncoder().encode(`${JSON.stringify(sealed, null, 2)}\n`);
}

export const isPlan = (bytes: Uint8Array): boolean => typeof parsed(bytes)?.plan === 'number';

export type PlanRead =
  | { readonly state: 'refused'; readonly why: Note }
  /** `stale`: files that are not any more what they were when the plan was made. */
  | { readonly state: 'read'; readonly offer: Offer; readonly stale: readonly ManualStep[] };

/** Nothing in the file is taken on trust: it says what is written where. */
export function readPlan(files: Files, file: string, bytes: Uint8Array, root: string): PlanRead {
  const refused = (why: Note): PlanRead => ({ state: 'refused', why });
  const document = parsed(bytes);
  if (document === null || typeof document.plan !== 'number') return refused(note('plan-no-plan', { file }));
  const made = String(document.tpns);
  // notes and their arguments are another version's own
  if (document.plan !== FORMAT || made !== VERSION)
    return refused(note('plan-other-version', { file, made, here: VERSION }));
  const { digest, ...rest } = document;
  if (digest !== digestOf(rest)) return refused(note('plan-edited', { file }));
  try {
    return opened(files, file, rest as unknown as PlanDocument, root);
  } catch (error) {
    // its digest is right, but it has not the shape: made by somebody else, then
    if (!(error instanceof TypeError || error instanceof RangeError || error instanceof OverlapError))
      throw error;
    return refused(note('plan-edited', { file }));
  }
}

function opened(files: Files, file: string, document: PlanDocument, root: string): PlanRead {
  const named = [...document.files, ...document.seen].map(({ path }) => path).find(path => !belongs(path));
  if (named !== undefined) return { state: 'refused', why: note('plan-leads-outside', { file, named }) };
  const far = (path: string): string => join(root, path);
  const told = <N extends Note>(each: N): N => spoken(placed(each, far) as N);
  const states = [
    ...document.files.map(({ path, before }) => ({ path: far(path), sha256: before })),
    ...document.seen.map(({ path, sha256 }) => ({ path: far(path), sha256 })),
  ];
  const stale = staleSteps(files, states);
  // the bytes an edit starts from are on the disk only as long as the file is what it was
  const changes =
    stale.length > 0 ? [] : document.files.map(each => changeOf(files, far(each.path), each, told));
  return {
    state: 'read',
    stale,
    offer: {
      root,
      mode: document.mode,
      module: document.module,
      applicationId: document.applicationId,
      hidden: document.hidden,
      plan: {
        files: changes,
        unchanged: document.unchanged.map(far),
        manual: document.manual.map(step => manualAt(step, far, told)),
        next: document.next.map(({ text, check }) => ({ text: told(text), check })),
      },
    },
  };
}

/** @throws TypeError where the edits do not lead from the old bytes to the new ones: undo could not go back. */
function changeOf(
  files: Files,
  path: string,
  { after, encoding, edits, listed }: PlannedFile,
  told: (each: Note) => Note,
): FileChange {
  const before = files.read(path);
  const now = after === null ? null : bytesOf(after);
  if (now !== null) {
    const source = before === null ? { text: '', bom: false } : decode(before, encoding);
    const made = source && encode({ ...source, text: applyEdits(source.text, edits) });
    if (made === null || hash(made) !== hash(now)) throw new TypeError(path);
  }
  return {
    path,
    before,
    after: now,
    ...(encoding === undefined ? {} : { encoding }),
    edits: edits.map(each => ({ ...each, what: told(each.what) })),
    listed: listed.map(each => ({ ...each, what: told(each.what) })),
  };
}

/** A path of the project, and none of what git and the journal keep there. */
function belongs(path: string): boolean {
  return (
    !isAbsolute(path) &&
    !path.includes('\\') &&
    path === normalise(path) &&
    path !== '.' &&
    inside('/root', join('/root', path)) &&
    !/(?:^|\/)\.(?:git|tpns)(?:\/|$)/i.test(path)
  );
}

function manualAt(
  step: ManualStep,
  place: (path: string) => string,
  told: <N extends Note>(each: N) => N,
): ManualStep {
  const candidateAt = (each: CandidatePlace): CandidatePlace => ({
    ...each,
    path: place(each.path),
    why: told(each.why),
  });
  const { candidates } = step;
  return {
    ...step,
    path: place(step.path),
    reason: told<Reason>(step.reason),
    ...(candidates === undefined ? {} : { candidates: candidates.map(candidateAt) }),
  };
}

/** @throws TypeError where there is no such sentence, or not with these arguments. */
function spoken<N extends Note>(told: N): N {
  speaker('en', path => path)(told);
  return told;
}

function contentOf(bytes: Uint8Array): Content {
  const source = decode(bytes);
  const sha256 = hash(bytes);
  // a byte-order mark is part of the text here
  return source === null
    ? { sha256, base64: Buffer.from(bytes).toString('base64') }
    : { sha256, text: source.bom ? `\uFEFF${source.text}` : source.text };
}

function bytesOf({ sha256, text, base64 }: Content): Uint8Array {
  const bytes =
    text === undefined
      ? new Uint8Array(Buffer.from(String(base64), 'base64'))
      : new TextEncoder().encode(text);
  if (hash(bytes) !== sha256) throw new TypeError(sha256);
  return bytes;
}

const digestOf = (document: object): string => hash(new TextEncoder().encode(JSON.stringify(document)));

function parsed(bytes: Uint8Array): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : null;
  } catch {
    return null;
  }
}
