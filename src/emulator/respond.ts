import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { isArray, type JsonObject, member } from '../core/json.ts';
import { type Note, note } from '../core/note.ts';
import { sendTimeOf } from '../tpns/check-times.ts';
import { pushPath } from '../tpns/push.ts';
import type { Archive } from './archive.ts';
import { authenticate } from './authenticate.ts';
import { devicesOf } from './devices.ts';
import { imAnswer } from './im.ts';
import type { ReceivedPush } from './inbox.ts';
import { authHeaders, bodyOf } from './incoming.ts';
import type { ImCredentials } from './invent.ts';
import { judge, type Rules } from './judge.ts';
import { readUpload, uploadLimit } from './packages.ts';
import { imPaths, isQuestionPath, paths, type QuestionPath, uploadPath } from './paths.ts';
import { answered } from './queries.ts';
import { type Refusal, refusal } from './refusal.ts';
import { json, jsonOr } from './reply.ts';
import { routeOf } from './route.ts';
import type { Answer } from './scenario.ts';
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

/** Whose turn it is, after as long as the scenario lets it wait. */
async function turn(path: string, response: ServerResponse, desk: Desk): Promise<Answer> {
  const answer = desk.turns.next(path);
  const { delayMs = 0 } = answer;
  if (delayMs > 0) {
    await sleep(delayMs, undefined, { ref: false });
    stamp(response, desk);
  }
  return answer;
}

/** A client tells a wrong clock from a wrong key by this header: it has to be of the clock that signatures are held against. */
const stamp = (response: ServerResponse, { clock }: Desk): void => {
  response.setHeader('Date', new Date(clock()).toUTCString());
};

async function push(request: IncomingMessage, response: ServerResponse, desk: Desk): Promise<void> {
  const body = await bodyOf(request);
  const { archive } = desk.rules;
  const answer = await turn(pushPath, response, desk);
  const now = desk.clock();
  const verdict: Verdict =
    body === null
      ? { ...refusal(1008007, 'request body is too long'), body: null }
      : judge(authHeaders(request), body, now, { ...desk.rules, answer });
  const channel = 'results' in verdict ? routeOf(verdict.push, archive.scenario) : null;
  const entry = desk.inbox.take(verdict, channel, now);
  if (entry.pushId !== null && 'results' in verdict) {
    archive.tasks.add(taskOf(entry.pushId, verdict, archive, now));
  }
  desk.log(
    entry.pushId === null
      ? note('emulator-refused', { code: entry.retCode, text: entry.errMsg })
      : note('emulator-push', { audience: String(entry.body?.audience_type), pushId: entry.pushId }),
  );
  jsonOr(answer, response, answerTo(verdict, entry));
}

/** So many targets stay with a push: enough to see in its record whom it was for, and no thousand of them. */
const fewTargets = 20;

function taskOf(pushId: string, verdict: Accepted, archive: Archive, now: number): Task {
  // the figures need a number, not a thousand tokens
  const { token_list: tokens, account_list: accounts, ...kept } = verdict.push;
  const named = isArray(tokens) ? tokens : isArray(accounts) ? accounts : [];
  const targets = named.length > 0 && named.length <= fewTargets ? named.map(String) : null;
  const beginsAt = Math.max(now, sendTimeOf(kept) ?? now);
  const devices = devicesOf(verdict, archive);
  return { pushId, acceptedAt: now, beginsAt, devices, targets, body: kept, ended: null };
}

async function query(
  path: QuestionPath,
  request: IncomingMessage,
  response: ServerResponse,
  desk: Desk,
): Promise<void> {
  const bytes = (await bodyOf(request)) ?? new Uint8Array();
  const answer = await turn(path, response, desk);
  const now = desk.clock();
  const asked = { path, stranger: stranger(request, bytes, desk, now), bytes, fixed: answer.retCode ?? 0 };
  jsonOr(answer, response, answered(asked, desk.rules.archive, now));
}

function stranger(request: IncomingMessage, body: Uint8Array, { rules }: Desk, now: number): Refusal | null {
  const tolerance = rules.archive.scenario.clockToleranceSeconds;
  return authenticate(authHeaders(request), body, rules.credentials, { now, tolerance });
}

/** The documentation shows this with Basic authentication only; a signature over the whole form is good here too. */
async function upload(request: IncomingMessage, response: ServerResponse, desk: Desk): Promise<void> {
  const body = await bodyOf(request, uploadLimit);
  const answer = await turn(uploadPath, response, desk);
  const unknown = stranger(request, body ?? new Uint8Array(), desk, desk.clock());
  const file =
    unknown ??
    (answer.retCode ? refusal(answer.retCode, 'as the scenario says') : null) ??
    readUpload(request.headers['content-type'] ?? '', body);
  const value: JsonObject =
    'retCode' in file
      ? { retCode: file.retCode, errMsg: file.errMsg }
      : { retCode: 0, errMsg: 'NO_ERROR', uploadId: desk.rules.archive.packages.take(file).uploadId };
  jsonOr(answer, response, value);
}

async function im(url: URL, request: IncomingMessage, response: ServerResponse, desk: Desk): Promise<void> {
  const body = (await bodyOf(request)) ?? new Uint8Array();
  const own = await turn(url.pathname, response, desk);
  const now = desk.clock();
  const { scenario } = desk.rules.archive;
  const { answer, letter } = imAnswer(url, body, desk.im, { scenario, fixed: own.retCode ?? 0, now });
  if (letter !== null) desk.inbox.takeIm(letter, now);
  desk.log(note('emulator-im', { path: url.pathname, code: Number(answer.ErrorCode) }));
  jsonOr(own, response, answer);
}

async function respond(request: IncomingMessage, response: ServerResponse, desk: Desk): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://emulator');
  const path = url.pathname;
  const method = paths.includes(path) ? 'POST' : 'GET';
  if (!paths.includes(path) && !isScreen(path)) {
    json(response, 404, {
      error: 'not-found',
      message: `the emulator knows POST ${paths.join(', ')}, GET / and GET /requests`,
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
  } else if (isQuestionPath(path)) {
    await query(path, request, response, desk);
  } else show(path, desk, request, response);
}

export function responder(desk: Desk): RequestListener {
  return (request, response) => {
    stamp(response, desk);
    respond(request, response, desk).catch(() => {
      // a sender who went away in the middle leaves nobody to answer
      if (!request.complete || response.headersSent) response.destroy();
      else json(response, 500, { error: 'internal', message: 'the emulator failed on this request' });
    });
  };
}
