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

/** A person at a terminal. Every question has a flag that answers it beforehand. */
export interface Ask {
  input(question: {
    /** How the answer is shown once it is given. */
    settled?: (text: string) => string;
    message: string;
    initial?: string;
    check: (text: string) => string | null;
  }): Promise<string>;
  choose(question: { message: string; choices: readonly { value: string; name: string }[] }): Promise<string>;
  confirm(question: { message: string; initial: boolean }): Promise<boolean>;
  /** Nothing of what is typed is shown. */
  secret(question: { message: string; check: (text: string) => string | null }): Promise<string>;
}

/** Something that takes a moment is going on; `done` takes the sign away. Silent where there is no terminal. */
export interface Busy {
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
  readonly http: () => Promise<Http & { close(): Promise<void> }>;
  readonly busy: (text: string) => Promise<Busy>;
  /** All of stdin, to its end. */
  readonly stdin: () => Promise<Uint8Array>;
  /** Resolves when the user or the system asks the program to stop (SIGINT, SIGTERM). */
  readonly stopped: () => Promise<void>;
  readonly processId: number;
  readonly alive: (processId: number) => boolean;
}
