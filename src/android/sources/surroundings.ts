/** Where a piece of code runs: in which body, and on what conditions. What can't be told counts as a condition. */
import type { CodeToken } from './lexer.ts';

export interface Code {
  readonly text: string;
  readonly tokens: readonly CodeToken[];
  /** For each bracket the index of its partner. */
  readonly pairs: ReadonlyMap<number, number>;
  /** Indices of the braces that open a class. */
  readonly classBodies: ReadonlySet<number>;
}

export interface Surroundings {
  /** The method or lambda, by the index of a token in front; what is in one body runs from top to bottom. */
  readonly body: number;
  /** The method's name; null in a lambda, an initialiser, a field. */
  readonly method: string | null;
  /** The branches between the body and the place, innermost first, by the index of a token of each. */
  readonly branches: readonly number[];
  /** A branch that a lambda around it stands in counts too. */
  readonly conditional: boolean;
}

const CONTROL = /^(?:if|for|foreach|while|when|switch|catch)$/;
/** Blocks that run where they stand. */
const PLAIN = /^(?:try|finally|do|synchronized|with|run|apply|also|let|use)$/;
const INITIALISER = /^(?:init|static)$/;

type Head =
  | { readonly kind: 'plain' | 'class' }
  | { readonly kind: 'lambda' }
  | { readonly kind: 'method'; readonly name: string | null };

export function surroundingsOf(code: Code, at: number): Surroundings {
  const { tokens, pairs } = code;
  const branches: number[] = [];
  /** Where the innermost body is a lambda: its index, and how many branches were found inside. */
  let lambda: { readonly body: number; readonly branches: number } | null = null;
  const done = (body: number, method: string | null): Surroundings => ({
    body: lambda?.body ?? body,
    method: lambda === null ? method : null,
    branches: lambda === null ? branches : branches.slice(0, lambda.branches),
    conditional: branches.length > 0,
  });
  const intoLambda = (body: number): void => {
    lambda ??= { body, branches: branches.length };
  };
  for (let k = at; k > 0; ) {
    const before = tokens[k - 1];
    if (before === undefined) break;
    const { text } = before;
    const word = before.kind === 'word';
    const control = controlOf(code, k - 1);
    if (control !== null) {
      branches.push(k - 1);
      k = control;
    } else if (word && text === 'else') {
      branches.push(k - 1);
      k = blockAround(code, k - 1) + 1;
    } else if (word && text === 'fun') return done(k - 1, nameBefore(tokens, k));
    else if (text === '{' && before.kind === 'sign') {
      const head = headOf(code, k - 1);
      if (head.kind === 'class') return done(k - 1, null);
      if (head.kind === 'method') return done(k - 1, head.name);
      if (head.kind === 'lambda') intoLambda(k - 1);
      k--;
    } else if (text === ';' || text === '}' || endsStatement(code, k)) k = blockAround(code, k - 1) + 1;
    else if (isArrow(code, k)) {
      const around = blockAround(code, k - 1);
      if (isSwitch(code, around)) branches.push(k - 1);
      else if (tokens[around]?.text !== '{' || headOf(code, around).kind !== 'lambda') intoLambda(k - 1);
      k -= 2;
    } else {
      if (isChoice(code, k - 1)) branches.push(k - 1);
      k = pairs.get(k - 1) !== undefined && /^[)\]]$/.test(text) ? (pairs.get(k - 1) ?? k - 1) : k - 1;
    }
  }
  return done(0, null);
}

/** The last word in front of the parameters: `fun <T> List<T>.name(`. */
function nameBefore(tokens: readonly CodeToken[], from: number): string | null {
  const open = tokens.findIndex(({ text }, k) => k >= from && text === '(');
  const name = tokens[open - 1];
  return name?.kind === 'word' ? name.text : null;
}

/** The closing bracket of `if (…)`: the index of the `if`. */
function controlOf({ tokens, pairs }: Code, close: number): number | null {
  if (tokens[close]?.text !== ')') return null;
  const open = pairs.get(close);
  const word = open === undefined ? undefined : tokens[open - 1];
  return open !== undefined && word?.kind === 'word' && CONTROL.test(word.text) ? open - 1 : null;
}

