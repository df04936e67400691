import { define, inApps } from './shared/define.ts';
import { clicked, isSlashOnly, placeOf } from './shared/redirect.ts';
import { dataLine, receivedBy } from './shared/remedy.ts';

interface Args {
  readonly redirect: string;
  readonly activity: string;
  /** The console has the slash, the manifest has not; or the other way round. */
  readonly extra: boolean;
  readonly typed: string | null;
  readonly paste: string;
}

export const redirectSlash = define<Args>({
  id: 'redirect-slash',
  severity: 'error',
  fixable: true,
  before: ['redirect-unresolved'],
  source: 'https://developer.android.com/guide/topics/manifest/data-element#path',
  words: {
    en: {
      title: 'only the slash at the end differs',
      message: ({ redirect, activity, extra }) =>
        `“${redirect}” opens nothing: it ${extra ? 'ends in a slash that the path in' : 'lacks the slash at the end that the path in'} the intent-filter of ${activity} ${extra ? 'does not have' : 'has'}. Android compares them to the letter.`,
      help: ({ typed, paste }) =>
        typed === null
          ? `Give the filter the path of the console:\n${paste}`
          : `Type this in the console: ${typed}\nOr, if the console is to stay, put this into the filter instead:\n${paste}`,
    },
    zh: {
      title: '仅末尾的斜杠不同',
      message: ({ redirect, activity, extra }) =>
        `“${redirect}”无法打开任何页面：与 ${activity} 的 intent-filter 相比，${extra ? '末尾多了' : '末尾少了'}一个斜杠。Android 会逐字比较路径。`,
      help: ({ typed, paste }) =>
        typed === null
          ? `请将清单中的路径改为与控制台一致：\n${paste}`
          : `请在控制台中填写：${typed}\n如果控制台的值不便修改，则在 intent-filter 中改为：\n${paste}`,
    },
  },
  run: subject =>
    inApps(subject, app => {
      const click = clicked(subject, app);
      if (click === null) return null;
      const { resolution, redirect, known } = click;
      const [near] = resolution.state === 'none' ? resolution.nearest : [];
      if (near === undefined || !near.differences.some((each, _, all) => isSlashOnly(each, all))) return [];
      const args = {
        redirect: known.uri,
        activity: near.activity.className,
        extra: redirect.path.endsWith('/'),
        typed: receivedBy(near, redirect, app.activities),
        paste: dataLine(redirect, true),
      };
      const place = placeOf(near, 'path');
      return [{ args, side: args.typed === null ? 'app' : 'console', about: near.activity.className, place }];
    }),
});
