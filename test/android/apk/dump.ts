/** What `aapt2 dump xmltree` says of a manifest, and the same said by our tree: line by line, without types of values. */
import type { ManifestNode } from '../../../src/android/manifest-node.ts';
import { must } from '../../support/process.ts';

export function dumped(apk: string): string[] {
  const stdout = must('aapt2', ['dump', 'xmltree', '--file', 'AndroidManifest.xml', apk]);
  const lines: string[] = [];
  let depth = 0;
  for (const line of stdout.split('\n')) {
    const element = /^( *)E: (\S+) \(line=-?\d+\)$/.exec(line);
    if (element) {
      depth = element[1]?.length ?? 0;
      lines.push(`E ${element[2]}`);
    }
    const attribute = /^( *)A: (?:(\S+?):)?([\w.]+)(?:\(0x[0-9a-f]+\))?=(.*)$/.exec(line);
    if (attribute && (attribute[1]?.length ?? 0) > depth)
      lines.push(`A ${attribute[2] ?? ''}:${attribute[3]}=${plain(attribute[4] ?? '')}`);
  }
  return lines;
}

/** `"text" (Raw: "text")`, `@0x7f010001`, `(type 0x12)0xffffffff`: the value, as far as both can say it. */
function plain(value: string): string {
  const text = /^"([\s\S]*?)"(?: \(Raw: .*)?$/.exec(value)?.[1];
  if (text !== undefined) return text;
  return value.replace(/ \(Raw: .*$/, '').replace(/^\(type 0x[0-9a-f]+\)/, '');
}

export function told(node: ManifestNode): string[] {
  const name = node.namespace === '' ? node.name : `${node.namespace}:${node.name}`;
  return [
    `E ${name}`,
    ...node.attributes.map(({ namespace, local, value }) => `A ${namespace}:${local}=${value}`),
    ...node.children.flatMap(told),
  ];
}

/** Both lists with what aapt2 does not resolve (references) or writes otherwise (flags, words for numbers) made alike. */
export function comparable(theirs: readonly string[], ours: readonly string[]): [string[], string[]] {
  const number = (line: string): string =>
    line
      .replace(/=0x0*([0-9a-f]+)$/, '=0x$1')
      .replace(/:launchMode=singleTask$/, ':launchMode=2')
      .replace(/:launchMode=singleInstance$/, ':launchMode=3');
  const alike = ours.map((line, index) =>
    /=@0x[0-9a-f]+$/.test(theirs[index] ?? '') ? (theirs[index] ?? line) : number(line),
  );
  return [theirs.map(number), alike];
}