/** The opening bracket around a token; -1 outside of all. */
function blockAround({ tokens, pairs }: Code, at: number): number {
  for (let k = at; k >= 0; k--) {
    const { kind, text } = tokens[k] ?? { kind: 'sign', text: '' };
    if (kind !== 'sign') continue;
    if (/^[)\]}]$/.test(text)) k = pairs.get(k) ?? k;
    else if (/^[([{]$/.test(text)) return k;
  }
  return -1;
}

/** Kotlin and JavaScript end a statement with the line, unless it has to go on. */
function endsStatement({ text, tokens }: Code, k: number): boolean {
  const [before, next] = [tokens[k - 1], tokens[k]];
  if (before === undefined || next === undefined || !/[\n\r]/.test(text.slice(before.end, next.start)))
    return false;
  if (next.kind === 'sign' && !/^[@!~({[+-]$/.test(next.text)) return false;
  return before.kind !== 'sign' || /^[)\]]$/.test(before.text);
}

const isArrow = ({ tokens }: Code, k: number): boolean =>
  tokens[k - 1]?.text === '>' &&
  /^[-=]$/.test(tokens[k - 2]?.text ?? '') &&
  tokens[k - 2]?.end === tokens[k - 1]?.start;

function isSwitch({ tokens, pairs }: Code, open: number): boolean {
  if (tokens[open]?.text !== '{') return false;
  if (tokens[open - 1]?.text === 'when') return true;
  const head = tokens[open - 1]?.text === ')' ? pairs.get(open - 1) : undefined;
  return head !== undefined && /^(?:when|switch)$/.test(tokens[head - 1]?.text ?? '');
}

/** `a ? b : c`, `a ?: b`, `a && b`, `case a:`. */
function isChoice({ tokens }: Code, at: number): boolean {
  const { kind, text, start } = tokens[at] ?? { kind: 'sign', text: '', start: 0 };
  if (kind === 'word') return text === 'case' || text === 'default';
  if (kind !== 'sign') return false;
  if (text === '?') return tokens[at + 1]?.text !== '.';
  return /^[&|]$/.test(text) && tokens[at - 1]?.text === text && tokens[at - 1]?.end === start;
}

/** What a brace opens. */
export function headOf(code: Code, open: number): Head {
  const { tokens, pairs, classBodies } = code;
  if (classBodies.has(open)) return { kind: 'class' };
  const before = tokens[open - 1];
  if (before === undefined) return { kind: 'plain' };
  if (before.kind === 'word' && INITIALISER.test(before.text)) return { kind: 'method', name: null };
  if (controlOf(code, open - 1) !== null || before.text === 'else') return { kind: 'plain' };
  const close = parametersBefore(code, open);
  const start = close === null ? undefined : pairs.get(close);
  if (close !== null && start !== undefined) {
    const name = tokens[start - 1];
    if (isAnonymousClass(code, open, start)) return { kind: 'class' };
    if (name?.kind === 'word' && isDeclaration(code, start - 1)) return { kind: 'method', name: name.text };
    return { kind: name?.kind === 'word' && PLAIN.test(name.text) ? 'plain' : 'lambda' };
  }
  if (isAnonymousClass(code, open, open)) return { kind: 'class' };
  if (before.kind === 'word')
    return { kind: PLAIN.test(before.text) || CONTROL.test(before.text) ? 'plain' : 'lambda' };
  if (isArrow(code, open)) return { kind: isSwitch(code, blockAround(code, open - 1)) ? 'plain' : 'lambda' };
  return { kind: /^[=(,:]$/.test(before.text) ? 'lambda' : 'plain' };
}

/** The bracket that closes the parameters, over a type or exceptions behind it: `): Unit {`, `) throws A {`, `) async {`. */
function parametersBefore({ tokens }: Code, open: number): number | null {
  for (let k = open - 1; k > 0 && open - k < 24; k--) {
    const { kind, text } = tokens[k] ?? { kind: 'sign', text: '' };
    if (text === ')' && kind === 'sign') {
      const next = tokens[k + 1]?.text ?? '';
      return k === open - 1 || /^(?::|throws|async|sync)$/.test(next) ? k : null;
    }
    if (kind !== 'word' && !/^[.,<>?:*]$/.test(text)) return null;
  }
  return null;
}

/** `new Runnable() {`, `object : Runnable {`. */
function isAnonymousClass({ tokens }: Code, open: number, from: number): boolean {
  for (let k = from - 1; k >= 0 && open - k < 60; k--) {
    const { kind, text } = tokens[k] ?? { kind: 'sign', text: ';' };
    if (kind === 'word' && text === 'new') return true;
    if (kind === 'word' && text === 'object') return tokens[k + 1]?.text === ':';
    if (kind !== 'word' && !/^[.,<>?:]$/.test(text)) return false;
  }
  return false;
}

/** `void name(`, `fun name(`, `function name(`, and in a class of Dart or JavaScript a bare `name(`. */
function isDeclaration({ text, tokens, classBodies, ...rest }: Code, at: number): boolean {
  const before = tokens[at - 1];
  const name = tokens[at];
  if (before === undefined || name === undefined) return true;
  if (before.kind === 'word') {
    if (/^(?:return|else|await|yield|throw|do|in|is|as)$/.test(before.text)) return false;
    return !/[\n\r]/.test(text.slice(before.end, name.start)) || before.text === 'fun';
  }
  if (/^[>\]?]$/.test(before.text)) return true;
  if (before.text === '.') {
    // an extension: `fun Context.register(`
    for (let k = at - 1; k >= 0 && at - k < 12; k--) {
      if (tokens[k]?.text === 'fun') return true;
      if (tokens[k]?.kind !== 'word' && !/^[.<>?]$/.test(tokens[k]?.text ?? '')) return false;
    }
    return false;
  }
  return (
    /^[{};]$/.test(before.text) &&
    classBodies.has(
      before.text === '{' ? at - 1 : blockAround({ text, tokens, classBodies, ...rest }, at - 1),
    )
  );
}
