import { note } from '../../core/note.ts';
import type { Operation, Outcome } from '../../core/operation.ts';
import { best, blocksLike } from './candidates.ts';
import { type Dependency, dependenciesIn, isOwnScope } from './dependencies-in.ts';
import { factsBelow, outline } from './facts.ts';
import { parseScript } from './parse.ts';
import { after, atEnd } from './place.ts';
import { quoted } from './quoted.ts';
import { change, edit, present, refused } from './refuse.ts';
import type { Block, Dialect, Script, StringLiteral } from './tree.ts';
import { raisedVersion } from './version.ts';
import { blocks } from './walk.ts';

export interface WantedDependency {
  readonly group: string;
  readonly name: string;
  readonly version: string;
  readonly configuration: string;
  /** Put another version in the place of the one that is there. */
  readonly raise: boolean;
  /** Accessors of the catalogs and the `group:name` they stand for. */
  readonly libraries?: ReadonlyMap<string, string>;
  /** Declare it through this accessor, `libs.tencent.tpns`, and not by its coordinate. */
  readonly accessor?: string;
}

/** These reach every variant's compile and run time; `debugImplementation` and its like do not. */
const MAIN = new Set(['implementation', 'api', 'compile']);

/** The artifact is declared for all variants in the module's own `dependencies`. */
export function ensureDependency(dialect: Dialect, wanted: WantedDependency): Operation {
  return text => {
    const script = parseScript(text, dialect);
    const own = dependenciesIn(script).filter(({ scope }) => isOwnScope(scope));
    const there = own.filter(found => MAIN.has(found.configuration) && isWanted(found, wanted));
    const [sure] = there.filter(found => !found.conditional);
    const what = note('what-dependency', { coordinate: coordinate(wanted) });
    if (sure && wanted.raise) return raisedVersion(script, there, wanted, line(script, own, own, wanted));
    if (sure) return present(sure.at);
    const [unsure] = there;
    const snippet = line(script, own, own, wanted);
    if (unsure) {
      const why = note('gradle-conditional', { what: coordinate(wanted) });
      return refused(why, unsure.at, snippet, best(blocksLike(script, ['dependencies'])));
    }
    return added(script, own, wanted, what);
  };
}

export function coordinate({ group, name }: { group: string; name: string }): string {
  return `${group}:${name}`;
}

function isWanted(found: Dependency, wanted: WantedDependency): boolean {
  if (found.accessor !== null) {
    const stands = wanted.libraries?.get(found.accessor) === coordinate(wanted);
    return stands || found.accessor === wanted.accessor;
  }
  return found.group === wanted.group && found.name === wanted.name;
}

function added(
  script: Script,
  own: readonly Dependency[],
  wanted: WantedDependency,
  what: ReturnType<typeof note>,
): Outcome {
  const block = bestBlock(script, own);
  if (!block) {
    const code = `dependencies {\n    ${line(script, own, [], wanted)}\n}`;
    const splice = atEnd(script, script.body, [code], true);
    return change([edit(splice, what)], factsBelow(code, script.dialect, []));
  }
  const siblings = own.filter(found => found.placed.block === block && !found.conditional);
  const code = line(script, own, siblings, wanted);
  const configuration = habit(own, wanted.configuration);
  const alike = siblings.filter(found => found.configuration === configuration);
  const last = alike.filter(found => like(found, wanted)).pop() ?? alike.pop();
  const splice = last ? after(script, block, last.placed.statement, [code]) : atEnd(script, block, [code]);
  return change([edit(splice, what)], factsBelow(code, script.dialect, outline(script).pathOf(block)));
}

/** Of several `dependencies` blocks the one that has most of what an app ships. */
function bestBlock(script: Script, own: readonly Dependency[]): Block | null {
  let best: Block | null = null;
  let most = -1;
  for (const { block, conditional } of blocks(script, ['dependencies'])) {
    const count = own.filter(found => found.placed.block === block && MAIN.has(found.configuration)).length;
    if (!conditional && count > most) [best, most] = [block, count];
  }
  return best;
}

/** `compile` where the file knows nothing newer, and only there. */
function habit(own: readonly Dependency[], configuration: string): string {
  if (configuration !== 'implementation') return configuration;
  const used = new Set(own.map(found => found.configuration));
  const newer = [...used].some(name =>
    /^(api|.*(Implementation|Only|Api)|implementation|kapt|ksp)$/.test(name),
  );
  return used.has('compile') && !newer ? 'compile' : configuration;
}

/** The declaration, written like its nearest relative. */
function line(
  script: Script,
  own: readonly Dependency[],
  siblings: readonly Dependency[],
  wanted: WantedDependency,
): string {
  const { dialect, text } = script;
  const configuration = habit(own, wanted.configuration);
  const models = [...siblings].reverse().filter(found => like(found, wanted));
  const near = [...models.filter(found => found.configuration === configuration), ...models];
  const plain = near.map(quoteOf).find(mark => mark !== null);
  const value = wanted.accessor ?? quoted(`${coordinate(wanted)}:${wanted.version}`, plain ?? "'", dialect);
  const call = near[0]?.placed.statement;
  if (call?.kind !== 'call')
    return dialect === 'kotlin' ? `${configuration}(${value})` : `${configuration} ${value}`;
  const name = call.quoted ? quoted(configuration, '"', dialect) : configuration;
  if (!call.parens) return `${name} ${value}`;
  return `${name}${text.slice(call.nameRange.end, call.parens.start)}(${value})`;
}

/** Declared in the same manner: by coordinate, or by a name of the same catalog. */
function like(found: Dependency, { accessor }: WantedDependency): boolean {
  if (accessor === undefined) return found.notation === 'string';
  return found.accessor?.split('.')[0] === accessor.split('.')[0];
}

/** The quotes of a declaration without interpolation: `"` there may only be for the `$`. */
function quoteOf({ placed: { statement } }: Dependency): string | null {
  if (statement.kind !== 'call') return null;
  const literals = statement.args
    .map(arg => arg.value)
    .filter((value): value is StringLiteral => value.kind === 'string');
  return (
    literals.find(({ value, quote }) => value !== null && (quote === "'" || quote === '"'))?.quote ?? null
  );
}
