import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { isArray, type JsonObject, member } from '../core/json.ts';
import { type Note, note } from '../core/note.ts';
import { sendTimeOf } from '../tpns/check-times.ts';
import { pushPath } from '../tpns/push.ts';
import type { Archive } from './archive.ts';
import { type AuthHeaders, authenticate } from './authenticate.ts';
import { devicesOf } from './devices.ts';
import { imAnswer, imPaths } from './im.ts';
import type { ReceivedPush } from './inbox.ts';
import type { ImCredentials } from './invent.ts';
import { judge, type Rules } from './judge.ts';
import { readUpload, uploadLimit, uploadPath } from './packages.ts';
import { answered, questions } from './queries.ts';
import { type Refusal, refusal } from './refusal.ts';
import { json, reply } from './reply.ts';
import { routeOf } from './route.ts';
import { isScreen, type Screen, show } from './screen.ts';
import type { Task } from './tasks.ts';
import type { Turns } from './turns.ts';
import type { Accepted, Verdict } from './verdict.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'emulator-im': { path: string; code: number };
  }
}

export interface Desk extends Screen {
  readonly rules: Omit<Rules, 'answer'>;
  readonly turns: Turns;
  readonly im: ImCredentials;
  readonly clock: () => number;
  readonly log: (event: Note) => void;
}

/** A thousand targets and 4 KB of message are a tenth of this. */
const bodyLimit = 1024 * 1024;

async function bodyOf(request: IncomingMessage, limit = bodyLimit): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    // what is too long is read to its end and dropped, so that the sender gets to see the answer
    if (size <= limit) chunks.push(chunk);
  }
  return size <= limit ? Buffer.concat(chunks) : null;
}

function authHeaders({ headers }: IncomingMessage): AuthHeaders {
  const one = (name: string): string | undefined => [headers[name]].flat()[0];
  return {
    accessid: one('accessid'),
    timestamp: one('timestamp'),
    sign: one('sign'),
    authorization: one('authorization'),
  };
}

/** The members of the documented sample answers, in their order. */
function answerTo(verdict: Verdict, entry: ReceivedPush): object {
  const environment = String(member(entry.body ?? {}, 'environment') || 'product');
  if (!('results' in verdict)) {
    return { seq: 0, environment, ret_code: entry.retCode, err_msg: entry.errMsg };
  }
  const recurring = member(verdict.push, 'loop_param') !== undefined;
  return {
    seq: 0,
    push_id: recurring ? [entry.pushId] : entry.pushId,
    ret_code: 0,
    environment,
    err_msg: '',
    result: JSON.stringify(verdict.results.length > 0 ? verdict.results : [0]),
    ...(isArray(verdict.push.token_list) && verdict.push.ignore_invalid_token === 1
      ? { invalid_targe_list: verdict.invalid }
      : {}),
  };
}

async function push(request: IncomingMessage, response: ServerResponse, desk: Desk): Promise<void> {
  const body = await bodyOf(request);
  const { archive } = desk.rules;
  const { scenario } = archive;
  const answer = desk.turns.next(scenario);
  const { delayMs = 0, httpStatus = 200, cut = false, text } = answer;
  if (delayMs > 0) await sleep(delayMs, undefined, { ref: false });
  const now = desk.clock();
  const verdict: Verdict =
    body === null
      ? { ...refusal(1008007, 'request body is too long'), body: null }
      : judge(authHeaders(request), body, now, { ...desk.rules, answer });
  const channel = 'results' in verdict ? routeOf(verdict.push, scenario) : null;
  const entry = desk.inbox.take(verdict, channel, now);
  if (entry.pushId !== null && 'results' in verdict) {
    archive.tasks.add(taskOf(entry.pushId, verdict, archive, now));
  }
  desk.log(
    entry.pushId === null
      ? note('emulator-refused', { code: entry.retCode, text: entry.errMsg })
      : note('emulator-push', { audience: String(entry.body?.audience_type), pushId: entry.pushId }),
  );
  if (cut) response.destroy();
  else if (text !== undefined) reply(response, httpStatus, 'text/html', text);
  else json(response, httpStatus, answerTo(verdict, entry));
}

