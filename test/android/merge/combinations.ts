/**
 * Manifests of a module and its libraries, put together from few names and values, so that they meet: each kind of
 * element with each marker on each layer, and from there on at random. The same seed gives the same cases.
 */
import type { ManifestSource, MergeInput } from '../../../src/android/merge/index.ts';

export interface Combination {
  readonly name: string;
  readonly input: MergeInput;
}

export const PACKAGE = 'com.example.app';
const LIBRARIES = ['com.example.lib1', 'com.example.lib2'] as const;

/** An element that can stand in several files. */
interface Kind {
  readonly tag: string;
  readonly parent: 'manifest' | 'application' | 'activity';
  readonly key: readonly [attribute: string, ...values: string[]] | null;
  readonly attributes: Readonly<Record<string, readonly string[]>>;
  readonly children?: readonly string[];
}

const FILTERS = [
  '<intent-filter><action android:name="a.VIEW"/><category android:name="c.DEFAULT"/></intent-filter>',
  '<intent-filter><category android:name="c.DEFAULT"/><action android:name="a.VIEW"/></intent-filter>',
  '<intent-filter><action android:name="a.MAIN"/><data android:scheme="https" android:host="h"/></intent-filter>',
  '<intent-filter android:priority="1"><action android:name="a.MAIN"/></intent-filter>',
  '<intent-filter><action android:name="a.MAIN"/></intent-filter>',
];
const META = [
  '<meta-data android:name="m.one" android:value="1"/>',
  '<meta-data android:name="m.one" android:value="2"/>',
  '<meta-data android:name="m.one" android:resource="@xml/one" tools:replace="android:resource"/>',
  `<meta-data android:name="m.two" android:value="\${applicationId}.two"/>`,
];
const CHILDREN = [...FILTERS, ...META];
const CLASSES = ['.A', 'A', `${PACKAGE}.A`, `${PACKAGE}.B`, 'com.example.lib1.A'] as const;
const FLAG = ['true', 'false'] as const;

export const KINDS: readonly Kind[] = [
  {
    tag: 'activity',
    parent: 'application',
    key: ['android:name', ...CLASSES],
    attributes: {
      'android:exported': FLAG,
      'android:theme': ['@style/One', '@style/Two'],
      'android:parentActivityName': ['.B', `${PACKAGE}.B`],
    },
    children: CHILDREN,
  },
  {
    tag: 'activity-alias',
    parent: 'application',
    key: ['android:name', ...CLASSES],
    attributes: { 'android:targetActivity': ['.A', `${PACKAGE}.A`, '.B'], 'android:enabled': FLAG },
    children: FILTERS,
  },
  {
    tag: 'service',
    parent: 'application',
    key: ['android:name', ...CLASSES],
    attributes: { 'android:exported': FLAG, 'android:process': [':p', ':q'] },
    children: CHILDREN,
  },
  {
    tag: 'receiver',
    parent: 'application',
    key: ['android:name', ...CLASSES],
    attributes: { 'android:exported': FLAG, 'android:permission': ['p.one', 'p.two'] },
    children: CHILDREN,
  },
  {
    tag: 'provider',
    parent: 'application',
    key: ['android:name', ...CLASSES, 'androidx.core.content.FileProvider'],
    attributes: {
      'android:authorities': [`\${applicationId}.files`, `${PACKAGE}.files`, 'other'],
      'android:grantUriPermissions': FLAG,
    },
    children: [...META, '<grant-uri-permission android:path="/a"/>', '<path-permission android:path="/b"/>'],
  },
  {
    tag: 'meta-data',
    parent: 'application',
    key: ['android:name', 'm.app', 'm.key'],
    attributes: { 'android:value': ['1', '2', `\${VALUE}`], 'android:resource': ['@xml/a'] },
  },
  {
    tag: 'uses-library',
    parent: 'application',
    key: ['android:name', 'l.one', 'l.two'],
    attributes: { 'android:required': FLAG },
  },
  {
    tag: 'uses-permission',
    parent: 'manifest',
    key: ['android:name', 'p.CAMERA', 'p.INTERNET', `\${applicationId}.p`],
    attributes: { 'android:maxSdkVersion': ['18', '28'] },
  },
  {
    tag: 'uses-feature',
    parent: 'manifest',
    key: ['android:name', 'f.camera', 'f.nfc'],
    attributes: { 'android:required': FLAG },
  },
  {
    tag: 'uses-feature',
    parent: 'manifest',
    key: ['android:glEsVersion', '0x00010001', '0x00020000', '0x00030000'],
    attributes: { 'android:required': FLAG },
  },
  {
    tag: 'permission',
    parent: 'manifest',
    key: ['android:name', `\${applicationId}.perm`, 'com.example.perm'],
    attributes: { 'android:protectionLevel': ['signature', 'normal'], 'android:label': ['x', 'y'] },
  },
  {
    tag: 'permission-group',
    parent: 'manifest',
    key: ['android:name', 'g.one'],
    attributes: { 'android:label': ['x', 'y'] },
  },
  {
    tag: 'supports-screens',
    parent: 'manifest',
    key: null,
    attributes: { 'android:smallScreens': FLAG, 'android:largeScreens': FLAG, 'android:anyDensity': FLAG },
  },
  {
    tag: 'uses-configuration',
    parent: 'manifest',
    key: null,
    attributes: { 'android:reqTouchScreen': ['finger', 'stylus'], 'android:reqFiveWayNav': FLAG },
  },
  {
    tag: 'compatible-screens',
    parent: 'manifest',
    key: null,
    attributes: {},
    children: [
      '<screen android:screenSize="small" android:screenDensity="ldpi"/>',
      '<screen android:screenSize="small" android:screenDensity="mdpi"/>',
    ],
  },
  {
    tag: 'instrumentation',
    parent: 'manifest',
    key: ['android:name', 'i.one', 'i.two'],
    attributes: { 'android:targetPackage': ['a', 'b'], 'android:label': ['x', 'y'] },
  },
  {
    tag: 'uses-sdk',
    parent: 'manifest',
    key: null,
    attributes: {
      'android:minSdkVersion': ['14', '21', '30'],
      'android:targetSdkVersion': ['28', '34'],
      'android:maxSdkVersion': ['33', '35'],
      'tools:overrideLibrary': [...LIBRARIES, 'com.example.lib1, com.example.lib2'],
    },
  },
  {
    tag: 'application',
    parent: 'manifest',
    key: null,
    attributes: {
      'android:label': ['One', '@string/app', `\${LABEL}`],
      'android:name': ['.App', `${PACKAGE}.App`, 'com.example.lib1.App'],
      'android:allowBackup': FLAG,
      'android:icon': ['@mipmap/a', '@mipmap/b'],
      'android:backupAgent': ['.Agent'],
    },
  },
  {
    tag: 'x-unknown',
    parent: 'application',
    key: ['android:name', 'u.one'],
    attributes: { 'android:value': ['1', '2'] },
  },
  {
    tag: 'intent-filter',
    parent: 'activity',
    key: null,
    attributes: { 'android:priority': ['1', '2'] },
    children: [
      '<action android:name="a.VIEW"/>',
      '<action android:name="a.MAIN"/><category android:name="c.LAUNCHER"/>',
    ],
  },
  {
    tag: 'meta-data',
    parent: 'activity',
    key: ['android:name', 'm.in', 'm.also'],
    attributes: { 'android:value': ['1', '2'] },
  },
];

