/** The rows of a real parser, told as paths of names. */
import type { Range } from '../../src/core/edit.ts';
import type { Row } from './outline.ts';

/** As the oracle prints it: the names of the path joined by slashes. */
export interface TheirRow {
  readonly path: string;
  readonly args: string;
  readonly line: number;
  readonly col: number;
}

interface Known {
  readonly path: string;
  /** What the paths of the rows in its closures begin with. */
  readonly inside: readonly string[];
  readonly names: readonly string[];
}

/** Branches and loops are names in their paths, not in ours; a bare closure is a name of Groovy's only. */
const BETWEEN = /^(?:if|else|for|try|\{\})\//;

/** Rows come parent first, so the path of the parent is known, slashes in its name or not. */
export function theirRows(rows: readonly TheirRow[], text: string, apart: readonly Range[]): readonly Row[] {
  const starts = lineStarts(text);
  const open: Known[] = [];
  const told: Row[] = [];
  for (const { path, args, line, col } of rows) {
    if (line < 1) continue; // what an empty block returns
    const at = offsetOf(text, starts, line, col);
    let parent = open[open.length - 1];
    while (parent && !below(path, parent)) {
      open.pop();
      parent = open[open.length - 1];
    }
    const behind = parent ? below(path, parent) : null;
    let name = behind?.rest ?? path;
    const names = [...(parent?.names ?? []), ...(behind?.chained ? ['<-'] : [])];
    for (let found = BETWEEN.exec(name); found; found = BETWEEN.exec(name))
      name = name.slice(found[0].length);
    const skipped = apart.some(range => range.start <= at && at < range.end) && !behind?.chained;
    const whole = skipped ? (parent?.names ?? []) : [...names, name];
    const inside = args.includes('{}') ? [path, withoutOperator(path)] : [];
    open.push({ path, inside, names: whole });
    if (!skipped) told.push({ path: whole, at });
  }
  return told;
}

function below(path: string, known: Known): { rest: string; chained: boolean } | null {
  if (path.startsWith(`${known.path}<-/`)) return { rest: path.slice(known.path.length + 3), chained: true };
  const prefix = known.inside.find(one => path.startsWith(`${one}/`));
  return prefix === undefined ? null : { rest: path.slice(prefix.length + 1), chained: false };
}

function withoutOperator(path: string): string {
  return path.replace(/[-+*/%<>=!&|^?~]+$/, '');
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const found of text.matchAll(/\r\n|\n|\r/g)) starts.push(found.index + found[0].length);
  return starts;
}

/** Kotlin's declarations begin with their documentation, ours behind it. */
const BEFORE = /(?:\s|\/\*\*[\s\S]*?\*\/)*/y;

function offsetOf(text: string, starts: readonly number[], line: number, col: number): number {
  BEFORE.lastIndex = (starts[line - 1] ?? 0) + col - 1;
  BEFORE.exec(text);
  return BEFORE.lastIndex;
}
