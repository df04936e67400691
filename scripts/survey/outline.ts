/** What a script does, call by call, in the words that the languages' own parsers use for it. */
import type { Range } from '../../src/core/edit.ts';
import type { Call, CallExpression, Expression, Script } from '../../src/editors/gradle/tree.ts';

/** A call, an assignment or a declaration, behind the names of those it stands in. */
export interface Row {
  readonly path: readonly string[];
  /** Offset in the text. */
  readonly at: number;
}

export interface Outline {
  readonly rows: readonly Row[];
  /** Ranges that our tree keeps as text: what the parser tells of them has no counterpart. */
  readonly apart: readonly Range[];
}

/** The statement as the expression it was read from. */
export function expressionOf({ text, dialect }: Script, call: Call): Expression {
  const { start, nameRange, quoted, typeArgs, args, parens, block } = call;
  const dot = quoted ? -1 : call.name.lastIndexOf('.');
  const owner = dot < 0 ? null : named(call.name.slice(0, dot), { start, end: ownerEnd(text, call) });
  const head: CallExpression = {
    kind: 'call',
    receiver: owner,
    name: call.name.slice(dot + 1),
    nameRange: { start: owner ? lastNameStart(text, nameRange) : nameRange.start, end: nameRange.end },
    quoted,
    typeArgs,
    args,
    parens,
    block,
    start,
    end: block?.end ?? parens?.end ?? args[args.length - 1]?.end ?? nameRange.end,
  };
  return call.chain.reduce<Expression>((receiver, link) => {
    const end = Math.max(
      link.block?.end ?? 0,
      link.parens?.end ?? 0,
      link.args.at(-1)?.end ?? link.nameRange.end,
    );
    const { name } = link;
    if (link.args.length === 0 && !link.parens && !link.block) {
      return { kind: 'reference', receiver, name, nameRange: link.nameRange, index: null, start, end };
    }
    if (dialect === 'kotlin' && !link.parens && !link.block) {
      const operands = [receiver, ...link.args.map(arg => arg.value)];
      return { kind: 'infix', operator: name, operands, start, end };
    }
    return { kind: 'call', ...link, receiver, quoted: false, typeArgs: '', start, end };
  }, head);
}

/** Source text in one line, without comments. */
export function flattened(code: string): string {
  return code
    .replace(/\/\*.*?\*\//gs, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function named(name: string, range: Range): Expression {
  return { kind: 'reference', receiver: null, name, nameRange: range, index: null, ...range };
}

function lastNameStart(text: string, { start, end }: Range): number {
  const written = text.slice(start, end);
  return end - (/(?:`[^`]*`|"[^"]*"|'[^']*'|[^.`:\s]+)$/.exec(written)?.[0].length ?? written.length);
}

function ownerEnd(text: string, { nameRange }: Call): number {
  const before = text.slice(nameRange.start, lastNameStart(text, nameRange));
  return nameRange.start + before.replace(/[\s.?*&@:]+$/, '').length;
}
