import type { Found } from '../core/check.ts';
import { androidAttribute } from '../editors/manifest/value.ts';
import { define, inApps } from './shared/define.ts';
import { clicked, rangeOf } from './shared/redirect.ts';
import { at } from './subject.ts';

interface Args {
  readonly redirect: string;
  readonly activity: string;
}

export const redirectNotExported = define<Args>({
  id: 'redirect-not-exported',
  severity: 'error',
  fixable: false,
  before: ['redirect-unresolved'],
  source: 'https://developer.android.com/guide/topics/manifest/activity-element#exported',
  words: {
    en: {
      title: 'the activity that would receive the redirect is not exported',
      message: ({ redirect, activity }) =>
        `${activity} would receive “${redirect}”, but it is android:exported="false": the vendors' push services, which open it, are other apps and may not.`,
      help: () => 'Set android:exported="true" on the activity.',
    },
    zh: {
      title: '接收跳转的 Activity 不可导出',
      message: ({ redirect, activity }) =>
        `${activity} 本可接收“${redirect}”，但其 android:exported="false"：负责打开它的厂商推送服务是其他应用，无权启动。`,
      help: () => '请将该 Activity 设为 android:exported="true"。',
    },
  },
  run: subject =>
    inApps(subject, app => {
      const click = clicked(subject, app);
      if (click === null) return null;
      const { resolution, known } = click;
      if (resolution.state !== 'not-exported') return [];
      return resolution.receivers.slice(0, 1).map(({ activity }): Found<Args> => {
        const { element } = activity.component;
        const written = androidAttribute(element, 'exported');
        return {
          args: { redirect: known.uri, activity: activity.className },
          side: 'app',
          about: activity.className,
          place: at(activity.file, written === null ? element.startTag : rangeOf(written)),
        };
      });
    }),
});
