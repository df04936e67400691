/** Paths as URIs: whatever people call their folders, blanks and 中文 included. */
import { relative } from '../core/paths.ts';

export interface Uri {
  readonly uri: string;
  /** It is relative to the folder that all paths are told from; else it stands for itself. */
  readonly relative: boolean;
}

export function uriOf(base: string, path: string): Uri {
  const seen = relative(base, path);
  if (seen !== '..' && !seen.startsWith('../')) return { uri: encoded(seen), relative: true };
  return {
    uri: `file://${encoded(path.startsWith('/') ? path : `/${path}`).replace(/^\/([A-Za-z])%3A/, '/$1:')}`,
    relative: false,
  };
}

const encoded = (path: string): string => path.split('/').map(encodeURIComponent).join('/');
