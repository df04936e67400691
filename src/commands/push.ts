/** `tpns push`: builds, checks, signs and sends one push, and explains the answer. */
import { activitiesOf } from '../android/activities.ts';
import { resolveRedirect } from '../android/intent/resolve.ts';
import type { Picture } from '../android/picture.ts';
import { textOf } from '../android/value.ts';
import { type Note, note } from '../core/note.ts';
import { isAbsolute, join } from '../core/paths.ts';
import { Stop } from '../errors.ts';
import type { Ask, World } from '../ports.ts';
import { pushDocument, pushText, requestDocument, requestText } from '../report/push.ts';
import type { Settings } from '../settings.ts';
import { advice } from '../tpns/advice.ts';
import type { PushAnswer } from '../tpns/answer.ts';
import { type Audience, audienceOf } from '../tpns/audience.ts';
import { isPushChannel, pushChannels } from '../tpns/channels.ts';
import { checkPayload } from '../tpns/check-payload.ts';
import { EndpointFault } from '../tpns/endpoint.ts';
import { HttpFault, type HttpRequest } from '../tpns/http-port.ts';
import { defaultExpire, friendlyText, type Opens, type PushSpec, payload } from '../tpns/payload.ts';
import { pushRequest, send } from '../tpns/push.ts';
import { readAssignment } from '../tpns/set-field.ts';
import { mayAsk, talk } from './context.ts';
import { type CredentialOptions, projectAround, serviceCredentials } from './credentials.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'push-no-audience': Record<never, never>;
    'push-payload-alone': { option: string };
    'push-text-missing': Record<never, never>;
    'push-refused-before': { count: number };
    'push-strict': { count: number };
    'push-redirect-nowhere': { redirect: string };
    'push-sending': { endpoint: string };
    'push-broad': { audience: string };
    'ask-push-broad': { audience: string };
    'push-declined': Record<never, never>;
    'timestamp-alone': Record<never, never>;
    'timestamp-invalid': { value: string };
    'invalid-number': { value: string };
    'invalid-channel': { value: string; channels: readonly string[] };
    'body-file-missing': { file: string };
    'exclusive-options': { first: string; second: string };
  }
}

export interface PushOptions extends CredentialOptions {
  readonly token?: readonly string[];
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
  readonly channel?: string;
  readonly vendorFirst?: boolean;
  readonly set?: readonly string[];
  readonly payload?: string;
  readonly dryRun?: boolean;
  readonly timestamp?: string;
  readonly strict?: boolean;
}

export async function push(world: World, settings: Settings, options: PushOptions): Promise<number> {
  const speaking = talk(world, settings);
  const { say, tell } = speaking;
  usage(options);
  const body = await bodyOf(world, settings, options);
  const picture = projectAround(world, settings, options.module);
  const checked = checkPayload(body);
  if (checked.refused.length > 0) throw refusedBefore(checked.refused);
  const warnings = [...checked.warnings, ...redirectWarning(picture, options)];
  if (options.strict && warnings.length > 0) throw strict(warnings);

  const ask = mayAsk(world, settings) ? await world.ask() : null;
  const platform = options.platform ?? 'android';
  const { accessId, secretKey, endpoint, told } = await serviceCredentials(
    world,
    picture,
    options,
    platform,
    ask,
    say,
  );
  for (const each of told) tell(each);
  const timestamp =
    options.timestamp === undefined ? Math.floor(world.now().getTime() / 1000) : Number(options.timestamp);
  const request = requestOf({ endpoint, accessId, secretKey, timestamp, body });

  if (options.dryRun) {
    speaking.show(warnings.map(each => `${world.screen.paint.say.yellow('!')} ${say(each)}`));
    const document = requestDocument(request, warnings, say);
    world.screen.answer(settings.json ? JSON.stringify(document, null, 2) : requestText(request));
    return 0;
  }
  const audience = audienceOf(body);
  if (audience.broad && !settings.yes && !(await agreed(audience, ask, say))) {
    tell(note('push-declined', {}), true);
    return 1;
  }
  const answer = await sent(world, request, say(note('push-sending', { endpoint })));
  if (answer.state === 'unreadable') throw new Stop(2, 'unreadable-answer', answer.why);
  const hints = advice(answer, { accessId, endpoint, timestamp });
  const exit = answer.state === 'accepted' ? 0 : 1;
  if (settings.json) {
    const document = pushDocument({ request, answer, audience, warnings, hints, lang: settings.lang, say });
    world.screen.answer(JSON.stringify(document, null, 2));
  } else {
    speaking.show(warnings.map(each => `${world.screen.paint.say.yellow('!')} ${say(each)}`));
    world.screen.answer(
      pushText({ answer, audience, hints, lang: settings.lang, say, paint: world.screen.paint.answer }).join(
        '\n',
      ),
    );
  }
  return exit;
}

