/** Both ways out of a redirect that nothing receives: what to paste into the manifest, what to type in the console. */
import { BROWSABLE, DEFAULT, VIEW } from '../../android/intent/intent.ts';
import { TEST_SUFFIXES, type TextTest } from '../../android/intent/pattern.ts';
import type { Redirect } from '../../android/intent/redirect.ts';
import { resolveRedirect } from '../../android/intent/resolve.ts';
import { piece, snippet } from '../../editors/manifest/piece.ts';
import type { PlacedActivity } from '../subject.ts';
import type { Miss } from './redirect.ts';

export const dataPiece = ({ scheme, host, port, path }: Redirect, withPath: boolean) =>
  piece('data', {
    scheme,
    host,
    port: port === null ? null : String(port),
    path: path === '' && !withPath ? null : path,
  });

/** The line for the filter that is there. `withPath`: an empty path is said as well, for the filter asks for one. */
export const dataLine = (redirect: Redirect, withPath: boolean): string =>
  snippet(dataPiece(redirect, withPath));

/** A filter of its own. */
export const wholeFilter = (redirect: Redirect): string =>
  snippet(
    piece('intent-filter', {}, [
      piece('action', { name: VIEW }),
      piece('category', { name: DEFAULT }),
      piece('category', { name: BROWSABLE }),
      dataPiece(redirect, false),
    ]),
  );

/** A test as the manifest writes it: `android:pathPrefix="/detail"`. */
export const shownTest = ({ kind, text }: TextTest): string => `android:path${TEST_SUFFIXES[kind]}="${text}"`;

/** A redirect as near to the one given as possible that the filter does receive; null where none can be told. */
export function receivedBy(
  { filter }: Miss,
  redirect: Redirect,
  activities: readonly PlacedActivity[],
): string | null {
  const { schemes, authorities, paths } = filter;
  const scheme = schemes.includes(redirect.scheme) ? redirect.scheme : schemes[0]?.replace(/:\/*$/, '');
  const same = authorities.find(({ host }) => host.toLowerCase() === redirect.host.toLowerCase());
  const authority = same ?? authorities[0];
  const host = authority?.host.startsWith('*') ? redirect.host : (authority?.host ?? redirect.host);
  const port = authority === undefined ? redirect.port : (authority.port ?? (same ? redirect.port : null));
  const query = redirect.uri.query === null ? '' : `?${redirect.uri.query.raw}`;
  const candidates = [redirect.uri.path?.raw ?? '', ...paths.flatMap(writable)].map(
    path => `${scheme}://${host}${port === null ? '' : `:${port}`}${path}${query}`,
  );
  return (
    candidates.find(uri => {
      const { state } = resolveRedirect(uri, activities);
      return state === 'one' || state === 'several';
    }) ?? null
  );
}

/** A path the test takes; percent-encoded as it has to be typed. */
function writable({ kind, text }: TextTest): string[] {
  const literal = kind === 'equal' || kind === 'prefix';
  return literal && text.startsWith('/') ? [encodeURI(text)] : [];
}
