import type { Found } from '../core/check.ts';
import { SDK_ARTIFACT, SDK_COORDINATE, SDK_GROUP } from '../tpns/sdk.ts';
import type { UsedChannel } from './shared/build.ts';
import { define } from './shared/define.ts';
import { inModules, isWired, usesPlugin } from './shared/modules.ts';
import type { AppSubject } from './subject.ts';

type Args =
  | { readonly kind: 'no-sdk'; readonly artifacts: readonly string[] }
  | { readonly kind: 'no-artifact'; readonly title: string; readonly artifact: string };

export const vendorOrphan = define<Args>({
  id: 'vendor-orphan',
  severity: 'warning',
  fixable: false,
  before: [],
  source: 'https://cloud.tencent.com/document/product/548/36652',
  words: {
    en: {
      title: 'half of a vendor channel',
      message: args =>
        args.kind === 'no-sdk'
          ? `${args.artifacts.join(', ')} ${args.artifacts.length === 1 ? 'is' : 'are'} here without the SDK itself: neither ${SDK_COORDINATE} nor the TPNS plugin is.`
          : `The credentials for ${args.title} are handed over, but ${SDK_GROUP}:${args.artifact} is not in the build, so nothing uses them.`,
      help: args =>
        args.kind === 'no-sdk'
          ? `Add ${SDK_COORDINATE} in the same version (tpns init does it), or remove what is left.`
          : `Add ${SDK_GROUP}:${args.artifact} in the version of the SDK, or remove the call if the channel is not used.`,
    },
    zh: {
      title: '厂商通道只集成了一半',
      message: args =>
        args.kind === 'no-sdk'
          ? `引入了 ${args.artifacts.join('、')}，却没有 SDK 本身：既没有 ${SDK_COORDINATE}，也没有 TPNS 插件。`
          : `设置了 ${args.title} 的凭证，但构建中没有 ${SDK_GROUP}:${args.artifact}，这些凭证不会生效。`,
      help: args =>
        args.kind === 'no-sdk'
          ? `请加入相同版本的 ${SDK_COORDINATE}（可运行 tpns init），或移除残留的依赖。`
          : `请加入与 SDK 同版本的 ${SDK_GROUP}:${args.artifact}；如果不使用该通道，请删除此调用。`,
    },
  },
  run: subject =>
    inModules(subject, app => {
      // a wrapper brings artifacts of its own, and so may files and what has no name here
      if (!app.complete || app.wrapper !== null) return null;
      const ours = app.build.archives.some(name => /tpns|xg/i.test(name));
      if (ours) return null;
      return [
        ...withoutSdk(app),
        ...(isWired(app) ? app.build.channels.flatMap(each => unused(app, each)) : []),
      ];
    }),
});

function withoutSdk(app: AppSubject): Found<Args>[] {
  const { artifacts, open, channels } = app.build;
  if (
    open ||
    usesPlugin(app) ||
    app.sdk !== null ||
    artifacts.some(({ artifact }) => artifact === SDK_ARTIFACT)
  )
    return [];
  const names = new Set(channels.map(({ channel }) => channel.artifact));
  const orphans = artifacts.filter(({ artifact }) => names.has(artifact));
  const [first] = orphans;
  if (first === undefined) return [];
  const args = {
    kind: 'no-sdk',
    artifacts: orphans.map(({ artifact }) => `${SDK_GROUP}:${artifact}`),
  } as const;
  return [{ args, side: 'app', place: first.place }];
}

function unused({ build: { open } }: AppSubject, { channel, artifact, setters }: UsedChannel): Found<Args>[] {
  const [first] = setters;
  if (open || artifact !== null || first === undefined) return [];
  const args = { kind: 'no-artifact', title: channel.title, artifact: channel.artifact } as const;
  return [{ args, side: 'app', place: first, about: channel.id }];
}
