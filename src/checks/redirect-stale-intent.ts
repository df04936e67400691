import { ancestry, classNamed } from '../android/sources/lineage.ts';
import type { Found } from '../core/check.ts';
import { define, inApps, isUsed } from './shared/define.ts';
import { filtersInQuestion } from './shared/redirect.ts';
import { type AppSubject, at, type PlacedActivity } from './subject.ts';

interface Args {
  readonly activity: string;
  readonly launchMode: string;
}

const REUSED = /^single(?:Top|Task|Instance|InstancePerTask)$/;
/** Reading the link, or being handed a new one. */
const READS = /^(?:getIntent|intent)$/;
const LISTENS = /^(?:onNewIntent|addOnNewIntentListener|OnNewIntentProvider)$/;

export const redirectStaleIntent = define<Args>({
  id: 'redirect-stale-intent',
  severity: 'info',
  fixable: false,
  before: [],
  source: 'https://developer.android.com/reference/android/app/Activity#onNewIntent(android.content.Intent)',
  words: {
    en: {
      title: 'a second link is not looked at',
      message: ({ activity, launchMode }) =>
        `${activity} is ${launchMode}: while it is open, a tap brings the same object to the front and hands the link to onNewIntent, which it does not have. What it shows is still the first one's.`,
      help: () => 'Override onNewIntent, call setIntent(intent) in it and show what the new link asks for.',
    },
    zh: {
      title: '再次跳转时未处理新的链接',
      message: ({ activity, launchMode }) =>
        `${activity} 的 launchMode 是 ${launchMode}：如果它已经打开，点击通知会复用该实例并通过 onNewIntent 传入新链接，但它没有重写该方法，显示的仍是上一次的内容。`,
      help: () => '请重写 onNewIntent，在其中调用 setIntent(intent)，并按新链接刷新页面。',
    },
  },
  run: subject =>
    inApps(subject, app => {
      if (subject.redirect === null && !isUsed(app)) return null;
      const activities = new Set(filtersInQuestion(subject, app).map(({ activity }) => activity));
      if (activities.size === 0) return null;
      return [...activities].flatMap((activity): Found<Args>[] => {
        const page = pageOf(app, activity);
        const mode = page.component.launchMode;
        if (mode === null || !REUSED.test(mode) || !staysOnFirst(app, page.className)) return [];
        const args = { activity: page.className, launchMode: mode };
        const { element } = page.component;
        return [{ args, side: 'app', about: page.className, place: at(page.file, element.startTag) }];
      });
    }),
});

const pageOf = ({ activities }: AppSubject, activity: PlacedActivity): PlacedActivity =>
  activities.find(({ className }) => className === activity.component.targetActivity) ?? activity;

/** Only where all of its ancestors are known: a framework's activity may well pass the intent on. */
function staysOnFirst({ picture: { code } }: AppSubject, className: string): boolean {
  const start = classNamed(code, className);
  if (start === null) return false;
  const { classes, complete } = ancestry(code, start);
  const words = classes.flatMap(({ file, start: from, end }) =>
    code.open(file).tokens.filter(token => token.kind === 'word' && token.start >= from && token.end <= end),
  );
  return (
    complete && words.some(({ text }) => READS.test(text)) && !words.some(({ text }) => LISTENS.test(text))
  );
}
