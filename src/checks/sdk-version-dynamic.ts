import type { Found } from '../core/check.ts';
import { placeInJson } from '../editors/json.ts';
import { SDK_GROUP } from '../tpns/sdk.ts';
import { define } from './shared/define.ts';
import { textIn } from './shared/json.ts';
import { inModules, isWired, usesPlugin } from './shared/modules.ts';
import { isDynamic } from './shared/versions.ts';
import { type AppSubject, at } from './subject.ts';

interface Args {
  readonly names: readonly string[];
  readonly version: string;
}

export const sdkVersionDynamic = define<Args>({
  id: 'sdk-version-dynamic',
  severity: 'warning',
  fixable: false,
  before: [],
  source: 'https://docs.gradle.org/current/userguide/dependency_versions.html',
  words: {
    en: {
      title: 'the SDK’s version is not fixed',
      message: ({ names, version }) =>
        `${names.join(', ')} ${names.length === 1 ? 'has' : 'have'} the version “${version}”: tomorrow's build may hold another SDK than today's, and the vendors' adapters may end up at another version than the SDK.`,
      help: () => 'Write one version, the same for all artifacts of TPNS; tpns init --sdk-version … does it.',
    },
    zh: {
      title: 'SDK 版本不固定',
      message: ({ names, version }) =>
        `${names.join('、')} 的版本写为“${version}”：不同时间的构建可能用到不同的 SDK，厂商通道组件也可能与 SDK 版本不一致。`,
      help: () => '请写明具体版本，TPNS 的所有组件使用同一版本；可运行 tpns init --sdk-version … 修改。',
    },
  },
  run: subject =>
    inModules(subject, app => {
      if (!isWired(app)) return null;
      return [...declared(app), ...configured(app)];
    }),
});

function declared({ build: { artifacts } }: AppSubject): Found<Args>[] {
  const dynamic = artifacts.filter(({ version }) => version !== null && isDynamic(version));
  const [first] = dynamic;
  if (first === undefined) return [];
  const names = [...new Set(dynamic.map(({ artifact }) => `${SDK_GROUP}:${artifact}`))];
  return [{ args: { names, version: first.version ?? '' }, side: 'app', place: first.versionPlace }];
}

function configured(app: AppSubject): Found<Args>[] {
  const { config } = app;
  const version = config === null || !usesPlugin(app) ? null : textIn(config.json, 'version');
  if (config === null || version === null || !isDynamic(version)) return [];
  const place = at(config.path, placeInJson(config.text, ['version']));
  return [{ args: { names: ['tpns-configs.json'], version }, side: 'app', place }];
}
