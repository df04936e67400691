/**
 * What the merge has to know of each element. An element that is not in the table is taken over as it stands, once
 * from each file.
 */
import { ANDROID } from '../../editors/xml/tree.ts';
import type { ManifestNode } from '../manifest-node.ts';
import { byAll, byContents, byFirst, byName, type KeyRule, providerKey } from './keys.ts';
import {
  either,
  equal,
  higherWins,
  isBoolean,
  isGlVersion,
  isProtectionLevel,
  type Policy,
  union,
  type Validity,
} from './values.ts';

export interface NodeType {
  readonly name: string;
  /**
   * `merge`: attributes and children; `children`: attributes only from files of the same module;
   * `always`: each stays, twins of each other become one.
   */
  readonly merge: 'merge' | 'children' | 'always';
  /** null: there is one of it. */
  readonly key: KeyRule | null;
  readonly attributes: ReadonlyMap<string, AttributeRule>;
  readonly fromLibraries: boolean;
}

/** An attribute (of Android's namespace) that is not merged like any other. */
export interface AttributeRule {
  readonly policy: Policy;
  /** Holds a class name, which may be relative to the namespace. */
  readonly className: boolean;
  /** What a missing attribute means, where the merge takes that for a value. */
  readonly implied: string | null;
  readonly valid: Validity | null;
  readonly fromLibraries: boolean;
}

interface Row extends Partial<Omit<NodeType, 'name' | 'attributes'>> {
  readonly attributes?: Readonly<Record<string, Partial<AttributeRule>>>;
}

const PLAIN: AttributeRule = {
  policy: equal,
  className: false,
  implied: null,
  valid: null,
  fromLibraries: true,
};
const className: Partial<AttributeRule> = { className: true };
const unmerged: Partial<AttributeRule> = { policy: higherWins };
const moduleOnly: Partial<AttributeRule> = { fromLibraries: false };
const required: Partial<AttributeRule> = { policy: either, implied: 'true', valid: isBoolean };
const enabled: Partial<AttributeRule> = { policy: higherWins, implied: 'true' };

const named: Row = { key: byName };
const component: Row = { key: byName, attributes: { name: className } };

const ROWS: Readonly<Record<string, Row>> = {
  action: named,
  activity: { key: byName, attributes: { name: className, parentActivityName: className } },
  'activity-alias': { key: byName, attributes: { name: className, targetActivity: className } },
  application: {
    attributes: {
      name: className,
      backupAgent: className,
      hasCode: { policy: either, fromLibraries: false },
      localeConfig: moduleOnly,
      useEmbeddedDex: moduleOnly,
      extractNativeLibs: moduleOnly,
    },
  },
  attribution: { key: byFirst('tag') },
  category: named,
  'compatible-screens': {},
  data: {},
  'grant-uri-permission': {},
  instrumentation: {
    attributes: {
      name: unmerged,
      targetPackage: unmerged,
      functionalTest: unmerged,
      handleProfiling: unmerged,
      label: unmerged,
    },
  },
  intent: { merge: 'always', key: byContents },
  'intent-filter': { merge: 'always', key: byContents },
  manifest: { merge: 'children' },
  'meta-data': named,
  module: { fromLibraries: false },
  'nav-graph': {},
  package: named,
  'path-permission': {},
  permission: { key: byName, attributes: { protectionLevel: { valid: isProtectionLevel } } },
  'permission-group': named,
  'permission-tree': named,
  profileable: { attributes: { shell: enabled, enabled } },
  property: component,
  provider: { key: providerKey, attributes: { name: className } },
  queries: {},
  receiver: component,
  screen: { key: byAll('screenSize', 'screenDensity') },
  'sdk-library': { key: byAll('name', 'versionMajor'), attributes: { name: className } },
  service: { key: byName, attributes: { name: className, foregroundServiceType: { policy: union } } },
  'supports-gl-texture': named,
  'supports-screens': {},
  'uses-configuration': {},
  'uses-feature': {
    key: byFirst('name', 'glEsVersion'),
    attributes: { required, glEsVersion: { valid: isGlVersion } },
  },
  'uses-library': { key: byName, attributes: { required } },
  'uses-permission': named,
  'uses-permission-sdk-23': named,
  'uses-sdk': {
    attributes: {
      minSdkVersion: { policy: higherWins, implied: '1' },
      maxSdkVersion: unmerged,
      targetSdkVersion: unmerged,
    },
  },
  'uses-sdk-library': component,
};

function typeFrom(name: string, row: Row): NodeType {
  const rules = Object.entries(row.attributes ?? {}).map(([local, rule]): [string, AttributeRule] => [
    local,
    { ...PLAIN, ...rule },
  ]);
  return { merge: 'merge', key: null, fromLibraries: true, ...row, name, attributes: new Map(rules) };
}

/** Of all elements that the table does not know. */
export const CUSTOM = typeFrom('', {});

const TYPES: ReadonlyMap<string, NodeType> = new Map(
  Object.entries(ROWS).map(([name, row]) => [name, typeFrom(name, row)]),
);
const DIST = 'http://schemas.android.com/apk/distribution';

export function typeOf(node: ManifestNode): NodeType {
  const own = node.namespace === '' || node.namespace === ANDROID;
  const known = node.name === 'module' ? node.namespace === DIST : own;
  return (known ? TYPES.get(node.name) : undefined) ?? CUSTOM;
}

export const keyOf = (node: ManifestNode, parent: ManifestNode): string | null =>
  typeOf(node).key?.of(node, parent) ?? null;
