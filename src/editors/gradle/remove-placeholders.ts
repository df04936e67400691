import { note } from '../../core/note.ts';
import type { Operation, Refused } from '../../core/operation.ts';
import { type Going, without } from './cut.ts';
import { commentsIn } from './facts.ts';
import { withoutItems } from './items.ts';
import { parseScript } from './parse.ts';
import { replacesAll } from './placeholder-owner.ts';
import { type Shape, shapesIn } from './placeholders-in.ts';
import { present, refused } from './refuse.ts';
import { minus } from './remove-dependency.ts';
import type { Dialect, Script } from './tree.ts';

/**
 * No entry of these keys is left, in no block. A statement that gives nothing else goes with it; a map that takes the
 * place of what came before it, or is a variable, stays, if need be as an empty one.
 */
export function removePlaceholders(dialect: Dialect, keys: readonly string[]): Operation {
  return text => {
    const script = parseScript(text, dialect);
    const shapes = shapesIn(script);
    const holding = shapes.filter(shape => mine(shape, keys).length > 0);
    if (holding.length === 0) return present(0);
    const doubt = doubtAbout(script, holding, keys);
    if (doubt !== null) return doubt;
    const going = new Map(holding.map(shape => [shape.home.statement, goingOf(script, shapes, shape, keys)]));
    return without(script, [...going.values()], note('what-placeholder-removed', { key: keys.join(', ') }));
  };
}

const mine = ({ entries }: Shape, keys: readonly string[]): Shape['entries'] =>
  entries.filter(({ key }) => key !== null && keys.includes(key));

function doubtAbout(script: Script, holding: readonly Shape[], keys: readonly string[]): Refused | null {
  const what = keys.join(', ');
  const refuse = (why: Refused['why'], { placed, home }: Shape): Refused => {
    const { start, end } = home.statement;
    return refused(why, placed.statement.start, minus(script.text.slice(start, end)));
  };
  for (const shape of holding) {
    const unsure = mine(shape, keys).some(entry => !entry.sure || !isReachable(shape, entry));
    if (shape.placed.conditional || shape.home.conditional || unsure)
      return refuse(note('gradle-conditional-removal', { what }), shape);
    const isElsewhere = shape.home !== shape.placed && shape.map === null;
    if (isElsewhere || isRead(script, holding, keys)) return refuse(note('used-elsewhere', { what }), shape);
    const another = mine(shape, keys).find(entry => disagrees(script, holding, entry));
    if (another?.key) {
      const owner = shape.scope.join(' › ');
      return refuse(note('placeholder-conflict', { key: another.key, owner }), shape);
    }
  }
  return null;
}

type Entry = Shape['entries'][number];

/** It is the statement itself, or stands in the literal that is understood, and in no other. */
function isReachable({ inside, map, named, home, placed }: Shape, { start }: Entry): boolean {
  if (!inside || (home !== placed && map === null)) return true;
  return [...(map?.entries ?? []), ...(named ?? [])].some(item => item.start === start);
}

/** Another value of the key under a flavor or build type belongs to another app: that is nothing to be taken out in passing. */
function disagrees({ text }: Script, holding: readonly Shape[], { key, value }: Entry): boolean {
  const written = (entry: Entry): string | null =>
    entry.value === null
      ? null
      : entry.value.kind === 'string'
        ? entry.value.value
        : text.slice(entry.value.start, entry.value.end);
  const [own, ...others] = holding.flatMap(shape => shape.entries.filter(entry => entry.key === key));
  return own !== undefined && own.value === value && others.some(other => written(other) !== written(own));
}

/** `buildConfigField 'String', 'ID', manifestPlaceholders.XG_ACCESS_ID` */
function isRead(script: Script, holding: readonly Shape[], keys: readonly string[]): boolean {
  const reads = new RegExp(
    `manifestPlaceholders\\s*(?:\\.|\\[|\\?)[\\s.get(\\["']*(?:${keys.join('|')})\\b`,
    'g',
  );
  const skipped = [...commentsIn(script), ...holding.map(({ placed }) => placed.statement)];
  return [...script.text.matchAll(reads)].some(
    ({ index }) => !skipped.some(({ start, end }) => start <= index && index < end),
  );
}

function goingOf(script: Script, shapes: readonly Shape[], shape: Shape, keys: readonly string[]): Going {
  const { home: placed, map, named, inside } = shape;
  const entries = mine(shape, keys);
  if (!inside || (entries.length === shape.entries.length && isWhole(shapes, shape)))
    return { placed, parts: [] };
  const items = map?.entries ?? named ?? [];
  const gone = new Set(
    items.flatMap((item, i) => (entries.some(({ start }) => start === item.start) ? [i] : [])),
  );
  if (map && gone.size === items.length) {
    const empty = script.dialect === 'groovy' ? ':' : '';
    return { placed, parts: [{ start: map.open, end: map.close, text: empty }] };
  }
  const limit = map?.close ?? items.at(-1)?.end ?? placed.statement.end;
  return { placed, parts: withoutItems(script, items, gone, limit) };
}

/** The statement does nothing but give these entries. */
function isWhole(shapes: readonly Shape[], shape: Shape): boolean {
  const { placed, home, scope } = shape;
  const { statement } = placed;
  if (home !== placed) return false;
  const earlier = shapes.some(
    other => other.scope.join('.') === scope.join('.') && other.placed.statement.start < statement.start,
  );
  if (replacesAll(shape) && earlier) return false;
  if (statement.kind === 'call') return statement.args.length === 1 || shape.named !== null;
  if (statement.kind !== 'assignment') return false;
  // `manifestPlaceholders = manifestPlaceholders + [a: 'x']`
  const { value } = statement;
  return (
    value.kind === 'map' ||
    (value.kind === 'infix' &&
      value.operator === '+' &&
      value.operands.length === 2 &&
      shape.operator === '+=')
  );
}
