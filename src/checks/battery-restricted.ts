/** Systems that save power by keeping apps quiet keep TPNS's own connection from living on. */
import type { Lang } from '../core/lang.ts';
import type { Observation } from '../core/observation.ts';
import { define } from './shared/define.ts';
import { inEvidence } from './shared/evidence.ts';

type What = keyof typeof NAMES;

interface Args {
  readonly what: readonly What[];
}

const NAMES = {
  background: { en: 'it may not run in the background', zh: '禁止后台运行' },
  'power-saver': { en: 'the power saver is on', zh: '已开启省电模式' },
  data: { en: 'it has no data in the background', zh: '禁止后台使用数据' },
  bucket: { en: 'the system counts it among the restricted apps', zh: '被系统归入受限分组' },
  autostart: { en: 'it may not start by itself', zh: '禁止自启动' },
} as const satisfies Readonly<Record<string, Readonly<Record<Lang, string>>>>;

const named = ({ what }: Args, lang: Lang): string =>
  what.map(each => NAMES[each][lang]).join(lang === 'en' ? ', ' : '、');

export const batteryRestricted = define<Args>({
  id: 'battery-restricted',
  severity: 'warning',
  fixable: false,
  evidence: '--device',
  before: [],
  source: 'https://developer.android.com/topic/performance/power/power-details',
  words: {
    en: {
      title: 'the system keeps the app quiet',
      message: args =>
        `The device restricts the app: ${named(args, 'en')}. Once it is in the background, TPNS's own connection is cut, and only the vendor's channel is left.`,
      help: () =>
        "Take the restriction away in the device's settings for this app (battery, data, autostart), and see to it that the vendor's channel works: users keep theirs.",
    },
    zh: {
      title: '系统限制了应用的后台活动',
      message: args =>
        `设备对该应用有限制：${named(args, 'zh')}。应用退到后台后，TPNS 自建通道会断开，只能依靠厂商通道。`,
      help: () =>
        '请在系统设置中解除对该应用的限制（省电、后台数据、自启动）；用户的设备上往往有同样的限制，请确保厂商通道可用。',
    },
  },
  run: subject =>
    inEvidence(subject, ['device'], observations => {
      const what = [...new Set(observations.flatMap(restrictionIn))];
      return what.length > 0 ? [{ args: { what }, side: 'device' }] : [];
    }),
});

function restrictionIn(observation: Observation): What[] {
  switch (observation.id) {
    case 'battery-restricted':
      return [observation.args.what];
    case 'standby-bucket':
      return observation.args.bucket === 'restricted' ? ['bucket'] : [];
    case 'autostart-denied':
      return ['autostart'];
    default:
      return [];
  }
}