/** Everything `tools:` can say about the element it stands on. `@` is one of its attributes. */
export const MARKERS: readonly string[] = [
  '',
  'tools:node="merge"',
  'tools:node="mergeOnlyAttributes"',
  'tools:node="replace"',
  'tools:node="remove"',
  'tools:node="removeAll"',
  'tools:node="strict"',
  'tools:node="remove" tools:selector="com.example.lib1"',
  'tools:node="remove" tools:selector="com.example.none"',
  'tools:node="replace" tools:selector="com.example.lib1"',
  'tools:node="removeAll" tools:selector="com.example.lib1"',
  'tools:replace="@"',
  'tools:remove="@"',
  'tools:strict="@"',
  'tools:replace="@" tools:node="merge"',
  'tools:ignore="Lint"',
];

/** `tools:ignore` has the oracle overlook the markers after it. */
const MIXABLE = MARKERS.filter(marker => !marker.includes('ignore'));

type Layer = 'variant' | 'buildType' | 'flavor' | 'main' | 'lib1' | 'lib2';
const LAYERS: readonly Layer[] = ['variant', 'buildType', 'flavor', 'main', 'lib1', 'lib2'];

/** One kind, one marker, one layer: the files below have the element too. */
export function* matrix(seed: number): Generator<Combination> {
  const random = randomFrom(seed);
  let turn = 0;
  for (const kind of KINDS) {
    for (const marker of MARKERS) {
      const at = LAYERS[turn++ % 4] ?? 'main';
      const key = kind.key === null ? '' : `${kind.key[0]}="${random.of(kind.key.slice(1))}"`;
      const others = LAYERS.slice(LAYERS.indexOf(at) + 1).filter(
        layer => layer !== 'main' && random.chance(0.7),
      );
      const files = new Map<Layer, string>([
        [at, document(at, [[kind, element(kind, key, marker, random)]], random)],
      ]);
      for (const layer of others)
        files.set(layer, document(layer, [[kind, element(kind, key, '', random)]], random));
      if (!files.has('main')) files.set('main', document('main', [], random));
      yield {
        name: `<${kind.tag}> in ${kind.parent}, ${at}: ${marker || 'no marker'}`,
        input: inputOf(files, random),
      };
    }
  }
}

