/** A source file as the laws see it: what it imports, what of the outer world it names. Read by the compiler's parser. */
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';

export interface Source {
  /** Relative to src/, forward slashes. */
  readonly path: string;
  /** First folder of the path; the file's own name without `.ts` where it lies in src/ itself. */
  readonly room: string;
  readonly lines: number;
  readonly imports: readonly Import[];
  readonly globals: readonly Global[];
  readonly words: readonly Word[];
}

export interface Import {
  readonly specifier: string;
  /** The file in src/ that is meant, relative to src/; null for a package or a module of Node. */
  readonly target: string | null;
  /** `lazy` is `import()`; `type` leaves no trace at run time. */
  readonly kind: 'value' | 'type' | 'lazy';
  readonly line: number;
}

/** A name from outside every module: `process.env` is `{ name: 'process', member: 'env' }`. */
export interface Global {
  readonly name: string;
  /** null where the object itself is passed on or taken apart. */
  readonly member: string | null;
  readonly line: number;
}

/** An identifier, or the text of a string, template or regular expression. Comments are not code. */
export interface Word {
  readonly text: string;
  readonly line: number;
}

const WATCHED = new Set(['process', 'fetch', 'console', 'WebSocket', 'EventSource', 'XMLHttpRequest']);

export function readSources(folder: string): Source[] {
  return (readdirSync(folder, { recursive: true }) as string[])
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => path.endsWith('.ts'))
    .sort()
    .map(path => sourceOf(path, readFileSync(posix.join(folder, path), 'utf8')));
}

export function sourceOf(path: string, text: string): Source {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const lineOf = (node: ts.Node): number => file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
  const nodes = allNodes(file);
  const own = new Set(nodes.flatMap(declaredName));
  return {
    path,
    room: path.includes('/') ? path.slice(0, path.indexOf('/')) : path.replace(/\.ts$/, ''),
    lines: file.getLineStarts().length - (text.endsWith('\n') ? 1 : 0),
    imports: nodes.flatMap(node => {
      const found = importOf(node);
      return found ? { ...found, target: targetOf(path, found.specifier), line: lineOf(node) } : [];
    }),
    globals: nodes.flatMap(node => {
      const name = globalName(node);
      return name && WATCHED.has(name) && !own.has(name)
        ? { name, member: memberOf(node), line: lineOf(node) }
        : [];
    }),
    words: nodes.flatMap(node => {
      const written = wordOf(node);
      return written === null ? [] : { text: written, line: lineOf(node) };
    }),
  };
}

function allNodes(file: ts.SourceFile): ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(file, visit);
  return nodes;
}

function importOf(node: ts.Node): Pick<Import, 'specifier' | 'kind'> | null {
  if (ts.isImportDeclaration(node)) {
    return named(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
  }
  if (ts.isExportDeclaration(node)) return named(node.moduleSpecifier, node.isTypeOnly);
  if (ts.isModuleDeclaration(node)) return named(node.name, true);
  if (ts.isImportTypeNode(node)) {
    return named(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true);
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [what] = node.arguments;
    return { specifier: what && ts.isStringLiteralLike(what) ? what.text : '(computed)', kind: 'lazy' };
  }
  return null;
}

function named(specifier: ts.Node | undefined, isType: boolean): Pick<Import, 'specifier' | 'kind'> | null {
  return specifier && ts.isStringLiteralLike(specifier)
    ? { specifier: specifier.text, kind: isType ? 'type' : 'value' }
    : null;
}

function targetOf(from: string, specifier: string): string | null {
  return specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : null;
}

/** Names bound in this file: a parameter called `fetch` is not the global. */
function declaredName(node: ts.Node): string[] {
  const declares =
    ts.isVariableDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isBindingElement(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isImportClause(node) ||
    ts.isImportSpecifier(node) ||
    ts.isNamespaceImport(node);
  return declares && node.name && ts.isIdentifier(node.name) ? [node.name.text] : [];
}

/** `process`, and `globalThis.process` for the same. */
function globalName(node: ts.Node): string | null {
  if (ts.isPropertyAccessExpression(node)) {
    const { expression } = node;
    return ts.isIdentifier(expression) && ['globalThis', 'global'].includes(expression.text)
      ? node.name.text
      : null;
  }
  if (!ts.isIdentifier(node)) return null;
  const { parent } = node;
  const isKey =
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    ((ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isMethodSignature(parent)) &&
      parent.name === node) ||
    (ts.isMethodDeclaration(parent) && parent.name === node) ||
    (ts.isPropertyDeclaration(parent) && parent.name === node);
  return isKey ? null : node.text;
}

function memberOf(node: ts.Node): string | null {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.expression === node) return parent.name.text;
  if (ts.isElementAccessExpression(parent) && parent.expression === node) {
    return ts.isStringLiteralLike(parent.argumentExpression) ? parent.argumentExpression.text : null;
  }
  return null;
}

function wordOf(node: ts.Node): string | null {
  return ts.isIdentifier(node) ||
    ts.isPrivateIdentifier(node) ||
    ts.isStringLiteralLike(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddleOrTemplateTail(node) ||
    node.kind === ts.SyntaxKind.RegularExpressionLiteral
    ? (node as ts.LiteralLikeNode | ts.Identifier).text
    : null;
}
