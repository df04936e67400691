import type { AuthorityTest } from '../android/intent/filter.ts';
import { textOf } from '../android/value.ts';
import type { Found } from '../core/check.ts';
import { define, inApps, isUsed } from './shared/define.ts';
import { filtersInQuestion, placeOf } from './shared/redirect.ts';
import type { AppSubject } from './subject.ts';

interface Args {
  readonly activity: string;
  readonly link: string;
  readonly why: 'sample' | 'common' | 'taken';
  readonly better: string | null;
}

/** Links that guides and demos show; whoever copied them shares them with everyone else who did. */
const SAMPLES: readonly (readonly [scheme: RegExp, host: RegExp])[] = [
  [/^pushscheme$/, /^com\.tencent\.qcloud(?:\.\w+)*$/],
  [/^xgscheme$/, /^com\.(?:tpns|xg|tencent)\.push$/],
  [/^(?:my|your|push|xg)?scheme$|^protocol$/, /^(?:my\.?|your\.?)?(?:host|hostname|domain)(?:\.com)?$/],
];

/** Words that many an app has for a scheme. */
const COMMON =
  /^(?:(?:my|your|the)?(?:app|scheme|demo|test|push|deeplink)|example|sample|pushscheme|xgscheme|open|link|main|detail|native|router|xg|tpns|android)$/i;

/** Schemes of other apps, and of the system. */
const TAKEN =
  /^(?:weixin|wechat|mqq\w*|qq|alipays?|taobao|tmall|tbopen|openapp\.jdmobile|sinaweibo|snssdk\d+|douyin|bilibili|zhihu|baidumap|iosamap|androidamap|amapuri|market|appmarket|mimarket|tel|sms|smsto|mailto|geo|fb|twitter|whatsapp)$/i;

export const redirectGeneric = define<Args>({
  id: 'redirect-generic',
  severity: 'warning',
  fixable: false,
  before: [],
  source: 'https://developer.android.com/training/app-links/deep-linking',
  words: {
    en: {
      title: 'other apps have the same link',
      message: ({ activity, link, why }) => {
        const reason = {
          sample: 'is a sample’s, and every app that copied it has it',
          common: 'is a scheme that many apps use, and no host of your own tells them apart',
          taken: 'is a scheme of another app or of the system',
        }[why];
        return `${activity} opens “${link}”, which ${reason}: on a device with another such app the user is asked, or the other one opens.`;
      },
      help: ({ better }) =>
        `Make it your own in the manifest and in the console${better === null ? ': the scheme named after your product, the host after your package' : `, for example ${better}`}.`,
    },
    zh: {
      title: '跳转地址容易与其他应用冲突',
      message: ({ activity, link, why }) => {
        const reason = {
          sample: '照搬了示例，其他照搬的应用也会使用',
          common: '的 scheme 很常见，又没有用自己的 host 区分',
          taken: '的 scheme 属于其他应用或系统',
        }[why];
        return `${activity} 打开的“${link}”${reason}：如果设备上还有这样的应用，系统会让用户选择，或打开另一个应用。`;
      },
      help: ({ better }) =>
        `请在清单和控制台中同时改为自己专用的地址${better === null ? '：scheme 用产品名，host 用包名' : `，例如 ${better}`}。`,
    },
  },
  run: subject =>
    inApps(subject, app => {
      if (subject.redirect === null && !isUsed(app)) return null;
      const filters = filtersInQuestion(subject, app);
      if (filters.length === 0) return null;
      return filters
        .flatMap((question): Found<Args>[] => {
          const { schemes, authorities } = question.filter;
          const told = schemes.flatMap(scheme => fault(app, scheme, authorities) ?? [])[0];
          if (told === undefined) return [];
          const activity = question.activity.className;
          const id = textOf(app.picture.applicationId);
          const better = id === null ? null : `${id.split('.').at(-1)?.toLowerCase()}://${id}/…`;
          const place = placeOf(question, 'scheme');
          return [{ args: { activity, ...told, better }, side: 'app', about: activity, place }];
        })
        .filter(({ args }, i, all) => all.findIndex(other => isSame(other.args, args)) === i);
    }),
});

/** Tutorials put one filter per vendor. */
const isSame = (a: Args, b: Args): boolean => a.activity === b.activity && a.link === b.link;

function fault(
  app: AppSubject,
  scheme: string,
  authorities: readonly AuthorityTest[],
): Pick<Args, 'link' | 'why'> | null {
  if (TAKEN.test(scheme)) return { link: `${scheme}:`, why: 'taken' };
  const sample = authorities.find(({ host }) =>
    SAMPLES.some(([schemes, hosts]) => schemes.test(scheme) && hosts.test(host)),
  );
  if (sample !== undefined && !isOfApp(app, sample.host))
    return { link: `${scheme}://${sample.host}`, why: 'sample' };
  // a host with a dot is somebody's own
  if (!COMMON.test(scheme) || authorities.some(({ host }) => host.includes('.'))) return null;
  const [first] = authorities;
  return { link: first === undefined ? `${scheme}:` : `${scheme}://${first.host}`, why: 'common' };
}

/** The demo itself, whose package begins with the same words. */
function isOfApp({ picture }: AppSubject, host: string): boolean {
  const id = textOf(picture.applicationId);
  const stem = host.split('.').slice(0, 3).join('.');
  return id !== null && `${id}.`.startsWith(`${stem}.`);
}
