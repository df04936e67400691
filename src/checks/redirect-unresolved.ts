/** No activity would open what the console has: which comes nearest, what differs, and which side to change. */
import type { Difference } from '../android/intent/difference.ts';
import type { Redirect } from '../android/intent/redirect.ts';
import type { Found } from '../core/check.ts';
import type { Side } from '../core/finding.ts';
import { androidAttribute } from '../editors/manifest/value.ts';
import { define, inApps } from './shared/define.ts';
import {
  type Clicked,
  clicked,
  isSpecial,
  isUndecided,
  type Miss,
  placeOf,
  rangeOf,
} from './shared/redirect.ts';
import { dataLine, receivedBy, shownTest, wholeFilter } from './shared/remedy.ts';
import { type AppSubject, at, inApplication } from './subject.ts';

type Args = Near | Nobody | Disabled;

interface Nobody {
  readonly kind: 'nobody';
  readonly redirect: string;
  readonly paste: string;
}

interface Disabled {
  readonly kind: 'disabled';
  readonly redirect: string;
  readonly activity: string;
}

interface Near {
  readonly kind: 'near';
  readonly redirect: string;
  readonly activity: string;
  readonly attribute: Difference['at'];
  readonly wanted: string;
  readonly have: readonly string[];
  /** Only upper and lower case differ, a `://` too many, a slash in front missing. */
  readonly slip: 'case' | 'separator' | 'leading-slash' | null;
  /** Attributes that differ besides. */
  readonly more: number;
  readonly side: Side;
  readonly paste: string;
  /** The paste is a filter of its own, not a line of the one that is there. */
  readonly whole: boolean;
  readonly typed: string | null;
}

const SLIP_EN = {
  case: 'only upper and lower case differ, and Android tells them apart',
  separator: '“://” does not belong into android:scheme',
  'leading-slash': 'android:path has to begin with a slash',
};
const SLIP_ZH = {
  case: '仅大小写不同，而 Android 区分大小写',
  separator: 'android:scheme 中不能包含“://”',
  'leading-slash': 'android:path 必须以斜杠开头',
};

export const redirectUnresolved = define<Args>({
  id: 'redirect-unresolved',
  severity: 'error',
  fixable: false,
  before: [],
  source: 'https://www.tencentcloud.com/document/product/1024/38354',
  words: {
    en: {
      title: 'no activity opens what the console has',
      message: args => {
        if (args.kind === 'nobody') {
          return `A tap opens “${args.redirect}”, and no activity of the app has an intent-filter for links.`;
        }
        if (args.kind === 'disabled') {
          return `A tap opens “${args.redirect}”. ${args.activity} would receive it, but it is android:enabled="false".`;
        }
        const { wanted, have, attribute, more, slip } = args;
        const difference = `the ${attribute}: the console has ${shown(wanted, 'none')}, the manifest ${list(have, 'none', ' or ')}`;
        const besides =
          more === 0 ? '' : ` (and ${more === 1 ? 'one more attribute' : `${more} more attributes`})`;
        return `No activity opens “${args.redirect}”. The nearest is ${args.activity}; what differs is ${difference}${besides}.${slip === null ? '' : ` Note: ${SLIP_EN[slip]}.`}`;
      },
      help: args => {
        if (args.kind === 'disabled')
          return 'Remove android:enabled="false", or let the console open another page.';
        if (args.kind === 'nobody') {
          return `Change the app: put this into the activity that is to open, with android:exported="true":\n${args.paste}`;
        }
        const app = args.whole
          ? `put this into ${args.activity}, beside the filters that are there:\n${args.paste}`
          : `put this into the intent-filter of ${args.activity}, in place of the <data> there:\n${args.paste}`;
        if (args.side === 'app') {
          return `Change the app: ${app}${args.typed === null ? '' : `\nOr type this in the console: ${args.typed}`}`;
        }
        return `Change the console: type ${args.typed}\nOr, if the console is right, ${app}`;
      },
    },
    zh: {
      title: '没有 Activity 能打开控制台配置的跳转地址',
      message: args => {
        if (args.kind === 'nobody') {
          return `点击通知会打开“${args.redirect}”，但应用中没有任何 Activity 声明用于链接的 intent-filter。`;
        }
        if (args.kind === 'disabled') {
          return `点击通知会打开“${args.redirect}”。${args.activity} 本可接收，但其 android:enabled="false"。`;
        }
        const { wanted, have, attribute, more, slip } = args;
        const difference = `${attribute} 不同：控制台为${shown(wanted, '空')}，清单为${list(have, '空', ' 或 ')}`;
        const besides = more === 0 ? '' : `（另有 ${more} 处不同）`;
        return `没有 Activity 能打开“${args.redirect}”。最接近的是 ${args.activity}，${difference}${besides}。${slip === null ? '' : `注意：${SLIP_ZH[slip]}。`}`;
      },
      help: args => {
        if (args.kind === 'disabled') return '请去掉 android:enabled="false"，或让控制台打开其他页面。';
        if (args.kind === 'nobody') {
          return `请修改应用：在要打开的 Activity 中加入以下内容，并设置 android:exported="true"：\n${args.paste}`;
        }
        const app = args.whole
          ? `在 ${args.activity} 中另外加入：\n${args.paste}`
          : `将 ${args.activity} 的 intent-filter 中的 <data> 改为：\n${args.paste}`;
        if (args.side === 'app') {
          return `请修改应用：${app}${args.typed === null ? '' : `\n或者在控制台中填写：${args.typed}`}`;
        }
        return `请修改控制台，填写：${args.typed}\n如果控制台的值是对的，则${app}`;
      },
    },
  },
  run: subject =>
    inApps(subject, app => {
      const click = clicked(subject, app);
      if (click === null) return null;
      const { resolution } = click;
      if (resolution.state === 'not-enabled') return disabled(click);
      if (resolution.state !== 'none') return [];
      if (app.activities.some(isUndecided)) return null;
      const [near] = resolution.nearest.filter(miss =>
        miss.differences.every(({ at: part }) => part !== 'data'),
      );
      return near === undefined ? nobody(click, app) : missed(click, app, near);
    }),
});

