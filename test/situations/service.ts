/** The services as they answer: our own emulator, with a clock, keys and figures of its own where a situation has them. */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Scenario } from '../../src/emulator/scenario.ts';
import { startEmulator } from '../../src/emulator/start.ts';

export const NOW = Date.parse('2026-03-10T06:30:00Z');
export const keys = { accessId: '1500000001', secretKey: 'fedcba9876543210fedcba9876543210' };
export const imKeys = {
  sdkAppId: '1400000001',
  secretKey: '5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e',
  admin: 'administrator',
};
export const token = '04f1c9d8e7b6a5948372615040f1e2d3c4b5';
export const pushId = '3895624686';

export interface Service {
  readonly scenario?: Scenario;
  /** The keys that it knows; left out: those that we have. */
  readonly accessId?: string;
  readonly secretKey?: string;
  /** Its clock is behind ours by so many seconds. */
  readonly behind?: number;
  /** Answers that are not the emulator's, by path; a function sees the question. */
  readonly answers?: Readonly<Record<string, object | ((body: Readonly<Record<string, unknown>>) => object)>>;
}

export interface Running {
  readonly url: string;
  close(): Promise<void>;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

export async function runService(service: Service): Promise<Running> {
  const clock = (): number => NOW - (service.behind ?? 0) * 1000;
  const emulator = await startEmulator({
    accessId: service.accessId ?? keys.accessId,
    secretKey: service.secretKey ?? keys.secretKey,
    clock,
    log: () => undefined,
    im: imKeys,
    scenario: service.scenario ?? {},
  });
  const server: Server = createServer((request, response) => {
    void answer(request).then(({ status, text }) => {
      response.sendDate = false;
      response.writeHead(status, {
        'Content-Type': 'application/json; charset=utf-8',
        Date: new Date(clock()).toUTCString(),
      });
      response.end(text);
    });
  });
  async function answer(request: IncomingMessage): Promise<{ status: number; text: string }> {
    const body = await bodyOf(request);
    const path = (request.url ?? '').replace(/\?.*/, '');
    const own = service.answers?.[path];
    if (own !== undefined) {
      const asked = JSON.parse(body.toString() || '{}') as Record<string, unknown>;
      return { status: 200, text: JSON.stringify(typeof own === 'function' ? own(asked) : own) };
    }
    const headers = new Headers();
    for (const name of ['accessid', 'timestamp', 'sign', 'content-type']) {
      const value = request.headers[name];
      if (typeof value === 'string') headers.set(name, value);
    }
    const reply = await fetch(emulator.url + request.url, {
      method: 'POST',
      headers,
      body: new Uint8Array(body),
    });
    return { status: reply.status, text: await reply.text() };
  }
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      await new Promise<void>(resolve => server.close(() => resolve()));
      await emulator.close();
    },
  };
}

const paths = {
  record: '/v3/statistics/get_push_record',
  figures: '/v3/statistics/get_push_task_stat_channel',
  today: '/v3/toolbox/getPushListByToken',
  accounts: '/v3/device/account/query',
};

/** As the service writes times: Beijing's. */
const written = (ms: number): string =>
  new Date(ms + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');

export interface Pushed {
  readonly title?: string;
  readonly content?: string;
  readonly status?: string;
  readonly type?: string;
  readonly message?: string;
  /** How long ago, in seconds. */
  readonly ago?: number;
  readonly expire?: number;
  readonly sendTime?: number;
  readonly severalPackages?: boolean;
  readonly targets?: readonly string[];
  readonly android?: Readonly<Record<string, unknown>>;
  /** planned, sent, arrived, clicked; by the API's name of the channel. */
  readonly figures?: Readonly<Record<string, readonly [number, number, number, number]>>;
  /** Today's pushes to the token; left out: this one. */
  readonly today?: readonly string[];
  readonly accounts?: readonly string[];
}

/** What the service remembers of one push, and of the token it went to. */
export function pushed(push: Pushed): Required<Pick<Service, 'answers'>>['answers'] {
  const { ago = 1800, expire = 86_400, figures = {}, today = [pushId], accounts = [] } = push;
  const created = NOW - ago * 1000;
  const row = {
    date: written(created).slice(0, 10),
    pushId,
    title: push.title ?? 'Order shipped',
    content: push.content ?? 'Order 2213 left the warehouse and arrives on Thursday.',
    status: push.status ?? 'PUSH_FINISHED',
    pushType: push.type ?? 'token',
    messageType: push.message ?? 'notify',
    environment: 'product',
    expireTime: expire,
    xgMediaResources: '',
    multiPkg: push.severalPackages ?? false,
    targetList: push.targets ?? [token],
    pushConfig: JSON.stringify({
      message: { android: push.android ?? { n_ch_id: 'default_message', action: { action_type: 1 } } },
      ...(push.sendTime === undefined ? {} : { send_time: written(NOW + push.sendTime * 1000) }),
    }),
    createTime: written(created),
    source: 'api',
    groupId: `tpns_${written(created).slice(0, 10).replaceAll('-', '')}`,
  };
  const state = ([planned, sent, arrived, clicked]: readonly [number, number, number, number]) => ({
    pushActiveUv: planned,
    pushOnlineUv: sent,
    verifySvcUv: 0,
    callbackVerifySvcUv: 0,
    verifyUv: 0,
    arrivalUv: arrived,
    clickUv: clicked,
    cleanupUv: 0,
    pushRetryUv: 0,
  });
  const rows = Object.entries(figures);
  const sum = (i: 0 | 1 | 2 | 3): number => rows.reduce((total, [, each]) => total + each[i], 0);
  const all = [...rows, ['all', [sum(0), sum(1), sum(2), sum(3)]] as const];
  return {
    [paths.record]: { retCode: 0, errMsg: 'NO_ERROR', pushRecordData: [row] },
    [paths.figures]: {
      retCode: 0,
      errMsg: 'NO_ERROR',
      pushStatDataAll: all.map(([channel, counts]) => ({ channel, pushState: state(counts) })),
    },
    [paths.today]: {
      retCode: 0,
      errMsg: 'NO_ERROR',
      pushTaskList: today.map(id => ({
        pushId: Number(id),
        pushTime: Math.floor(created / 1000),
        pushTargetType: 'TOKEN_PUSH',
      })),
    },
    [paths.accounts]: {
      retCode: 0,
      errMsg: 'NO_ERROR',
      result: [accounts.length > 0 ? '0' : '10110008'],
      token_accounts: [{ token, account_list: accounts.map(account => ({ account })) }],
    },
  };
}

/** The service's refusal of everything. */
export function refusing(code: number, text: string): Required<Pick<Service, 'answers'>>['answers'] {
  return Object.fromEntries(Object.values(paths).map(path => [path, { retCode: code, errMsg: text }]));
}

export { paths };
