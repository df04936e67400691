import type { Edit, Range } from '../../core/edit.ts';
import { note } from '../../core/note.ts';
import type { Operation } from '../../core/operation.ts';
import { type Dependency, dependenciesIn, isOwnScope } from './dependencies-in.ts';
import { parseScript } from './parse.ts';
import { quoted } from './quoted.ts';
import { edit, present, refused } from './refuse.ts';
import { removeDependencies } from './remove-dependency.ts';
import type { Dialect, Expression } from './tree.ts';
import { replaced } from './version.ts';

export interface Successor {
  readonly group: string;
  readonly name: string;
  readonly version: string;
}

/**
 * Where a former artifact is declared, its successor is, in the same configuration and notation. Where the successor is
 * there already, the former one just goes.
 */
export function replaceDependency(
  dialect: Dialect,
  isFormer: (found: Dependency) => boolean,
  to: Successor,
): Operation {
  const coordinate = `${to.group}:${to.name}`;
  return text => {
    const script = parseScript(text, dialect);
    const all = dependenciesIn(script);
    const former = all.filter(isFormer);
    if (former.length === 0) return present(0);
    const there = all.some(
      ({ group, name, scope, conditional, configuration }) =>
        `${group}:${name}` === coordinate &&
        isOwnScope(scope) &&
        !conditional &&
        /^(?:implementation|api|compile)$/.test(configuration),
    );
    if (there) return removeDependencies(dialect, coordinate, isFormer)(text);
    const places: { placed: Dependency['placed']; edit: Edit }[] = [];
    for (const found of former) {
      const parts = found.at < found.range.start ? [] : partsOf(found, to);
      if (parts.length === 0) {
        const variable = text.slice(found.range.start, found.range.end);
        return refused(
          note('dependency-version-computed', { coordinate, variable }),
          found.at,
          `${coordinate}:${to.version}`,
        );
      }
      const what = note('what-dependency-former', { coordinate, former: `${found.group}:${found.name}` });
      for (const { range, value, mark } of parts) {
        const literal = quoted(value, mark, dialect);
        if (text.slice(range.start, range.end) !== literal)
          places.push({ placed: found.placed, edit: edit({ ...range, text: literal }, what) });
      }
    }
    return replaced(script, places);
  };
}

interface Part {
  readonly range: Range;
  readonly value: string;
  readonly mark: string;
}

const rangeOf = ({ start, end }: Range): Range => ({ start, end });

const markOf = (value: Expression | undefined): string =>
  value?.kind === 'string' && value.quote === "'" ? "'" : '"';

/** The strings that say what is declared; none where something else says it. */
function partsOf(
  { value, placed: { statement } }: Dependency,
  { group, name, version }: Successor,
): readonly Part[] {
  const whole = (mark: string, at: Expression): Part[] => [
    { range: rangeOf(at), value: `${group}:${name}:${version}`, mark },
  ];
  if (value?.kind === 'string') return whole(markOf(value), value);
  if (value?.kind === 'infix') return whole(markOf(value.operands[0]), value);
  const said =
    value?.kind === 'map'
      ? value.entries.map(entry => ({ name: entry.key, value: entry.value }))
      : value === null && statement.kind === 'call'
        ? statement.args
        : [];
  const places = ['group', 'name', 'version'].map((key, i) => {
    const named = said.find(part => part.name === key)?.value;
    return named ?? (said.every(part => part.name === null) ? said[i]?.value : undefined);
  });
  const words = [group, name, version];
  return places.flatMap((at, i) =>
    at === undefined ? [] : [{ range: rangeOf(at), value: words[i] ?? '', mark: markOf(at) }],
  );
}