function taskOf(pushId: string, verdict: Accepted, archive: Archive, now: number): Task {
  // the figures need a number, not a thousand tokens
  const { token_list: _tokens, account_list: _accounts, ...kept } = verdict.push;
  const beginsAt = Math.max(now, sendTimeOf(kept) ?? now);
  return { pushId, acceptedAt: now, beginsAt, devices: devicesOf(verdict, archive), body: kept, ended: null };
}

async function query(
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
  desk: Desk,
): Promise<void> {
  const body = (await bodyOf(request)) ?? new Uint8Array();
  const now = desk.clock();
  json(response, 200, answered(path, stranger(request, body, desk, now), body, desk.rules.archive, now));
}

function stranger(request: IncomingMessage, body: Uint8Array, { rules }: Desk, now: number): Refusal | null {
  const tolerance = rules.archive.scenario.clockToleranceSeconds;
  return authenticate(authHeaders(request), body, rules.credentials, { now, tolerance });
}

/** The documentation shows this with Basic authentication only; a signature over the whole form is good here too. */
async function upload(request: IncomingMessage, response: ServerResponse, desk: Desk): Promise<void> {
  const body = await bodyOf(request, uploadLimit);
  const unknown = stranger(request, body ?? new Uint8Array(), desk, desk.clock());
  const file = unknown ?? readUpload(request.headers['content-type'] ?? '', body);
  const answer: JsonObject =
    'retCode' in file
      ? { retCode: file.retCode, errMsg: file.errMsg }
      : { retCode: 0, errMsg: 'NO_ERROR', uploadId: desk.rules.archive.packages.take(file).uploadId };
  json(response, 200, answer);
}

async function im(url: URL, request: IncomingMessage, response: ServerResponse, desk: Desk): Promise<void> {
  const body = (await bodyOf(request)) ?? new Uint8Array();
  const now = desk.clock();
  const { answer, letter } = imAnswer(url, body, desk.im, desk.rules.archive.scenario, now);
  if (letter !== null) desk.inbox.takeIm(letter, now);
  desk.log(note('emulator-im', { path: url.pathname, code: Number(answer.ErrorCode) }));
  json(response, 200, answer);
}

async function respond(request: IncomingMessage, response: ServerResponse, desk: Desk): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://emulator');
  const path = url.pathname;
  const asksUs = path === uploadPath || imPaths.includes(path) || Object.hasOwn(questions, path);
  const method = path === pushPath || asksUs ? 'POST' : 'GET';
  if (!asksUs && path !== pushPath && !isScreen(path)) {
    const known = [pushPath, uploadPath, ...Object.keys(questions), ...imPaths].join(', ');
    json(response, 404, {
      error: 'not-found',
      message: `the emulator knows POST ${known}, GET / and GET /requests`,
    });
  } else if (request.method !== method) {
    response.setHeader('Allow', method);
    json(response, 405, { error: 'method-not-allowed', message: `${path} takes ${method}` });
  } else if (path === pushPath) {
    await push(request, response, desk);
  } else if (path === uploadPath) {
    await upload(request, response, desk);
  } else if (imPaths.includes(path)) {
    await im(url, request, response, desk);
  } else if (asksUs) {
    await query(path, request, response, desk);
  } else show(path, desk, request, response);
}

export function responder(desk: Desk): RequestListener {
  return (request, response) => {
    respond(request, response, desk).catch(() => {
      // a sender who went away in the middle leaves nobody to answer
      if (!request.complete || response.headersSent) response.destroy();
      else json(response, 500, { error: 'internal', message: 'the emulator failed on this request' });
    });
  };
}
