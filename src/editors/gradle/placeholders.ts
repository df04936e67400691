import type { Edit } from '../../core/edit.ts';
import { note } from '../../core/note.ts';
import type { Operation, Outcome, Refused } from '../../core/operation.ts';
import { fact, factsBelow, normalised, outline } from './facts.ts';
import { parseScript } from './parse.ts';
import { after, atEnd, type Splice } from './place.ts';
import { type Entry, extended, freshCode, statementCode } from './placeholder-code.ts';
import { type Shape, shapesIn } from './placeholders-in.ts';
import { quoted } from './quoted.ts';
import { change, edit, present, refused } from './refuse.ts';
import type { Block, Dialect, Expression, Script } from './tree.ts';
import { blocks } from './walk.ts';

export interface WantedPlaceholders {
  readonly entries: readonly Entry[];
  /** What a computed value comes to, or null where that is unknown. */
  readonly resolve?: (expression: Expression) => string | null;
}

const OWNER = ['android', 'defaultConfig'];

/**
 * All entries stand in `android › defaultConfig › manifestPlaceholders`, in the style that is there, and no
 * flavor or build type has another literal for one of their keys.
 */
export function ensurePlaceholders(dialect: Dialect, wanted: WantedPlaceholders): Operation {
  return text => {
    const script = parseScript(text, dialect);
    const shapes = shapesIn(script);
    const own = shapes.filter(shape => isOwner(shape.scope));
    const snippet = freshCode(dialect, wanted.entries);
    const replacing = replacements(script, shapes, wanted, snippet);
    if ('state' in replacing) return replacing;
    const clobbering = shapes.find(shape => isOwnedElsewhere(shape) && replacesAll(shape));
    if (clobbering)
      return refused(
        note('gradle-conditional', { what: 'manifestPlaceholders' }),
        clobbering.placed.statement.start,
        snippet,
      );
    const effective = inEffect(own);
    const there = effective.flatMap(shape => shape.entries);
    const missing = wanted.entries.filter(({ key }) => !there.some(entry => entry.key === key));
    if (missing.length === 0 && replacing.edits.length === 0)
      return present(there.find(entry => entry.key === wanted.entries[0]?.key)?.start ?? 0);
    if (missing.length === 0) return change(replacing.edits, replacing.adds, replacing.removes);
    const adding = addition(script, own, missing, snippet);
    if (adding.state !== 'change') return adding;
    return change(
      [...replacing.edits, ...adding.edits],
      [...replacing.adds, ...adding.adds],
      replacing.removes,
    );
  };
}

function isOwner(scope: readonly string[]): boolean {
  return scope.join('.') === OWNER.join('.');
}

/** In `defaultConfig`, but only under a condition or later. */
function isOwnedElsewhere({ scope, placed }: Shape): boolean {
  const inside = scope.slice(-OWNER.length);
  return isOwner(inside) && (placed.conditional || scope.length > OWNER.length);
}

/** A whole map is assigned: what was there before is gone. */
function replacesAll({ operator, form }: Shape): boolean {
  return operator === '=' && (form === 'map' || form === 'named' || form === 'opaque');
}

/** Those that nothing behind them replaces. */
function inEffect(own: readonly Shape[]): readonly Shape[] {
  const sure = own.filter(shape => !shape.placed.conditional);
  const last = sure.map(replacesAll).lastIndexOf(true);
  return sure.slice(Math.max(0, last));
}

interface Replacing {
  readonly edits: readonly Edit[];
  readonly adds: readonly string[];
  readonly removes: readonly string[];
}

