/**
 * Where a person could put what was refused, by the structure of the script: the very place first, then the same
 * place under a condition, then places of the same kind for another part of the build.
 */
import type { Note } from '../../core/note.ts';
import { note } from '../../core/note.ts';
import type { Candidate } from '../../core/operation.ts';
import { shapesIn } from './placeholders-in.ts';
import { pluginsIn } from './plugins-in.ts';
import type { Expression, Script, Statement } from './tree.ts';
import { everyBlock, literal, statements } from './walk.ts';

/** How well a place fits, and what a person has to decide about it. */
export type Fit = 'sure' | 'conditional' | 'elsewhere' | 'build';

declare module '../../core/note.ts' {
  interface NoteArgs {
    'candidate-block': { block: string; fit: Fit };
    'candidate-new-block': { block: string; name: string };
    'candidate-placeholders': { owner: string; fit: Fit };
    'candidate-plugin': { id: string | null };
    'candidate-applied-script': { script: string };
    'candidate-value': { name: string };
  }
}

/** More of them are no help. */
const MOST = 5;
const FITS: readonly Fit[] = ['sure', 'conditional', 'elsewhere', 'build'];
/** What stands in these is for the build itself, not for what is built. */
const BUILD = new Set(['buildscript', 'pluginManagement']);

interface Ranked extends Candidate {
  readonly fit: Fit;
}

/** Best first, in the order of the text among equals; one a place. */
export function best(...found: readonly (readonly Candidate[])[]): readonly Candidate[] {
  const all = found.flat();
  return all.filter(({ at }, i) => all.findIndex(other => other.at === at) === i).slice(0, MOST);
}

const ranked = (found: readonly Ranked[]): Candidate[] =>
  FITS.flatMap(fit => found.filter(each => each.fit === fit)).map(({ at, why }) => ({ at, why }));

const named = (path: readonly string[]): string => path.join(' › ');

function fitOf(path: readonly string[], wanted: readonly string[], conditional: boolean): Fit {
  if (path.join('\n') === wanted.join('\n')) return conditional ? 'conditional' : 'sure';
  return BUILD.has(path[0] ?? '') ? 'build' : 'elsewhere';
}

/** Blocks of the name that `path` ends with; where no sure one is, the nearest block that could get one. */
export function blocksLike(script: Script, path: readonly string[]): readonly Candidate[] {
  const all = everyBlock(script);
  const found = all
    .filter(({ path: own }) => own.at(-1) === path.at(-1))
    .map(({ block, path: own, conditional }): Ranked => {
      const fit = fitOf(own, path, conditional);
      return { at: block.start, fit, why: note('candidate-block', { block: named(own), fit }) };
    });
  if (found.some(({ fit }) => fit === 'sure')) return ranked(found);
  for (let depth = path.length - 1; depth > 0; depth--) {
    const around = all.find(each => fitOf(each.path, path.slice(0, depth), each.conditional) === 'sure');
    if (!around) continue;
    const why = note('candidate-new-block', {
      block: named(around.path),
      name: named(path.slice(depth)),
    });
    return [{ at: around.block.start, why }, ...ranked(found)];
  }
  return ranked(found);
}

/** Every statement about placeholders, and the blocks that could get one. */
export function placeholdersLike(script: Script, owner: readonly string[]): readonly Candidate[] {
  const shapes = shapesIn(script).map(({ scope, placed }): Ranked => {
    const fit = fitOf(scope, owner, placed.conditional);
    const why = note('candidate-placeholders', { owner: named(scope), fit });
    return { at: placed.statement.start, fit, why };
  });
  return [...ranked(shapes), ...blocksLike(script, owner)];
}

/** The `plugins` block, and plugins that are applied one by one. */
export function pluginsLike(script: Script): readonly Candidate[] {
  const applied = pluginsIn(script)
    .filter(({ form, scope }) => form === 'apply' && scope.length === 0)
    .map(({ id, range }) => ({ at: range.start, why: note('candidate-plugin', { id }) }));
  return [...blocksLike(script, ['plugins']), ...applied];
}

/** Scripts that are applied here may hold what this one lacks. */
export function appliedScripts(script: Script): readonly Candidate[] {
  return statements(script).flatMap(({ statement }) => {
    const from = appliedBy(statement);
    if (from === undefined) return [];
    const written = literal(from) ?? script.text.slice(from.start, from.end);
    return [{ at: statement.start, why: note('candidate-applied-script', { script: written }) }];
  });
}

function appliedBy(statement: Statement): Expression | undefined {
  if (statement.kind !== 'call' || statement.name !== 'apply') return undefined;
  return statement.args.find(({ name }) => name === 'from')?.value;
}

/** Where the names that a value is computed from get theirs. */
export function origins(script: Script, value: Expression): readonly Candidate[] {
  const names = namesIn(value);
  return statements(script).flatMap(({ statement }): Candidate[] => {
    const name = definedBy(statement);
    if (name === null || !names.has(lastOf(name))) return [];
    if (statement.start <= value.start && value.end <= statement.end) return [];
    return [{ at: statement.start, why: originOf(name) }];
  });
}

const originOf = (name: string): Note => note('candidate-value', { name });

const lastOf = (dotted: string): string => dotted.slice(dotted.lastIndexOf('.') + 1);

function definedBy(statement: Statement): string | null {
  if (statement.kind === 'declaration') return statement.name;
  return statement.kind === 'assignment' ? statement.target : null;
}

/** The last part of every name that an expression reads. */
function namesIn(value: Expression): ReadonlySet<string> {
  switch (value.kind) {
    case 'reference':
      return new Set([lastOf(value.name)]);
    case 'string':
      return union(value.parts.filter(part => typeof part !== 'string').map(namesIn));
    case 'infix':
      return union(value.operands.map(namesIn));
    case 'list':
      return union(value.items.map(namesIn));
    case 'call':
      return union(
        [...(value.receiver ? [value.receiver] : []), ...value.args.map(arg => arg.value)].map(namesIn),
      );
    default:
      return new Set();
  }
}

const union = (sets: readonly ReadonlySet<string>[]): ReadonlySet<string> =>
  new Set(sets.flatMap(each => [...each]));
