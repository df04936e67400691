/** Android's binary XML (`ResXMLTree` in the platform's ResourceTypes.h): chunks of claimed sizes, here never believed. */
import { ANDROID } from '../../editors/xml/tree.ts';
import type { ManifestAttribute, ManifestNode, Origin } from '../manifest-node.ts';
import { attributeName, wordOf } from './attribute-names.ts';
import { type Bytes, bytesOf, part, u16, u32 } from './bytes.ts';
import { binaryFault } from './fault.ts';
import { NO_STRING, type StringPool, stringPool } from './string-pool.ts';
import { type Resolve, valueAt } from './typed-value.ts';

const XML = 0x0003;
const STRING_POOL = 0x0001;
const RESOURCE_MAP = 0x0180;
const START_ELEMENT = 0x0102;
const END_ELEMENT = 0x0103;

/** No manifest nests deeper than ten; a file that does wants to see a stack overflow. */
const DEEPEST = 200;
/** `ResXMLTree_attribute`: namespace, name, raw value, typed value. */
const ATTRIBUTE_SIZE = 20;

interface Chunk {
  readonly type: number;
  readonly headerSize: number;
  readonly bytes: Bytes;
}

/** The chunks between `start` and the end, each with its header. */
export function* chunksIn(bytes: Bytes, start: number): Generator<Chunk> {
  for (let at = start; at < bytes.data.length; ) {
    const size = u32(bytes, at + 4);
    const headerSize = u16(bytes, at + 2);
    if (size < 8 || headerSize < 8 || headerSize > size || at + size > bytes.data.length)
      throw binaryFault(bytes.name, bytes.base + at, 'chunk-size');
    yield { type: u16(bytes, at), headerSize, bytes: part(bytes, at, at + size) };
    at += size;
  }
}

interface Tables {
  strings: StringPool;
  /** Resource ids of the first strings, which are the attributes' names. */
  ids: readonly number[];
  readonly origin: Origin;
  readonly resolve: Resolve;
}

interface Open {
  readonly node: ManifestNode;
  readonly children: ManifestNode[];
}

/** @throws ArchiveFault where the bytes are no binary XML, or lie about themselves. `name` is the archive's entry. */
export function readBinaryXml(
  data: Uint8Array,
  { name, file, resolve }: { readonly name: string; readonly file: string; readonly resolve: Resolve },
): ManifestNode {
  const whole = bytesOf(name, data);
  if (u16(whole, 0) !== XML) throw binaryFault(name, 0, 'not-binary-xml');
  const size = u32(whole, 4);
  const tables: Tables = {
    strings: () => {
      throw binaryFault(name, 8, 'string-index');
    },
    ids: [],
    origin: { file, range: null },
    resolve,
  };
  const open: Open[] = [];
  let root: ManifestNode | null = null;
  // what is appended behind the file's own end is passed over, as Android does
  for (const { type, headerSize, bytes } of chunksIn(part(whole, 0, size), u16(whole, 2))) {
    if (type === STRING_POOL) tables.strings = stringPool(bytes);
    if (type === RESOURCE_MAP) tables.ids = idsIn(bytes, headerSize);
    if (type === START_ELEMENT) {
      const { node, children } = element(bytes, headerSize, tables);
      const parent = open.at(-1);
      if (parent === undefined && root !== null) throw binaryFault(name, bytes.base, 'unbalanced');
      if (open.length >= DEEPEST) throw binaryFault(name, bytes.base, 'too-deep');
      root ??= node;
      parent?.children.push(node);
      open.push({ node, children });
    }
    if (type === END_ELEMENT && open.pop() === undefined) throw binaryFault(name, bytes.base, 'unbalanced');
  }
  if (root === null) throw binaryFault(name, 0, 'no-root');
  if (open.length > 0) throw binaryFault(name, size, 'unbalanced');
  return root;
}

function idsIn(bytes: Bytes, headerSize: number): number[] {
  const count = Math.floor((bytes.data.length - headerSize) / 4);
  return Array.from({ length: count }, (_, index) => u32(bytes, headerSize + index * 4));
}

function element(bytes: Bytes, at: number, tables: Tables): Open {
  const { strings, origin } = tables;
  const namespace = u32(bytes, at);
  const start = at + u16(bytes, at + 8);
  const size = u16(bytes, at + 10);
  const count = u16(bytes, at + 12);
  if (count > 0 && size < ATTRIBUTE_SIZE) throw binaryFault(bytes.name, bytes.base + at, 'chunk-size');
  const children: ManifestNode[] = [];
  const node = {
    name: strings(u32(bytes, at + 4)),
    namespace: namespace === NO_STRING ? '' : strings(namespace),
    attributes: Array.from({ length: count }, (_, index) => attribute(bytes, start + index * size, tables)),
    children,
    origin,
  };
  return { node, children };
}

function attribute(bytes: Bytes, at: number, { strings, ids, origin, resolve }: Tables): ManifestAttribute {
  const namespace = u32(bytes, at);
  const index = u32(bytes, at + 4);
  const byId = attributeName(ids[index] ?? 0);
  const local = byId ?? strings(index);
  return {
    namespace: byId !== null ? ANDROID : namespace === NO_STRING ? '' : strings(namespace),
    local,
    // `android:resource` means the resource itself, not what is in it
    value: wordOf(local, valueAt(bytes, at + 12, strings, local === 'resource' ? () => null : resolve)),
    origin,
  };
}
