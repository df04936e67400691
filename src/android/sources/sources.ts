/** The Java and Kotlin sources of some modules: found and read when first asked for, and once. */
import type { Files } from '../../ports.ts';
import { argumentsOf, type CodeCall, callsIn, partners } from './calls.ts';
import { type CodeClass, classesIn, type Imports, importsIn, packageIn } from './classes.ts';
import { type CodeFile, codeFiles, sourceText } from './files.ts';
import { languageOf } from './language.ts';
import { type CodeToken, lex } from './lexer.ts';
import { type CodeMethod, methodsIn } from './methods.ts';
import { type Code, type Surroundings, surroundingsOf } from './surroundings.ts';

export interface Sources {
  readonly files: readonly CodeFile[];
  /** A quick look at the bytes: almost no file mentions what is looked for. */
  readonly mentions: (path: string, pattern: RegExp) => boolean;
  readonly open: (path: string) => ReadSource;
}

export interface ReadSource {
  readonly text: string;
  readonly tokens: readonly CodeToken[];
  readonly package: string;
  readonly imports: Imports;
  readonly classes: readonly CodeClass[];
  readonly calls: readonly CodeCall[];
  readonly methods: readonly CodeMethod[];
  readonly argumentsOf: (call: CodeCall) => string[];
  readonly surroundingsOf: (call: CodeCall) => Surroundings;
}

/** A module's folder, and the source folders its scripts name besides the usual ones. */
export interface SourceHome {
  readonly folder: string;
  readonly named: readonly string[];
}

export function openSources(files: Files, homes: readonly SourceHome[]): Sources {
  let found: CodeFile[] | null = null;
  return {
    get files() {
      found ??= homes.flatMap(({ folder, named }) => codeFiles(files, folder, named));
      return found;
    },
    ...reading(files),
  };
}

/** Larger ones are generated, and say nothing about how an app is put together. */
const LARGEST = 2_000_000;

export function reading(files: Files): Pick<Sources, 'mentions' | 'open'> {
  const raw = new Map<string, string>();
  const read = new Map<string, ReadSource>();
  const bytesAsText = (path: string): string => {
    const known = raw.get(path);
    if (known !== undefined) return known;
    const bytes = files.read(path) ?? new Uint8Array();
    const text =
      bytes.length > LARGEST
        ? ''
        : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    raw.set(path, text);
    return text;
  };
  return {
    mentions: (path, pattern) => pattern.test(bytesAsText(path)),
    open: path => {
      const known = read.get(path) ?? readSource(sourceText(files, path), path);
      read.set(path, known);
      return known;
    },
  };
}

export function readSource(text: string, path: string): ReadSource {
  const tokens = lex(text, languageOf(path) ?? 'java');
  const pairs = partners(tokens);
  let classes: readonly CodeClass[] | null = null;
  let calls: readonly CodeCall[] | null = null;
  let methods: readonly CodeMethod[] | null = null;
  let code: Code | null = null;
  const bodies = (): Code => {
    classes ??= classesIn(tokens, pairs);
    code ??= { text, tokens, pairs, classBodies: bodiesOf(classes, tokens, pairs) };
    return code;
  };
  return {
    text,
    tokens,
    package: packageIn(tokens),
    imports: importsIn(tokens),
    get classes() {
      classes ??= classesIn(tokens, pairs);
      return classes;
    },
    get calls() {
      calls ??= callsIn(text, tokens, pairs);
      return calls;
    },
    get methods() {
      methods ??= methodsIn(bodies());
      return methods;
    },
    argumentsOf: call => argumentsOf(text, tokens, pairs, call),
    surroundingsOf: ({ open }) => surroundingsOf(bodies(), open),
  };
}

/** The braces that open them, told by the one that closes. */
function bodiesOf(
  classes: readonly CodeClass[],
  tokens: readonly CodeToken[],
  pairs: ReadonlyMap<number, number>,
): Set<number> {
  const ends = new Set(classes.map(({ end }) => end));
  return new Set(
    tokens.flatMap(({ kind, text, end }, i) =>
      kind === 'sign' && text === '}' && ends.has(end) ? (pairs.get(i) ?? []) : [],
    ),
  );
}
