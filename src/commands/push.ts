/** `tpns push`: builds, checks, signs and sends a push to one or to millions, and explains what became of it. */
import { activitiesOf } from '../android/activities.ts';
import { resolveRedirect } from '../android/intent/resolve.ts';
import type { Picture } from '../android/picture.ts';
import { textOf } from '../android/value.ts';
import { at, isObject } from '../core/json.ts';
import { type Note, note } from '../core/note.ts';
import type { Batch } from '../engine/deliver/batch.ts';
import { remarks } from '../engine/deliver/token-lines.ts';
import { Stop } from '../errors.ts';
import type { Ask, HttpRequest, World } from '../ports.ts';
import { type PushReport, pushDocument, pushText, requestDocument, requestText } from '../report/push.ts';
import type { Settings } from '../settings.ts';
import type { Audience } from '../tpns/audience.ts';
import { checkPayload } from '../tpns/check-payload.ts';
import { apiUrl, EndpointFault } from '../tpns/endpoint.ts';
import { pushPath, pushRequest } from '../tpns/push.ts';
import { isWhole } from '../tpns/tally.ts';
import { mayAsk, type Talk, talk } from './context.ts';
import { projectAround, serviceCredentials } from './credentials.ts';
import { type Material, materialOf } from './push-body.ts';
import { followPush, secondsToWait } from './push-follow.ts';
import { pushIm } from './push-im.ts';
import { type PushOptions, usage } from './push-options.ts';
import { type Interrupt, neverInterrupted, type Result, sendPush } from './push-send.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'push-refused-before': { count: number };
    'push-strict': { count: number };
    'push-redirect-nowhere': { redirect: string };
    'push-activity-nowhere': { activity: string };
    'push-environment-assumed': Record<never, never>;
    'push-broad': { audience: string };
    'ask-push-broad': { audience: string };
    'push-declined': Record<never, never>;
    'push-perhaps-sent': Record<never, never>;
    'token-file-empty': { malformed: number };
  }
}

export async function push(world: World, settings: Settings, options: PushOptions): Promise<number> {
  usage(options);
  if (options.imAccount !== undefined) return pushIm(world, settings, options, options.imAccount);
  const speaking = talk(world, settings);
  const { say, tell } = speaking;
  const seconds = secondsToWait(options);
  const picture = projectAround(world, settings, options.module);
  const material = await materialOf(world, settings, options);
  if (options.strict) await readBefore(world, settings, options, material);
  const { first, all } = await peeked(material);
  const body = material.bodyOf(first);
  const warnings = checked(body, world.now(), picture, material, options);

  const ask = mayAsk(world, settings) ? await world.ask() : null;
  const platform = options.platform ?? 'android';
  const credentials = await serviceCredentials({ world, settings, picture, options, platform, ask, say });
  for (const each of credentials.told) tell(each);
  const { accessId, secretKey, endpoint } = credentials;
  const identity = { accessId, secretKey, endpoint };
  const timestamp = Number(options.timestamp ?? Math.floor(world.now().getTime() / 1000));
  const request = requestOf({ ...identity, timestamp, body });

  if (options.dryRun) {
    let more = -1;
    for await (const _ of all) more++;
    warn(world, speaking, warnings);
    const document = requestDocument(request, warnings, more, say);
    world.screen.answer(
      settings.json ? JSON.stringify(document, null, 2) : requestText(request, more, settings.lang),
    );
    return 0;
  }
  if (material.audience.broad && !settings.yes && !(await agreed(material.audience, ask, say))) {
    tell(note('push-declined', {}), true);
    return 1;
  }
  const interrupt = material.lists || seconds !== null ? interruptOf(world) : neverInterrupted;
  const errand = { world, settings, say, tell, options, identity, material, interrupt };
  const result = await sendPush({ ...errand, batches: all });
  nothingAnswered(result);
  const { pushIds, ended } = result;
  const followed = seconds !== null && pushIds.length > 0 && ended !== 'stopped';
  const delivery = followed ? await followPush(world, identity, pushIds, seconds, interrupt, say) : null;
  const report: PushReport = {
    endpoint: apiUrl(endpoint, pushPath),
    audience: material.audience.kind,
    warnings: [...warnings, ...(material.found ? remarks(material.found) : [])],
    found: material.found,
    result: { ...result, lists: material.lists, report: options.report ?? null },
    delivery,
    interrupted: interrupt.asked(),
    exit: exitOf(result, material, delivery, interrupt),
  };
  if (settings.json) {
    world.screen.answer(JSON.stringify(pushDocument(report, settings.lang, say), null, 2));
  } else {
    warn(world, speaking, report.warnings);
    world.screen.answer(pushText(report, settings.lang, say, world.screen.paint.answer).join('\n'));
  }
  return report.exit;
}

function warn(world: World, { show, say }: Talk, warnings: readonly Note[]): void {
  show(warnings.map(each => `${world.screen.paint.say.yellow('!')} ${say(each)}`));
}

function exitOf(
  { tally }: Result,
  { found }: Material,
  delivery: PushReport['delivery'],
  interrupt: Interrupt,
): number {
  if (interrupt.asked()) return 130;
  const delivered = delivery === null || delivery.rung === 'arrived' || delivery.rung === 'no-receipts';
  return isWhole(tally) && (found?.malformed ?? 0) === 0 && delivered ? 0 : 1;
}

