/** What is sent: a body that was given or made, to targets that are named or come from a file. */
import { isArray, type JsonObject, member, parseJson } from '../core/json.ts';
import { note } from '../core/note.ts';
import { type Batch, batchOf, batchSize, listed } from '../engine/deliver/batch.ts';
import { type Findings, findings, tokenBatches } from '../engine/deliver/token-lines.ts';
import { Stop } from '../errors.ts';
import type { World } from '../ports.ts';
import type { Settings } from '../settings.ts';
import { type Audience, audienceOf } from '../tpns/audience.ts';
import { isPushChannel, pushChannels } from '../tpns/channels.ts';
import {
  aroundList,
  defaultExpire,
  friendlyText,
  type Opens,
  type PushSpec,
  payload,
} from '../tpns/payload.ts';
import { readAssignment } from '../tpns/set-field.ts';
import { pathGiven } from './path-given.ts';
import { type PushOptions, wholeNumber } from './push-options.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'push-text-missing': Record<never, never>;
    'invalid-channel': { value: string; channels: readonly string[] };
    'body-file-missing': { file: string };
    'set-of-list': { path: string };
  }
}

export interface Material {
  /** The bytes that go out for a batch; those that were given, where a whole body was. */
  readonly bodyOf: (batch: Batch) => Uint8Array;
  readonly batches: AsyncIterable<Batch>;
  /** The body with the targets of any batch, for what does not hang on them. */
  readonly body: JsonObject;
  /** Of the first batch; whose count is that of the batch where there may be several. */
  readonly audience: Audience;
  readonly lists: boolean;
  /** How much of the targets has been read: from 0 to 1, and 0 as long as nobody can tell. */
  readonly share: () => number;
  /** What is in the token file; null where there is none. */
  readonly found: Findings | null;
}

export async function materialOf(world: World, settings: Settings, options: PushOptions): Promise<Material> {
  if (options.payload !== undefined) return whole(await given(world, settings, options.payload));
  const targets = namedTargets(options);
  const lists = options.tokenFile !== undefined || options.report !== undefined || targets.length > batchSize;
  const spec = specOf(settings, options, lists);
  const made = payload(lists ? { ...spec, audience: listAudience(spec) } : spec);
  if (made.state === 'refused') throw new Stop(2, 'invalid-value', made.why, { flag: '--set' });
  if (!lists) return whole(made.body);

  const field = spec.audience.kind === 'account' ? 'account_list' : 'token_list';
  const around = aroundList(made.object, field);
  const { tokenFile } = options;
  const found = tokenFile === undefined ? null : findings();
  const path = tokenFile === undefined || tokenFile === '-' ? null : existing(world, settings, tokenFile);
  const size = path === null ? null : world.sizeOf(path);
  let read = 0;
  const pieces = measured(
    () => world.pieces(path),
    bytes => {
      read += bytes;
    },
  );
  return {
    bodyOf: ({ json }) => Buffer.concat([around.before, json, around.after]),
    batches: found === null ? listed(targets) : tokenBatches(pieces, found, path ?? '-'),
    body: made.object,
    audience: { kind: spec.audience.kind, count: null, broad: false },
    lists: true,
    share: () => (size === null || size === 0 ? 0 : read / size),
    found,
  };
}

async function* measured(
  pieces: () => AsyncIterable<Uint8Array>,
  count: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces()) {
    yield piece;
    count(piece.length);
  }
}

function whole(body: Uint8Array): Material {
  const parsed = parseJson(new TextDecoder().decode(body));
  const audience = audienceOf(body);
  const list = member(parsed, 'token_list') ?? member(parsed, 'account_list');
  const targets = (isArray(list) ? list : []).map(String).slice(0, audience.count ?? 0);
  return {
    bodyOf: () => body,
    batches: one(batchOf(1, targets)),
    body: (typeof parsed === 'object' && parsed !== null ? parsed : {}) as JsonObject,
    audience,
    lists: false,
    share: () => 0,
    found: null,
  };
}

