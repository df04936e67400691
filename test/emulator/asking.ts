/** An emulator and ways to ask it: with a good signature, as IM, or with a file. */
import { onTestFinished } from 'vitest';
import type { Scenario } from '../../src/emulator/scenario.ts';
import { imRequest } from '../../src/im/request.ts';
import { signedRequest } from '../../src/tpns/call.ts';
import { basicAuth } from '../../src/tpns/signature.ts';
import { ACCESS_ID, IM, SECRET, service } from '../support/service.ts';

export async function asking(scenario: Scenario = {}) {
  const running = await service(scenario);
  onTestFinished(() => running.close());
  const identity = { endpoint: running.url, accessId: ACCESS_ID, secretKey: SECRET };
  const ask = async (path: string, body: unknown, change: object = {}): Promise<Record<string, unknown>> => {
    const bytes = new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body));
    const request = signedRequest({ ...identity, ...change, path, timestamp: 1_769_832_000, body: bytes });
    const answer = await fetch(request.url, { method: 'POST', headers: { ...request.headers }, body: bytes });
    return (await answer.json()) as Record<string, unknown>;
  };
  const im = async (path: string, body: unknown, change: object = {}, query: Record<string, string> = {}) => {
    const made = imRequest({ ...IM, endpoint: running.url, ...change }, path, body as object, 1_769_832_000);
    const url = new URL(made.url);
    for (const [name, value] of Object.entries(query)) {
      if (value === '') url.searchParams.delete(name);
      else url.searchParams.set(name, value);
    }
    const answer = await fetch(url, {
      method: 'POST',
      body: typeof body === 'string' ? body : Buffer.from(made.body),
    });
    return (await answer.json()) as Record<string, unknown>;
  };
  const upload = async (body: FormData | Buffer, headers: Record<string, string> = {}) => {
    const Authorization = basicAuth(ACCESS_ID, SECRET);
    const answer = await fetch(`${running.url}/v3/push/package/upload`, {
      method: 'POST',
      headers: { Authorization, ...headers },
      body: body instanceof FormData ? body : new Uint8Array(body),
    });
    return (await answer.json()) as Record<string, unknown>;
  };
  return { running, ask, im, upload };
}
