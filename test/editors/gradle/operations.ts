/** Every operation on Gradle scripts, for the properties that hold for all of them: a new one is one line here. */
import type { Operation } from '../../../src/core/operation.ts';
import { ensureClasspath } from '../../../src/editors/gradle/classpath.ts';
import { ensureDependency } from '../../../src/editors/gradle/dependency.ts';
import { ensurePlaceholders } from '../../../src/editors/gradle/placeholders.ts';
import { ensurePlugin } from '../../../src/editors/gradle/plugin.ts';
import { ensurePluginMapping } from '../../../src/editors/gradle/plugin-mapping.ts';
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
  'project repository': repository('project'),
  'allprojects repository': repository('allprojects'),
  'buildscript repository': repository('buildscript'),
  'pluginManagement repository': repository('pluginManagement'),
  'dependencyResolutionManagement repository': repository('dependencyResolutionManagement'),
};
