/** The manifest of an app bundle: `aapt.pb.XmlNode` of aapt2's public Resources.proto. */
import type { ManifestAttribute, ManifestNode, Origin } from '../manifest-node.ts';
import { type Bytes, bytesOf } from './bytes.ts';
import { binaryFault } from './fault.ts';
import { fieldsIn, textIn } from './protobuf.ts';

/** Field numbers. */
const NODE = { element: 1 };
const ELEMENT = { namespace: 2, name: 3, attribute: 4, child: 5 };
const ATTRIBUTE = { namespace: 1, name: 2, value: 3, compiled: 6 };
const ITEM = { reference: 1, string: 2, primitive: 7 };
const REFERENCE = { name: 3 };
const STRING = { value: 1 };
const PRIMITIVE = { decimal: 6, hexadecimal: 7, boolean: 8 };

const DEEPEST = 200;

/** @throws ArchiveFault where the bytes are no such message. */
export function readProtoXml(
  data: Uint8Array,
  { name, file }: { readonly name: string; readonly file: string },
): ManifestNode {
  const root = nodeIn(bytesOf(name, data), { file, range: null }, 0);
  if (root === null) throw binaryFault(name, 0, 'no-root');
  return root;
}

function nodeIn(message: Bytes, origin: Origin, depth: number): ManifestNode | null {
  if (depth > DEEPEST) throw binaryFault(message.name, message.base, 'too-deep');
  for (const { number, bytes } of fieldsIn(message)) {
    if (number === NODE.element && bytes !== null) return elementIn(bytes, origin, depth);
  }
  return null;
}

function elementIn(message: Bytes, origin: Origin, depth: number): ManifestNode {
  let name = '';
  let namespace = '';
  const attributes: ManifestAttribute[] = [];
  const children: ManifestNode[] = [];
  for (const { number, bytes } of fieldsIn(message)) {
    if (bytes === null) continue;
    if (number === ELEMENT.name) name = textIn(bytes);
    if (number === ELEMENT.namespace) namespace = textIn(bytes);
    if (number === ELEMENT.attribute) attributes.push(attributeIn(bytes, origin));
    if (number === ELEMENT.child) children.push(...[nodeIn(bytes, origin, depth + 1) ?? []].flat());
  }
  return { name, namespace, attributes, children, origin };
}

function attributeIn(message: Bytes, origin: Origin): ManifestAttribute {
  let local = '';
  let namespace = '';
  let value = '';
  let compiled: string | null = null;
  for (const { number, bytes } of fieldsIn(message)) {
    if (bytes === null) continue;
    if (number === ATTRIBUTE.name) local = textIn(bytes);
    if (number === ATTRIBUTE.namespace) namespace = textIn(bytes);
    if (number === ATTRIBUTE.value) value = textIn(bytes);
    if (number === ATTRIBUTE.compiled) compiled = compiledIn(bytes);
  }
  // the text as it was written is there as a rule; a bundle made by other tools may hold the compiled value alone
  return { namespace, local, value: value === '' ? (compiled ?? '') : value, origin };
}

function compiledIn(item: Bytes): string | null {
  for (const { number, bytes } of fieldsIn(item)) {
    if (bytes === null) continue;
    if (number === ITEM.string) return stringField(bytes, STRING.value) ?? '';
    if (number === ITEM.reference) {
      const name = stringField(bytes, REFERENCE.name);
      return name === null ? null : `@${name}`;
    }
    if (number !== ITEM.primitive) continue;
    for (const field of fieldsIn(bytes)) {
      if (field.number === PRIMITIVE.decimal) return String(field.value | 0);
      if (field.number === PRIMITIVE.hexadecimal) return `0x${field.value.toString(16)}`;
      if (field.number === PRIMITIVE.boolean) return field.value === 0 ? 'false' : 'true';
    }
  }
  return null;
}

function stringField(message: Bytes, wanted: number): string | null {
  for (const { number, bytes } of fieldsIn(message)) {
    if (number === wanted && bytes !== null) return textIn(bytes);
  }
  return null;
}
