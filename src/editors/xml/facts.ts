/**
 * An XML file as facts: one for each element, text, comment, CDATA section, instruction and declaration, in
 * document order. Comments are facts of their own, for a comment that got lost is a difference.
 */
import type { Facts } from '../../core/operation.ts';
import { parseXml } from './parse.ts';
import type { Token } from './tokenize.ts';
import type { XmlDocument, XmlElement } from './tree.ts';
import { ANDROID, TOOLS, XML, XMLNS } from './tree.ts';
import { elements } from './walk.ts';

export interface LocatedFact {
  readonly fact: string;
  readonly offset: number;
}

/** An attribute by its namespace rather than its prefix. */
export interface AttributeFact {
  readonly namespace: string;
  readonly local: string;
  readonly value: string;
}

export const xmlFacts: Facts = text => locatedFacts(parseXml(text)).map(located => located.fact);

export function locatedFacts(document: XmlDocument): LocatedFact[] {
  const { text, tokens } = document;
  const inOrder = elements(document.root);
  const paths: string[] = [''];
  const facts: LocatedFact[] = [];
  const say = (fact: string, offset: number) => facts.push({ fact, offset });
  for (const token of tokens) {
    const parent = paths.at(-1) ?? '';
    if (token.kind === 'start') {
      const element = inOrder.next().value as XmlElement;
      const path = join(parent, elementId(element.local, element.namespace, element.attributes));
      say(elementFact(path, element.attributes), token.start);
      if (!token.empty) paths.push(path);
    } else if (token.kind === 'end') {
      paths.pop();
    } else {
      const content = contentOf(text, token);
      if (content !== '') say(`${join(parent, `#${token.kind}`)} ${content}`, token.start);
    }
  }
  return facts;
}

/** Blanks around text, and how its lines end, are layout. */
function contentOf(text: string, token: Token): string {
  const raw = text.slice(token.start, token.end).replace(/\r\n?/g, '\n');
  return token.kind === 'text' ? raw.trim() : raw;
}

/** `manifest › application › activity ".Main" (android:exported="true" android:name=".Main")`. */
export function elementFact(path: string, attributes: readonly AttributeFact[]): string {
  const sorted = attributes.map(a => `${qualified(a.namespace, a.local)}=${JSON.stringify(a.value)}`).sort();
  return `${path} (${sorted.join(' ')})`;
}

/** The path of an element's ids, from the root down. */
export function pathOf(element: XmlElement): string {
  const ids: string[] = [];
  for (let e: XmlElement | null = element; e !== null; e = e.parent) {
    ids.push(elementId(e.local, e.namespace, e.attributes));
  }
  return ids.reduceRight(join, '');
}

const SEPARATOR = ' › ';
const LONGEST = 1000;

export function join(path: string, id: string): string {
  const whole = path === '' ? id : `${path}${SEPARATOR}${id}`;
  // Longer than any manifest needs; without a limit the facts of a deep file grow with the square of its depth.
  return whole.length > LONGEST ? `…${whole.slice(1 - LONGEST)}` : whole;
}

/** What tells an element from its siblings: its name and, where it has one, its `android:name`. */
export function elementId(local: string, namespace: string, attributes: readonly AttributeFact[]): string {
  const name = attributes.find(a => a.local === 'name' && a.namespace === ANDROID);
  const tag = qualified(namespace, local);
  return name === undefined ? tag : `${tag} ${JSON.stringify(name.value)}`;
}

const USUAL: ReadonlyMap<string, string> = new Map([
  ['', ''],
  [ANDROID, 'android:'],
  [TOOLS, 'tools:'],
  [XMLNS, 'xmlns:'],
  [XML, 'xml:'],
]);

function qualified(namespace: string, local: string): string {
  return `${USUAL.get(namespace) ?? `{${namespace}}`}${local}`;
}
