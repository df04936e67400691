/**
 * The network. undici costs a tenth of a second to load, so callers import this file when they are about to
 * send something and not before.
 */
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { Agent, type Dispatcher, EnvHttpProxyAgent } from 'undici';
import {
  type Http,
  HttpFault,
  type HttpFaultKind,
  type HttpRequest,
  type HttpResponse,
  isLoopback,
} from '../tpns/http-port.ts';

export interface HttpOptions {
  /** The `User-Agent` header: `tpns/<version>`. */
  readonly userAgent: string;
  readonly env: (name: string) => string | undefined;
  readonly connectTimeoutMs?: number;
  /** An answer longer than this is not TPNS's and not worth the memory. */
  readonly maxBodyBytes?: number;
}

export interface HttpAdapter extends Http {
  close(): Promise<void>;
}

const faultOfCode: Readonly<Record<string, HttpFaultKind>> = {
  ENOTFOUND: 'dns',
  EAI_AGAIN: 'dns',
  ECONNREFUSED: 'refused',
  ENETUNREACH: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ETIMEDOUT: 'timeout',
  UND_ERR_CONNECT_TIMEOUT: 'timeout',
  UND_ERR_HEADERS_TIMEOUT: 'timeout',
  UND_ERR_BODY_TIMEOUT: 'timeout',
  ECONNRESET: 'reset',
  EPIPE: 'reset',
  UND_ERR_SOCKET: 'reset',
  UND_ERR_PRX_TLS: 'tls',
  EPROTO: 'tls',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'tls',
  SELF_SIGNED_CERT_IN_CHAIN: 'tls',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'tls',
  UNABLE_TO_GET_ISSUER_CERT: 'tls',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'tls',
  ERR_BUFFER_TOO_LARGE: 'too-large',
  Z_BUF_ERROR: 'garbled',
  Z_DATA_ERROR: 'garbled',
  Z_NEED_DICT: 'garbled',
};

function kindOf(code: string, message: string): HttpFaultKind {
  const known = faultOfCode[code];
  if (known) return known;
  if (/^(?:CERT_|ERR_TLS_|ERR_SSL_)/.test(code)) return 'tls';
  // brotli has a code for each way of being broken; HPE is what the parser says of an answer that is no HTTP
  if (/^(?:ERR__ERROR_FORMAT|HPE_)/.test(code)) return 'garbled';
  // the only sign that undici gives of a proxy that did not let us through
  return code === 'UND_ERR_ABORTED' && message.startsWith('Proxy response') ? 'proxy' : 'other';
}

interface Failure {
  readonly name?: string;
  readonly code?: string;
  readonly message?: string;
  readonly address?: string;
  readonly port?: number;
  readonly syscall?: string;
  readonly cause?: unknown;
  readonly errors?: readonly unknown[];
}

/** The error that says what happened: Node wraps one for each address tried, undici one for each layer. */
function innermost(error: unknown): Failure {
  const failure = (typeof error === 'object' && error !== null ? error : {}) as Failure;
  const inner = failure.errors?.[0] ?? failure.cause;
  return typeof inner === 'object' && inner !== null ? innermost(inner) : failure;
}

function faultOf(error: unknown, host: string): HttpFault {
  if (error instanceof HttpFault) return error;
  const { name, code = '', message = '', address, port, syscall } = innermost(error);
  const kind = name === 'TimeoutError' ? 'timeout' : kindOf(String(code), message);
  const at = address === undefined ? '' : `${address}:${port}`;
  const before = syscall === 'connect' || code === 'UND_ERR_CONNECT_TIMEOUT' || BEFORE_SENDING.includes(kind);
  return new HttpFault(kind, host, at, String(code), !before);
}

/** Faults of a connection that never came about: nothing of the request can have left this computer. */
const BEFORE_SENDING: readonly HttpFaultKind[] = ['dns', 'refused', 'unreachable', 'tls', 'proxy'];

async function read(body: AsyncIterable<Uint8Array>, host: string, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > limit) throw new HttpFault('too-large', host, '', '', true);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** We never ask for compression; some proxies compress all the same. The limit holds for what comes out. */
function unpack(body: Uint8Array, encoding: string, maxOutputLength: number): Uint8Array {
  switch (encoding.trim().toLowerCase()) {
    case 'gzip':
    case 'x-gzip':
      return gunzipSync(body, { maxOutputLength });
    case 'deflate':
      return inflateSync(body, { maxOutputLength });
    case 'br':
      return brotliDecompressSync(body, { maxOutputLength });
    default:
      return body;
  }
}

function flat(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), [value ?? []].flat().join(', ')]),
  );
}

/** `HTTPS_PROXY=127.0.0.1:7890` is how many people write it; curl takes it too. */
function proxyUrl(text: string): string {
  if (text === '') return '';
  const url = text.includes('://') ? text : `http://${text}`;
  if (!URL.canParse(url)) throw new HttpFault('proxy', '', '', 'ERR_INVALID_URL');
  return url;
}

/** undici knows some kinds of proxy and throws at the others, not at the request but before it. */
function proxyAgent(options: EnvHttpProxyAgent.Options): EnvHttpProxyAgent {
  try {
    return new EnvHttpProxyAgent(options);
  } catch {
    throw new HttpFault('proxy', '', '', 'ERR_PROXY');
  }
}

export function httpAdapter(options: HttpOptions): HttpAdapter {
  const { userAgent, env, connectTimeoutMs = 10_000, maxBodyBytes = 4 * 1024 * 1024 } = options;
  const variable = (name: string): string => env(name.toLowerCase()) ?? env(name) ?? '';
  // said in so many words, for NODE_TLS_REJECT_UNAUTHORIZED in the environment would switch it off
  const tls = { rejectUnauthorized: true };
  const connect = { ...tls, timeout: connectTimeoutMs };

  let direct: Agent | undefined;
  let proxied: EnvHttpProxyAgent | undefined;
  function dispatcherFor(hostname: string): Dispatcher {
    if (isLoopback(hostname)) {
      direct ??= new Agent({ connect });
      return direct;
    }
    proxied ??= proxyAgent({
      connect,
      proxyTls: { ...tls, timeout: connectTimeoutMs },
      requestTls: { ...tls, timeout: connectTimeoutMs },
      httpProxy: proxyUrl(variable('HTTP_PROXY')),
      httpsProxy: proxyUrl(variable('HTTPS_PROXY')),
      noProxy: variable('NO_PROXY'),
    });
    return proxied;
  }

  async function exchange(request: HttpRequest, url: URL): Promise<HttpResponse> {
    const { method, headers, body, timeoutMs } = request;
    const answer = await dispatcherFor(url.hostname).request({
      origin: url.origin,
      path: url.pathname + url.search,
      method,
      headers: { ...headers, 'User-Agent': userAgent },
      body: method === 'GET' ? null : body,
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
      signal: AbortSignal.timeout(timeoutMs),
    });
    const received = flat(answer.headers);
    const packed = await read(answer.body, url.host, maxBodyBytes);
    return {
      status: answer.statusCode,
      headers: received,
      body: unpack(packed, received['content-encoding'] ?? '', maxBodyBytes),
    };
  }

  return {
    async request(request) {
      const url = new URL(request.url);
      try {
        return await exchange(request, url);
      } catch (error) {
        // made anew, not wrapped: what undici throws may hold the request with its headers
        throw faultOf(error, url.host);
      }
    },
    async close() {
      await Promise.all([direct?.destroy(), proxied?.destroy()]);
    },
  };
}
