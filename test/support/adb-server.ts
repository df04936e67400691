/**
 * A server that the real adb client talks to in place of its own: it speaks the host protocol (four hexadecimal digits of
 * length, then the request; `OKAY` or `FAIL`) for devices whose answers are written down.
 * The protocol: https://android.googlesource.com/platform/packages/modules/adb/+/refs/heads/main/docs/dev/services.md
 */
import { createServer, type Server, type Socket } from 'node:net';

export interface Said {
  readonly out?: string | Uint8Array;
  readonly err?: string;
  readonly code?: number;
}

/** `hang`: never answers. `die`: the connection breaks in the middle of the answer. Null: no such command. */
export type Script = (command: string) => Said | 'hang' | 'die' | null;

export interface ScriptedDevice {
  readonly serial: string;
  /** As `adb devices` says it; left out: `device`. */
  readonly state?: string;
  readonly script?: Script;
  /** A device from before Android 7: one stream, line ends of a terminal, no exit code. */
  readonly old?: boolean;
}

export interface AdbServer {
  readonly port: number;
  /** Every request of the client, in order. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** The version the client was built for: with another, it ends the server and starts its own. */
const VERSION = 41;

export async function adbServer(
  devices: readonly ScriptedDevice[],
  { silent = false }: { readonly silent?: boolean } = {},
): Promise<AdbServer> {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer(socket => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    if (!silent) serve(socket, devices, asked);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return { port: portOf(server), asked, close: () => closed(server, sockets) };
}

/** A port that nobody listens on (a moment ago). */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const port = portOf(server);
  await closed(server, new Set());
  return port;
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

function closed(server: Server, sockets: ReadonlySet<Socket>): Promise<void> {
  for (const socket of sockets) socket.destroy();
  return new Promise(resolve => server.close(() => resolve()));
}

function serve(socket: Socket, devices: readonly ScriptedDevice[], asked: string[]): void {
  let received = Buffer.alloc(0);
  let transport: ScriptedDevice | null = null;
  socket.on('data', part => {
    received = Buffer.concat([received, part]);
    // once a service runs, what comes is its stdin
    while (received.length >= 4 && socket.writable) {
      const length = Number.parseInt(received.subarray(0, 4).toString('latin1'), 16);
      if (Number.isNaN(length)) return;
      if (received.length < 4 + length) return;
      const request = received.subarray(4, 4 + length).toString('utf8');
      received = received.subarray(4 + length);
      asked.push(request);
      if (transport === null) transport = host(socket, devices, request);
      else service(socket, transport, request);
    }
  });
}

const okay = (socket: Socket, text?: string): void => {
  socket.write('OKAY');
  if (text !== undefined) {
    const bytes = Buffer.from(text, 'utf8');
    socket.end(Buffer.concat([Buffer.from(bytes.length.toString(16).padStart(4, '0')), bytes]));
  }
};
const fail = (socket: Socket, why: string): null => {
  socket.end(`FAIL${why.length.toString(16).padStart(4, '0')}${why}`);
  return null;
};

/** The device that the rest of the connection is with, where the request chose one. */
function host(socket: Socket, devices: readonly ScriptedDevice[], request: string): ScriptedDevice | null {
  if (request === 'host:version') {
    okay(socket, VERSION.toString(16).padStart(4, '0'));
    return null;
  }
  if (request === 'host:devices-l') {
    okay(socket, devices.map(listed).join(''));
    return null;
  }
  const [, serial, verb] =
    /^host-serial:(.+):(features|get-serialno|get-state)$/.exec(request) ??
    /^host:(?:tport|transport)(?::serial)?:(.+?)()$/.exec(request) ??
    /^host:()(features|get-serialno|get-state)$/.exec(request) ??
    [];
  if (serial === undefined || verb === undefined) return fail(socket, `unknown host service '${request}'`);
  const device = chosen(devices, serial === 'any' ? '' : serial);
  if (typeof device === 'string') return fail(socket, device);
  if (verb === '') {
    okay(socket);
    // `tport` also tells the number of the transport
    if (request.startsWith('host:tport')) socket.write(Buffer.from([1, 0, 0, 0, 0, 0, 0, 0]));
    return device;
  }
  okay(socket, verb === 'features' ? (device.old ? '' : 'shell_v2,cmd') : device.serial);
  return null;
}

/** What the server answers of a device it can't take. */
function chosen(devices: readonly ScriptedDevice[], serial: string): ScriptedDevice | string {
  if (serial === '' && devices.length > 1) return 'more than one device/emulator';
  const device = serial === '' ? devices[0] : devices.find(each => each.serial === serial);
  if (device === undefined)
    return serial === '' ? 'no devices/emulators found' : `device '${serial}' not found`;
  const { state = 'device' } = device;
  if (state === 'unauthorized')
    return "device unauthorized.\nThis adb server's $ADB_VENDOR_KEYS is not set\nTry 'adb kill-server' if that seems wrong.\nOtherwise check for a confirmation dialog on your device.";
  return state === 'device' ? device : `device ${state}`;
}

const listed = ({ serial, state = 'device' }: ScriptedDevice): string =>
  `${serial.padEnd(22)} ${state}${state === 'device' ? ' product:example model:Example_One device:example' : ' usb:1-1'} transport_id:1\n`;

function service(socket: Socket, device: ScriptedDevice, request: string): void {
  const [, kind = '', command = ''] = /^(shell|exec)[^:]*:([\s\S]*)$/.exec(request) ?? [];
  if (kind === '') {
    fail(socket, `unknown service '${request}'`);
    return;
  }
  const said = device.script?.(command) ?? { err: `/system/bin/sh: ${command}: not found\n`, code: 127 };
  if (said === 'hang') {
    socket.write('OKAY');
    return;
  }
  okay(socket);
  const framed = request.startsWith('shell,v2');
  if (said === 'die') {
    // half of what was promised
    if (framed) socket.write(Buffer.from([1, 100, 0, 0, 0, 120, 120]));
    socket.destroySoon();
    return;
  }
  const { out = '', err = '', code = 0 } = said;
  if (framed) {
    socket.end(Buffer.concat([packet(1, out), packet(2, err), packet(3, Uint8Array.of(code))]));
    return;
  }
  const both = Buffer.concat([Buffer.from(out), Buffer.from(err)]);
  socket.end(kind === 'exec' ? both : both.toString('utf8').replace(/\n/g, '\r\n'));
}

/** A piece of one of the shell's streams: its number, its length, its bytes. */
function packet(id: number, content: string | Uint8Array): Buffer {
  const bytes = Buffer.from(content);
  const head = Buffer.alloc(5);
  head.writeUInt8(id, 0);
  head.writeUInt32LE(bytes.length, 1);
  return bytes.length === 0 ? Buffer.alloc(0) : Buffer.concat([head, bytes]);
}
