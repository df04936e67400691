/** Every statement of a script with the block path it stands in, whichever way that path is written. */
import type { Block, Call, Expression, Script, Statement } from './tree.ts';

export interface Placed {
  readonly statement: Statement;
  /** The block that directly holds it. */
  readonly block: Block;
  /** Names of the blocks around it, dotted ones one by one: `android { buildTypes.release { … } }`. */
  readonly path: readonly string[];
  /** The path and the names that the statement itself is about: `manifestPlaceholders.put(…)` adds two. */
  readonly full: readonly string[];
  /** Whether it runs may depend on something: `if`, `try`, a loop, a function, the closure of an unknown call. */
  readonly conditional: boolean;
}

export function statements(script: Script): readonly Placed[] {
  const found: Placed[] = [];
  collect(script.body, [], false, found);
  return found;
}

/** All blocks whose path is this, in order. */
export function blocks(
  script: Script,
  path: readonly string[],
): readonly { block: Block; conditional: boolean }[] {
  const wanted = path.join('\n');
  const found: { block: Block; conditional: boolean }[] = [];
  for (const placed of statements(script)) {
    if (placed.statement.kind !== 'call') continue;
    for (const { block, path: inside, conditional } of bodiesOf(placed)) {
      if (inside.join('\n') === wanted) found.push({ block, conditional });
    }
  }
  return found;
}

function collect(block: Block, path: readonly string[], conditional: boolean, found: Placed[]): void {
  for (const statement of block.statements) {
    const placed = { statement, block, path, full: [...path, ...subject(statement)], conditional };
    found.push(placed);
    for (const body of bodiesOf(placed)) collect(body.block, body.path, body.conditional, found);
  }
}

/** The blocks of a statement with the paths that their statements have. */
function bodiesOf({
  statement,
  path,
  conditional,
}: Placed): { block: Block; path: readonly string[]; conditional: boolean }[] {
  const own = statement.kind === 'call' ? ownBodies(statement, path) : [];
  return statement.blocks.map(block => {
    const known = own.find(body => body.block === block);
    if (!known) return { block, path, conditional: true };
    return { block, path: known.path, conditional: conditional || isLoop(known.path) };
  });
}

/** The block of a call and those of the calls chained to it: `tasks.withType<X>().configureEach { … }`. */
function ownBodies(call: Call, path: readonly string[]): { block: Block; path: readonly string[] }[] {
  const found: { block: Block; path: readonly string[] }[] = [];
  let inside = [...path, ...segments(call)];
  if (call.block) found.push({ block: call.block, path: inside });
  for (const link of call.chain) {
    inside = [...inside, link.name];
    if (link.block) found.push({ block: link.block, path: inside });
  }
  // `task copy(type: Copy) { … }`: the block is that of the call that is the argument.
  for (const { value } of call.args) {
    if (value.kind === 'call' && value.block)
      found.push({ block: value.block, path: [...inside, value.name] });
  }
  return found;
}

function subject(statement: Statement): readonly string[] {
  if (statement.kind === 'call') return namesOf(statement.name);
  return statement.kind === 'assignment' ? namesOf(statement.target) : [];
}

const NAMED = new Set(['getByName', 'create', 'register', 'named', 'maybeCreate']);
/** They name what is around them already, or run their closure on it as it is. */
const TRANSPARENT = new Set(['project', 'this', 'apply', 'with', 'run']);

/** The names that a call with a block adds to the path. */
function segments(call: Call): readonly string[] {
  const names = namesOf(call.name);
  const last = names[names.length - 1] ?? '';
  const label = literal(call.args[0]?.value);
  if (last === 'configure' && configuresAndroid(call)) return ['android'];
  if (NAMED.has(last) && label !== null) return [...names.slice(0, -1), label];
  if (last === 'project' && label !== null) return [...names.slice(0, -1), `project(${label})`];
  return names.length > 1 && TRANSPARENT.has(last) ? names.slice(0, -1) : names;
}

const ANDROID_EXTENSION = /^<?(?:[\w.]+\.)?(?:Application|BaseAppModule|App|Library|Common|Base)Extension\b/;

/** `configure<ApplicationExtension> { … }` of Kotlin, `extensions.configure(ApplicationExtension) { … }`: `android { … }`. */
function configuresAndroid({ typeArgs, args }: Call): boolean {
  const type = args[0]?.value;
  return (
    ANDROID_EXTENSION.test(typeArgs) || (type?.kind === 'reference' && ANDROID_EXTENSION.test(type.name))
  );
}

/** `project.android` is `android`. */
export function namesOf(dotted: string): readonly string[] {
  const names = dotted.split('.');
  return names.length > 1 && TRANSPARENT.has(names[0] ?? '') ? names.slice(1) : names;
}

export function literal(expression: Expression | undefined): string | null {
  return expression?.kind === 'string' ? expression.value : null;
}

/** Blocks at the top of a script that are known to run once, in their place. */
const ROOTS = new Set(
  'android dependencies repositories buildscript allprojects subprojects pluginManagement plugins ext configurations dependencyResolutionManagement publishing kotlin java tasks'.split(
    ' ',
  ),
);
/** Closures that run for each of many, later, or not at all. */
const LOOPS = new Set(
  'all each every any find findAll configureEach matching whenObjectAdded whenReady withType eachWithIndex collect forEach filter times let also afterEvaluate beforeEvaluate doFirst doLast onVariants eachDependency use takeIf'.split(
    ' ',
  ),
);

function isLoop(path: readonly string[]): boolean {
  const last = path[path.length - 1] ?? '';
  return LOOPS.has(last) || (path.length === 1 && !ROOTS.has(last) && !last.startsWith('project('));
}
