import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Note, note } from '../core/note.ts';
import { isLoopback } from '../tpns/http-port.ts';
import { archive } from './archive.ts';
import { broadcastLimits } from './broadcasts.ts';
import { inbox } from './inbox.ts';
import { type ImCredentials, inventImCredentials } from './invent.ts';
import { responder } from './respond.ts';
import type { Scenario } from './scenario.ts';
import { turns } from './turns.ts';
import { watchers } from './watchers.ts';

export interface EmulatorOptions {
  /** Left out: 127.0.0.1. Anything that is not loopback also needs `exposed`. */
  readonly host?: string;
  /** 0 for any free one. */
  readonly port?: number;
  readonly accessId: string;
  readonly secretKey: string;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly log: (event: Note) => void;
  readonly scenario?: Scenario;
  /** Left out: invented ones, which nobody can know. */
  readonly im?: ImCredentials;
  /** Somebody asked, by name, for an address that others can reach. */
  readonly exposed?: boolean;
  /** Language of the page. */
  readonly lang?: 'en' | 'zh';
}

export interface Emulator {
  /** The endpoint, without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

export type ListenReason = 'taken' | 'denied' | 'no-such-address' | 'other';

declare module '../core/note.ts' {
  interface NoteArgs {
    'emulator-exposed': { host: string };
    'emulator-cannot-listen': { host: string; port: number; reason: ListenReason };
    'emulator-push': { audience: string; pushId: string };
    'emulator-refused': { code: number; text: string };
  }
}

export class EmulatorFault extends Error {
  readonly why: Note;
  constructor(why: Note) {
    super(why.id);
    this.name = 'EmulatorFault';
    this.why = why;
  }
}

const reasons: Readonly<Record<string, ListenReason>> = {
  EADDRINUSE: 'taken',
  EACCES: 'denied',
  EADDRNOTAVAIL: 'no-such-address',
  ENOTFOUND: 'no-such-address',
};

function listen(server: Server, host: string, port: number): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.on('error', (error: NodeJS.ErrnoException) => {
      const reason = reasons[error.code ?? ''] ?? 'other';
      reject(new EmulatorFault(note('emulator-cannot-listen', { host, port, reason })));
    });
    server.listen({ host, port }, () => resolve(server.address() as AddressInfo));
  });
}

function close(server: Server): Promise<void> {
  return new Promise(resolve => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** A TPNS endpoint on this computer: the same checks and answers, and nothing is sent anywhere. */
export async function startEmulator(options: EmulatorOptions): Promise<Emulator> {
  const {
    host = '127.0.0.1',
    port = 0,
    accessId,
    secretKey,
    clock,
    log,
    scenario = {},
    im = inventImCredentials(),
    lang = 'en',
  } = options;
  // `[::1]` is how an IPv6 address stands in a URL; to listen at, it has no brackets
  const bare = host.replace(/^\[(.*)\]$/, '$1');
  const local = isLoopback(bare);
  if (!local) {
    const warning = note('emulator-exposed', { host });
    if (!options.exposed) throw new EmulatorFault(warning);
    log(warning);
  }
  const pages = watchers();
  const received = inbox(pages.tell);
  const rules = {
    credentials: { accessId, secretKey },
    archive: archive(scenario, received),
    broadcasts: broadcastLimits(),
  };
  const server = createServer(
    responder({
      rules,
      turns: turns(scenario),
      inbox: received,
      watchers: pages,
      accessId,
      im,
      clock: () => clock() + (scenario.clockSkewSeconds ?? 0) * 1000,
      log,
      lang,
      local,
    }),
  );
  server.requestTimeout = 30_000;
  const address = await listen(server, bare, port);
  const name = bare.includes(':') ? `[${bare}]` : bare;
  return { url: `http://${name}:${address.port}`, close: () => close(server) };
}
