// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the scripts of both languages are full of them
/** What may stand in a script without changing what it is about: blanks, comments, statements of somebody else. */
import fc from 'fast-check';
import { tokenize } from '../../../src/editors/gradle/lexer.ts';
import { parseTokens } from '../../../src/editors/gradle/parse.ts';
import { isLayout, type Token } from '../../../src/editors/gradle/token.ts';
import type { Block, Dialect, Statement } from '../../../src/editors/gradle/tree.ts';

/** Every piece of noise says so, that its facts can be told from the script's own. */
const MARK = 'noise';

const BETWEEN = [' ', '\t  ', ' /* noise dependencies { */ ', ' /* noise " */ ', " /* noise ' // */ "];
const LINES = [
  '\n',
  '\n\n',
  '// noise dependencies {\n',
  '// noise it\'s } " \n',
  '/* noise\n android { defaultConfig {\n */\n',
];
const FOREIGN: Readonly<Record<Dialect, readonly string[]>> = {
  groovy: [
    "println 'noise dependencies {'\n",
    'def noise = "android { defaultConfig { manifestPlaceholders = [:] } }"; ',
    'def noise = /dependencies {/\n',
    'def noise = $/ repositories { $$ /$\n',
    "def noise = '''\nplugins {\n  id 'com.tencent.tpns'\n'''\n",
    'def noise = { a, b -> a / b / 2 }\n',
    "if (noise) {\n    println 'x'\n}\n",
    "tasks.register('noise') {\n    doLast { println \"${'}'}\" }\n}\n",
  ],
  kotlin: [
    'println("noise dependencies {")\n',
    'val noise = "android { defaultConfig { manifestPlaceholders } }"; ',
    'val noise = """plugins { ${"}"} {"""\n',
    'val noise = $$"dependencies { $$"\n',
    "val noise = '{'\n",
    'val noise = { a: Int, b: Int -> a / b / 2 }\n',
    'if (noise) {\n    println("x")\n}\n',
    'tasks.register("noise") {\n    doLast { println("${"}"}") }\n}\n',
  ],
};

export interface Pick {
  readonly kind: 'between' | 'line' | 'foreign';
  readonly place: number;
  readonly which: number;
}

export const picks: fc.Arbitrary<readonly Pick[]> = fc.array(
  fc.record({
    kind: fc.constantFrom<Pick['kind']>('between', 'between', 'line', 'foreign'),
    place: fc.nat(),
    which: fc.nat({ max: 100 }),
  }),
  { maxLength: 12 },
);

/** The script with the noise that was picked, and with `\r\n` throughout where that is wanted. */
export function noisy(text: string, dialect: Dialect, chosen: readonly Pick[], crlf: boolean): string {
  const places = placesIn(text, dialect);
  const inserts = chosen.flatMap(({ kind, place, which }) => {
    const from = kind === 'between' ? BETWEEN : kind === 'line' ? LINES : FOREIGN[dialect];
    const at = places[kind][place % places[kind].length];
    return at === undefined ? [] : [{ at, noise: from[which % from.length] ?? '' }];
  });
  let out = text;
  for (const { at, noise } of inserts.sort((a, b) => b.at - a.at)) {
    out = out.slice(0, at) + noise + out.slice(at);
  }
  return crlf ? out.replace(/\r?\n/g, '\r\n') : out;
}

export function isNoise(fact: string): boolean {
  return fact.includes(MARK);
}

function placesIn(text: string, dialect: Dialect): Readonly<Record<Pick['kind'], readonly number[]>> {
  const tokens = tokenize(text, dialect);
  const { body } = parseTokens(tokens, text, dialect);
  const line: number[] = [];
  const foreign: number[] = [];
  const closed: Statement[] = [];
  const visit = (block: Block, mayHoldMore: boolean): void => {
    const first = block === body ? firstFree(body) : 0;
    block.statements.forEach((statement, i) => {
      if (isAnnotation(statement) || isModel(statement)) closed.push(statement);
      // A brace at the beginning of a line belongs to what stands before it; an annotation to what stands behind.
      const before = block.statements[i - 1];
      if (text[statement.start] !== '{' && !(before && isAnnotation(before))) {
        line.push(statement.start);
        if (mayHoldMore && i >= first) foreign.push(statement.start);
      }
      for (const inner of statement.blocks) {
        if (inner.braces)
          visit(inner, mayHoldMore && statement.kind === 'call' && statement.name !== 'plugins');
      }
    });
  };
  visit(body, true);
  const isOpen = (at: number): boolean => !closed.some(({ start, end }) => start < at && at < end);
  const meaning = tokens.filter(token => !isLayout(token));
  const between = meaning
    .filter((token, i) => isLoose(meaning[i - 1], token))
    .map(token => token.start)
    .filter(isOpen);
  return { between, line: line.filter(isOpen), foreign: foreign.filter(isOpen) };
}

/** Gradle wants these before everything else. */
function firstFree(body: Block): number {
  return (
    1 +
    body.statements.findLastIndex(statement =>
      statement.kind === 'call'
        ? /^(plugins|buildscript|pluginManagement)$/.test(statement.name)
        : statement.kind === 'opaque' && /^(import|package|@)$/.test(statement.word),
    )
  );
}

function isAnnotation(statement: Statement): boolean {
  return statement.kind === 'opaque' && statement.word === '@';
}

/** A `maven` that is nothing but an address is the model for another one: noise in it takes it out of that office. */
function isModel(statement: Statement): boolean {
  return statement.kind === 'call' && statement.name === 'maven';
}

const LOOSE = new Set(['.', ',', '=', '+=', '{', '}', ')', ']', ';', ':', '->']);

/** Blanks between the two change nothing: not so between a name and its bracket or beside a sign. */
function isLoose(before: Token | undefined, token: Token): boolean {
  const fits = token.kind !== 'punct' || LOOSE.has(token.text);
  return fits && (before?.kind !== 'punct' || LOOSE.has(before.text) || '(['.includes(before.text));
}
