import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import {
  type AddressInfo,
  connect,
  createServer as createTcpServer,
  type Server as TcpServer,
} from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { httpAdapter } from '../../src/adapters/http.ts';
import { type Http, HttpFault, type HttpRequest } from '../../src/tpns/http-port.ts';
import { pushRequest, send } from '../../src/tpns/push.ts';
import { client, credentials, emulator, pushBody } from '../emulator/helpers.ts';
import { has } from '../emulator/tools.ts';

const body = pushBody();

function request(endpoint: string, changes: Partial<HttpRequest> = {}): HttpRequest {
  return { ...pushRequest({ ...credentials, endpoint, timestamp: 1_600_000_000, body }), ...changes };
}

async function opened(server: Server | TcpServer): Promise<number> {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    if ('closeAllConnections' in server) server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

const serving = async (listener: RequestListener): Promise<string> =>
  `http://127.0.0.1:${await opened(createServer(listener))}`;

async function faultOf(http: Http, sent: HttpRequest): Promise<HttpFault> {
  const outcome: unknown = await http.request(sent).catch((error: unknown) => error);
  expect(outcome).toBeInstanceOf(HttpFault);
  return outcome as HttpFault;
}

test('a push reaches the emulator and is accepted', async () => {
  const { url } = await emulator();
  expect(await send(client(), request(url))).toMatchObject({
    state: 'accepted',
    retCode: 0,
    pushIds: ['3000000001'],
  });
});

test('a push with another secret is refused with 1008003', async () => {
  const { url } = await emulator();
  const wrong = pushRequest({
    ...credentials,
    secretKey: '0'.repeat(32),
    endpoint: url,
    timestamp: 1_600_000_000,
    body,
  });
  expect(await send(client(), wrong)).toMatchObject({ state: 'refused', retCode: 1008003, pushIds: [] });
});

test('the bytes that were signed are the bytes that arrive, under our own name', async () => {
  let seen: unknown;
  const url = await serving((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const { method, headers } = incoming;
      seen = {
        method,
        url: incoming.url,
        agent: headers['user-agent'],
        type: headers['content-type'],
        body: Buffer.concat(chunks),
      };
      response.end('{"ret_code":0}');
    });
  });
  await send(client(), request(url));
  expect(seen).toEqual({
    method: 'POST',
    url: '/v3/push/app',
    agent: 'tpns/0.0.0',
    type: 'application/json',
    body: Buffer.from(body),
  });
});

test('a page of HTML is an answer that says so', async () => {
  const url = await serving((_, response) =>
    response.writeHead(502).end('<html><title>Bad Gateway</title></html>'),
  );
  expect(await send(client(), request(url))).toMatchObject({
    state: 'unreadable',
    why: { id: 'answer-html', args: { status: 502, title: 'Bad Gateway' } },
  });
});

test('a redirect is reported and not followed', async () => {
  let asked = 0;
  const url = await serving((incoming, response) => {
    asked++;
    if (incoming.url === '/portal') response.end('{"ret_code":0}');
    else response.writeHead(302, { Location: '/portal' }).end();
  });
  expect(await send(client(), request(url))).toMatchObject({
    state: 'unreadable',
    why: { id: 'answer-redirect', args: { status: 302, location: '/portal' } },
  });
  expect(asked).toBe(1);
});

test.each([
  ['gzip', gzipSync],
  ['deflate', deflateSync],
  ['br', brotliCompressSync],
])('an answer packed with %s is unpacked', async (encoding, pack) => {
  const url = await serving((_, response) =>
    response.writeHead(200, { 'Content-Encoding': encoding }).end(pack('{"ret_code":0,"push_id":"7"}')),
  );
  expect(await send(client(), request(url))).toMatchObject({ state: 'accepted', pushIds: ['7'] });
});

test('an answer that is not what its encoding says is a fault, not a crash', async () => {
  const url = await serving((_, response) =>
    response.writeHead(200, { 'Content-Encoding': 'gzip' }).end('plain'),
  );
  expect(await faultOf(client(), request(url))).toMatchObject({ kind: 'garbled', perhapsSent: true });
});

test('a server that never answers ends with the time limit', async () => {
  const url = await serving(() => {});
  expect((await faultOf(client(), request(url, { timeoutMs: 100 }))).kind).toBe('timeout');
});

test('a server that answers drop by drop ends with the time limit too', async () => {
  const url = await serving((_, response) => {
    response.writeHead(200);
    const drops = setInterval(() => response.write(' '), 20);
    response.on('close', () => clearInterval(drops));
  });
  const start = performance.now();
  expect((await faultOf(client(), request(url, { timeoutMs: 200 }))).kind).toBe('timeout');
  expect(performance.now() - start).toBeLessThan(5000);
});

