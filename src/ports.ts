/**
 * What the house asks of the world. `adapters/` keeps these promises for real; tests keep them in memory where
 * that is honest, and for real everywhere else. Paths are absolute and written with forward slashes.
 */

export interface Files {
  /** The file's bytes, or null where there is no file. Links are followed. */
  read(path: string): Uint8Array | null;
  kind(path: string): 'file' | 'folder' | null;
  /** Names in a folder, sorted; none where there is no such folder. */
  list(path: string): readonly string[];
  /** The path with every link resolved; the path itself where nothing is there yet. */
  real(path: string): string;
  /** Permission bits, or null where there is no file. */
  mode(path: string): number | null;
  /** May be written: the file itself, or, where it does not exist, the nearest folder above that does. */
  writable(path: string): boolean;
  /**
   * Writes through a temporary file beside the target, flushed and renamed, so that a reader sees the old bytes
   * or the new ones. A link stays a link: its target is written. Folders above are made.
   */
  write(path: string, bytes: Uint8Array, mode?: number): void;
  /** As `write`, but only where nothing is yet; tells whether it was so. Of several that try at once, one succeeds. */
  claim(path: string, bytes: Uint8Array, mode: number): boolean;
  remove(path: string): void;
  /** Removes a folder if it is empty; tells whether it did. */
  removeFolder(path: string): boolean;
}

/** The file system said no. `reason` is what a person can do something about. */
export class FileFault extends Error {
  readonly path: string;
  readonly reason: 'denied' | 'read-only' | 'full' | 'not-a-file' | 'other';
  constructor(path: string, reason: FileFault['reason'], cause?: unknown) {
    super(`${reason}: ${path}`, { cause });
    this.name = 'FileFault';
    this.path = path;
    this.reason = reason;
  }
}

/** stdout is the answer, stderr the conversation. */
export interface Screen {
  /** A text gets its line end; bytes go out as they are. */
  answer(text: string | Uint8Array): void;
  say(text: string): void;
  /** Colours for text that goes to stdout (`answer`) and to stderr (`say`). */
  readonly paint: { readonly answer: Paint; readonly say: Paint };
}

export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly green: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly cyan: (text: string) => string;
}

export interface Choice {
  readonly value: string;
  readonly name: string;
}

/** A person at a terminal. Every question has a flag that answers it beforehand. */
export interface Ask {
  input(question: {
    /** How the answer is shown once it is given. */
    settled?: (text: string) => string;
    message: string;
    initial?: string;
    check: (text: string) => string | null;
  }): Promise<string>;
  choose(question: { message: string; choices: readonly Choice[]; initial?: string }): Promise<string>;
  /** Any number of the choices, none included, in their order. */
  several(question: { message: string; choices: readonly Choice[] }): Promise<readonly string[]>;
  confirm(question: { message: string; initial: boolean }): Promise<boolean>;
  /** Nothing of what is typed is shown. */
  secret(question: { message: string; check: (text: string) => string | null }): Promise<string>;
}

/** Something that takes a moment is going on; `done` takes the sign away. Silent where there is no terminal. */
export interface Busy {
  /** Other words for what is going on. */
  readonly tell: (text: string) => void;
  readonly done: () => void;
}

/** The person pressed Ctrl-C at a question. */
export class Interrupted extends Error {
  constructor() {
    super('interrupted');
    this.name = 'Interrupted';
  }
}

/** What tpns remembers about this user, outside every project. */
export interface Store {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
}

/** Credentials, for the eyes of this user only. */
export interface Vault extends Store {
  /** The file they are in. */
  readonly path: string;
}

/** The file of a {@link Vault} is there and can't be understood. It holds keys, so nothing of it is repeated. */
export class VaultFault extends Error {
  readonly path: string;
  constructor(path: string) {
    super(`unreadable: ${path}`);
    this.name = 'VaultFault';
    this.path = path;
  }
}

/**
 * A file that only grows, line by line. A line has been handed to the system when `append` returns, so that a killed
 * process loses none; it is on the disk within a second, and when `close` resolves.
 */
export interface Ledger {
  append(line: string): void;
  close(): Promise<void>;
}

/** What the services ask of the network. `adapters/http.ts` keeps it. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** Limit of the whole exchange, from the first packet to the last byte of the answer. */
  readonly timeoutMs: number;
}

export interface HttpResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** Redirects are answers like any other: they are never followed, for a signed request is meant for one host. */
export interface Http {
  /** Rejects with {@link HttpFault} and nothing else. */
  request(request: HttpRequest): Promise<HttpResponse>;
}

export interface AdbAnswer {
  /** Exit code of the adb client; that of the command on the device where both can hand it on. */
  readonly code: number;
  readonly out: Uint8Array;
  readonly err: string;
}

/** adb said nothing that can be used. */
export class AdbFault extends Error {
  /** `absent`: there is no adb on this computer. `too-large`: it said more than was asked for. */
  readonly kind: 'absent' | 'timeout' | 'too-large' | 'other';
  constructor(kind: AdbFault['kind'], detail: string) {
    super(`${kind}: ${detail}`);
    this.name = 'AdbFault';
    this.kind = kind;
  }
}

/** Android's debug bridge, as its own client program speaks it. */
export interface Adb {
  /**
   * Runs the client. Whatever it says and however it ends is an answer.
   * @throws AdbFault where there is none: no client, no end in time, too much of it.
   */
  run(
    args: readonly string[],
    limits: { readonly timeoutMs: number; readonly maxBytes?: number },
  ): Promise<AdbAnswer>;
}

export interface World {
  readonly files: Files;
  readonly screen: Screen;
  /** Folder the command was called in, absolute. */
  readonly cwd: string;
  readonly env: (name: string) => string | undefined;
  /** A person can answer: stdin and stderr are terminals. */
  readonly interactive: boolean;
  readonly now: () => Date;
  /** A file of the package's own `templates/` folder. */
  readonly template: (name: string) => string;
  readonly ask: () => Promise<Ask>;
  readonly store: () => Promise<Store>;
  /** @throws VaultFault */
  readonly vault: () => Promise<Vault>;
  readonly http: () => Promise<Http & { close(): Promise<void> }>;
  readonly adb: () => Promise<Adb>;
  readonly busy: (text: string) => Promise<Busy>;
  /** Those of some paths below a git work tree's top that git knows to be changed and not committed; none without git. */
  readonly uncommitted: (top: string, paths: readonly string[]) => Promise<readonly string[]>;
  /** A file, or stdin where it is null, piece by piece as it is read. Rejects with FileFault. */
  readonly pieces: (path: string | null) => AsyncIterable<Uint8Array>;
  /** Opened for appending; null where it must not exist yet and does. @throws FileFault */
  readonly ledger: (path: string, mode: 'new' | 'append') => Promise<Ledger | null>;
  /** Bytes in a file; null where there is no file that has a size, as for a pipe. */
  readonly sizeOf: (path: string) => number | null;
  /** Waits, but not longer than until `until` resolves. */
  readonly sleep: (ms: number, until?: Promise<unknown>) => Promise<void>;
  /** All of stdin, to its end. */
  readonly stdin: () => Promise<Uint8Array>;
  /** Resolves when the user or the system asks the program to stop (SIGINT, SIGTERM). */
  readonly stopped: () => Promise<void>;
  readonly processId: number;
  readonly alive: (processId: number) => boolean;
}