async function* one(batch: Batch): AsyncGenerator<Batch> {
  yield batch;
}

/** Lists stay lists to the last, which may have a single entry. */
function listAudience({ audience }: PushSpec): PushSpec['audience'] {
  return audience.kind === 'token' || audience.kind === 'account' ? { ...audience, list: true } : audience;
}

async function given(world: World, settings: Settings, payloadFile: string): Promise<Uint8Array> {
  if (payloadFile === '-') return world.stdin();
  const bytes = world.files.read(pathGiven(settings, payloadFile));
  if (bytes) return bytes;
  throw missing(pathGiven(settings, payloadFile), '--payload');
}

export function existing(world: World, settings: Settings, named: string, flag = '--token-file'): string {
  const path = pathGiven(settings, named);
  // a pipe is neither file nor folder, and can be read
  if (world.files.mode(path) !== null) return path;
  throw missing(path, flag);
}

const missing = (file: string, flag: string): Stop =>
  new Stop(2, 'missing-file', note('body-file-missing', { file }), { flag, file });

/** Tokens or accounts as they were named, each once. */
const namedTargets = ({ account, token = [] }: PushOptions): string[] => [
  ...new Set(account?.length ? account : token),
];

function specOf(settings: Settings, options: PushOptions, lists: boolean): PushSpec {
  const { title, content, channel, expire } = options;
  const silent = title === undefined && content === undefined;
  const single = options.token?.length === 1;
  if ((title === undefined || content === undefined) && !(silent && single)) {
    throw new Stop(2, 'missing-value', note('push-text-missing', {}), {
      flag: title === undefined ? '--title' : '--content',
    });
  }
  if (channel !== undefined && !isPushChannel(channel)) {
    throw new Stop(2, 'invalid-value', note('invalid-channel', { value: channel, channels: pushChannels }), {
      flag: '--channel',
    });
  }
  const opens = opensOf(options);
  return {
    audience: audienceGiven(options),
    title: title ?? friendlyText[settings.lang].title,
    content: content ?? friendlyText[settings.lang].content,
    messageType: options.message ? 'message' : 'notify',
    expire: expire === undefined ? defaultExpire : wholeNumber(expire, '--expire', 0, 999_999_999),
    platform: options.platform ?? 'android',
    vendorFirst: options.vendorFirst === true,
    set: assignments(options, lists),
    ...(opens === null ? {} : { opens }),
    ...(channel === undefined ? {} : { channel }),
    ...(options.customContent === undefined ? {} : { customContent: options.customContent }),
    ...(options.environment === undefined ? {} : { environment: options.environment }),
    ...(options.sendTime === undefined ? {} : { sendTime: options.sendTime }),
  };
}

function audienceGiven(options: PushOptions): PushSpec['audience'] {
  const { account, tag, all } = options;
  if (all) return { kind: 'all' };
  if (tag?.length) return { kind: 'tag', tags: tag };
  const targets = namedTargets(options);
  return account?.length ? { kind: 'account', accounts: targets } : { kind: 'token', tokens: targets };
}

/** Fields that come with the list itself, batch by batch: each of several requests with an audience of its own would go there. */
const OF_THE_LIST = /^(?:audience_type|token_list|account_list)$/;

function assignments({ set = [] }: PushOptions, lists: boolean): NonNullable<PushSpec['set']> {
  return set.map(text => {
    const read = readAssignment(text);
    if (read.state === 'refused') throw new Stop(2, 'invalid-value', read.why, { flag: '--set' });
    if (lists && OF_THE_LIST.test(read.path)) {
      throw new Stop(2, 'usage', note('set-of-list', { path: read.path }), { flag: '--set' });
    }
    return { path: read.path, value: read.value };
  });
}

function opensOf({ redirect, activity, url }: PushOptions): Opens | null {
  if (redirect !== undefined) return { kind: 'redirect', uri: redirect };
  if (activity !== undefined) return { kind: 'activity', className: activity };
  return url === undefined ? null : { kind: 'url', url };
}
