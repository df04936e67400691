/**
 * Files of properties that a script loads by itself: `def local = new Properties()`, and then one of many ways to
 * `local.load(…)` the file.
 */
import type { Range } from '../core/edit.ts';
import { childrenOf } from '../editors/gradle/holes.ts';
import { statements } from '../editors/gradle/query.ts';
import type { Expression, Script } from '../editors/gradle/tree.ts';
import type { Files } from '../ports.ts';
import { expressionAt } from './expression-at.ts';
import { type Folders, localPaths } from './local-path.ts';
import { propertiesAt } from './properties.ts';
import type { GradleFile } from './source.ts';
import { known, unknown, type Value } from './value.ts';

/**
 * `name` of the file that the variable `of` has loaded. Without the file it is unknown: it may be on another machine. Null
 * where it can't be told which file that is.
 */
export function loadedProperty(
  files: Files,
  { script, path }: GradleFile,
  folders: Folders,
  of: string,
  name: string,
): Value | null {
  const [found, another] = [...new Set(filesLoaded(script, of, folders))];
  if (found === undefined || another !== undefined) return null;
  const properties = propertiesAt(files, found);
  if (properties === null) return unknown('missing-file', { at: { file: found, range: null }, name });
  return properties.get(name) ?? known(null, { file: path, range: null });
}

/** The files that are named where `of` is loaded, in the innermost statement that names one. */
function filesLoaded(script: Script, of: string, folders: Folders): string[] {
  const all = statements(script).map(({ statement }) => statement);
  const named = (range: Range): string[] => filesIn(expressionAt(script, range.start, range.end), folders);
  return loadsOf(script, of).flatMap(at => {
    const around = all.filter(({ start, end }) => start <= at && at < end).reverse();
    for (const statement of around) {
      const text = script.text.slice(statement.start, statement.end);
      const words = new Set(text.match(/[A-Za-z_]\w*/g) ?? []);
      const found = [
        ...named(statement.kind === 'declaration' ? (statement.value ?? statement) : statement),
        ...all.flatMap(each =>
          each.kind === 'declaration' && each.name !== of && words.has(each.name)
            ? filesIn(each.value, folders)
            : [],
        ),
      ];
      if (found.length > 0) return found;
    }
    return [];
  });
}

/** Where the text loads it: `of.load(…)`, or `load(…)` in what makes it. */
function loadsOf(script: Script, of: string): number[] {
  const { text } = script;
  const direct = [...text.matchAll(new RegExp(`\\b${of}\\.load\\s*\\(`, 'g'))].map(({ index }) => index);
  const made = statements(script).flatMap(({ statement }) =>
    statement.kind === 'declaration' && statement.name === of ? [statement] : [],
  );
  const inside = made.flatMap(({ start, end }) => {
    const found = /\bload\s*\(/.exec(text.slice(start, end));
    return found ? [start + found.index] : [];
  });
  return [...direct, ...inside];
}

/** Files named by the calls that an expression is made of: `file("x")`, `new File(rootDir, "x")`, `FileInputStream("$rootDir/x")`. */
function filesIn(expression: Expression | null, folders: Folders): string[] {
  if (expression?.kind !== 'call')
    return (expression ? childrenOf(expression) : []).flatMap(each => filesIn(each, folders));
  const { receiver } = expression;
  const named =
    receiver?.kind === 'reference' ? receiver.name.replace(/^project\.(?=rootProject\b)/, '') : null;
  const own = localPaths(
    {
      ...expression,
      name: expression.name.replace(/^new /, ''),
      receiver: receiver?.kind === 'reference' && named !== null ? { ...receiver, name: named } : receiver,
    },
    folders,
  );
  if (own.length > 0) return own;
  const argument = expression.args[0]?.value;
  const streamed = /(?:FileInputStream|FileReader)$/.test(expression.name) && argument?.kind === 'string';
  if (streamed && argument.value === null) return localPaths(argument, folders);
  return childrenOf(expression).flatMap(each => filesIn(each, folders));
}
