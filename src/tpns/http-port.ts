export type { Http, HttpRequest, HttpResponse } from '../ports.ts';

export type HttpFaultKind =
  | 'dns'
  | 'refused'
  | 'unreachable'
  | 'timeout'
  | 'tls'
  | 'reset'
  | 'proxy'
  | 'too-large'
  | 'garbled'
  | 'other';

declare module '../core/note.ts' {
  interface NoteArgs {
    /** `at`: the address that was really contacted where it is known; a proxy's, if there is one. */
    'http-fault': { kind: HttpFaultKind; host: string; at: string; code: string };
  }
}

/** No answer came. Carries where to and why, and nothing of what was sent. */
export class HttpFault extends Error {
  readonly kind: HttpFaultKind;
  readonly host: string;
  readonly at: string;
  readonly code: string;
  /** The request may have reached the service, whatever became of the answer. */
  readonly perhapsSent: boolean;
  constructor(kind: HttpFaultKind, host: string, at = '', code = '', perhapsSent = false) {
    super(`${kind}: ${host}${code && ` (${code})`}`);
    this.name = 'HttpFault';
    this.kind = kind;
    this.host = host;
    this.at = at;
    this.code = code;
    this.perhapsSent = perhapsSent;
  }
}

/** This computer: the one place where plain http is allowed, and no proxy is asked. */
export function isLoopback(hostname: string): boolean {
  const host = hostname.toLowerCase().replace(/^\[(.*)\]$/, '$1');
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}
