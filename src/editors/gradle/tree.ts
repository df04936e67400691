/**
 * The shape of a Gradle script, in either dialect, with offsets. It holds what an editor needs to understand:
 * blocks, calls, assignments, declarations, literals. Everything else is kept as ranges of text.
 */
import type { Range } from '../../core/edit.ts';

export type Dialect = 'groovy' | 'kotlin';

export interface Script {
  readonly dialect: Dialect;
  readonly text: string;
  readonly body: Block;
}

/**
 * `{ … }`, or the whole file. `start`/`end` include the braces; `open`/`close` are what lies between them. The
 * single statement that is the body of an `if` without braces is a block as well (`braces` is false).
 */
export interface Block extends Range {
  readonly braces: boolean;
  /** Offset just after `{` (0 for the file). */
  readonly open: number;
  /** Offset of `}` (the text's length for the file). */
  readonly close: number;
  /** `it ->`, `variant ->`, up to and including the arrow; null without. */
  readonly params: Range | null;
  readonly statements: readonly Statement[];
}

export type Statement = Call | Assignment | Declaration | Opaque;

interface StatementBase extends Range {
  /** Every outermost `{ … }` of the statement in the order of the text, wherever in it they stand. */
  readonly blocks: readonly Block[];
}

/**
 * `name(args) { block }`, `name args`, `name { }`. The name is dotted as written without blanks
 * (`buildTypes.release`, `rootProject.ext.set`); `"release" { }` of Kotlin has the name `release` and `quoted`.
 */
export interface Call extends StatementBase {
  readonly kind: 'call';
  readonly name: string;
  readonly nameRange: Range;
  readonly quoted: boolean;
  /** `<T>` as written, '' without. */
  readonly typeArgs: string;
  readonly args: readonly Argument[];
  /** Parentheses included; null where there are none (`implementation 'x'`, `android { }`). */
  readonly parens: Range | null;
  readonly block: Block | null;
  /** What follows in the same statement: `version "1"`, `apply false` (infix or command chain), `.exclude(…)`. */
  readonly chain: readonly Link[];
}

export interface Link {
  readonly name: string;
  readonly nameRange: Range;
  readonly args: readonly Argument[];
  readonly parens: Range | null;
  readonly block: Block | null;
}

export interface Argument extends Range {
  /** `group: 'x'` of Groovy, `group = "x"` of Kotlin. */
  readonly name: string | null;
  readonly value: Expression;
}

/** `target = value`, `target += value`, `target["k"] = value`. The target is dotted like a call's name. */
export interface Assignment extends StatementBase {
  readonly kind: 'assignment';
  readonly target: string;
  readonly targetRange: Range;
  /** `target["k"]`: the expression in the brackets. */
  readonly index: Expression | null;
  readonly operator: string;
  readonly value: Expression;
}

/** `def x = …`, `String x = …`, `val x = …`, `var x by …`. */
export interface Declaration extends StatementBase {
  readonly kind: 'declaration';
  readonly name: string;
  readonly value: Expression | null;
  /** `val x by …` of Kotlin: the value makes the variable's value, but is not it. */
  readonly delegated: boolean;
}

/** Anything else: `if`, `for`, `try`, functions, classes, bare expressions. Blocks inside are still read. */
export interface Opaque extends StatementBase {
  readonly kind: 'opaque';
  /** First word: `if`, `else`, `try`, `task`, … or ''. */
  readonly word: string;
  readonly blocks: readonly Block[];
  /** Of a bare expression itself, of a `return` what is returned; null for everything else. */
  readonly expression: Expression | null;
}

export type Expression =
  | StringLiteral
  | NumberLiteral
  | BooleanLiteral
  | NullLiteral
  | Reference
  | CallExpression
  | MapLiteral
  | ListLiteral
  | Infix
  | Closure
  | Unknown;

/** Any string form. `value` is the decoded text, or null where something is interpolated; then see `parts`. */
export interface StringLiteral extends Range {
  readonly kind: 'string';
  readonly value: string | null;
  /** The opening delimiter as written: `'`, `"`, `'''`, `"""`, `/`, `$/`, `$$"` … */
  readonly quote: string;
  readonly parts: readonly (string | Expression)[];
}
export interface NumberLiteral extends Range {
  readonly kind: 'number';
  readonly value: number;
}
export interface BooleanLiteral extends Range {
  readonly kind: 'boolean';
  readonly value: boolean;
}
export interface NullLiteral extends Range {
  readonly kind: 'null';
}
/** `rootProject.ext.minSdk`, `libs.versions.x`; safe calls (`?.`) are written as plain dots in `name`. */
export interface Reference extends Range {
  readonly kind: 'reference';
  /** What the dot before `name` stands after, where that is more than names: `f().x`, `ext["k"].x`. */
  readonly receiver: Expression | null;
  readonly name: string;
  /** Of the last part of the name. */
  readonly nameRange: Range;
  /** `ext["k"]`, `ext['k'].x`: set where brackets follow the name. */
  readonly index: Expression | null;
}
/** `findProperty("x")`, `libs.versions.x.get().toInt()`: `receiver` is what the dot stands after. */
export interface CallExpression extends Range {
  readonly kind: 'call';
  readonly receiver: Expression | null;
  readonly name: string;
  readonly nameRange: Range;
  readonly quoted: boolean;
  readonly typeArgs: string;
  readonly args: readonly Argument[];
  readonly parens: Range | null;
  readonly block: Block | null;
}
/** `[a: 1]` of Groovy; `mapOf("a" to 1)`, `mutableMapOf(…)`, `hashMapOf(…)` of Kotlin. */
export interface MapLiteral extends Range {
  readonly kind: 'map';
  readonly entries: readonly MapEntry[];
  /** Between the brackets or parentheses. */
  readonly open: number;
  readonly close: number;
}
export interface MapEntry extends Range {
  /** Decoded key; null where it is computed. */
  readonly key: string | null;
  readonly keyRange: Range;
  readonly value: Expression;
}
/** `[a, b]`, `listOf(a, b)`, `setOf(…)`. */
export interface ListLiteral extends Range {
  readonly kind: 'list';
  readonly items: readonly Expression[];
  /** Between the brackets or parentheses. */
  readonly open: number;
  readonly close: number;
}
/**
 * `a ?: b`, `a + b`, `c ? x : y` (operator `?:?`, three operands), `if (c) x else y` of Kotlin likewise. Operators
 * of one rank are one flat list (`a + b - c`: operator `+ -`); a prefix has one operand.
 */
export interface Infix extends Range {
  readonly kind: 'infix';
  readonly operator: string;
  readonly operands: readonly Expression[];
}
export interface Closure extends Range {
  readonly kind: 'closure';
  readonly block: Block;
}
/** Understood only as far as its ends. */
export interface Unknown extends Range {
  readonly kind: 'unknown';
}