/** What reaches more than the devices named can't be taken back: only a person, or `--yes`, lets it go. */
async function agreed(audience: Audience, ask: Ask | null, say: (text: Note) => string): Promise<boolean> {
  if (ask === null) {
    throw new Stop(2, 'missing-value', note('push-broad', { audience: audience.kind }), { flag: '--yes' });
  }
  return ask.confirm({ message: say(note('ask-push-broad', { audience: audience.kind })), initial: false });
}

function usage(options: PushOptions): void {
  const { token, payload: file, timestamp, dryRun, secretKeyStdin } = options;
  if (file === undefined && (token === undefined || token.length === 0)) {
    throw new Stop(2, 'missing-value', note('push-no-audience', {}), { flag: '--token' });
  }
  const partOf = PARTS.find(([key]) => isGiven(options[key]));
  if (file !== undefined && partOf) {
    throw new Stop(2, 'usage', note('push-payload-alone', { option: partOf[1] }), { flag: '--payload' });
  }
  if (file === '-' && secretKeyStdin) {
    throw new Stop(2, 'usage', note('stdin-twice', { first: '--payload -', second: '--secret-key-stdin' }), {
      flag: '--payload',
    });
  }
  if (timestamp !== undefined) {
    if (!dryRun) throw new Stop(2, 'usage', note('timestamp-alone', {}), { flag: '--timestamp' });
    if (!/^\d{1,12}$/.test(timestamp)) {
      throw new Stop(2, 'invalid-value', note('timestamp-invalid', { value: timestamp }), {
        flag: '--timestamp',
      });
    }
  }
  const opens = (['redirect', 'activity', 'url'] as const).filter(key => options[key] !== undefined);
  if (opens.length > 1) {
    throw new Stop(
      2,
      'usage',
      note('exclusive-options', { first: `--${opens[0]}`, second: `--${opens[1]}` }),
      { flag: `--${opens[1]}` },
    );
  }
}

/** Repeatable options are there, empty, when they are not given. */
const isGiven = (value: unknown): boolean =>
  value !== undefined && !(Array.isArray(value) && value.length === 0);

/** Options that make up a body, and so have no say in one that is given whole. */
const PARTS: readonly (readonly [keyof PushOptions, string])[] = [
  ['token', '--token'],
  ['title', '--title'],
  ['content', '--content'],
  ['redirect', '--redirect'],
  ['activity', '--activity'],
  ['url', '--url'],
  ['customContent', '--custom-content'],
  ['message', '--message'],
  ['environment', '--environment'],
  ['expire', '--expire'],
  ['channel', '--channel'],
  ['vendorFirst', '--vendor-first'],
  ['set', '--set'],
];

async function bodyOf(world: World, settings: Settings, options: PushOptions): Promise<Uint8Array> {
  if (options.payload === '-') return world.stdin();
  if (options.payload !== undefined) {
    const path = isAbsolute(options.payload) ? options.payload : join(settings.cwd, options.payload);
    const bytes = world.files.read(path);
    if (bytes) return bytes;
    throw new Stop(2, 'missing-file', note('body-file-missing', { file: path }), {
      flag: '--payload',
      file: path,
    });
  }
  const built = payload(specOf(settings, options));
  if (built.state === 'refused') throw new Stop(2, 'invalid-value', built.why, { flag: '--set' });
  return built.body;
}

