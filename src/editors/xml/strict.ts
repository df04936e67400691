/**
 * The second judge of well-formedness: saxes, which knows the rules our own reader leaves to it (characters,
 * references, `--` in comments, `]]>` in text). Namespaces are ours alone: resolving them in saxes takes time
 * that grows with the square of the depth.
 */
import { SaxesParser } from 'saxes';
import { declaredEntities } from './doctype.ts';
import { fault } from './fault.ts';
import type { Token } from './tokenize.ts';

/** Throws a `SyntaxFault` where saxes would refuse the text. Entities the DOCTYPE declares count as empty. */
export function strict(text: string, tokens: readonly Token[]): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.ENTITIES = entities(text, tokens);
  parser.on('error', error => {
    throw fault(
      'xml-strict',
      { reason: error.message },
      Math.min(Math.max(parser.position - 1, 0), text.length),
    );
  });
  parser.write(text).close();
}

function entities(text: string, tokens: readonly Token[]): Record<string, string> {
  // Without a prototype: `&constructor;` is declared by nobody.
  const known: Record<string, string> = Object.assign(Object.create(null), {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
  });
  const doctype = tokens.find(token => token.kind === 'doctype');
  if (doctype === undefined) return known;
  const declared = declaredEntities(text.slice(doctype.start, doctype.end));
  const names = declared === 'any' ? Array.from(text.matchAll(/&([^\s&;#]+);/g), m => m[1] ?? '') : declared;
  for (const name of names) known[name] ??= '';
  return known;
}
