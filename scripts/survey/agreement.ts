/** Whether our reading of Gradle scripts is that of the languages' own parsers. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decode, positionAt } from '../../src/core/text.ts';
import { tokenize } from '../../src/editors/gradle/lexer.ts';
import { parseScript } from '../../src/editors/gradle/parse.ts';
import type { Dialect } from '../../src/editors/gradle/tree.ts';
import { flattened, type Row } from './outline.ts';
import { groovyOutline } from './outline-groovy.ts';
import { kotlinOutline } from './outline-kotlin.ts';
import { type TheirRow, theirRows } from './theirs.ts';

export interface Agreement {
  readonly path: string;
  /** The real parser takes it. */
  readonly accepted: boolean;
  readonly tokensLossless: boolean;
  /** We read it, without a fault. */
  readonly parsed: boolean;
  /** Null where one of the two did not read it. */
  readonly agrees: boolean | null;
  readonly firstDifference: string | null;
  /** How many rows were compared, and how many have no counterpart in our tree. */
  readonly compared: number;
  readonly apart: number;
}

export async function agreement(files: readonly string[], oracle: string): Promise<Agreement[]> {
  const found = new Map<string, Agreement>();
  for (const dialect of ['groovy', 'kotlin'] as const) {
    const own = files.filter(file => file.endsWith('.kts') === (dialect === 'kotlin'));
    for (const told of await asked(own, dialect, oracle)) found.set(told.file, await compared(told, dialect));
  }
  return files.map(file => found.get(file)).filter(one => one !== undefined);
}

interface Told {
  readonly file: string;
  readonly ok: boolean;
  readonly rows: readonly TheirRow[];
}

/** All files in one go. One that the parser itself stumbles over takes all others with it: it is looked for by halves. */
async function asked(files: readonly string[], dialect: Dialect, oracle: string): Promise<readonly Told[]> {
  const [only] = files;
  if (only === undefined) return [];
  const told = await answer(files, join(oracle, dialect === 'groovy' ? 'groovy-ast.sh' : 'kts-psi.sh'));
  if (told) return told;
  if (files.length === 1) return [{ file: only, ok: false, rows: [] }];
  const half = files.length >> 1;
  return [
    ...(await asked(files.slice(0, half), dialect, oracle)),
    ...(await asked(files.slice(half), dialect, oracle)),
  ];
}

/** What the parser says of the files; null where it ended without an answer. */
async function answer(files: readonly string[], script: string): Promise<readonly Told[] | null> {
  const folder = await mkdtemp(join(tmpdir(), 'agreement-'));
  try {
    const list = join(folder, 'files');
    await writeFile(list, files.map(file => `${file}\0`).join(''));
    const out = await output(script, ['--json', '--files0-from', list]);
    return out.startsWith('{') ? (JSON.parse(out) as { files: Told[] }).files : null;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Exit 1 says that some file was refused; that stands in the document as well. */
function output(script: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile('bash', [script, ...args], { maxBuffer: 1 << 30 }, (error, stdout, stderr) => {
      if (error && error.code !== 1) reject(new Error(`${script} could not check: ${stderr}`));
      else resolve(stdout);
    });
  });
}

async function compared({ file, ok, rows }: Told, dialect: Dialect): Promise<Agreement> {
  const base = { path: file, accepted: ok };
  const text = decode(await readFile(file))?.text;
  const none = {
    tokensLossless: false,
    parsed: false,
    agrees: null,
    firstDifference: null,
    compared: 0,
    apart: 0,
  };
  if (text === undefined) return { ...base, ...none };
  try {
    const tokensLossless =
      tokenize(text, dialect)
        .map(token => token.text)
        .join('') === text;
    const script = parseScript(text, dialect);
    if (!ok) return { ...base, ...none, tokensLossless, parsed: true };
    const own = dialect === 'groovy' ? groovyOutline(script) : kotlinOutline(script);
    const theirs = theirRows(rows, text, own.apart);
    const firstDifference = difference(own.rows, theirs, text, dialect);
    return {
      ...base,
      tokensLossless,
      parsed: true,
      agrees: firstDifference === null,
      firstDifference,
      compared: theirs.length,
      apart: rows.length - theirs.length,
    };
  } catch {
    return { ...base, ...none };
  }
}

function difference(
  ours: readonly Row[],
  theirs: readonly Row[],
  text: string,
  dialect: Dialect,
): string | null {
  const [a, b] = [ours, theirs].map(rows => rows.map(row => spelled(row, text, dialect)).sort());
  const left = [...(b ?? [])];
  for (const one of a ?? []) {
    const at = left.indexOf(one);
    if (at < 0)
      return `only ours: ${one}  (theirs: ${left
        .filter(x => x.endsWith(one.split('@').pop() ?? ''))
        .slice(0, 3)
        .join(' || ')})`;
    left.splice(at, 1);
  }
  return left[0] === undefined ? null : `only theirs: ${left[0]}`;
}

function spelled({ path, at }: Row, text: string, dialect: Dialect): string {
  return `${(dialect === 'groovy' ? path.map(short) : path.map(flattened)).join(' › ')} @${path.includes('<-') ? '' : positionAt(text, at).line}`;
}

const PLAIN = /^(?:(?:def|val) )?[\p{L}\p{N}_$.]+(?:\['[^'\]]*'\][\p{L}\p{N}_$.]*)* ?[-+*/%<>=!&|^?~[]*$/u;

function short(name: string): string {
  if (PLAIN.test(name) || name === '<-') return name;
  return `…${/(\.[\p{L}_$][\p{L}\p{N}_$]*)?[-+*/%<>=!&|^?~[]*$/u.exec(name)?.[0] ?? ''}`;
}
