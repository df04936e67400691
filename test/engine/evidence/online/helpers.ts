/** Services that answer what a test wants, and what is seen of them. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { type JsonObject, parseJson } from '../../../../src/core/json.ts';
import { askTpns, type Given } from '../../../../src/engine/evidence/online/ask.ts';
import type { Reading } from '../../../../src/engine/evidence/reading.ts';
import { client, credentials, token } from '../../../emulator/helpers.ts';

/** Noon in Beijing: the day is the same there and in Greenwich. */
export const NOON = '2026-01-31T04:00:00Z';

type Answer = object | string | null | ((body: JsonObject) => object | string | null);

export interface Service {
  readonly url: string;
  readonly asked: { readonly path: string; readonly body: JsonObject }[];
}

/** Answers by path; texts go out as they are, null cuts the connection, and what is not listed is accepted. */
export async function answering(
  answers: Readonly<Record<string, Answer>>,
  { date = NOON, status = 200 }: { readonly date?: string | null; readonly status?: number } = {},
): Promise<Service> {
  const asked: { path: string; body: JsonObject }[] = [];
  const server = createServer(async (request, response) => {
    const path = (request.url ?? '').replace(/\?.*/, '');
    const body = (parseJson(await textOf(request)) ?? {}) as JsonObject;
    asked.push({ path, body });
    const found = answers[path] ?? answers['*'] ?? { retCode: 0 };
    const answer = Object.hasOwn(answers, path) && answers[path] === null ? null : found;
    const said = typeof answer === 'function' ? answer(body) : answer;
    if (said === null) {
      response.destroy();
      return;
    }
    response.sendDate = false;
    if (date !== null) response.setHeader('Date', new Date(date).toUTCString());
    response.statusCode = status;
    response.end(typeof said === 'string' ? said : JSON.stringify(said));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request as AsyncIterable<Uint8Array>) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

export const given = (url: string, more: Partial<Given> = {}): Given => ({
  identity: { endpoint: url, ...credentials },
  token: null,
  pushId: null,
  account: null,
  now: () => Date.parse(NOON),
  probeRegions: false,
  ...more,
});

export const asking = (url: string, more: Partial<Given> = {}): Promise<Reading> =>
  askTpns(client(), given(url, more));

/** `push-sent oppo {"count":1}`; without what every good answer shows. */
export const seenIn = ({ observations, notes }: Reading): string[] => [
  ...observations
    .filter(({ id }) => id !== 'service-knows-app' && id !== 'clock-right')
    .map(({ id, channel, args }) =>
      [
        id,
        ...(channel === null ? [] : [channel]),
        ...(Object.keys(args).length > 0 ? [JSON.stringify(args)] : []),
      ].join(' '),
    ),
  ...notes.map(({ id, args }) => `note ${id} ${JSON.stringify(args)}`),
];

export const TOKENS = '/v3/toolbox/getPushListByToken';
export const ACCOUNTS = '/v3/device/account/query';
export const RECORD = '/v3/statistics/get_push_record';
export const FIGURES = '/v3/statistics/get_push_task_stat_channel';
export { token };
