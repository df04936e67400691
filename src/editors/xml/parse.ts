/** From tokens to a tree: elements paired, namespaces resolved, everything else left where it stands. */
import { fault, glimpse } from './fault.ts';
import { strict } from './strict.ts';
import type { EndToken, RawAttribute, StartToken, Token } from './tokenize.ts';
import { tokenize } from './tokenize.ts';
import type { XmlAttribute, XmlDocument, XmlElement } from './tree.ts';
import { XML, XMLNS } from './tree.ts';
import { decodeValue } from './value.ts';

type Growing = { -readonly [K in keyof XmlElement]: XmlElement[K] } & { readonly children: XmlElement[] };

/** Prefix → the URIs that the open elements bind it to, the innermost last. */
type Bindings = Map<string, string[]>;

/** Throws a `SyntaxFault` on anything that is not well-formed, namespaces included. */
export function parseXml(text: string): XmlDocument {
  const tokens = tokenize(text);
  const root = grow(text, tokens);
  strict(text, tokens);
  return { text, root, tokens };
}

function grow(text: string, tokens: readonly Token[]): XmlElement {
  let root: Growing | null = null;
  let open: Growing | null = null;
  const ancestors: Growing[] = [];
  const bindings: Bindings = new Map([
    ['xml', [XML]],
    ['', ['']],
  ]);
  for (const token of tokens) {
    if (token.kind === 'start') {
      if (open === null && root !== null) throw fault('xml-second-root', { name: token.name }, token.start);
      const element: Growing = sprout(text, token, open, bindings);
      open?.children.push(element);
      root ??= element;
      if (token.empty) {
        unbind(element, bindings);
        continue;
      }
      if (open !== null) ancestors.push(open);
      open = element;
    } else if (token.kind === 'end') {
      const closed = close(open, token);
      unbind(closed, bindings);
      open = ancestors.pop() ?? null;
    } else if (open === null) {
      outside(text, token, root);
    } else if (token.kind === 'doctype') {
      throw fault('xml-unexpected', { found: '<!DOCTYPE' }, token.start);
    }
  }
  if (open !== null) throw fault('xml-unclosed', { part: 'element', name: open.name }, open.start);
  if (root === null) throw fault('xml-no-root', { name: 'manifest' }, text.length);
  return root;
}

function close(open: Growing | null, token: EndToken): Growing {
  if (open === null) throw fault('xml-unexpected', { found: `</${token.name}>` }, token.start);
  if (open.name !== token.name) {
    throw fault('xml-end-tag', { open: open.name, close: token.name }, token.start);
  }
  open.endTag = { start: token.start, end: token.end };
  open.end = token.end;
  return open;
}

/** Around the root there may be comments, instructions, blanks and, before it, one DOCTYPE. */
function outside(text: string, token: Token, root: XmlElement | null): void {
  if (token.kind === 'comment' || token.kind === 'instruction' || token.kind === 'declaration') return;
  if (token.kind === 'doctype' && root === null) return;
  const junk = token.kind === 'text' ? text.slice(token.start, token.end).search(/[^ \t\r\n]/) : 0;
  if (junk < 0) return;
  throw fault('xml-outside-root', { found: glimpse(text, token.start + junk) }, token.start + junk);
}

function sprout(text: string, token: StartToken, parent: XmlElement | null, bindings: Bindings): Growing {
  bind(text, token, bindings);
  const { local, namespace } = resolve(token.name, token.start + 1, bindings, true);
  return {
    name: token.name,
    local,
    namespace,
    attributes: attributes(text, token, bindings),
    children: [],
    parent,
    startTag: { start: token.start, end: token.end },
    endTag: null,
    start: token.start,
    end: token.end,
  };
}

/** Adds the prefixes that this tag declares. */
function bind(text: string, token: StartToken, bindings: Bindings): void {
  for (const raw of token.attributes) {
    if (raw.name !== 'xmlns' && !raw.name.startsWith('xmlns:')) continue;
    const prefix = raw.name.slice('xmlns:'.length);
    const uri = decodeValue(text.slice(raw.valueRange.start, raw.valueRange.end));
    const reserved = prefix === 'xmlns' || (prefix === 'xml') !== (uri === XML) || uri === XMLNS;
    if (reserved || (prefix !== '' && uri === '')) {
      throw fault('xml-prefix', { prefix, name: raw.name }, raw.start);
    }
    const bound = bindings.get(prefix);
    if (bound === undefined) bindings.set(prefix, [uri]);
    else bound.push(uri);
  }
}

/** Takes them back where the element ends. */
function unbind(element: XmlElement, bindings: Bindings): void {
  for (const { namespace, name, local } of element.attributes) {
    if (namespace === XMLNS) bindings.get(name === 'xmlns' ? '' : local)?.pop();
  }
}

function attributes(text: string, token: StartToken, bindings: Bindings): readonly XmlAttribute[] {
  const seen = new Set<string>();
  return token.attributes.map((raw: RawAttribute) => {
    const { local, namespace } = resolve(raw.name, raw.start, bindings, false);
    const identity = `${namespace} ${local}`;
    if (seen.has(identity)) throw fault('xml-attribute-twice', { attribute: raw.name }, raw.start);
    seen.add(identity);
    return {
      ...raw,
      local,
      namespace,
      nameRange: { start: raw.start, end: raw.start + raw.name.length },
      value: decodeValue(text.slice(raw.valueRange.start, raw.valueRange.end)),
    };
  });
}

/** XML: the default namespace holds for elements, never for attributes. */
function resolve(
  name: string,
  offset: number,
  bindings: Bindings,
  isElement: boolean,
): { local: string; namespace: string } {
  const colon = name.indexOf(':');
  if (colon < 0) {
    if (name === 'xmlns' && !isElement) return { local: name, namespace: XMLNS };
    return { local: name, namespace: isElement ? (bindings.get('')?.at(-1) ?? '') : '' };
  }
  const prefix = name.slice(0, colon);
  const local = name.slice(colon + 1);
  if (prefix === '' || local === '' || local.includes(':')) {
    throw fault('xml-unexpected', { found: name }, offset);
  }
  const namespace = prefix === 'xmlns' && !isElement ? XMLNS : bindings.get(prefix)?.at(-1);
  if (namespace === undefined) throw fault('xml-prefix', { prefix, name }, offset);
  return { local, namespace };
}
