/** A filter that nearly receives a redirect: what differs, which side is to change, and how. In words, too. */
import type { Difference } from '../../android/intent/difference.ts';
import type { Redirect } from '../../android/intent/redirect.ts';
import type { Side } from '../../core/finding.ts';
import type { AppSubject } from '../subject.ts';
import { isSpecial, type Miss } from './redirect.ts';
import { dataLine, receivedBy, shownTest, wholeFilter } from './remedy.ts';

export interface Near {
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

/** What differs, in a sentence. */
export function differsEn({ activity, wanted, have, attribute, more, slip }: Near): string {
  const difference = `the ${attribute}: the console has ${shown(wanted, 'none')}, the manifest ${list(have, 'none', ' or ')}`;
  const besides = more === 0 ? '' : ` (and ${more === 1 ? 'one more attribute' : `${more} more attributes`})`;
  return `The nearest is ${activity}; what differs is ${difference}${besides}.${slip === null ? '' : ` Note: ${SLIP_EN[slip]}.`}`;
}

export function differsZh({ activity, wanted, have, attribute, more, slip }: Near): string {
  const difference = `${attribute} 不同：控制台为${shown(wanted, '空')}，清单为${list(have, '空', ' 或 ')}`;
  const besides = more === 0 ? '' : `（另有 ${more} 处不同）`;
  return `最接近的是 ${activity}，${difference}${besides}。${slip === null ? '' : `注意：${SLIP_ZH[slip]}。`}`;
}

/** Both ways out, the likelier first. */
export function waysOutEn({ activity, paste, whole, side, typed }: Near): string {
  const app = whole
    ? `put this into ${activity}, beside the filters that are there:\n${paste}`
    : `put this into the intent-filter of ${activity}, in place of the <data> there:\n${paste}`;
  return side === 'app'
    ? `Change the app: ${app}${typed === null ? '' : `\nOr type this in the console: ${typed}`}`
    : `Change the console: type ${typed}\nOr, if the console is right, ${app}`;
}

export function waysOutZh({ activity, paste, whole, side, typed }: Near): string {
  const app = whole
    ? `在 ${activity} 中另外加入：\n${paste}`
    : `将 ${activity} 的 intent-filter 中的 <data> 改为：\n${paste}`;
  return side === 'app'
    ? `请修改应用：${app}${typed === null ? '' : `\n或者在控制台中填写：${typed}`}`
    : `请修改控制台，填写：${typed}\n如果控制台的值是对的，则${app}`;
}

/** null where nothing differs. */
export function nearMiss(uri: string, redirect: Redirect, app: AppSubject, near: Miss): NearMissed | null {
  const { activity, differences } = near;
  const special = differences.every(each => isSpecial(each, differences));
  const difference = differences.find(each => special || !isSpecial(each, differences));
  if (difference === undefined) return null;
  const attribute = difference.at;
  const typed = receivedBy(near, redirect, app.activities);
  const side = sideOf(difference, redirect, differences, typed);
  const whole = side === 'app' && (differences.length > 1 || !ATTRIBUTES.includes(attribute));
  return {
    special,
    args: {
      kind: 'near',
      redirect: uri,
      activity: activity.className,
      attribute,
      ...bothSides(difference),
      slip: slipOf(difference),
      more: differences.length - 1,
      side,
      paste: whole ? wholeFilter(redirect) : dataLine(redirect, attribute === 'path'),
      whole,
      typed,
    },
  };
}

export interface NearMissed {
  readonly args: Near;
  /** All of it is the subject of checks of their own. */
  readonly special: boolean;
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
