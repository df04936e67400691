import { note } from '../../core/note.ts';
import type { Operation, Outcome } from '../../core/operation.ts';
import { appliedScripts, best, blocksLike, placeholdersLike } from './candidates.ts';
import { fact, factsBelow, normalised, outline } from './facts.ts';
import { parseScript } from './parse.ts';
import { after, atEnd, type Splice } from './place.ts';
import { type Entry, extended, freshCode, statementCode } from './placeholder-code.ts';
import { clobbers, inEffect, isSure, OWNER } from './placeholder-owner.ts';
import { pathOf, replacements, resolvedIn, type WantedPlaceholders } from './placeholder-replace.ts';
import { type Shape, shapesIn } from './placeholders-in.ts';
import { change, edit, present, refused } from './refuse.ts';
import type { Block, Dialect, Script } from './tree.ts';
import { blocks } from './walk.ts';

export type { WantedPlaceholders };

/**
 * All entries stand in `android › defaultConfig › manifestPlaceholders`, in the style that is there, and no
 * flavor or build type has another literal for one of their keys.
 */
export function ensurePlaceholders(dialect: Dialect, wanted: WantedPlaceholders): Operation {
  return text => {
    const script = parseScript(text, dialect);
    const shapes = shapesIn(script);
    const snippet = freshCode(dialect, wanted.entries);
    const replacing = replacements(script, shapes, wanted, snippet);
    if ('state' in replacing) return replacing;
    const clobbering = shapes.find(clobbers);
    if (clobbering)
      return refused(
        note('gradle-conditional', { what: 'manifestPlaceholders' }),
        clobbering.placed.statement.start,
        snippet,
        best(placeholdersLike(script, OWNER)),
      );
    const effective = inEffect(shapes);
    const there = ({ key }: Entry): number | null => {
      const [entry] = effective.flatMap(shape => shape.entries.filter(one => one.key === key));
      if (entry) return entry.start;
      const map = effective.find(shape => resolvedIn(shape, key, wanted.resolve) !== null);
      return map ? map.placed.statement.start : null;
    };
    const [first] = wanted.entries;
    const missing = wanted.entries.filter(entry => there(entry) === null);
    if (missing.length === 0 && replacing.edits.length === 0)
      return present((first ? there(first) : null) ?? 0);
    if (missing.length === 0) return change(replacing.edits, replacing.adds, replacing.removes);
    const adding = addition(script, shapes, missing, snippet);
    if (adding.state !== 'change') return adding;
    return change(
      [...replacing.edits, ...adding.edits],
      [...replacing.adds, ...adding.adds],
      replacing.removes,
    );
  };
}

function addition(
  script: Script,
  shapes: readonly Shape[],
  missing: readonly Entry[],
  snippet: string,
): Outcome {
  const what = (keys: readonly Entry[]) =>
    note('what-placeholder', { key: keys.map(entry => entry.key).join(', ') });
  const said = outline(script);
  const anchor = shapes.filter(isSure).pop();
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
    return refused(
      note('gradle-conditional', { what: 'defaultConfig' }),
      unsure.block.start,
      snippet,
      best(placeholdersLike(script, OWNER)),
    );
  if (!android) {
    const places = best(
      placeholdersLike(script, OWNER),
      blocksLike(script, ['android']),
      appliedScripts(script),
    );
    const code = `android {\n${inner(whole(snippet))}\n}`;
    return refused(note('gradle-no-android-block', {}), null, code, places);
  }
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
