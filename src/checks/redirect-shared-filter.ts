import { MAIN } from '../android/intent/intent.ts';
import type { Found } from '../core/check.ts';
import { define, inApps, isUsed } from './shared/define.ts';
import { aboutFilter, filtersInQuestion, isOwnScheme, opensLinks } from './shared/redirect.ts';
import { at } from './subject.ts';

interface Args {
  readonly activity: string;
  readonly with: 'launcher' | 'web';
  readonly scheme: string;
}

const LAUNCHER = /^android\.intent\.category\.(?:LEANBACK_)?LAUNCHER$/;
const isWeb = (scheme: string): boolean => /^https?$/i.test(scheme);

export const redirectSharedFilter = define<Args>({
  id: 'redirect-shared-filter',
  severity: 'warning',
  fixable: false,
  before: ['redirect-cross-product'],
  source: 'https://developer.android.com/training/app-links/deep-linking#adding-filters',
  words: {
    en: {
      title: 'the filter of the redirect serves something else too',
      message: args =>
        args.with === 'launcher'
          ? `The intent-filter of ${args.activity} for ${args.scheme}: links is the launcher's as well. A filter with <data> takes no start without it, so the app's icon may be gone from the home screen.`
          : `An intent-filter of ${args.activity} lists ${args.scheme} beside http or https. Android combines all schemes, hosts and paths of a filter, and web links are verified by domain, the others are not.`,
      help: args =>
        args.with === 'launcher'
          ? 'Give the link an intent-filter of its own: VIEW, DEFAULT, BROWSABLE and the <data>; leave MAIN and LAUNCHER alone in theirs.'
          : 'Give each its own intent-filter, both with VIEW, DEFAULT and BROWSABLE.',
    },
    zh: {
      title: '跳转用的 intent-filter 与其他用途混用',
      message: args =>
        args.with === 'launcher'
          ? `${args.activity} 中用于 ${args.scheme} 链接的 intent-filter 同时也是桌面入口。带有 <data> 的 intent-filter 不接受没有数据的启动，应用图标可能从桌面消失。`
          : `${args.activity} 的一个 intent-filter 同时列出了 ${args.scheme} 和 http(s)。系统会将其中的 scheme、host、path 任意组合，且网页链接需要验证域名，两者规则不同。`,
      help: args =>
        args.with === 'launcher'
          ? '请为链接单独写一个 intent-filter（VIEW、DEFAULT、BROWSABLE 和 <data>），MAIN 和 LAUNCHER 单独保留。'
          : '请拆分为两个 intent-filter，各自带上 VIEW、DEFAULT 和 BROWSABLE。',
    },
  },
  run: subject =>
    inApps(subject, app => {
      if (subject.redirect === null && !isUsed(app)) return null;
      const filters = filtersInQuestion(subject, app).filter(({ filter }) => opensLinks(filter.actions));
      if (filters.length === 0) return null;
      return filters.flatMap((question): Found<Args>[] => {
        const { activity, filter } = question;
        const { actions, categories, schemes } = filter;
        const own = schemes.find(isOwnScheme) ?? schemes.find(scheme => !isWeb(scheme));
        if (own === undefined) return [];
        const launcher = actions.includes(MAIN) && categories.some(each => LAUNCHER.test(each));
        if (!launcher && !schemes.some(isWeb)) return [];
        const args = {
          activity: activity.className,
          with: launcher ? 'launcher' : 'web',
          scheme: own,
        } as const;
        const place = at(activity.file, filter.element.startTag);
        return [{ args, side: 'app', about: aboutFilter(question), place }];
      });
    }),
});
