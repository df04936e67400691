/** All artifacts of TPNS are built against the SDK of the same number. */
import type { Found } from '../core/check.ts';
import { SDK_ARTIFACT, SDK_GROUP } from '../tpns/sdk.ts';
import { define } from './shared/define.ts';
import { inModules, isWired } from './shared/modules.ts';
import { builtSdk, configuredSdk, effectiveSdk, numbered } from './shared/versions.ts';
import type { AppSubject } from './subject.ts';

type Args =
  | {
      readonly kind: 'adapters';
      readonly names: readonly string[];
      readonly version: string;
      readonly sdk: string;
    }
  | { readonly kind: 'config'; readonly version: string; readonly sdk: string };

export const sdkVersionDrift = define<Args>({
  id: 'sdk-version-drift',
  severity: 'error',
  fixable: true,
  before: [],
  source: 'https://cloud.tencent.com/document/product/548/44520',
  words: {
    en: {
      title: 'the versions of the SDK differ',
      message: args =>
        args.kind === 'adapters'
          ? `${args.names.join(', ')} ${args.names.length === 1 ? 'is' : 'are'} at ${args.version}, the SDK at ${args.sdk}. A vendor's adapter only works with the SDK of its own version.`
          : `The file says ${args.version}, the build has ${args.sdk}.`,
      help: args =>
        args.kind === 'adapters'
          ? `Set all artifacts of ${SDK_GROUP} to one version; tpns init --sdk-version ${args.sdk} does it.`
          : `Write "version": "${args.sdk}-release" here, or set the build to ${args.version}.`,
    },
    zh: {
      title: 'SDK 版本不一致',
      message: args =>
        args.kind === 'adapters'
          ? `${args.names.join('、')} 的版本为 ${args.version}，而 SDK 为 ${args.sdk}。厂商通道组件必须与 SDK 版本相同。`
          : `文件中的版本为 ${args.version}，构建使用的是 ${args.sdk}。`,
      help: args =>
        args.kind === 'adapters'
          ? `请将 ${SDK_GROUP} 的所有组件统一为同一版本，可运行 tpns init --sdk-version ${args.sdk}。`
          : `请将此处改为 "version": "${args.sdk}-release"，或将构建中的版本改为 ${args.version}。`,
    },
  },
  run: subject =>
    inModules(subject, app => {
      const sdk = effectiveSdk(app);
      if (!isWired(app) || sdk === null) return null;
      return [...adapters(app, sdk.version), ...config(app)];
    }),
});

/** Those of one other version are one fault. */
function adapters({ build: { artifacts, channels } }: AppSubject, sdk: string): Found<Args>[] {
  const ofChannels = new Set(channels.map(({ channel }) => channel.artifact));
  const others = artifacts.flatMap(each => {
    const version = each.sometimes || !ofChannels.has(each.artifact) ? null : numbered(each);
    return version === null || version === sdk ? [] : [{ ...each, version }];
  });
  return [...new Set(others.map(({ version }) => version))].flatMap((version): Found<Args>[] => {
    const same = others.filter(each => each.version === version);
    const [first] = same;
    if (first === undefined) return [];
    const names = [...new Set(same.map(({ artifact }) => `${SDK_GROUP}:${artifact}`))];
    return [{ args: { kind: 'adapters', names, version, sdk }, side: 'app', place: first.versionPlace }];
  });
}

function config(app: AppSubject): Found<Args>[] {
  const [built, configured] = [builtSdk(app), configuredSdk(app)];
  const conditional = app.build.artifacts.some(
    ({ artifact, sometimes }) => artifact === SDK_ARTIFACT && sometimes,
  );
  if (built === null || configured === null || conditional || built.version === configured.version) return [];
  const args = { kind: 'config', version: configured.version, sdk: built.version } as const;
  return [{ args, severity: 'warning', side: 'app', place: configured.place }];
}
