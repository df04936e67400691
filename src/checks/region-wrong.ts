/** TPNS's access points share nothing: at any other one the app does not exist. */
import type { Lang } from '../core/lang.ts';
import { isRegionId, regionOf } from '../tpns/regions.ts';
import { SUFFIX_META } from '../tpns/sdk.ts';
import { define } from './shared/define.ts';
import { inEvidence, lastOf } from './shared/evidence.ts';

interface Args {
  /** null where another access point said so by knowing the app. */
  readonly code: string | null;
  /** Where the app lives; null where that is not known. */
  readonly home: string | null;
}

/** null where the SDK goes there without an entry. */
const suffixOf = (region: string): string | null => (isRegionId(region) ? regionOf(region).suffix : region);

const entryFor: Readonly<Record<Lang, (region: string) => string>> = {
  en: region =>
    suffixOf(region) === null
      ? `Take ${SUFFIX_META} out of the manifest (this is the SDK's default)`
      : `Set ${SUFFIX_META} to ${suffixOf(region)}`,
  zh: region =>
    suffixOf(region) === null
      ? `请从清单中删除 ${SUFFIX_META}（该接入点是 SDK 的默认值）`
      : `请将 ${SUFFIX_META} 设为 ${suffixOf(region)}`,
};

export const regionWrong = define<Args>({
  id: 'region-wrong',
  severity: 'error',
  fixable: false,
  evidence: '--online',
  before: ['credentials-rejected', 'register-failed'],
  source: 'https://cloud.tencent.com/document/product/548/49157',
  words: {
    en: {
      title: 'this access point does not know the app',
      message: ({ code, home }) =>
        `The access point that was asked does not know this app${code === null ? '' : ` (code ${code})`}: ${home === null ? 'it lives at another one, or the AccessID is mistyped' : `it lives at ${home}`}.`,
      help: ({ home }) =>
        home === null
          ? `Look up the access point in the TPNS console and give it with --region; the app needs the same one in ${SUFFIX_META}. If it is right, check the AccessID.`
          : `${entryFor.en(home)}, record "accessPoint": "${home}" in tpns.console.json, and ask with --region ${home}.`,
    },
    zh: {
      title: '该服务接入点没有此应用',
      message: ({ code, home }) =>
        `所查询的服务接入点没有该应用${code === null ? '' : `（返回码 ${code}）`}：${home === null ? '应用属于其他接入点，或 AccessID 有误' : `应用属于 ${home} 接入点`}。`,
      help: ({ home }) =>
        home === null
          ? `请在 TPNS 控制台确认服务接入点，用 --region 指定，并让应用中的 ${SUFFIX_META} 与之一致；若接入点无误，请检查 AccessID。`
          : `${entryFor.zh(home)}，在 tpns.console.json 中记录 "accessPoint": "${home}"，并用 --region ${home} 查询。`,
    },
  },
  run: subject =>
    inEvidence(subject, ['online'], observations => {
      const unknown = lastOf(observations, 'service-knows-no-app');
      const elsewhere = lastOf(observations, 'app-lives-elsewhere');
      if (unknown === undefined && elsewhere === undefined) return [];
      const code = unknown?.args.code ?? null;
      return [{ args: { code, home: elsewhere?.args.region ?? null }, side: 'app' }];
    }),
});
