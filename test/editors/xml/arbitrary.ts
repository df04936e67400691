/** Random manifests, well-formed and in every way of writing that XML allows. */
import fc from 'fast-check';
import { ANDROID, TOOLS } from '../../../src/editors/xml/tree.ts';

export interface Node {
  readonly tag: string;
  readonly attributes: readonly (readonly [string, string])[];
  readonly children: readonly Node[];
}

export interface Writing {
  readonly prefix: string;
  readonly header: string;
  readonly unit: string;
  readonly seed: readonly number[];
}

const permission = fc.constantFrom('INTERNET', 'CAMERA', 'VIBRATE').map(name => `android.permission.${name}`);
const className = fc.constantFrom(
  '.MainActivity',
  'Plain',
  'com.example.app.push.Receiver',
  '.a.B',
  '$'.concat('{cls}'),
);
const value = fc.constantFrom(
  'tpns.sh.tencent.com',
  '$'.concat('{SUFFIX}'),
  'a > b',
  '&lt;&amp;&#x41;',
  "it's".replace("'", '&apos;'),
  '',
);
const action = fc.constantFrom(
  'android.intent.action.VIEW',
  'android.intent.action.MAIN',
  'x.PUSH',
  'x.FEEDBACK',
);
const category = fc
  .constantFrom('DEFAULT', 'BROWSABLE', 'LAUNCHER')
  .map(name => `android.intent.category.${name}`);

const leaf = (tag: string, name: fc.Arbitrary<string>): fc.Arbitrary<Node> =>
  name.map(text => ({ tag, attributes: [['name', text]], children: [] }));

const metaData: fc.Arbitrary<Node> = fc
  .tuple(fc.constantFrom('XG_SERVER_SUFFIX', 'other'), value)
  .map(([name, text]) => ({
    tag: 'meta-data',
    attributes: [
      ['name', name],
      ['value', text],
    ],
    children: [],
  }));

const data: fc.Arbitrary<Node> = fc
  .record({ scheme: fc.constantFrom('app', 'https'), host: fc.constantFrom('example.com', 'x') })
  .map(attributes => ({ tag: 'data', attributes: Object.entries(attributes), children: [] }));

const filter: fc.Arbitrary<Node> = fc
  .array(fc.oneof(leaf('action', action), leaf('category', category), data), { maxLength: 4 })
  .map(children => ({ tag: 'intent-filter', attributes: [], children }));

const component: fc.Arbitrary<Node> = fc
  .record({
    tag: fc.constantFrom('activity', 'receiver', 'service'),
    name: className,
    exported: fc.constantFrom(null, 'true', 'false'),
    children: fc.array(fc.oneof(filter, metaData), { maxLength: 3 }),
  })
  .map(({ tag, name, exported, children }) => ({
    tag,
    attributes: [['name', name], ...(exported === null ? [] : [['exported', exported] as const])],
    children,
  }));

const application: fc.Arbitrary<Node> = fc
  .array(fc.oneof(component, metaData, leaf('uses-library', fc.constant('org.apache.http.legacy'))), {
    maxLength: 5,
  })
  .map(children => ({ tag: 'application', attributes: [['label', '@string/app']], children }));

const manifest: fc.Arbitrary<Node> = fc
  .tuple(
    fc.array(leaf('uses-permission', permission), { maxLength: 3 }),
    fc.option(application, { nil: null }),
    fc.array(leaf('uses-feature', permission), { maxLength: 1 }),
  )
  .map(([permissions, app, features]) => ({
    tag: 'manifest',
    attributes: [],
    children: [...permissions, ...(app === null ? [] : [app]), ...features],
  }));

const writing: fc.Arbitrary<Writing> = fc.record({
  prefix: fc.constantFrom('android', 'a', 'x-1.b', '安卓'),
  header: fc.constantFrom(
    '',
    '<?xml version="1.0" encoding="utf-8"?>\n',
    "<?xml version='1.0'?>",
    '<!-- </application> -->\n',
    '<!DOCTYPE manifest [\n<!ENTITY e "a > b ]]">\n<!-- ]> -->\n<?p ]>?>\n]>\n',
  ),
  unit: fc.constantFrom('    ', '  ', '\t', ''),
  seed: fc.array(fc.nat({ max: 63 }), { minLength: 40, maxLength: 120 }),
});