/** From here on Ctrl-C asks to end in order: what is under way is waited for, and what is known is told. */
function interruptOf(world: World): Interrupt {
  let asked = false;
  const promise = world.stopped().then(() => {
    asked = true;
  });
  return { asked: () => asked, promise };
}

/** The service itself has said nothing at all: that is no answer, and not a "no" either. */
function nothingAnswered({ sent, kept, ended }: Result): void {
  const [lost] = sent;
  if (lost === undefined || kept > 0 || ended === 'stopped') return;
  if (sent.some(({ outcome }) => outcome.receipt)) return;
  const { outcome } = lost;
  if (outcome.receipt) return;
  const code = outcome.why.id === 'http-fault' ? 'network' : 'unreadable-answer';
  const help = outcome.state === 'unknown' ? { help: note('push-perhaps-sent', {}) } : {};
  throw new Stop(2, code, outcome.why, help);
}

/** What reaches more than the devices named can't be taken back: only a person, or `--yes`, lets it go. */
async function agreed(audience: Audience, ask: Ask | null, say: (text: Note) => string): Promise<boolean> {
  if (ask === null) {
    throw new Stop(2, 'missing-value', note('push-broad', { audience: audience.kind }), { flag: '--yes' });
  }
  return ask.confirm({ message: say(note('ask-push-broad', { audience: audience.kind })), initial: false });
}

/** With `--strict` a token file is read to its end before anything is sent; stdin can be read only once. */
async function readBefore(
  world: World,
  settings: Settings,
  options: PushOptions,
  { found }: Material,
): Promise<void> {
  if (found === null || options.tokenFile === '-') return;
  const rehearsal = await materialOf(world, settings, options);
  for await (const _ of rehearsal.batches);
  const { found: seen } = rehearsal;
  if (seen === null) return;
  const [line] = seen.malformedLines;
  const notes = [...(line === undefined ? [] : [note('token-line', { line })]), ...remarks(seen)];
  if (notes.length > 0) throw strict(notes);
}

/** The first batch is looked at before anything is sent, and is sent like the others. */
async function peeked({ batches, found }: Material): Promise<{ first: Batch; all: AsyncIterable<Batch> }> {
  const source = batches[Symbol.asyncIterator]();
  const start = await source.next();
  if (start.done) {
    const malformed = found?.malformed ?? 0;
    throw new Stop(2, 'token-file', note('token-file-empty', { malformed }), { flag: '--token-file' });
  }
  const first = start.value;
  return { first, all: again(first, source) };
}

async function* again(first: Batch, source: AsyncIterator<Batch>): AsyncGenerator<Batch> {
  yield first;
  for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
}

/** Notes about the tokens of the first batch; a file's are told with their lines, and all at once. */
const OF_TOKENS: readonly string[] = ['payload-vendor-token', 'payload-token-unusual'];

/** @returns what may only fail to arrive. @throws Stop for what the service would refuse. */
function checked(
  body: Uint8Array,
  now: Date,
  picture: Picture | null,
  material: Material,
  options: PushOptions,
): Note[] {
  const { refused, warnings } = checkPayload(body, now);
  const [first, ...others] = refused;
  if (first !== undefined) {
    // mending one may mend them all
    const help = others.length === 0 ? {} : { help: note('push-refused-before', { count: others.length }) };
    throw new Stop(2, 'payload-refused', first, help);
  }
  const notes = [
    ...warnings.filter(({ id }) => material.found === null || !OF_TOKENS.includes(id)),
    ...environmentWarning(options),
    ...targetWarning(picture, material),
  ];
  if (options.strict && notes.length > 0) throw strict(notes);
  return notes;
}

function strict(warnings: readonly Note[]): Stop {
  return new Stop(2, 'payload-warning', warnings[0] as Note, {
    help: note('push-strict', { count: warnings.length }),
  });
}

/** The wrong one of Apple's two services takes every push, and delivers none. */
function environmentWarning({ platform, environment, payload }: PushOptions): Note[] {
  const assumed = platform === 'ios' && environment === undefined && payload === undefined;
  return assumed ? [note('push-environment-assumed', {})] : [];
}

/** In a project whose activities are known, a tap that none of them receives is worth a word. */
function targetWarning(picture: Picture | null, { body }: Material): Note[] {
  const action = at(body, 'message.android.action');
  if (picture === null || !isObject(action)) return [];
  const id = textOf(picture.applicationId);
  const activities = activitiesOf(picture.manifest, name => (name === 'applicationId' ? id : null));
  const { action_type: type, intent, activity } = action;
  if (type === 3 && typeof intent === 'string') {
    const { state } = resolveRedirect(intent, activities);
    return state === 'one' || state === 'several'
      ? []
      : [note('push-redirect-nowhere', { redirect: intent })];
  }
  if (type !== 1 || typeof activity !== 'string' || activity === '') return [];
  // libraries bring activities of their own, which the project's sources do not show
  const ours = id !== null && activity.startsWith(`${id}.`);
  const known = activities.some(({ className }) => className === activity);
  return known || !ours ? [] : [note('push-activity-nowhere', { activity })];
}

function requestOf(given: Parameters<typeof pushRequest>[0]): HttpRequest {
  try {
    return pushRequest(given);
  } catch (error) {
    if (error instanceof EndpointFault) throw new Stop(2, 'invalid-value', error.why, { flag: '--endpoint' });
    throw error;
  }
}
