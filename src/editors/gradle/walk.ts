/** Every statement of a script with the block path it stands in, whichever way that path is written. */
import type { Block, Call, CallExpression, Declaration, Expression, Script, Statement } from './tree.ts';

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

/** Whoever asks about a script asks again. */
const read = new WeakMap<Script, readonly Placed[]>();

export function statements(script: Script): readonly Placed[] {
  const before = read.get(script);
  if (before) return before;
  const found: Placed[] = [];
  collect(script.body, [], false, found);
  read.set(script, found);
  return found;
}

export interface PlacedBlock {
  readonly block: Block;
  readonly path: readonly string[];
  readonly conditional: boolean;
}

/** All blocks that a call opens, in order. */
export function everyBlock(script: Script): readonly PlacedBlock[] {
  return statements(script).flatMap(placed => (placed.statement.kind === 'call' ? bodiesOf(placed) : []));
}

/** Those whose path is this. */
export function blocks(script: Script, path: readonly string[]): readonly PlacedBlock[] {
  const wanted = path.join('\n');
  return everyBlock(script).filter(found => found.path.join('\n') === wanted);
}

function collect(block: Block, path: readonly string[], conditional: boolean, found: Placed[]): void {
  for (const statement of block.statements) {
    const about = subject(statement);
    const full = about.length === 0 ? path : [...path, ...about];
    const placed = { statement, block, path, full, conditional };
    found.push(placed);
    for (const body of bodiesOf(placed)) collect(body.block, body.path, body.conditional, found);
  }
}

/** The blocks of a statement with the paths that their statements have. */
export function bodiesOf({ statement, path, conditional }: Placed): PlacedBlock[] {
  if (statement.blocks.length === 0) return [];
  const own =
    statement.kind === 'call'
      ? ownBodies(statement, path)
      : statement.kind === 'declaration'
        ? elementBody(statement, path)
        : [];
  return statement.blocks.map(block => {
    const known = own.find(body => body.block === block);
    if (!known) return { block, path, conditional: true };
    return { block, path: known.path, conditional: conditional || isLoop(known.path) };
  });
}

interface OwnBody {
  readonly block: Block;
  readonly path: readonly string[];
}

/** The block of a call and those of the calls chained to it: `tasks.withType<X>().configureEach { … }`. */
function ownBodies(call: Call, path: readonly string[]): OwnBody[] {
  const found: OwnBody[] = [];
  // One growing list, copied where a block stands: a path for every link makes long chains quadratic.
  const inside = [...path, ...segments(call)];
  if (call.block) found.push({ block: call.block, path: [...inside] });
  for (const link of call.chain) {
    if (!ON_ITSELF.has(link.name)) inside.push(link.name);
    if (link.block) found.push({ block: link.block, path: [...inside] });
  }
  // `task copy(type: Copy) { … }`: the block is that of the call that is the argument.
  for (const { value } of call.args) {
    if (value.kind === 'call' && value.block)
      found.push({ block: value.block, path: [...inside, value.name] });
  }
  return found;
}

/** The block of the element that a declaration names: `val release by getting { … }`, `val debug = getByName("debug") { … }`. */
function elementBody(declaration: Declaration, path: readonly string[]): OwnBody[] {
  const { value } = declaration;
  const name = elementOf(declaration);
  return name !== null && value?.kind === 'call' && value.block
    ? [{ block: value.block, path: [...path, name] }]
    : [];
}

const DELEGATES = /^(?:getting|creating|registering|existing)$/;

/** The element of a container that a variable is; null where it is anything else. */
export function elementOf({ name, value, delegated }: Declaration): string | null {
  if (value?.kind !== 'call' && value?.kind !== 'reference') return null;
  if (delegated) return DELEGATES.test(value.name) ? name : null;
  return value.kind === 'call' ? elementNamed(value) : null;
}

function elementNamed({ receiver, name, args }: CallExpression): string | null {
  if (receiver?.kind === 'call' && ON_ITSELF.has(name)) return elementNamed(receiver);
  return receiver === null && NAMED.has(name) ? literal(args[0]?.value) : null;
}

const NOTHING: readonly string[] = [];

function subject(statement: Statement): readonly string[] {
  if (statement.kind === 'call') return namesOf(statement.name);
  return statement.kind === 'assignment' ? namesOf(statement.target) : NOTHING;
}

const NAMED = new Set(['getByName', 'create', 'register', 'named', 'maybeCreate']);
/** Chained to an element, they run their closure on the element itself: `named("debug").configure { … }`. */
const ON_ITSELF = new Set(['apply', 'configure', 'run']);
/** They name what is around them already, or run their closure on it as it is. */
const TRANSPARENT = new Set(['project', 'this', 'apply', 'with', 'run']);

/** The names that a call with a block adds to the path. */
function segments(call: Call): readonly string[] {
  const names = namesOf(call.name);
  const last = names[names.length - 1] ?? '';
  const label = literal(call.args[0]?.value);
  if (EXTENSION_OF.has(last) && configuresAndroid(call)) return ['android'];
  if (NAMED.has(last) && label !== null) return [...names.slice(0, -1), label];
  if (last === 'project' && label !== null) return [...names.slice(0, -1), `project(${label})`];
  if (last === 'with' || last === 'configure') {
    // `with(manifestPlaceholders) { … }` of Kotlin, `configure(allprojects) { … }`
    const about = call.args[0]?.value;
    if (about?.kind === 'reference' && !about.receiver && !about.index) return namesOf(about.name);
  }
  return names.length > 1 && TRANSPARENT.has(last) ? names.slice(0, -1) : names;
}

const EXTENSION_OF = new Set(['configure', 'getByType', 'the']);
const ANDROID_EXTENSION = /^<?(?:[\w.]+\.)?(?:Application|BaseAppModule|App|Library|Common|Base)Extension\b/;

/** `configure<ApplicationExtension> { … }` and `the<ApplicationExtension>().apply { … }` of Kotlin, `extensions.configure(ApplicationExtension) { … }`: `android { … }`. */
function configuresAndroid({ typeArgs, args }: Call): boolean {
  const type = args[0]?.value;
  return (
    ANDROID_EXTENSION.test(typeArgs) || (type?.kind === 'reference' && ANDROID_EXTENSION.test(type.name))
  );
}

/** `project.android` is `android`. */
export function namesOf(dotted: string): readonly string[] {
  if (!dotted.includes('.')) return [dotted];
  const names = dotted.split('.');
  const outer = names[0] ?? '';
  return outer === 'settings' || TRANSPARENT.has(outer) ? names.slice(1) : names;
}

export function literal(expression: Expression | undefined): string | null {
  return expression?.kind === 'string' ? expression.value : null;
}

/** Blocks at the top of a script that are known to run once, in their place. */
const ROOTS = new Set(
  'android apply dependencies repositories buildscript allprojects subprojects pluginManagement plugins ext configurations dependencyResolutionManagement publishing kotlin java tasks apply pluginManager'.split(
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