export const manifestText: fc.Arbitrary<string> = fc
  .tuple(manifest, writing)
  .map(([root, how]) => write(root, how));

const eol = fc.constantFrom('\n', '\r\n', '\r');

/** One manifest, written in two ways. */
export const twoWritings: fc.Arbitrary<readonly [string, string]> = fc
  .tuple(manifest, writing, writing, eol)
  .map(([root, one, other, end]) => [write(root, one), write(root, other).replace(/\n/g, end)]);

/** `seed` decides, choice by choice, how the next thing is written. */
function write(root: Node, { prefix, header, unit, seed }: Writing): string {
  let choice = 0;
  const pick = <T>(...options: readonly T[]): T => {
    const n = seed[choice++ % seed.length] ?? 0;
    return options[n % options.length] as T;
  };
  const one = seed[0] === 0;
  const attribute = ([local, text]: readonly [string, string], indent: string): string => {
    const quote = pick('"', '"', "'");
    const gap = one ? ' ' : pick(' ', ' ', `\n${indent}${unit}${unit}`, '  ');
    return `${gap}${pick(prefix, prefix, 'second')}:${local}${pick('=', '=', ' = ', '=\n ')}${quote}${text}${quote}`;
  };
  const filler = (indent: string): string =>
    pick(
      '',
      '',
      '',
      `${indent}<!-- a <tag/> and </application> -->\n`,
      '\n',
      `${indent}<![CDATA[</manifest>]]>\n`,
      `${indent}<?pi <x>?>\n`,
      `${indent}<x:hint xmlns:x="urn:x" text='&lt;/application> &lt;receiver' android:name="x.PUSH"/>\n`,
    );
  const element = (node: Node, indent: string, extra = ''): string => {
    const attributes = node.attributes.map(it => attribute(it, indent));
    const start = `${node.tag}${extra}${pick(attributes, attributes.toReversed()).join('')}`;
    if (node.children.length === 0 && pick(true, true, false)) return `<${start}${pick(' />', '/>', '\n/>')}`;
    const deeper = indent + unit;
    const children = node.children.map(child => {
      if (one) return element(child, '');
      return `${filler(deeper)}${pick(deeper, deeper, '')}${element(child, deeper)}${pick('\n', '\n', ' <!-- behind -->\n', '')}`;
    });
    const close = `</${node.tag}${pick('', '', ' ')}>`;
    if (one || children.length === 0) return `<${start}>${children.join('')}${close}`;
    return `<${start}>\n${children.join('')}${filler(deeper)}${indent}${close}`;
  };
  const usual = prefix === 'android' ? '' : " xmlns:android='urn:other'";
  const names = `${usual} xmlns:${prefix}="${ANDROID}" xmlns:second="${ANDROID}" xmlns:tools='${TOOLS}' package="com.example.app"`;
  return `${header}${element(root, '', names)}${pick('', '\n', '\n<!-- end -->\n')}`;
}

export const crlf = (text: string): string => text.replace(/\r?\n/g, '\r\n');

/** A text with something cut out, put in or cut off. */
export const damagedText: fc.Arbitrary<string> = fc
  .tuple(
    manifestText,
    fc.nat(),
    fc.nat({ max: 12 }),
    fc.constantFrom(
      '',
      '<',
      '>',
      '"',
      "'",
      '&',
      '/',
      '-->',
      ']]>',
      '<!--',
      '<![CDATA[',
      '<a>',
      '</a>',
      'x:y',
      '&e;',
      '<%',
      ' xmlns:android=""',
      '<manifest>',
      '<application/>',
      '<?xml version="1.1"?>',
      '<!DOCTYPE a [<!ENTITY e "',
      ' ',
      '\0',
    ),
  )
  .map(([text, n, cut, put]) => {
    const start = n % (text.length + 1);
    return cut === 12 ? text.slice(0, start) : text.slice(0, start) + put + text.slice(start + cut);
  });
