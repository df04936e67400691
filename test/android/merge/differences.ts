/**
 * Where the oracle's merger, 25.2 of 2016, and the one in today's builds differ: ours does what today's does. Each
 * difference says what of a comparison is left out for its sake.
 */

import type { MergeInput } from '../../../src/android/merge/index.ts';
import { parseXml } from '../../../src/editors/xml/parse.ts';
import { ANDROID, TOOLS, type XmlElement } from '../../../src/editors/xml/tree.ts';
import { PACKAGE } from './combinations.ts';

/** Elements it does not know it takes over from each file instead of merging them. */
export const TOO_NEW: ReadonlySet<string> = new Set([
  'attribution',
  'profileable',
  'property',
  'queries',
  'sdk-library',
  'uses-permission-sdk-23',
  'uses-sdk-library',
]);

/**
 * Permissions that it adds for libraries of an older target have a prefix, as nobody writes them. One that a library
 * asks for later is merged into it.
 */
export const isImplied = (element: XmlElement): boolean => element.name === 'android:uses-permission';

export interface Difference {
  readonly why: string;
  /** Whether a case can't be compared at all. */
  readonly applies: (input: MergeInput, stderr: string) => boolean;
}

export const DIFFERENCES: readonly Difference[] = [
  {
    why: 'it breaks down (no record of a merged removeAll, or of a key with a placeholder) where today there is none',
    applies: (_, stderr) => stderr.includes('java.lang.NullPointerException: No record for key'),
  },
  {
    why: 'it can’t print tools: attributes where the first file does not declare the prefix',
    applies: (_, stderr) => stderr.includes('The prefix "tools" for attribute'),
  },
  {
    why: 'it refuses two providers of one class in one file, and today’s takes both',
    applies: input => filesOf(input).some(text => repeatsProvider(parseXml(text).root)),
  },
  {
    why: 'tools:node of a lower priority was once written over the merged element for good, and now only until the end',
    applies: marksBelow,
  },
  {
    why: 'of two elements without a key in one file, which meet the same one above, the second silently won',
    applies: input => filesOf(input).some(text => repeatsKeyless(parseXml(text).root)),
  },
  {
    why: 'it refuses tools:targetApi, which is lint’s',
    applies: input => filesOf(input).some(text => /\stools:targetApi=/.test(text)),
  },
  {
    why: 'it overlooks all markers that follow a tools:ignore in alphabetical order',
    applies: input =>
      filesOf(input).some(text => /\stools:ignore=[^>]*\stools:|\stools:[^>]*\stools:ignore=/.test(text)),
  },
  {
    why: 'it knows no list of packages in tools:selector',
    applies: input => filesOf(input).some(text => /\stools:selector="[^"]*,/.test(text)),
  },
  {
    why: 'a marked filter was known by its actions and categories, and is now known by its data as well',
    applies: input => filesOf(input).some(text => /<intent-filter[^>]*\stools:node=/.test(text)),
  },
  {
    why: 'what a library says of hasCode, extractNativeLibs, localeConfig and useEmbeddedDex once counted',
    applies: ({ libraries }) =>
      libraries.some(({ text }) =>
        /\sandroid:(?:hasCode|extractNativeLibs|localeConfig|useEmbeddedDex)=/.test(text),
      ),
  },
  {
    why: 'values of foregroundServiceType were once an error where they differ, and are now joined',
    applies: input => filesOf(input).some(text => /\sandroid:foregroundServiceType=/.test(text)),
  },
  {
    why: 'it knows four protection levels and no combination of them',
    applies: input =>
      filesOf(input).some(text =>
        /\sandroid:protectionLevel="(?!(?:normal|dangerous|signature(?:OrSystem)?)")/.test(text),
      ),
  },
];

const filesOf = ({ overlays, main, libraries }: MergeInput): string[] =>
  [...overlays, main, ...libraries].map(({ text }) => text);

/** Whether an element with `tools:node` meets its like in a file of higher priority. */
function marksBelow(input: MergeInput): boolean {
  // What the build script says of versions stands above all files.
  const above = new Set(['/uses-sdk', '/uses-sdk#']);
  return filesOf(input).some(text => {
    const elements = identities(parseXml(text).root);
    const meets = elements.some(({ id, marked }) => marked && above.has(id));
    for (const { id } of elements) above.add(id);
    return meets;
  });
}

/** Without a key it stands for all of its name, and all of its name for it. */
function identities(root: XmlElement, path = ''): { id: string; marked: boolean }[] {
  return root.children.flatMap(child => {
    const attribute = (namespace: string, local: string) =>
      child.attributes.find(each => each.namespace === namespace && each.local === local)?.value;
    const marker = attribute(TOOLS, 'node');
    const only = child.local === 'application' || child.local === 'instrumentation';
    const key = only ? '' : (attribute(ANDROID, 'name') ?? attribute(ANDROID, 'glEsVersion') ?? '');
    const whole = key.replace(/\$\{applicationId\}/, PACKAGE);
    const full = /^[^.]+$/.test(whole) ? `${PACKAGE}.${whole}` : whole.replace(/^\./, `${PACKAGE}.`);
    const id = `${path}/${child.local}`;
    const here = [
      { id, marked: marker === 'removeAll' },
      { id: `${id}#${full}`, marked: marker !== undefined },
    ];
    return [...here, ...identities(child, key === '' ? id : `${id}#${full}`)];
  });
}

function repeatsProvider(root: XmlElement): boolean {
  const providers = root.children.filter(({ local }) => local === 'provider');
  const names = providers.map(each => each.attributes.find(({ local }) => local === 'name')?.value);
  return new Set(names).size < names.length || root.children.some(repeatsProvider);
}

const KEYLESS =
  'application compatible-screens grant-uri-permission instrumentation path-permission supports-screens ' +
  'uses-configuration uses-sdk';

function repeatsKeyless(root: XmlElement): boolean {
  const names = root.children.map(({ local }) => local).filter(local => KEYLESS.split(' ').includes(local));
  return new Set(names).size < names.length || root.children.some(repeatsKeyless);
}