/** Every literal of a wanted key that is another one, wherever it stands. */
function replacements(
  script: Script,
  shapes: readonly Shape[],
  wanted: WantedPlaceholders,
  snippet: string,
): Replacing | Refused {
  const { text, dialect } = script;
  const said = outline(script);
  const edits: Edit[] = [];
  const adds: string[] = [];
  const removes: string[] = [];
  for (const shape of shapes) {
    for (const { key, value, start, end } of shape.entries) {
      const want = wanted.entries.find(entry => entry.key === key);
      if (!want || !value) continue;
      const now = literalText(text, value);
      if (now === want.value || (now === null && wanted.resolve?.(value) === want.value)) continue;
      if (now === null) return refused(note('placeholder-computed', { key: want.key }), value.start, snippet);
      const literal = quoted(want.value, value.kind === 'string' ? value.quote : '"', dialect);
      const path = pathOf(said, shape);
      edits.push(
        edit(
          { start: value.start, end: value.end, text: literal },
          note('what-placeholder', { key: want.key }),
        ),
      );
      removes.push(fact(path, normalised(text.slice(start, end), dialect)));
      adds.push(
        fact(
          path,
          normalised(text.slice(start, value.start) + literal + text.slice(value.end, end), dialect),
        ),
      );
    }
  }
  return { edits, adds, removes };
}

/** Entries of a literal stand in their statement's path; others are the statement. */
function pathOf(said: ReturnType<typeof outline>, { placed, map, named }: Shape): readonly string[] {
  const path = said.pathOf(placed.block);
  return map || named ? [...path, said.headOf(placed.statement)] : path;
}

/** What a literal comes to as a placeholder, which is always a string; null for anything computed. */
function literalText(text: string, value: Expression): string | null {
  if (value.kind === 'string') return value.value;
  return value.kind === 'number' || value.kind === 'boolean' ? text.slice(value.start, value.end) : null;
}

function addition(
  script: Script,
  own: readonly Shape[],
  missing: readonly Entry[],
  snippet: string,
): Outcome {
  const what = (keys: readonly Entry[]) =>
    note('what-placeholder', { key: keys.map(entry => entry.key).join(', ') });
  const said = outline(script);
  const anchor = own.filter(shape => !shape.placed.conditional).pop();
  if (!anchor) return begun(script, missing, snippet);
  const literal = extended(script, anchor, missing);
  if (literal) {
    const path = pathOf(said, anchor);
    const edits = literal.splices.map(splice => edit(splice, what(missing)));
    return change(
      edits,
      literal.entries.map(code => fact(path, normalised(code, script.dialect))),
    );
  }
  const code = statementCode(script, anchor, missing);
  const { block, statement } = anchor.placed;
  const facts = code.flatMap(one => factsBelow(one, script.dialect, said.pathOf(block)));
  return change([edit(after(script, block, statement, code), what(missing))], facts);
}

/** The first placeholders of the script. */
function begun(script: Script, missing: readonly Entry[], snippet: string): Outcome {
  const said = outline(script);
  const what = note('what-placeholder', { key: missing.map(entry => entry.key).join(', ') });
  const placed = (block: Block, code: readonly string[], splice: Splice): Outcome =>
    change(
      [edit(splice, what)],
      code.flatMap(one => factsBelow(one, script.dialect, said.pathOf(block))),
    );
  const sure = (path: readonly string[]) => blocks(script, path).find(found => !found.conditional)?.block;
  const config = sure(OWNER);
  const code = script.dialect === 'kotlin' ? snippet.split('\n') : [snippet];
  if (config) return placed(config, code, atEnd(script, config, code));
  const android = sure(['android']);
  const [unsure] = blocks(script, OWNER);
  if (unsure)
    return refused(note('gradle-conditional', { what: 'defaultConfig' }), unsure.block.start, snippet);
  if (!android)
    return refused(note('gradle-no-android-block', {}), null, `android {\n${inner(whole(snippet))}\n}`);
  const created = [whole(snippet)];
  return placed(android, created, atEnd(script, android, created));
}

function whole(snippet: string): string {
  return `defaultConfig {\n${inner(snippet)}\n}`;
}

function inner(code: string): string {
  return code
    .split('\n')
    .map(line => `    ${line}`)
    .join('\n');
}
