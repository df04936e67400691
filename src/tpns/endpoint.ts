import { type Note, note } from '../core/note.ts';
import { isLoopback } from './http-port.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'endpoint-not-url': { endpoint: string };
    'endpoint-plain-http': { host: string };
    'endpoint-scheme': { scheme: string };
    'endpoint-credentials': { host: string };
    'endpoint-extra': { host: string };
  }
}

/** The endpoint that was given can't be used, or must not be. */
export class EndpointFault extends Error {
  readonly why: Note;
  constructor(why: Note) {
    super(why.id);
    this.name = 'EndpointFault';
    this.why = why;
  }
}

/**
 * Null where requests may go there. Plain http is for this computer only: a signed request read by others is
 * harmless for long enough to be replayed, and a Basic one gives the key away.
 */
export function endpointProblem(endpoint: string): Note | null {
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(endpoint) || !URL.canParse(endpoint)) {
    return note('endpoint-not-url', { endpoint: withoutUserInfo(endpoint) });
  }
  const url = new URL(endpoint);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return note('endpoint-scheme', { scheme: url.protocol.slice(0, -1) });
  }
  if (url.username !== '' || url.password !== '') return note('endpoint-credentials', { host: url.host });
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    return note('endpoint-plain-http', { host: url.host });
  }
  return url.search !== '' || url.hash !== '' ? note('endpoint-extra', { host: url.host }) : null;
}

/** Somebody may have typed `user:password@host`; what is repeated to them must not hold the password. */
function withoutUserInfo(text: string): string {
  return text.replace(/^(.*:\/\/|)[^/]*@/, '$1');
}

/**
 * The URL of an API path at an endpoint. The endpoint may already end in the path (people copy it from a
 * documentation page) or have a path of its own in front (a gateway).
 */
export function apiUrl(endpoint: string, path: string): string {
  const problem = endpointProblem(endpoint);
  if (problem) throw new EndpointFault(problem);
  const url = new URL(endpoint);
  const base = url.pathname.replace(/\/+$/, '');
  url.pathname = base.endsWith(path) ? base : base + path;
  return url.href;
}
