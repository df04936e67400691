/** A catalog's version asked for by name, as code does that has no accessors: `libs.findVersion("min").get().requiredVersion`. */
import type { CallExpression, Expression } from '../editors/gradle/tree.ts';
import { literal } from '../editors/gradle/walk.ts';
import { accessorOf } from '../editors/toml/alias.ts';
import { type Next, type Scope, unknownAt } from './names.ts';
import type { Value } from './value.ts';

export function foundVersion(
  call: CallExpression,
  owner: Expression | null,
  scope: Scope,
  next: Next,
): Value {
  const catalog = catalogNamed(owner, scope);
  const [argument] = call.args;
  if (catalog === null || argument === undefined) return unknownAt('computed', scope, call);
  const alias = next(argument.value);
  if (!alias.known) return alias;
  const text = String(alias.value);
  return (
    scope.version(catalog, accessorOf(text)) ??
    unknownAt('undefined-name', scope, call, `${catalog}.versions.${text}`)
  );
}

/** `libs`, what a variable of such a name is, `extensions.getByType<VersionCatalogsExtension>().named("libs")` itself. */
function catalogNamed(owner: Expression | null, scope: Scope): string | null {
  if (owner?.kind === 'call') return owner.name === 'named' ? literal(owner.args[0]?.value) : null;
  if (owner?.kind !== 'reference' || owner.receiver !== null || owner.index !== null) return null;
  const name = owner.name.replace(/^(?:(?:project|target|this)\.)+/, '');
  const variable = scope.lookup(name, 'local', { file: scope.file, at: owner.start });
  if (variable === null) return name;
  return variable.uncertain || variable.value?.kind !== 'call'
    ? null
    : catalogNamed(variable.value, variable.scope);
}

/** `….get().requiredVersion`: of a version that is one word all of these say that word. */
export const isWholeVersion = (receiver: Expression, name: string): boolean =>
  /^(?:requiredVersion|displayName)$/.test(name) &&
  receiver.kind === 'call' &&
  /^(?:get|orElseThrow)$/.test(receiver.name) &&
  receiver.receiver?.kind === 'call' &&
  receiver.receiver.name === 'findVersion';
