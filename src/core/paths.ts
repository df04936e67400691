/** Paths as text: absolute, forward slashes. What they mean on a disk is for `adapters/` to say. */

export function join(folder: string, ...parts: readonly string[]): string {
  return normalise([folder, ...parts].join('/'));
}

/** Resolves `.` and `..` and doubled slashes, textually. */
export function normalise(path: string): string {
  const drive = /^[A-Za-z]:/.exec(path)?.[0] ?? '';
  const rest = path.slice(drive.length);
  const out: string[] = [];
  for (const part of rest.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && out.length > 0 && out.at(-1) !== '..') out.pop();
    else if (part !== '..' || !rest.startsWith('/')) out.push(part);
  }
  return `${drive}${rest.startsWith('/') ? '/' : ''}${out.join('/')}` || '.';
}

export function parent(path: string): string {
  const at = path.lastIndexOf('/');
  return at <= 0 ? '/' : /^[A-Za-z]:$/.test(path.slice(0, at)) ? `${path.slice(0, at)}/` : path.slice(0, at);
}

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

export function isAbsolute(path: string): boolean {
  return /^([A-Za-z]:)?[\\/]/.test(path);
}

/** `path` as seen from `folder`, with `..` where it lies outside; `.` for the folder itself. */
export function relative(folder: string, path: string): string {
  const from = normalise(folder).split('/').filter(Boolean);
  const to = normalise(path).split('/').filter(Boolean);
  let shared = 0;
  while (shared < from.length && shared < to.length && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/') || '.';
}

export function inside(folder: string, path: string): boolean {
  const seen = relative(folder, path);
  return seen !== '..' && !seen.startsWith('../');
}

/** The file that a write is prepared in, beside its target; one that is still there belongs to a process that was killed. */
export function temporaryBeside(path: string, process: number, attempt: number): string {
  return `${path}.tpns-${process}-${attempt}`;
}

/** Is `name` such a file, prepared for the file `target` of the same folder (for any, where none is given)? */
export function isTemporary(name: string, target?: string): boolean {
  const match = /^(.+)\.tpns-\d+-\d+$/.exec(name);
  return match !== null && (target === undefined || match[1] === target);
}
