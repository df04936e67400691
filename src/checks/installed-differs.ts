/** Whoever looks for a fault in the sources looks in vain where another app is on the device. */
import type { Found } from '../core/check.ts';
import type { Lang } from '../core/lang.ts';
import type { ObservationArgs } from '../core/observation.ts';
import { maskKey } from '../tpns/credentials.ts';
import { define } from './shared/define.ts';
import { inEvidence, ofKind } from './shared/evidence.ts';

type Difference = ObservationArgs['app-differs'];

interface Args {
  readonly of: 'apk' | 'device';
  readonly differences: readonly Difference[];
}

const NAMES: Readonly<Record<Difference['what'], Readonly<Record<Lang, string>>>> = {
  package: { en: 'the package name', zh: '包名' },
  suffix: { en: 'XG_SERVER_SUFFIX', zh: 'XG_SERVER_SUFFIX' },
  certificate: { en: 'the certificate', zh: '签名证书' },
  version: { en: 'the version', zh: '版本' },
  'access-id': { en: 'the AccessID', zh: 'AccessID' },
  'access-key': { en: 'the AccessKey', zh: 'AccessKey' },
  'target-sdk': { en: 'targetSdkVersion', zh: 'targetSdkVersion' },
};

function listed({ differences }: Args, lang: Lang): string {
  const one = ({ what, found, expected }: Difference): string =>
    lang === 'en'
      ? `${NAMES[what].en} is ${found}, by the sources ${expected}`
      : `${NAMES[what].zh}：${found}，按源码应为 ${expected}`;
  return differences.map(one).join(lang === 'en' ? '; ' : '；');
}

export const installedDiffers = define<Args>({
  id: 'installed-differs',
  severity: 'warning',
  fixable: false,
  evidence: '--device',
  before: [],
  source: 'https://developer.android.com/build/build-variants',
  words: {
    en: {
      title: 'the app is not what the sources say',
      message: args =>
        `${args.of === 'apk' ? 'The archive' : 'The installed app'} was not built from these sources: ${listed(args, 'en')}.`,
      help: ({ of }) =>
        of === 'apk'
          ? 'Build the app again and give the new archive, or check out the sources that this one was built from.'
          : 'Build and install the app again, or check out the sources that it was built from; until then, findings in the sources say little about it.',
    },
    zh: {
      title: '应用与源码不一致',
      message: args =>
        `${args.of === 'apk' ? '该安装包' : '设备上的应用'}不是由当前源码构建的：${listed(args, 'zh')}。`,
      help: ({ of }) =>
        of === 'apk'
          ? '请重新构建后再提供安装包，或切换到构建它时的源码。'
          : '请重新构建并安装，或切换到对应的源码；在此之前，源码中的检查结果未必适用于该应用。',
    },
  },
  run: subject =>
    inEvidence(subject, ['apk', 'device'], observations =>
      (['apk', 'device'] as const).flatMap((of): Found<Args>[] => {
        const differences = ofKind(observations, 'app-differs')
          .filter(({ source }) => source === of)
          .map(({ args }) => shown(args));
        return differences.length > 0
          ? [{ args: { of, differences }, side: of === 'apk' ? 'app' : 'device', about: of }]
          : [];
      }),
    ),
});

/** Keys ship in the app, and are masked wherever people read along. */
function shown({ what, found, expected }: Difference): Difference {
  if (what !== 'access-key') return { what, found, expected };
  return { what, found: maskKey(found), expected: expected.split(', ').map(maskKey).join(', ') };
}
