/** What is known of a push whose encrypted connection breaks: before the request left it, and after. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { tpns } from '../support/installed.ts';
import { scratch } from '../support/scratch.ts';
import { ACCESS_ID, SECRET, TOKEN } from '../support/service.ts';
import { describeWith, openssl } from '../support/tool.ts';

async function opened(server: Server): Promise<number> {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

/** A certificate that counts for those who are told to trust it. */
function certificate(): { readonly key: Buffer; readonly cert: Buffer; readonly file: string } {
  const folder = scratch('tls');
  const [keyFile, file] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const name = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1'];
  const kind = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1'];
  execFileSync('openssl', ['req', ...kind, '-keyout', keyFile, '-out', file, ...name], { stdio: 'pipe' });
  return { key: readFileSync(keyFile), cert: readFileSync(file), file };
}

/** A server that takes pushes, behind somebody who passes everything on, until told to answer with noise. */
async function noisy(own: { readonly key: Buffer; readonly cert: Buffer }, noise: boolean) {
  let taken = 0;
  const sockets = new Set<Socket>();
  const server = createTlsServer(own, (request, response) => {
    request.resume().on('end', () => {
      taken++;
      if (!noise) response.end('{"ret_code":0,"push_id":"7"}');
      // a record of TLS that no key fits
      else
        for (const socket of sockets)
          socket.write(Buffer.from(`\x17\x03\x03\x00\x40${'x'.repeat(64)}`, 'latin1'));
    });
  });
  const port = await opened(server as unknown as Server);
  const between = createServer(socket => {
    sockets.add(socket);
    const upstream = connect(port, '127.0.0.1');
    socket.on('error', () => upstream.destroy()).on('close', () => upstream.destroy());
    upstream.on('error', () => socket.destroy());
    socket.pipe(upstream).pipe(socket);
  });
  return { url: `https://127.0.0.1:${await opened(between)}`, taken: () => taken };
}

describeWith([openssl()], 'a push over TLS', () => {
  const push = (url: string, file: string | null) =>
    tpns(['push', '--token', TOKEN, '--json'], {
      env: {
        TPNS_ENDPOINT: url,
        TPNS_ACCESS_ID: ACCESS_ID,
        TPNS_SECRET_KEY: SECRET,
        ...(file === null ? {} : { NODE_EXTRA_CA_CERTS: file }),
      },
    });
  const json = (text: string): unknown => JSON.parse(text) as unknown;

  it('arrives, is unknown where the answer is noise, and unsent where nobody vouches for the server', async () => {
    const { file, ...own } = certificate();
    const good = await noisy(own, false);
    expect(json((await push(good.url, file)).stdout)).toMatchObject({
      ok: true,
      requests: [{ pushId: '7' }],
    });

    const bad = await noisy(own, true);
    const lost = await push(bad.url, file);
    expect(bad.taken()).toBe(1);
    // it was taken, and nobody said so: never "not sent", after which it would be sent once more
    expect(json(lost.stdout)).toMatchObject({
      error: { code: 'network', help: expect.stringContaining('unknown') },
    });

    const stranger = await push(good.url, null);
    expect(good.taken()).toBe(1);
    const { error } = json(stranger.stdout) as { error: { code: string; help?: string } };
    expect(error).toMatchObject({ code: 'network' });
    expect(error.help).toBeUndefined();
  });
});
