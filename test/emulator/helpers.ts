import { onTestFinished } from 'vitest';
import { type HttpAdapter, httpAdapter } from '../../src/adapters/http.ts';
import type { Note } from '../../src/core/note.ts';
import { type EmulatorOptions, startEmulator } from '../../src/emulator/start.ts';
import { pushRequest } from '../../src/tpns/push.ts';

export const credentials = { accessId: '1500000001', secretKey: 'fedcba9876543210fedcba9876543210' };
export const token = '0123456789abcdef0123456789abcdef0123';

export const pushBody = (changes: object = {}): Uint8Array =>
  new TextEncoder().encode(
    JSON.stringify({
      audience_type: 'token',
      token_list: [token],
      message_type: 'notify',
      expire_time: 86400,
      message: { title: 'Order 17', content: 'On its way.', android: { action: { action_type: 1 } } },
      ...changes,
    }),
  );

export function client(env: Record<string, string> = {}): HttpAdapter {
  const http = httpAdapter({ userAgent: 'tpns/0.0.0', env: name => env[name] });
  onTestFinished(() => http.close());
  return http;
}

export interface Running {
  readonly url: string;
  readonly log: Note[];
  post(
    body: Uint8Array,
    headers?: Record<string, string>,
  ): Promise<{ status: number; answer: Record<string, unknown> }>;
}

/** An emulator on a port of its own, and a way to push to it with a good signature unless headers are given. */
export async function emulator(options: Partial<EmulatorOptions> = {}): Promise<Running> {
  const log: Note[] = [];
  const running = await startEmulator({
    ...credentials,
    clock: () => Date.parse('2026-01-31T09:00:00Z'),
    log: event => log.push(event),
    ...options,
  });
  onTestFinished(() => running.close());
  return {
    url: running.url,
    log,
    async post(body, headers) {
      const signed = pushRequest({ ...credentials, endpoint: running.url, timestamp: 1_600_000_000, body });
      const response = await fetch(signed.url, {
        method: 'POST',
        headers: headers ?? { ...signed.headers },
        body,
      });
      return { status: response.status, answer: (await response.json()) as Record<string, unknown> };
    },
  };
}
