import type { Range } from '../../core/edit.ts';
import { loopValues } from './loop-values.ts';
import type { Block, Call, Expression, Script, StringLiteral } from './tree.ts';
import { literal, type Placed, statements } from './walk.ts';

export interface Repository {
  /** The blocks around it: `['allprojects', 'repositories']`. */
  readonly scope: readonly string[];
  /** `mavenCentral`, `google`, `maven`, … */
  readonly name: string;
  /** Of a `maven`; null where there is none or it is computed. */
  readonly url: string | null;
  readonly urlLiteral: StringLiteral | null;
  /** Its address is a folder: `'../maven'`, `"$rootDir/libs"`, `file(…)`. */
  readonly local: boolean;
  /** The statement on one line, for people. */
  readonly source: string;
  /** It serves only some groups: the block that says which. */
  readonly content: Block | null;
  /** `http:` is allowed for it, or may be: nobody says plainly that it is not. */
  readonly insecure: boolean;
  readonly conditional: boolean;
  /** Of the statement. */
  readonly range: Range;
  readonly placed: Placed;
}

/** Between `repositories` and the repository itself. */
const EXCLUSIVE = ['exclusiveContent', 'forRepository'];
const NO_REPOSITORY = new Set([
  'exclusiveContent',
  'all',
  'configureEach',
  'withType',
  'matching',
  'remove',
  'clear',
]);

export function repositoriesIn(script: Script): readonly Repository[] {
  const all = statements(script);
  return all.flatMap(placed => {
    const { statement, full } = placed;
    if (statement.kind !== 'call') return [];
    const at = full.lastIndexOf('repositories');
    const between = full.slice(at + 1, -1);
    const name = full[full.length - 1] ?? '';
    const exclusive = between.join('.') === EXCLUSIVE.join('.');
    if (at < 0 || (between.length > 0 && !exclusive) || NO_REPOSITORY.has(name) || at === full.length - 1)
      return [];
    const address = named(addressOf(statement), all);
    const common = {
      scope: full.slice(0, at + 1),
      name,
      local: address !== undefined && isFolder(script, address),
      source: script.text.slice(statement.start, statement.end).replace(/\s+/g, ' '),
      content: exclusive ? placed.block : contentOf(statement),
      insecure: allowsInsecure(
        settingOf(
          statement,
          /^(?:\w+\.)?(?:allowInsecureProtocol|isAllowInsecureProtocol|setAllowInsecureProtocol)$/,
        ),
      ),
      range: { start: statement.start, end: statement.end },
      placed,
    };
    const looped = address?.kind === 'reference' ? loopValues(script, all, placed.block, address.name) : null;
    if (looped) {
      const { conditional } = looped.loop;
      return looped.values.map(url => ({ ...common, url, urlLiteral: null, conditional }));
    }
    const urlLiteral = address?.kind === 'string' && literal(address) !== null ? address : null;
    return [{ ...common, url: urlLiteral?.value ?? null, urlLiteral, conditional: placed.conditional }];
  });
}

/** `maven("x")`, `maven(url = "x")`, `maven { url 'x' }`, `url = uri("x")`, `setUrl("x")`. */
function addressOf(call: Call): Expression | undefined {
  const given = call.args.find(arg => arg.name === null || arg.name === 'url')?.value;
  return unwrapped(given ?? settingOf(call, /^(?:\w+\.)?(url|setUrl)$/));
}

/** What `uri("x")`, `URI.create("x")`, `'x'.toURI()` and `'x' as URI` are about. */
function unwrapped(value: Expression | undefined): Expression | undefined {
  if (value?.kind === 'infix' && value.operator === 'as') return unwrapped(value.operands[0]);
  if (value?.kind !== 'call') return value;
  if (/^to(?:URI|Uri|URL)$/.test(value.name) && value.receiver) return unwrapped(value.receiver);
  return /^(?:uri|url|URI|create|new URI)$/.test(value.name.replace(/^.*\.(?=\w+$)/, ''))
    ? unwrapped(value.args[0]?.value)
    : value;
}

/** A variable's value, where the script declares it once. */
function named(address: Expression | undefined, all: readonly Placed[]): Expression | undefined {
  if (address?.kind !== 'reference' || address.receiver || address.index) return address;
  const declared = all.flatMap(({ statement }) =>
    statement.kind === 'declaration' && statement.name === address.name && !statement.delegated
      ? [statement.value]
      : [],
  );
  const [value] = declared;
  return declared.length === 1 && value ? unwrapped(value) : address;
}

const FOLDERS = /(?:^|\W)(?:rootDir|projectDir|buildDir)\W*$/;

/** Gradle takes an address without a scheme for a path. */
function isFolder(script: Script, address: Expression): boolean {
  if (address.kind === 'call') return /(?:^|\.|^new )(?:file|File)$/.test(address.name);
  if (address.kind !== 'string') return false;
  const [first] = address.parts;
  if (address.value !== null) return /^(?:file:|(?![a-z][a-z0-9+.-]*:))/i.test(address.value);
  if (typeof first === 'string') return /^(?:file:|\.{0,2}\/)/i.test(first);
  return first !== undefined && FOLDERS.test(script.text.slice(first.start, first.end));
}

const allowsInsecure = (said: Expression | undefined): boolean =>
  said !== undefined && !(said.kind === 'boolean' && !said.value);

/** What a statement of this name in the call's block sets. */
function settingOf(call: Call, name: RegExp): Expression | undefined {
  for (const statement of call.block?.statements ?? []) {
    if (statement.kind === 'call' && name.test(statement.name)) return statement.args[0]?.value;
    if (statement.kind === 'assignment' && name.test(statement.target)) return statement.value;
  }
  return undefined;
}

function contentOf(call: Call): Block | null {
  for (const statement of call.block?.statements ?? []) {
    if (statement.kind === 'call' && /^(content|mavenContent)$/.test(statement.name)) return statement.block;
  }
  return null;
}