/** Anything with anything. */
export function* mixtures(seed: number, count: number): Generator<Combination> {
  for (let i = 0; i < count; i++) {
    const random = randomFrom(seed + i);
    const kinds = [...new Set(Array.from({ length: random.upTo(3) + 1 }, () => random.of(KINDS)))];
    const keys = kinds.map(({ key }) =>
      key === null ? [] : [random.of(key.slice(1)), random.of(key.slice(1))],
    );
    const files = new Map<Layer, string>();
    const met = new Set<Kind>();
    for (const layer of LAYERS) {
      if (layer !== 'main' && random.chance(0.45)) continue;
      const elements = kinds.flatMap((kind, k): [Kind, string][] => {
        if (random.chance(0.3)) return [];
        const value = keys[k]?.[random.chance(0.8) ? 0 : 1];
        const key = kind.key === null ? '' : `${kind.key[0]}="${value}"`;
        const marker = random.chance(met.has(kind) ? 0.05 : 0.4) ? random.of(MIXABLE) : '';
        met.add(kind);
        return [[kind, element(kind, key, marker, random)]];
      });
      files.set(layer, document(layer, elements, random));
    }
    yield { name: `mixture ${seed + i}`, input: inputOf(files, random) };
  }
}

function element(kind: Kind, key: string, marker: string, random: Random): string {
  const marked =
    random.of(Object.keys(kind.attributes).filter(name => name.startsWith('android:'))) ?? 'android:x';
  const says = marker.replaceAll('@', marked);
  if (marker.includes('removeAll')) return `<${kind.tag} ${says}/>`;
  const wanted = Object.entries(kind.attributes).filter(([name]) => {
    if (name === marked && says.includes('tools:replace')) return random.chance(0.95);
    if (name === marked && says.includes('tools:remove')) return random.chance(0.05);
    return random.chance(0.5);
  });
  const attributes = wanted.map(
    ([name, values]) => `${name}="${random.chance(0.7) ? values[0] : random.of(values)}"`,
  );
  const children = (kind.children ?? []).filter(() => random.chance(0.25));
  const inside =
    kind.tag === 'intent-filter' && children.length === 0 ? kind.children?.slice(0, 1) : children;
  const start = [kind.tag, key, ...attributes, says].filter(part => part !== '').join(' ');
  return `<${start}>${(inside ?? []).join('')}</${kind.tag}>`;
}

function document(layer: Layer, elements: readonly (readonly [Kind, string])[], random: Random): string {
  const of = (parent: Kind['parent']) =>
    elements.flatMap(([kind, text]) => (kind.parent === parent && kind.tag !== 'application' ? [text] : []));
  const host =
    of('activity').length === 0
      ? []
      : [`<activity android:name="${PACKAGE}.Host">${of('activity').join('')}</activity>`];
  const own = elements.find(([kind]) => kind.tag === 'application')?.[1];
  const inside = [...of('application'), ...host].join('\n');
  const application =
    own === undefined
      ? `<application>${inside}</application>`
      : own.replace(/<\/application>$/, () => `${inside}</application>`);
  const library = layer === 'lib1' ? LIBRARIES[0] : layer === 'lib2' ? LIBRARIES[1] : null;
  const named = library ?? (random.chance(0.5) ? PACKAGE : null);
  return [
    '<manifest xmlns:android="http://schemas.android.com/apk/res/android"',
    ' xmlns:tools="http://schemas.android.com/tools"',
    named === null ? '' : ` package="${named}"`,
    random.chance(0.1) ? ` android:versionCode="${random.of(['1', '2'])}"` : '',
    '>\n',
    `${of('manifest').join('\n')}\n`,
    inside === '' && own === undefined && random.chance(0.3) ? '' : `${application}\n`,
    '</manifest>\n',
  ].join('');
}

function inputOf(files: ReadonlyMap<Layer, string>, random: Random): MergeInput {
  const source = (layer: Layer, of: ManifestSource['of']): ManifestSource[] => {
    const text = files.get(layer);
    const namespace = layer === 'lib1' ? LIBRARIES[0] : layer === 'lib2' ? LIBRARIES[1] : null;
    return text === undefined ? [] : [{ file: `${layer}.xml`, text, namespace, of }];
  };
  const [main] = source('main', 'main');
  if (main === undefined) throw new Error('a module has a manifest');
  return {
    main,
    overlays: [
      ...source('variant', 'variant'),
      ...source('buildType', 'variant'),
      ...source('flavor', 'variant'),
    ],
    libraries: [...source('lib1', 'library'), ...source('lib2', 'library')],
    placeholders: new Map([['LABEL', 'Label'], ...(random.chance(0.9) ? [['VALUE', '1'] as const] : [])]),
    applicationId: PACKAGE,
    namespace: PACKAGE,
    minSdk: 21,
    targetSdk: 34,
  };
}

interface Random {
  chance(part: number): boolean;
  upTo(most: number): number;
  of<T>(values: readonly T[]): T;
}

/** mulberry32: small, even enough, and the same everywhere. */
function randomFrom(seed: number): Random {
  let state = Math.imul(seed, 0x9e3779b1) | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const upTo = (most: number): number => Math.floor(next() * (most + 1));
  return { chance: part => next() < part, upTo, of: values => values[upTo(values.length - 1)] as never };
}
