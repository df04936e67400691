import { BROWSABLE, DEFAULT } from '../android/intent/intent.ts';
import type { Found } from '../core/check.ts';
import { define, inApps, isUsed } from './shared/define.ts';
import { acceptsAll, filtersInQuestion, opensLinks } from './shared/redirect.ts';
import { at } from './subject.ts';

interface Args {
  readonly activity: string;
  readonly missing: typeof DEFAULT | typeof BROWSABLE;
}

export const redirectCategory = define<Args>({
  id: 'redirect-category',
  severity: 'error',
  fixable: true,
  before: ['redirect-unresolved'],
  source: 'https://developer.android.com/guide/components/intents-filters#CategoryTest',
  words: {
    en: {
      title: 'the filter lacks a category',
      message: ({ activity, missing }) =>
        missing === DEFAULT
          ? `An intent-filter of ${activity} lacks the category DEFAULT. Without it Android starts the activity for no link at all.`
          : `An intent-filter of ${activity} lacks the category BROWSABLE. Notifications open it; a link in a browser or another app does not.`,
      help: ({ missing }) => `Add this to the filter:\n<category android:name="${missing}" />`,
    },
    zh: {
      title: 'intent-filter 缺少 category',
      message: ({ activity, missing }) =>
        missing === DEFAULT
          ? `${activity} 的一个 intent-filter 缺少 category DEFAULT，缺少它时 Android 不会用任何链接启动该 Activity。`
          : `${activity} 的一个 intent-filter 缺少 category BROWSABLE。点击通知可以打开，但浏览器或其他应用中的链接无法打开。`,
      help: ({ missing }) => `请在该 intent-filter 中加入：\n<category android:name="${missing}" />`,
    },
  },
  run: subject =>
    inApps(subject, app => {
      if (subject.redirect === null && !isUsed(app)) return null;
      const filters = filtersInQuestion(subject, app).filter(({ filter }) => opensLinks(filter.actions));
      if (filters.length === 0) return null;
      return filters.flatMap(({ activity, filter }): Found<Args>[] => {
        const missing = [DEFAULT, BROWSABLE].find(each => !filter.categories.includes(each));
        if (missing !== DEFAULT && missing !== BROWSABLE) return [];
        // tutorials put one filter per vendor; where the next one takes these links in, nothing is lost
        const saved = activity.filters.some(
          other => other.categories.includes(DEFAULT) && acceptsAll(other, filter),
        );
        if (missing === DEFAULT && saved) return [];
        return [
          {
            args: { activity: activity.className, missing },
            severity: missing === DEFAULT ? 'error' : 'info',
            side: 'app',
            about: activity.className,
            place: at(activity.file, filter.element.startTag),
          },
        ];
      });
    }),
});
