import { type RegionId, regionOfSuffix } from '../tpns/regions.ts';
import { SDK_GROUP } from '../tpns/sdk.ts';
import { define, inApps } from './shared/define.ts';
import { declaredRegion, hintedRegion, isManifestsToSay } from './shared/region.ts';
import type { AppSubject, Subject } from './subject.ts';

interface Args {
  readonly title: string;
  readonly artifact: string;
  readonly region: RegionId;
  readonly regions: readonly string[];
}

export const channelRegion = define<Args>({
  id: 'channel-region',
  severity: 'warning',
  fixable: false,
  before: [],
  source: 'https://cloud.tencent.com/document/product/548/36652',
  words: {
    en: {
      title: 'a vendor channel is not served at this access point',
      message: ({ title, region, regions }) =>
        `The app lives at the access point ${region}, but TPNS serves ${title} only at ${regions.join(' and ')}: nothing arrives through this channel.`,
      help: ({ artifact, regions }) =>
        `Remove ${SDK_GROUP}:${artifact}, or create the app at ${regions.join(' or ')} in the TPNS console.`,
    },
    zh: {
      title: '该服务接入点不支持此厂商通道',
      message: ({ title, region, regions }) =>
        `应用的服务接入点是 ${region}，而 TPNS 仅在 ${regions.join('、')} 提供 ${title} 通道，消息不会通过该通道到达。`,
      help: ({ artifact, regions }) =>
        `请移除 ${SDK_GROUP}:${artifact}，或在 TPNS 控制台于 ${regions.join(' 或 ')} 接入点创建应用。`,
    },
  },
  run: subject =>
    inApps(subject, app => {
      const limited = app.build.channels.filter(
        ({ channel, artifact }) => artifact && channel.regions !== null,
      );
      const region = limited.length === 0 ? null : regionOf(subject, app);
      if (region === null) return null;
      return limited.flatMap(({ channel: { id, title, artifact, regions }, artifact: used }) =>
        used === null || regions === null || regions.includes(region)
          ? []
          : [
              {
                args: { title, artifact, region, regions },
                side: 'app',
                place: used.place,
                about: id,
              } as const,
            ],
      );
    }),
});

/** As it is meant: what the console says, the manifest, the AccessID's looks. What the SDK falls back to comes last. */
function regionOf(subject: Subject, app: AppSubject): RegionId | null {
  const declared = declaredRegion(subject);
  if (declared !== null || !isManifestsToSay(app)) return declared;
  if (app.suffix !== null) return app.suffix.text === null ? null : regionOfSuffix(app.suffix.text);
  return hintedRegion(app)?.region ?? 'guangzhou';
}