function disabled({ known, resolution }: Clicked): Found<Args>[] {
  if (resolution.state !== 'not-enabled') return [];
  return resolution.receivers.slice(0, 1).map(({ activity }): Found<Args> => {
    const { element } = activity.component;
    const written = androidAttribute(element, 'enabled');
    return {
      args: {
        kind: 'disabled',
        redirect: known.uri,
        activity: activity.className,
      },
      side: 'app',
      about: activity.className,
      place: at(activity.file, written === null ? element.startTag : rangeOf(written)),
    };
  });
}

function nobody({ known, redirect }: Clicked, { picture }: AppSubject): Found<Args>[] {
  const place = inApplication(picture);
  const args = { kind: 'nobody', redirect: known.uri, paste: wholeFilter(redirect) } as const;
  return [{ args, side: 'app', place }];
}

function missed({ known, redirect }: Clicked, app: AppSubject, near: Miss): Found<Args>[] {
  const { activity, differences } = near;
  const special = differences.every(each => isSpecial(each, differences));
  const difference = differences.find(each => special || !isSpecial(each, differences));
  if (difference === undefined) return [];
  const attribute = difference.at;
  const typed = receivedBy(near, redirect, app.activities);
  const side = sideOf(difference, redirect, differences, typed);
  const whole = side === 'app' && (differences.length > 1 || !ATTRIBUTES.includes(attribute));
  const args: Near = {
    kind: 'near',
    redirect: known.uri,
    activity: activity.className,
    attribute,
    ...bothSides(difference),
    slip: slipOf(difference),
    more: differences.length - 1,
    side,
    paste: whole ? wholeFilter(redirect) : dataLine(redirect, attribute === 'path'),
    whole,
    typed,
  };
  // where all of it is some other check's subject, that check is about this activity too
  const about = special ? activity.className : `${activity.className} ${attribute}`;
  return [{ args, side, about, place: placeOf(near, attribute) }];
}

/** What one attribute of a `<data>` mends. */
const ATTRIBUTES: readonly Difference['at'][] = ['scheme', 'host', 'port', 'path'];

/**
 * The side with the slip; where neither has one, the console, for a value is typed sooner than an app is released.
 * A filter that differs in several attributes was made for something else: the app lacks one.
 */
function sideOf(
  difference: Difference,
  redirect: Redirect,
  all: readonly Difference[],
  typed: string | null,
): Side {
  if (typed === null || !ATTRIBUTES.includes(difference.at)) return 'app';
  const slip = slipOf(difference);
  if (slip === 'separator' || slip === 'leading-slash') return 'app';
  // lower case is the rule for both
  if (slip === 'case') {
    return /[A-Z]/.test(difference.at === 'scheme' ? redirect.scheme : redirect.path) ? 'console' : 'app';
  }
  return all.filter(({ at: part }) => ATTRIBUTES.includes(part)).length > 1 ? 'app' : 'console';
}

function slipOf(difference: Difference): Near['slip'] {
  if (difference.at === 'scheme')
    return difference.separatorTyped ? 'separator' : difference.caseOnly ? 'case' : null;
  if (difference.at !== 'path') return null;
  return difference.leadingSlash ? 'leading-slash' : difference.caseOnly ? 'case' : null;
}

/** What the console has, and what the filter lists. */
function bothSides(difference: Difference): { wanted: string; have: readonly string[] } {
  switch (difference.at) {
    case 'path':
      return { wanted: difference.wanted, have: difference.tests.map(shownTest) };
    case 'ssp':
      return { wanted: difference.wanted ?? '', have: difference.tests.map(({ text }) => text) };
    case 'category':
      return { wanted: difference.missing, have: difference.have };
    case 'data':
      return { wanted: difference.wanted ?? '', have: [] };
    default:
      return { wanted: String(difference.wanted ?? ''), have: difference.have.map(String) };
  }
}

const shown = (text: string, none: string): string => (text === '' ? none : `“${text}”`);
const list = (texts: readonly string[], none: string, or: string): string =>
  texts.length === 0
    ? none
    : texts.map(text => (text.startsWith('android:') ? text : shown(text, none))).join(or);
