/** Every operation on Gradle scripts, for the properties that hold for all of them: a new one is one line here. */
import type { Operation } from '../../../src/core/operation.ts';
import { ensureClasspath } from '../../../src/editors/gradle/classpath.ts';
import { ensureDependency } from '../../../src/editors/gradle/dependency.ts';
import { setNamedValue } from '../../../src/editors/gradle/named-value.ts';
import { ensurePlaceholders } from '../../../src/editors/gradle/placeholders.ts';
import { ensurePlugin } from '../../../src/editors/gradle/plugin.ts';
import { ensurePluginMapping } from '../../../src/editors/gradle/plugin-mapping.ts';
import { removeDependencies } from '../../../src/editors/gradle/remove-dependency.ts';
import { removePlaceholders } from '../../../src/editors/gradle/remove-placeholders.ts';
import { removePlugin, removePluginMapping } from '../../../src/editors/gradle/remove-plugin.ts';
import { removeRepository } from '../../../src/editors/gradle/remove-repository.ts';
import { replaceDependency } from '../../../src/editors/gradle/replace-dependency.ts';
import { ensureRepository, type WantedRepository } from '../../../src/editors/gradle/repository.ts';
import type { Dialect } from '../../../src/editors/gradle/tree.ts';

const entries = [
  { key: 'XG_ACCESS_ID', value: '1500000001' },
  { key: 'XG_ACCESS_KEY', value: 'AEXAMPLEKEY1' },
];
const artifact = { group: 'com.tencent.tpns', name: 'tpns', version: '1.4.4.6-release' };
const maven = { kind: 'maven', url: 'https://developer.huawei.com/repo/' } as const;
const repository =
  (scope: WantedRepository['scope']) =>
  (dialect: Dialect): Operation =>
    ensureRepository(dialect, { scope, repository: maven });

export const OPERATIONS: Readonly<Record<string, (dialect: Dialect) => Operation>> = {
  placeholders: dialect => ensurePlaceholders(dialect, { entries }),
  dependency: dialect =>
    ensureDependency(dialect, { ...artifact, configuration: 'implementation', raise: true }),
  'class path': dialect => ensureClasspath(dialect, { ...artifact, name: 'tpnsplugin' }),
  plugin: dialect => ensurePlugin(dialect, { id: 'com.tencent.tpns', version: null, style: 'auto' }),
  'plugin with a version': dialect =>
    ensurePlugin(dialect, { id: 'com.huawei.agconnect', version: '1.9.1.301', style: 'plugins' }),
  'plugin mapping': dialect =>
    ensurePluginMapping(dialect, { id: 'com.tencent.tpns', module: 'com.tencent.tpns:tpnsplugin:1.0' }),
  'dependency taken out': dialect =>
    removeDependencies(dialect, 'a', ({ group, name, accessor }) =>
      /tpns|material|kotlin/.test(`${group}:${name} ${accessor}`),
    ),
  'placeholders taken out': dialect => removePlaceholders(dialect, ['XG_ACCESS_ID', 'XG_ACCESS_KEY']),
  'other placeholders taken out': dialect => removePlaceholders(dialect, ['A', 'B', 'HOST', 'SCHEME']),
  'plugin taken out': dialect => removePlugin(dialect, { id: 'com.tencent.tpns', aliasIds: new Map() }),
  'another plugin taken out': dialect =>
    removePlugin(dialect, { id: 'com.google.gms.google-services', aliasIds: new Map() }),
  'plugin mapping taken out': dialect =>
    removePluginMapping(dialect, { id: 'com.tencent.tpns', coordinate: 'com.tencent.tpns:tpnsplugin' }),
  'dependency replaced': dialect =>
    replaceDependency(dialect, ({ name }) => /tpns|material|core/.test(`${name}`), {
      ...artifact,
      name: 'successor',
    }),
  'repository taken out': dialect => removeRepository(dialect, url => /huawei|jitpack|aliyun/.test(url)),
  'value by its name': dialect => setNamedValue(dialect, { name: 'A', from: 'x', to: 'y' }),
  'project repository': repository('project'),
  'allprojects repository': repository('allprojects'),
  'buildscript repository': repository('buildscript'),
  'pluginManagement repository': repository('pluginManagement'),
  'dependencyResolutionManagement repository': repository('dependencyResolutionManagement'),
};
