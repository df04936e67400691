import { isBefore, SDK_MILESTONES } from '../tpns/sdk.ts';
import { define } from './shared/define.ts';
import { inModules, isWired } from './shared/modules.ts';
import { effectiveSdk } from './shared/versions.ts';

type What = (typeof SDK_MILESTONES)[number]['what'];

interface Args {
  /** The predecessor's artifact, in the place of a version. */
  readonly former: string | null;
  readonly version: string;
  /** What it is older than, and what is new enough in every respect. */
  readonly than: string;
  readonly wanted: string;
  readonly what: What;
}

const EN: Readonly<Record<What, string>> = {
  age: 'Since then the vendors have replaced their services and Android has changed its rules; on current phones, registration and vendor channels may fail.',
  'android-14':
    'The app targets Android 14, to which the SDK was adapted in that version; an older one may crash where it registers its receivers.',
  pages:
    'Its native libraries are not made for devices with memory pages of 16 KB, which Google Play asks for from this target on.',
};
const ZH: Readonly<Record<What, string>> = {
  age: '此后各厂商更换了推送服务，Android 也调整了限制，在新机型上注册和厂商通道可能失败。',
  'android-14':
    '以 Android 14 为目标的应用动态注册广播接收器时必须声明是否导出，否则会崩溃，该版本 SDK 尚未适配。',
  pages: '其中的 so 库未适配 16 KB 内存页，Google Play 对该 targetSdk 的应用有此要求。',
};

export const sdkOutdated = define<Args>({
  id: 'sdk-outdated',
  severity: 'warning',
  fixable: false,
  before: [],
  source: 'https://cloud.tencent.com/document/product/548/44520',
  words: {
    en: {
      title: 'the SDK is outdated',
      message: ({ former, version, than, what }) =>
        former === null
          ? `The SDK is at ${version}, older than ${than}. ${EN[what]}`
          : `${former} is of XG, TPNS's predecessor: its artifacts can no longer be downloaded, and TPNS does not know its AccessIDs.`,
      help: ({ former, wanted }) =>
        former !== null
          ? 'Create the app in the TPNS console, and run tpns init with its AccessID and AccessKey: it puts TPNS in the place of XG.'
          : `Raise all artifacts of TPNS to ${wanted} or later (tpns init --sdk-version … does it), and read the release notes in between.`,
    },
    zh: {
      title: 'SDK 版本过旧',
      message: ({ former, version, than, what }) =>
        former === null
          ? `SDK 版本为 ${version}，低于 ${than}。${ZH[what]}`
          : `${former} 属于 TPNS 的前身信鸽：其组件已无法下载，信鸽的 AccessID 在 TPNS 中也无效。`,
      help: ({ former, wanted }) =>
        former !== null
          ? '请在 TPNS 控制台创建应用，再用其 AccessID 和 AccessKey 运行 tpns init，即可将信鸽替换为 TPNS。'
          : `请将 TPNS 的所有组件升级到 ${wanted} 或更高版本（可运行 tpns init --sdk-version …），并查看期间的更新日志。`,
    },
  },
  run: subject =>
    inModules(subject, app => {
      if (app.former !== null) {
        const { coordinate, place } = app.former;
        const args: Args = { former: coordinate, version: '', than: '', wanted: '', what: 'age' };
        return [{ args, side: 'app', place }];
      }
      const sdk = effectiveSdk(app);
      if (!isWired(app) || sdk === null) return null;
      const missed = SDK_MILESTONES.filter(
        ({ version, target }) => isBefore(sdk.version, version) && (app.targetSdk ?? 0) >= target,
      );
      // the oldest is missed for the longest time
      const [newest, gravest] = [missed[0], missed.at(-1)];
      if (newest === undefined || gravest === undefined) return [];
      const { what, version: than } = gravest;
      const args: Args = { former: null, version: sdk.version, than, wanted: newest.version, what };
      return [{ args, severity: what === 'pages' ? 'info' : 'warning', side: 'app', place: sdk.place }];
    }),
});
