import { percentDecode } from './decode.ts';

/** A piece of a URI, as written and percent-decoded. */
export interface UriPart {
  readonly raw: string;
  readonly decoded: string;
}

/**
 * A URI the way `android.net.Uri` takes it apart, which is not RFC 3986: nothing is validated, lower-cased or
 * normalised, and any text at all is a URI. `null` is a part that is not there; that differs from an empty one.
 */
export interface AndroidUri {
  readonly text: string;
  readonly scheme: string | null;
  /** Everything between the scheme's colon and the fragment. */
  readonly ssp: UriPart;
  readonly authority: UriPart | null;
  readonly userInfo: UriPart | null;
  readonly host: UriPart | null;
  readonly port: number | null;
  /** Null for an opaque URI such as `sip:someone`. */
  readonly path: UriPart | null;
  readonly query: UriPart | null;
  readonly fragment: UriPart | null;
}

export function parseUri(text: string): AndroidUri {
  const colon = text.indexOf(':');
  const scheme = colon < 0 ? null : text.slice(0, colon);
  const start = colon + 1;
  const hash = text.indexOf('#', start);
  const end = hash < 0 ? text.length : hash;
  const mark = text.indexOf('?', start);
  const hasQuery = mark >= 0 && mark < end;
  const pathEnd = hasQuery ? mark : end;
  const hasAuthority = text.startsWith('//', start);
  const authorityEnd = hasAuthority ? authorityEndAt(text, start + 2) : start;
  // Without a scheme every text is hierarchical; with one, only what goes on with a slash.
  const opaque = scheme !== null && text[start] !== '/';
  return {
    text,
    scheme,
    ssp: part(text.slice(start, end)),
    ...parseAuthority(hasAuthority ? text.slice(start + 2, authorityEnd) : null),
    path: opaque ? null : part(text.slice(authorityEnd, pathEnd)),
    query: hasQuery ? part(text.slice(mark + 1, end)) : null,
    fragment: hash < 0 ? null : part(text.slice(hash + 1)),
  };
}

function authorityEndAt(text: string, from: number): number {
  const length = text.slice(from).search(/[/\\?#]/);
  return length < 0 ? text.length : from + length;
}

type Authority = Pick<AndroidUri, 'authority' | 'userInfo' | 'host' | 'port'>;

/** Cut first, decoded afterwards: an encoded `@` or `:` never separates anything. */
function parseAuthority(raw: string | null): Authority {
  if (raw === null) return { authority: null, userInfo: null, host: null, port: null };
  const at = raw.lastIndexOf('@');
  const digits = /:([0-9]*)$/.exec(raw)?.[1];
  const hostEnd = digits === undefined ? raw.length : raw.length - digits.length - 1;
  return {
    authority: part(raw),
    userInfo: at < 0 ? null : part(raw.slice(0, at)),
    host: part(raw.slice(at + 1, hostEnd)),
    port: digits === undefined ? null : portNumber(digits),
  };
}

const INT_MAX = 2 ** 31 - 1;

/** Null where there is no number, or one that no Java int holds. */
function portNumber(digits: string): number | null {
  const port = Number(digits);
  return digits !== '' && port <= INT_MAX ? port : null;
}

function part(raw: string): UriPart {
  return { raw, decoded: percentDecode(raw) };
}
