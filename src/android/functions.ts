/** Functions that a script defines for itself, as React Native's libraries do: `def safeExtGet(name, fallback) { … }`. */
import type { Block, CallExpression, Expression, Opaque, Script, Statement } from '../editors/gradle/tree.ts';
import { expressionAt } from './expression-at.ts';
import { type Deeper, type Scope, unknownAt } from './names.ts';
import type { Value } from './value.ts';

/** `fun name(a: A, b: B = x) { … }`, `def name(a, b = x) { … }`. */
const HEAD =
  /^(?:(?:private|public|protected|internal|static|final|inline)\s+)*(?:fun|def|void|boolean|int|[A-Z][\w.<>[\]]*)\s+(?:<[^>]*>\s*)?(?:\w+\.)?(\w+)\s*\((.*)\)\s*(?::\s*[\w.<>?]+\s*)?$/s;

/** `fun name(a: A) = …` */
const SHORT = /^(.*?\))\s*(?::\s*[\w.<>?]+\s*)?=\s*([^=].*)$/s;

export interface FunctionText {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  /** What runs: a block, or the text of the one expression. */
  readonly body: Block | string;
}

interface Parameter {
  readonly name: string;
  /** The text of its default. */
  readonly fallback: string | null;
}

/** The function that a statement defines; null where it defines none. */
export function functionIn(
  { text }: Script,
  { word, start, end, blocks: [body] }: Opaque,
): FunctionText | null {
  const short = /^(?:fun|private|internal)$/.test(word) ? SHORT.exec(text.slice(start, end)) : null;
  const ofShort = HEAD.exec(short?.[1] ?? '');
  const [, name, parameters] =
    HEAD.exec(body === undefined ? '' : text.slice(start, body.start)) ?? ofShort ?? [];
  if (name === undefined || parameters === undefined) return null;
  return {
    name,
    parameters: declaredParameters(parameters),
    body: body !== undefined && ofShort === null ? body : (short?.[2] ?? ''),
  };
}

/** `File dir, int n = 1`, `dir: File, n: Int = 1`: each name, with the text of its default. */
export function declaredParameters(text: string): Parameter[] {
  return pieces(text).map(piece => {
    const [before = '', ...rest] = piece.split(/=(.*)/s);
    const name = /^\s*(?:vararg\s+)?(\w+)\s*:/.exec(before)?.[1] ?? /(\w+)\s*$/.exec(before)?.[1] ?? '';
    return { name, fallback: rest[0]?.trim() ?? null };
  });
}

/** At the commas that stand in no brackets. */
function pieces(text: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let piece = '';
  for (const letter of text) {
    if ('(<[{'.includes(letter)) depth++;
    if (')>]}'.includes(letter)) depth--;
    if (letter === ',' && depth === 0) {
      found.push(piece);
      piece = '';
    } else piece += letter;
  }
  return piece.trim() === '' ? found : [...found, piece];
}

interface OneExpression {
  readonly parameters: readonly Parameter[];
  /** null where it is more than one expression. */
  readonly body: Expression | null;
}

const read = new WeakMap<Script, ReadonlyMap<string, OneExpression>>();

/** Those at the top of a script. Of several with one name nobody says which is called. */
function functionsOf(script: Script): ReadonlyMap<string, OneExpression> {
  const before = read.get(script);
  if (before) return before;
  const found = new Map<string, OneExpression>();
  for (const statement of script.body.statements) {
    const defined = statement.kind === 'opaque' ? functionIn(script, statement) : null;
    if (defined === null) continue;
    const { name, parameters } = defined;
    const body = found.has(name) ? null : bodyOf(script, statement, defined);
    found.set(name, { parameters, body });
  }
  read.set(script, found);
  return found;
}

function bodyOf(script: Script, whole: Statement, { body }: FunctionText): Expression | null {
  if (typeof body === 'string') return expressionAt(script, whole.end - body.length, whole.end);
  const [only, more] = body.statements;
  if (only === undefined || more !== undefined) return null;
  if (only.kind === 'opaque') return only.expression;
  return only.kind === 'call' ? expressionAt(script, only.start, only.end) : null;
}

/** What a call of such a function comes to; null where the script has none of that name. */
export function calledFunction(call: CallExpression, scope: Scope, deeper: Deeper): Value | null {
  const found = call.receiver === null ? functionsOf(scope.script).get(call.name) : undefined;
  if (found === undefined) return null;
  const { parameters, body } = found;
  const plain = call.block === null && call.args.every(({ name }) => name === null);
  const given = new Map(parameters.map(({ name }, i) => [name, call.args[i]?.value]));
  const missing = parameters.some(({ name }) => given.get(name) === undefined);
  if (body === null || !plain || missing || call.args.length > parameters.length)
    return unknownAt('computed', scope, call);
  const inner = scope.in(scope.file);
  return deeper(body, {
    ...inner,
    lookup: (name, realm, from) => {
      const value = realm === 'local' ? given.get(name) : undefined;
      return value === undefined ? inner.lookup(name, realm, from) : { value, scope, uncertain: false };
    },
  });
}