test('where no connection came about within the time limit, nothing was sent, then or later', async () => {
  let bytes = 0;
  // the greeting of TLS is never answered
  const mute = createTcpServer(socket => {
    socket
      .on('error', () => {})
      .on('data', chunk => {
        bytes += chunk.length;
      });
  });
  const port = await opened(mute);
  const http = client();
  const fault = await faultOf(http, request(`https://127.0.0.1:${port}`, { timeoutMs: 200 }));
  expect(fault).toMatchObject({ kind: 'timeout', perhapsSent: false });
  await http.close();
  expect(bytes).toBeLessThan(4096);
  const late = await faultOf(client(), request(await serving(() => {}), { timeoutMs: 100 }));
  expect(late).toMatchObject({ kind: 'timeout', perhapsSent: true });
});

test('an answer that is too long is cut off, packed or not', async () => {
  const endless = await serving((_, response) => {
    const more = (): void => {
      while (response.write('x'.repeat(65_536)));
    };
    response.on('drain', more).writeHead(200);
    more();
  });
  expect((await faultOf(client(), request(endless))).kind).toBe('too-large');
  const bomb = await serving((_, response) =>
    response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync(Buffer.alloc(5 * 1024 * 1024))),
  );
  expect((await faultOf(client(), request(bomb))).kind).toBe('too-large');
});

test('a connection that breaks in the middle is a reset', async () => {
  const url = await serving((_, response) => {
    response.writeHead(200, { 'Content-Length': '100' });
    response.write('{', () => response.destroy());
  });
  expect(await faultOf(client(), request(url))).toMatchObject({ kind: 'reset', perhapsSent: true });
});

test('a connection that is lost after it was used is not made up for: no push leaves twice', async () => {
  let connections = 0;
  let pushes = 0;
  const port = await opened(
    createTcpServer(socket => {
      connections++;
      socket.on('error', () => {});
      socket.on('data', chunk => {
        if (!chunk.toString('latin1').startsWith('POST ')) return;
        // the first is answered and the connection kept, as if for the next
        if (++pushes % 2 === 1) {
          socket.write('HTTP/1.1 200 OK\r\nContent-Length: 14\r\n\r\n{"ret_code":0}');
        } else socket.destroy();
      });
    }),
  );
  const http = client();
  const push = request(`http://127.0.0.1:${port}`);
  for (let i = 1; i <= 3; i++) {
    expect((await http.request(push)).status).toBe(200);
    // the connection is free a moment after the answer
    await new Promise(resolve => setTimeout(resolve, 20));
    expect(await faultOf(http, push)).toMatchObject({ kind: 'reset', perhapsSent: true });
    expect({ connections, pushes }).toEqual({ connections: i, pushes: 2 * i });
  }
});

test('a server that closes what it kept open, between two pushes, is connected to again', async () => {
  let pushes = 0;
  const port = await opened(
    createTcpServer(socket => {
      socket.on('error', () => {});
      socket.on('data', chunk => {
        if (!chunk.toString('latin1').startsWith('POST ')) return;
        pushes++;
        socket.write('HTTP/1.1 200 OK\r\nContent-Length: 14\r\n\r\n{"ret_code":0}', () => socket.end());
      });
    }),
  );
  const http = client();
  for (let i = 1; i <= 5; i++) {
    expect((await http.request(request(`http://127.0.0.1:${port}`))).status).toBe(200);
    await new Promise(resolve => setTimeout(resolve, 20));
    expect(pushes).toBe(i);
  }
});

async function unusedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise(resolve => server.close(resolve));
  return port;
}

test('a port where nobody listens refuses, and the fault names the address', async () => {
  const port = await unusedPort();
  expect(await faultOf(client(), request(`http://127.0.0.1:${port}`))).toMatchObject({
    kind: 'refused',
    host: `127.0.0.1:${port}`,
    at: `127.0.0.1:${port}`,
    perhapsSent: false,
  });
});

test('a name that does not exist is a fault of the name', async () => {
  expect(await faultOf(client(), request('https://api.tpns.invalid'))).toMatchObject({
    kind: 'dns',
    perhapsSent: false,
  });
});

test('a server that hangs up in the middle of the greeting has been sent nothing', async () => {
  const port = await opened(
    createTcpServer(socket => {
      socket.on('error', () => {}).once('data', () => socket.destroy());
    }),
  );
  const fault = await faultOf(client(), request(`https://127.0.0.1:${port}`));
  expect(fault).toMatchObject({ kind: 'reset', perhapsSent: false });
});

test('a fault holds nothing of what was sent', async () => {
  const fault = await faultOf(client(), request(`http://127.0.0.1:${await unusedPort()}`));
  const shown = inspect(fault, { depth: 10, showHidden: true }) + String(fault) + JSON.stringify(fault);
  expect(shown).not.toContain(credentials.secretKey);
  expect(shown).not.toContain(request('http://127.0.0.1').headers.Sign);
});

