/** `android-app://PACKAGE[/SCHEME[/HOST/PATH…]]`: which app is meant, and the URI to open in it. */
export interface AppUri {
  readonly package: string | null;
  /** Null: the package is all there is. */
  readonly data: string | null;
}

/** Null where the text ends before anything tells what it is. `scheme` is that of the fields, used where none is here. */
export function parseAppUri(text: string, scheme: string | null): AppUri | null {
  const rest = text.slice('android-app:'.length);
  if (rest === '' || rest === '/') return null;
  if (!rest.startsWith('//')) return { package: null, data: '' };
  const [owner = '', ...parts] = rest.slice(2).split('/');
  if (parts.length === 0) return { package: owner, data: null };
  const [named = '', host, ...path] = parts;
  const own = parts.length === 1 && named === '' ? scheme : named;
  if (own === null) return { package: owner, data: null };
  return { package: owner, data: path.length === 0 ? `${own}:` : `${own}://${host}/${path.join('/')}` };
}
