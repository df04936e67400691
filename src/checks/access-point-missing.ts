import { type RegionId, regionOf } from '../tpns/regions.ts';
import { define, inApps } from './shared/define.ts';
import { declaredRegion, entryFor, hintedRegion, isManifestsToSay } from './shared/region.ts';
import { inApplication } from './subject.ts';

interface Args {
  readonly id: string;
  readonly region: RegionId;
  readonly entry: string;
}

export const accessPointMissing = define<Args>({
  id: 'access-point-missing',
  severity: 'warning',
  fixable: false,
  before: [],
  source: 'https://cloud.tencent.com/document/product/548/36652',
  words: {
    en: {
      title: 'the access point is not set',
      message: ({ id, region }) =>
        `AccessIDs that begin with ${id.slice(0, 4)} were seen at the access point ${region}, but the manifest sets none, so the SDK goes to guangzhou, where such an app is not known (registration fails with -502 or 1008003).`,
      help: ({ region, entry }) =>
        `Look up the access point in the TPNS console. If it is ${region}, add this under <application>:\n${entry}\nIf it is guangzhou, say so: "accessPoint": "guangzhou" in tpns.console.json.`,
    },
    zh: {
      title: '未设置服务接入点',
      message: ({ id, region }) =>
        `以 ${id.slice(0, 4)} 开头的 AccessID 通常属于服务接入点 ${region}，但清单中没有设置，SDK 会连接 guangzhou，在那里查不到该应用（注册返回 -502 或 1008003）。`,
      help: ({ region, entry }) =>
        `请在 TPNS 控制台查看应用的服务接入点。如果是 ${region}，请在 <application> 下加入：\n${entry}\n如果确实是 guangzhou，请在 tpns.console.json 中写明 "accessPoint": "guangzhou"。`,
    },
  },
  run: subject =>
    inApps(subject, app => {
      const hint = hintedRegion(app);
      if (hint === null || declaredRegion(subject) !== null || !isManifestsToSay(app)) return null;
      const { suffix } = regionOf(hint.region);
      if (app.suffix !== null || suffix === null) return [];
      const place = inApplication(app.picture);
      return [{ args: { ...hint, entry: entryFor(suffix) }, side: 'app', place }];
    }),
});
