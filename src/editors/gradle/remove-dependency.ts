import { type Note, note } from '../../core/note.ts';
import type { Operation, Outcome } from '../../core/operation.ts';
import { type Going, without } from './cut.ts';
import { type Dependency, dependenciesIn } from './dependencies-in.ts';
import { withoutItems } from './items.ts';
import { parseScript } from './parse.ts';
import type { Splice } from './place.ts';
import { present, refused } from './refuse.ts';
import type { Call, Dialect, Expression, Script } from './tree.ts';

/**
 * What `isGone` picks is declared no longer, in whichever notation and configuration. A statement goes with its closure,
 * and line; of several coordinates in one statement only this one goes. What is declared under a condition or by a
 * loop is left to a person: what goes there may be more than was meant.
 */
export function removeDependencies(
  dialect: Dialect,
  coordinate: string,
  isGone: (found: Dependency) => boolean,
): Operation {
  return text => {
    const script = parseScript(text, dialect);
    const all = dependenciesIn(script);
    const gone = all.filter(isGone);
    const [first] = gone;
    if (!first) return present(0);
    const unsure = gone.find(found => found.conditional || isLooped(found));
    if (unsure) {
      const { start, end } = unsure.range;
      return refused(
        note('gradle-conditional-removal', { what: coordinate }),
        unsure.at,
        minus(text.slice(start, end)),
      );
    }
    return withoutThem(script, all, gone, note('what-dependency-removed', { coordinate }));
  };
}

/** The lines as a diff shows them: what is to be taken out, not pasted. */
export const minus = (code: string): string =>
  code
    .split(/\r\n|\n|\r/)
    .map(line => `- ${line}`)
    .join('\n');

/** Its coordinate stands at the head of a loop, not in the statement. */
const isLooped = ({ at, range }: Dependency): boolean => at < range.start;

function withoutThem(
  script: Script,
  all: readonly Dependency[],
  gone: readonly Dependency[],
  what: Note,
): Outcome {
  const calls = new Map(gone.map(found => [found.placed.statement, found.placed]));
  const going = [...calls.values()].map((placed): Going => {
    const declared = all.filter(each => each.placed.statement === placed.statement);
    const mine = declared.filter(each => gone.includes(each));
    const whole = mine.length === declared.length || placed.statement.kind !== 'call';
    return { placed, parts: whole ? [] : partsOf(script, placed.statement as Call, mine) };
  });
  return without(script, going, what);
}

/** Coordinates among the arguments themselves, and in lists that are arguments. */
function partsOf(script: Script, call: Call, mine: readonly Dependency[]): readonly Splice[] {
  const values = new Set(mine.map(({ value }) => value));
  const isMine = (value: Expression): boolean => values.has(value);
  const places = (items: readonly Expression[]): Set<number> =>
    new Set(items.flatMap((item, i) => (isGone(item) ? [i] : [])));
  const isGone = (item: Expression): boolean =>
    isMine(item) || (item.kind === 'list' && item.items.length > 0 && item.items.every(isMine));
  const args = call.args.map(({ value }) => value);
  const last = call.args.at(-1)?.end ?? call.end;
  const limit = call.parens && call.parens.end > last ? call.parens.end - 1 : last;
  const inLists = args.flatMap(arg =>
    arg.kind === 'list' && !isGone(arg) ? withoutItems(script, arg.items, places(arg.items), arg.close) : [],
  );
  return [...withoutItems(script, call.args, places(args), limit), ...inLists];
}