/** A proxy that tunnels every request to one server, whatever host was asked for. */
async function proxyTo(target: string | null): Promise<{ address: string; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer();
  server.on('connect', (incoming, socket) => {
    asked.push(incoming.url ?? '');
    socket.on('error', () => {});
    if (target === null) {
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
      return;
    }
    const upstream = connect(Number(new URL(target).port), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.pipe(socket);
      socket.pipe(upstream);
    });
    upstream.on('error', () => socket.destroy());
    socket.on('close', () => upstream.destroy());
  });
  return { address: `127.0.0.1:${await opened(server)}`, asked };
}

const plain = (host: string): HttpRequest => ({
  method: 'GET',
  url: `http://${host}/`,
  headers: {},
  body,
  timeoutMs: 5000,
});

test.each(['HTTP_PROXY', 'http_proxy'])('%s is used, with and without its scheme', async name => {
  const url = await serving((_, response) => response.end('{"ret_code":0}'));
  const proxy = await proxyTo(url);
  for (const address of [proxy.address, `http://${proxy.address}`]) {
    expect((await client({ [name]: address }).request(plain('api.tpns.invalid'))).status).toBe(200);
  }
  expect(proxy.asked).toEqual(['api.tpns.invalid:80', 'api.tpns.invalid:80']);
});

test('HTTPS_PROXY is used for https', async () => {
  const proxy = await proxyTo(null);
  expect(
    await faultOf(client({ HTTPS_PROXY: proxy.address }), request('https://api.tpns.invalid')),
  ).toMatchObject({
    kind: 'proxy',
    host: 'api.tpns.invalid',
    perhapsSent: false,
  });
  expect(proxy.asked).toEqual(['api.tpns.invalid:443']);
});

test('NO_PROXY goes past the proxy', async () => {
  const proxy = await proxyTo(null);
  const env = { HTTP_PROXY: proxy.address, NO_PROXY: 'example.com,.tpns.invalid' };
  expect((await faultOf(client(env), plain('api.tpns.invalid'))).kind).toBe('dns');
  expect(proxy.asked).toEqual([]);
});

test('loopback is never proxied', async () => {
  const { url } = await emulator();
  const proxy = await proxyTo(null);
  const env = { HTTP_PROXY: proxy.address, HTTPS_PROXY: proxy.address };
  expect((await send(client(env), request(url))).state).toBe('accepted');
  expect(proxy.asked).toEqual([]);
});

test('a proxy that is not there is the address of the fault', async () => {
  const dead = `127.0.0.1:${await unusedPort()}`;
  expect(await faultOf(client({ HTTPS_PROXY: dead }), request('https://api.tpns.invalid'))).toMatchObject({
    kind: 'refused',
    host: 'api.tpns.invalid',
    at: dead,
    perhapsSent: false,
  });
});

test('a proxy that is no address is a fault of the proxy', async () => {
  expect((await faultOf(client({ HTTPS_PROXY: 'http://' }), request('https://api.tpns.invalid'))).kind).toBe(
    'proxy',
  );
});

test.skipIf(!has('openssl'))(
  'a certificate nobody vouches for is refused, whatever the environment says',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tpns-tls-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1'];
    execFileSync(
      'openssl',
      [
        'req',
        '-x509',
        '-newkey',
        'rsa:2048',
        '-nodes',
        '-days',
        '1',
        '-keyout',
        key,
        '-out',
        cert,
        ...subject,
      ],
      { stdio: 'pipe' },
    );
    let asked = 0;
    const server = createTlsServer({ key: readFileSync(key), cert: readFileSync(cert) }, (_, response) => {
      asked++;
      response.end('{"ret_code":0}');
    });
    const url = `https://127.0.0.1:${await opened(server as unknown as Server)}`;
    const before = process.env.NODE_TLS_REJECT_UNAUTHORIZED;
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
    onTestFinished(() => {
      if (before === undefined) delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
      else process.env.NODE_TLS_REJECT_UNAUTHORIZED = before;
    });
    expect(await faultOf(client(), request(url))).toMatchObject({ kind: 'tls', perhapsSent: false });
    // the same holds behind a proxy
    const proxy = await proxyTo(url);
    const proxied = httpAdapter({
      userAgent: 'x',
      env: name => (name === 'HTTPS_PROXY' ? proxy.address : undefined),
    });
    onTestFinished(() => proxied.close());
    expect((await faultOf(proxied, request('https://api.tpns.invalid'))).kind).toBe('tls');
    expect(proxy.asked).toHaveLength(1);
    expect(asked).toBe(0);
  },
);
