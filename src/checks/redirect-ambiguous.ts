import type { Found } from '../core/check.ts';
import { define, inApps } from './shared/define.ts';
import { clicked } from './shared/redirect.ts';
import { at, type PlacedActivity } from './subject.ts';

interface Args {
  readonly redirect: string;
  readonly activities: readonly string[];
}

export const redirectAmbiguous = define<Args>({
  id: 'redirect-ambiguous',
  severity: 'warning',
  fixable: false,
  before: [],
  source: 'https://developer.android.com/guide/components/intents-filters#Resolution',
  words: {
    en: {
      title: 'several activities open the redirect',
      message: ({ redirect, activities }) =>
        `“${redirect}” is received by ${activities.join(' and ')}. Android asks the user which, or takes the first.`,
      help: ({ activities }) =>
        `Leave it to one of them: take the <data> out of the others, or give them another path. If ${activities[0]} is the right one, the others have to change.`,
    },
    zh: {
      title: '有多个 Activity 能打开该跳转地址',
      message: ({ redirect, activities }) =>
        `${activities.join('、')} 都能接收“${redirect}”，系统会让用户选择，或直接打开第一个。`,
      help: ({ activities }) =>
        `请只保留一个：从其他 Activity 中去掉相应的 <data>，或改用不同的路径。如果 ${activities[0]} 是正确的，请修改其余的 Activity。`,
    },
  },
  run: subject =>
    inApps(subject, app => {
      const click = clicked(subject, app);
      if (click === null) return null;
      const { resolution, known } = click;
      if (resolution.state !== 'several') return [];
      const pages = resolution.receivers.filter(
        ({ activity }, i, all) => all.findIndex(other => pageOf(other.activity) === pageOf(activity)) === i,
      );
      const [, second] = pages;
      if (second === undefined) return [];
      const { activity, filter } = second;
      const place = at(activity.file, (filter?.element ?? activity.component.element).startTag);
      const activities = pages.map(each => each.activity.className);
      return [{ args: { redirect: known.uri, activities }, side: 'app', place } satisfies Found<Args>];
    }),
});

/** An alias opens what it stands for. */
const pageOf = ({ component, className }: PlacedActivity): string => component.targetActivity ?? className;
