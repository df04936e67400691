import { type RegionId, regionOf, regionOfSuffix } from '../tpns/regions.ts';
import { define, inApps } from './shared/define.ts';
import { declaredRegion, entryFor, isManifestsToSay } from './shared/region.ts';
import { inApplication } from './subject.ts';

interface Args {
  readonly declared: RegionId;
  readonly effective: RegionId;
  /** null: the manifest says nothing, and the SDK takes its default. */
  readonly written: string | null;
  /** null: for this region no entry belongs. */
  readonly entry: string | null;
}

export const accessPointMismatch = define<Args>({
  id: 'access-point-mismatch',
  severity: 'error',
  fixable: true,
  before: [],
  source: 'https://cloud.tencent.com/document/product/548/36652',
  words: {
    en: {
      title: 'the access point is another than declared',
      message: ({ declared, effective, written }) =>
        `tpns.console.json says the app lives at ${declared}, but the app goes to ${effective}: ${written === null ? 'the manifest has no XG_SERVER_SUFFIX, and that is the SDK’s default' : `XG_SERVER_SUFFIX is ${written}`}.`,
      help: ({ declared, entry }) =>
        entry === null
          ? `If ${declared} is right, remove XG_SERVER_SUFFIX; else correct accessPoint in tpns.console.json.`
          : `If ${declared} is right, this belongs under <application>:\n${entry}\nElse correct accessPoint in tpns.console.json.`,
    },
    zh: {
      title: '服务接入点与声明不一致',
      message: ({ declared, effective, written }) =>
        `tpns.console.json 中的服务接入点是 ${declared}，而应用实际连接 ${effective}：${written === null ? '清单中没有 XG_SERVER_SUFFIX，SDK 使用默认值' : `XG_SERVER_SUFFIX 的值为 ${written}`}。`,
      help: ({ declared, entry }) =>
        entry === null
          ? `如果 ${declared} 正确，请删除 XG_SERVER_SUFFIX；否则请更正 tpns.console.json 中的 accessPoint。`
          : `如果 ${declared} 正确，<application> 下应有：\n${entry}\n否则请更正 tpns.console.json 中的 accessPoint。`,
    },
  },
  run: subject =>
    inApps(subject, app => {
      const declared = declaredRegion(subject);
      if (declared === null || !isManifestsToSay(app)) return null;
      const { suffix: written } = app;
      // a placeholder nobody can fill in, or a host that is none of the four, says nothing about a region
      const effective =
        written === null ? 'guangzhou' : written.text === null ? null : regionOfSuffix(written.text);
      if (effective === null) return null;
      if (effective === declared) return [];
      const { suffix } = regionOf(declared);
      const place = written?.place ?? inApplication(app.picture);
      const entry = suffix === null ? null : entryFor(suffix);
      return [{ args: { declared, effective, written: written?.text ?? null, entry }, side: 'app', place }];
    }),
});
