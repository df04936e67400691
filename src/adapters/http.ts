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
  readonly code?: string;
  readonly message?: string;
  readonly address?: string;
  readonly port?: number;
  readonly cause?: unknown;
  readonly errors?: readonly unknown[];
}

/** The error that says what happened: Node wraps one for each address tried, undici one for each layer. */
function innermost(error: unknown): Failure {
  const failure = (typeof error === 'object' && error !== null ? error : {}) as Failure;
  const inner = failure.errors?.[0] ?? failure.cause;
  return typeof inner === 'object' && inner !== null ? innermost(inner) : failure;
}

/** @param begun the request had begun to leave: what became of it then, no kind of error tells. */
function faultOf(error: unknown, host: string, begun: boolean): HttpFault {
  if (error instanceof HttpFault) return error;
  const { code = '', message = '', address, port } = innermost(error);
  const at = address === undefined ? '' : `${address}:${port}`;
  return new HttpFault(kindOf(String(code), message), host, at, String(code), begun);
}

interface Packed {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

interface Limits {
  readonly host: string;
  readonly timeoutMs: number;
  readonly maxBodyBytes: number;
}

/**
 * One exchange. undici's own `request` makes a stream of every answer and wants an AbortSignal for the time limit;
 * a push to millions is thousands of short answers, and feels both.
 */
function exchanged(
  dispatcher: Dispatcher,
  options: Dispatcher.DispatchOptions,
  { host, timeoutMs, maxBodyBytes }: Limits,
): Promise<Packed> {
  return new Promise((resolve, reject) => {
    let controller: Dispatcher.DispatchController | null = null;
    let fault: HttpFault | null = null;
    let status = 0;
    let headers: Packed['headers'] = {};
    const chunks: Uint8Array[] = [];
    let size = 0;
    const fail = (error: unknown): void => {
      clearTimeout(limit);
      // made anew, not wrapped: what undici throws may hold the request with its headers
      fault ??= faultOf(error, host, controller !== null);
      controller?.abort(fault);
      reject(fault);
    };
    // what has not begun by then never will: see onRequestStart
    const limit = setTimeout(
      () => fail(new HttpFault('timeout', host, '', '', controller !== null)),
      timeoutMs,
    );
    const handler: Dispatcher.DispatchHandler = {
      // called before the first byte is written, and not at all where no connection comes about
      onRequestStart(begun) {
        // a connection that undici lost may not be made up for: nobody knows how far the first try came
        if (controller !== null) fault ??= new HttpFault('reset', host, '', '', true);
        controller = begun;
        if (fault !== null) fail(fault);
      },
      onResponseStart(_, code, received) {
        // an interim answer is followed by the real one
        if (code < 200) return;
        status = code;
        headers = flat(received);
      },
      onResponseData(_, chunk) {
        size += chunk.length;
        if (size > maxBodyBytes) fail(new HttpFault('too-large', host, '', '', true));
        else chunks.push(chunk);
      },
      onResponseEnd() {
        clearTimeout(limit);
        const [only] = chunks;
        const body = chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks);
        resolve({ status, headers, body });
      },
      onResponseError: (_, error) => fail(error),
    };
    try {
      dispatcher.dispatch(options, handler);
    } catch (error) {
      fail(error);
    }
  });
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

/** Names are in lower case already. */
function flat(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  const all: Record<string, string> = {};
  for (const name in headers) {
    const value = headers[name];
    all[name] = typeof value === 'string' ? value : (value ?? []).join(', ');
  }
  return all;
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
    const { status, ...answer } = await exchanged(
      dispatcherFor(url.hostname),
      {
        origin: url.origin,
        path: url.pathname + url.search,
        method,
        headers: { ...headers, 'User-Agent': userAgent },
        body: method === 'GET' ? null : body,
        // ours is the one that counts
        headersTimeout: 0,
        bodyTimeout: 0,
      },
      { host: url.host, timeoutMs, maxBodyBytes },
    );
    const encoding = answer.headers['content-encoding'] ?? '';
    return { status, headers: answer.headers, body: unpack(answer.body, encoding, maxBodyBytes) };
  }

  let last = { text: '', url: new URL('http://localhost') };
  /** A push to many goes to one place. */
  function urlOf(text: string): URL {
    if (last.text !== text) last = { text, url: new URL(text) };
    return last.url;
  }

  return {
    async request(request) {
      const url = urlOf(request.url);
      try {
        return await exchange(request, url);
      } catch (error) {
        // all that is no fault yet is an answer that can't be unpacked
        throw faultOf(error, url.host, true);
      }
    },
    async close() {
      await Promise.all([direct?.destroy(), proxied?.destroy()]);
    },
  };
}
