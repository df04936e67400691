import { VIEW } from '../android/intent/intent.ts';
import type { Found } from '../core/check.ts';
import { define, inApps, isUsed } from './shared/define.ts';
import { clicked, sourceOf } from './shared/redirect.ts';
import { at } from './subject.ts';

interface Args {
  readonly activity: string;
  /** There is a `<data>`, but none with a scheme. */
  readonly written: boolean;
}

export const redirectNoData = define<Args>({
  id: 'redirect-no-data',
  severity: 'info',
  fixable: false,
  before: [],
  source: 'https://developer.android.com/guide/topics/manifest/data-element',
  words: {
    en: {
      title: 'a filter for links names no link',
      message: ({ activity, written }) =>
        written
          ? `The <data> in an intent-filter of ${activity} has no android:scheme; without one Android ignores the rest of it, and no link reaches the filter.`
          : `An intent-filter of ${activity} is for the action VIEW and has no <data>, so no link reaches it.`,
      help: () =>
        'If links are meant to open it, add <data android:scheme="…" android:host="…" android:path="…" />. Where a vendor opens it by its action alone, all is well.',
    },
    zh: {
      title: '用于链接的 intent-filter 没有指明链接',
      message: ({ activity, written }) =>
        written
          ? `${activity} 的一个 intent-filter 中 <data> 缺少 android:scheme，系统会忽略其余属性，任何链接都无法匹配。`
          : `${activity} 的一个 intent-filter 的 action 是 VIEW，但没有 <data>，任何链接都无法匹配。`,
      help: () =>
        '如果要通过链接打开，请加入 <data android:scheme="…" android:host="…" android:path="…" />；如果是厂商仅通过 action 打开的页面，则无需处理。',
    },
  },
  run: subject =>
    inApps(subject, app => {
      if ((subject.redirect === null && !isUsed(app)) || !app.manifestsRead) return null;
      // where the redirect reaches nothing, that is the fault to tell
      if (clicked(subject, app)?.resolution.state === 'none') return null;
      const filters = app.activities.flatMap(activity =>
        activity.filters
          .filter(({ actions }) => actions.includes(VIEW))
          .map(filter => ({ activity, filter })),
      );
      if (filters.length === 0) return null;
      return filters.flatMap((question): Found<Args>[] => {
        const { activity, filter } = question;
        if (filter.schemes.length + filter.types.length + filter.groups.length > 0) return [];
        if (/^com\.tencent\.android\./.test(activity.className)) return [];
        const written = (sourceOf(question)?.data.length ?? 0) > 0;
        const place = at(activity.file, filter.element.startTag);
        return [
          { args: { activity: activity.className, written }, side: 'app', about: activity.className, place },
        ];
      });
    }),
});
