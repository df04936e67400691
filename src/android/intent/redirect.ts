/**
 * What a person types as the click's target into a push console: `scheme://host/path`. Android itself takes
 * any text; here it is asked whether the text can mean what was meant on its whole way through the services.
 */
import type { AndroidUri } from './uri.ts';
import { parseUri } from './uri.ts';

export interface Redirect {
  readonly scheme: string;
  /** Decoded, as a filter is compared with it; so is the path. */
  readonly host: string;
  readonly port: number | null;
  readonly path: string;
  readonly query: string | null;
  readonly uri: AndroidUri;
}

export type RedirectError =
  | 'empty'
  | 'intent-uri'
  | 'no-scheme'
  /** `://` was typed as a part of the scheme. */
  | 'scheme-separator'
  | 'no-authority'
  | 'no-host'
  | 'bad-port'
  | 'blank'
  | 'control-character'
  | 'non-ascii'
  | 'reserved-character'
  | 'bad-escape';

/** It works as typed, but perhaps not as hoped. */
export type RedirectRemark = 'web-scheme' | 'upper-case-scheme' | 'unusual-scheme' | 'fragment';

export interface Problem<P extends string> {
  readonly problem: P;
  /** UTF-16 offset into the text as typed. */
  readonly at: number;
}

export type ParsedRedirect =
  | { readonly ok: true; readonly redirect: Redirect; readonly remarks: readonly Problem<RedirectRemark>[] }
  | { readonly ok: false; readonly problems: readonly Problem<RedirectError | RedirectRemark>[] };

export function parseRedirect(text: string): ParsedRedirect {
  if (text.trim() === '') return { ok: false, problems: [{ problem: 'empty', at: 0 }] };
  const uri = parseUri(text);
  const errors = [...shapeErrors(uri), ...characterErrors(text)].sort((a, b) => a.at - b.at);
  const remarks = schemeRemarks(uri);
  const { scheme, host, port, path, query } = uri;
  if (errors.length > 0 || scheme === null || host === null) {
    return { ok: false, problems: [...errors, ...remarks] };
  }
  const redirect = {
    scheme,
    host: host.decoded,
    port,
    path: path?.decoded ?? '',
    query: query?.decoded ?? null,
    uri,
  };
  return { ok: true, redirect, remarks };
}

/** One error at most: what is wrong with the beginning makes all that follows guesswork. */
function shapeErrors({ text, scheme, authority, host, port }: AndroidUri): Problem<RedirectError>[] {
  const one = (problem: RedirectError, at: number) => [{ problem, at }];
  const mark = text.indexOf('#Intent;');
  if (/^\s*(?:intent|android-app):/i.test(text)) return one('intent-uri', 0);
  if (mark >= 0) return one('intent-uri', mark);
  if (scheme === null || !/^\s*[^\s/?#]+$/.test(scheme)) return one('no-scheme', 0);
  const start = scheme.length + 1;
  if (authority === null) return one('no-authority', start);
  const authorityStart = start + 2;
  const after = authorityStart + authority.raw.length;
  // The scheme was entered as "scheme://", and the form put its own behind it: scheme://://host, scheme:////host.
  if (/^(?:.*:)?$/.test(authority.raw) && text.startsWith('//', after)) {
    return one('scheme-separator', authorityStart);
  }
  if (host === null || host.raw === '') return one('no-host', authorityStart);
  const hostEnd = authorityStart + authority.raw.lastIndexOf('@') + 1 + host.raw.length;
  if (host.raw.includes(':')) return one('bad-port', hostEnd - host.raw.length + host.raw.indexOf(':'));
  return hostEnd < after && port === null ? one('bad-port', hostEnd) : [];
}

const FORBIDDEN: readonly (readonly [RedirectError, RegExp])[] = [
  ['blank', /\s/u],
  ['control-character', /[\0-\x08\x0e-\x1f\x7f]/],
  ['non-ascii', /[^\0-\x7f\s]/u],
  ['reserved-character', /["<>\\^`{|}[\]]/],
  ['bad-escape', /%(?![0-9a-fA-F]{2})/],
];

/** The first of each kind that a URI may not hold unencoded. */
function characterErrors(text: string): Problem<RedirectError>[] {
  return FORBIDDEN.flatMap(([problem, pattern]) => {
    const at = text.search(pattern);
    return at < 0 ? [] : [{ problem, at }];
  });
}

function schemeRemarks({ text, scheme, fragment }: AndroidUri): Problem<RedirectRemark>[] {
  const remarks: Problem<RedirectRemark>[] = [];
  if (scheme !== null) {
    const upper = scheme.search(/[A-Z]/);
    if (upper >= 0) remarks.push({ problem: 'upper-case-scheme', at: upper });
    if (/^https?$/i.test(scheme)) remarks.push({ problem: 'web-scheme', at: 0 });
    if (!/^[a-z][a-z0-9+.-]*$|[^!-~]/i.test(scheme)) remarks.push({ problem: 'unusual-scheme', at: 0 });
  }
  if (fragment !== null) remarks.push({ problem: 'fragment', at: text.length - fragment.raw.length - 1 });
  return remarks;
}