function specOf(settings: Settings, options: PushOptions): PushSpec {
  const tokens = options.token ?? [];
  const { title, content, channel, expire } = options;
  const silent = title === undefined && content === undefined;
  if ((title === undefined || content === undefined) && !(silent && tokens.length === 1)) {
    throw new Stop(2, 'missing-value', note('push-text-missing', {}), {
      flag: title === undefined ? '--title' : '--content',
    });
  }
  if (channel !== undefined && !isPushChannel(channel)) {
    throw new Stop(2, 'invalid-value', note('invalid-channel', { value: channel, channels: pushChannels }), {
      flag: '--channel',
    });
  }
  if (expire !== undefined && !/^\d{1,9}$/.test(expire)) {
    throw new Stop(2, 'invalid-value', note('invalid-number', { value: expire }), { flag: '--expire' });
  }
  const set = (options.set ?? []).map(given => {
    const read = readAssignment(given);
    if (read.state === 'refused') throw new Stop(2, 'invalid-value', read.why, { flag: '--set' });
    return { path: read.path, value: read.value };
  });
  const opens = opensOf(options);
  return {
    audience: { kind: 'token', tokens },
    title: title ?? friendlyText[settings.lang].title,
    content: content ?? friendlyText[settings.lang].content,
    messageType: options.message ? 'message' : 'notify',
    expire: expire === undefined ? defaultExpire : Number(expire),
    platform: options.platform ?? 'android',
    vendorFirst: options.vendorFirst === true,
    set,
    ...(opens === null ? {} : { opens }),
    ...(channel === undefined ? {} : { channel }),
    ...(options.customContent === undefined ? {} : { customContent: options.customContent }),
    ...(options.environment === undefined ? {} : { environment: options.environment }),
  };
}

function opensOf({ redirect, activity, url }: PushOptions): Opens | null {
  if (redirect !== undefined) return { kind: 'redirect', uri: redirect };
  if (activity !== undefined) return { kind: 'activity', className: activity };
  return url === undefined ? null : { kind: 'url', url };
}

/** The first complaint in full; the others are counted, for mending one may mend them all. */
function refusedBefore(refused: readonly Note[]): Stop {
  const [first, ...others] = refused;
  const help = others.length === 0 ? {} : { help: note('push-refused-before', { count: others.length }) };
  return new Stop(2, 'payload-refused', first as Note, help);
}

function strict(warnings: readonly Note[]): Stop {
  return new Stop(2, 'payload-warning', warnings[0] as Note, {
    help: note('push-strict', { count: warnings.length }),
  });
}

/** In a project whose activities are known, a redirect that none of them receives is worth a word. */
function redirectWarning(picture: Picture | null, { redirect }: PushOptions): Note[] {
  if (picture === null || redirect === undefined) return [];
  const id = textOf(picture.applicationId);
  const activities = activitiesOf(picture.manifest, name => (name === 'applicationId' ? id : null));
  const { state } = resolveRedirect(redirect, activities);
  return state === 'one' || state === 'several' ? [] : [note('push-redirect-nowhere', { redirect })];
}

function requestOf(push: Parameters<typeof pushRequest>[0]): HttpRequest {
  try {
    return pushRequest(push);
  } catch (error) {
    if (error instanceof EndpointFault) throw new Stop(2, 'invalid-value', error.why, { flag: '--endpoint' });
    throw error;
  }
}

async function sent(world: World, request: HttpRequest, text: string): Promise<PushAnswer> {
  const http = await world.http();
  const busy = await world.busy(text);
  try {
    return await send(http, request);
  } catch (error) {
    if (!(error instanceof HttpFault)) throw error;
    const { kind, host, at, code } = error;
    throw new Stop(2, 'network', note('http-fault', { kind, host, at, code }));
  } finally {
    busy.done();
    await http.close();
  }
}
