import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Note, note } from '../core/note.ts';
import { isLoopback } from '../tpns/http-port.ts';
import { isArray, member } from '../tpns/json.ts';
import { pushPath } from '../tpns/push.ts';
import type { AuthHeaders } from './authenticate.ts';
import type { Inbox, Received } from './inbox.ts';
import { judge, type Rules, type Verdict } from './judge.ts';
import { page } from './page.ts';
import { refusal } from './refusal.ts';

export interface Desk {
  readonly rules: Rules;
  readonly inbox: Inbox;
  readonly clock: () => number;
  readonly log: (event: Note) => void;
  readonly lang: 'en' | 'zh';
  /** Bound to loopback: then only loopback names may read what arrived. */
  readonly local: boolean;
}

/** A thousand targets and 4 KB of message are a tenth of this. */
const bodyLimit = 1024 * 1024;

async function bodyOf(request: IncomingMessage): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    // what is too long is read to its end and dropped, so that the sender gets to see the answer
    if (size <= bodyLimit) chunks.push(chunk);
  }
  return size <= bodyLimit ? Buffer.concat(chunks) : null;
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
function answerTo(verdict: Verdict, entry: Received): object {
  const environment = String(member(entry.body ?? {}, 'environment') ?? 'product');
  if (!('results' in verdict)) {
    return { seq: 0, environment, ret_code: entry.retCode, err_msg: entry.errMsg };
  }
  const recurring = member(verdict.body, 'loop_param') !== undefined;
  return {
    seq: 0,
    push_id: recurring ? [entry.pushId] : entry.pushId,
    ret_code: 0,
    environment,
    err_msg: '',
    result: JSON.stringify(verdict.results.length > 0 ? verdict.results : [0]),
    ...(isArray(verdict.body.token_list) && verdict.body.ignore_invalid_token === 1
      ? { invalid_targe_list: verdict.invalid }
      : {}),
  };
}

function reply(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, {
    'Content-Type': `${type}; charset=utf-8`,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'",
  });
  response.end(text);
}

function json(response: ServerResponse, status: number, value: object): void {
  reply(response, status, 'application/json', JSON.stringify(value));
}

async function push(request: IncomingMessage, response: ServerResponse, desk: Desk): Promise<void> {
  const body = await bodyOf(request);
  const { delayMs = 0 } = desk.rules.scenario;
  if (delayMs > 0) await sleep(delayMs, undefined, { ref: false });
  const now = desk.clock();
  const verdict: Verdict =
    body === null
      ? { ...refusal(1008007, 'request body is too long'), body: null }
      : judge(authHeaders(request), body, now, desk.rules);
  const entry = desk.inbox.take(verdict, now);
  desk.log(
    entry.pushId === null
      ? note('emulator-refused', { code: entry.retCode, text: entry.errMsg })
      : note('emulator-push', { audience: String(entry.body?.audience_type), pushId: entry.pushId }),
  );
  json(response, 200, answerTo(verdict, entry));
}

/** A page of some website must not read the inbox through a host name that it points at this computer. */
function mayRead(request: IncomingMessage, desk: Desk): boolean {
  const host = `http://${request.headers.host ?? ''}`;
  return !desk.local || (URL.canParse(host) && isLoopback(new URL(host).hostname));
}

async function respond(request: IncomingMessage, response: ServerResponse, desk: Desk): Promise<void> {
  const path = (request.url ?? '/').replace(/\?.*$/s, '');
  const method = path === pushPath ? 'POST' : 'GET';
  if (![pushPath, '/', '/requests'].includes(path)) {
    json(response, 404, {
      error: 'not-found',
      message: `the emulator knows POST ${pushPath}, GET / and GET /requests`,
    });
  } else if (request.method !== method) {
    response.setHeader('Allow', method);
    json(response, 405, { error: 'method-not-allowed', message: `${path} takes ${method}` });
  } else if (path === pushPath) {
    await push(request, response, desk);
  } else if (!mayRead(request, desk)) {
    json(response, 403, { error: 'forbidden', message: 'open this page by its loopback address' });
  } else if (path === '/') {
    reply(response, 200, 'text/html', page(desk.inbox.all(), desk.lang));
  } else {
    json(response, 200, { requests: desk.inbox.all() });
  }
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
