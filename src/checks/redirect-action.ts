import { VIEW } from '../android/intent/intent.ts';
import type { Found } from '../core/check.ts';
import { define, inApps, isUsed } from './shared/define.ts';
import { filtersInQuestion, meantAsView, rangeOf, sourceOf } from './shared/redirect.ts';
import { at } from './subject.ts';

interface Args {
  readonly activity: string;
  readonly have: string | null;
}

const LINE = `<action android:name="${VIEW}" />`;

export const redirectAction = define<Args>({
  id: 'redirect-action',
  severity: 'error',
  fixable: true,
  before: ['redirect-unresolved'],
  source: 'https://developer.android.com/reference/android/content/IntentFilter',
  words: {
    en: {
      title: 'the filter’s action is not VIEW',
      message: ({ activity, have }) =>
        have === null
          ? `An intent-filter of ${activity} has no action, so it matches nothing.`
          : `An intent-filter of ${activity} has the action “${have}”. Links are opened with ${VIEW}, and Android compares it to the letter.`,
      help: () => `Write this into the filter:\n${LINE}`,
    },
    zh: {
      title: 'intent-filter 的 action 不是 VIEW',
      message: ({ activity, have }) =>
        have === null
          ? `${activity} 的一个 intent-filter 没有 action，因此不会匹配任何跳转。`
          : `${activity} 的一个 intent-filter 的 action 是“${have}”。打开链接使用的是 ${VIEW}，Android 会逐字比较，区分大小写。`,
      help: () => `请在该 intent-filter 中写入：\n${LINE}`,
    },
  },
  run: subject =>
    inApps(subject, app => {
      if (subject.redirect === null && !isUsed(app)) return null;
      const filters = filtersInQuestion(subject, app);
      if (filters.length === 0) return null;
      return filters.flatMap((question): Found<Args>[] => {
        const { activity, filter } = question;
        if (!meantAsView(filter.actions)) return [];
        const written = sourceOf(question)?.actions[0];
        const place = at(activity.file, written === undefined ? filter.element.startTag : rangeOf(written));
        const args = { activity: activity.className, have: filter.actions[0] ?? null };
        return [{ args, side: 'app', about: activity.className, place }];
      });
    }),
});
