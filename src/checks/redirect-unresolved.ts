/** No activity would open what the console has: which comes nearest, what differs, and which side to change. */
import type { Found } from '../core/check.ts';
import { androidAttribute } from '../editors/manifest/value.ts';
import { define, inApps } from './shared/define.ts';
import { differsEn, differsZh, type Near, nearMiss, waysOutEn, waysOutZh } from './shared/near-miss.ts';
import { type Clicked, clicked, isUndecided, type Miss, placeOf, rangeOf } from './shared/redirect.ts';
import { wholeFilter } from './shared/remedy.ts';
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
        return `No activity opens “${args.redirect}”. ${differsEn(args)}`;
      },
      help: args => {
        if (args.kind === 'disabled')
          return 'Remove android:enabled="false", or let the console open another page.';
        if (args.kind === 'nobody') {
          return `Change the app: put this into the activity that is to open, with android:exported="true":\n${args.paste}`;
        }
        return waysOutEn(args);
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
        return `没有 Activity 能打开“${args.redirect}”。${differsZh(args)}`;
      },
      help: args => {
        if (args.kind === 'disabled') return '请去掉 android:enabled="false"，或让控制台打开其他页面。';
        if (args.kind === 'nobody') {
          return `请修改应用：在要打开的 Activity 中加入以下内容，并设置 android:exported="true"：\n${args.paste}`;
        }
        return waysOutZh(args);
      },
    },
  },
  run: subject =>
    inApps(subject, app => {
      // a script that can't be read may bring in the module whose activity takes it
      if (!app.complete) return null;
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
  const told = nearMiss(known.uri, redirect, app, near);
  if (told === null) return [];
  const { args, special } = told;
  const { activity, attribute, side } = args;
  // where all of it is some other check's subject, that check is about this activity too
  const about = special ? activity : `${activity} ${attribute}`;
  return [{ args, side, about, place: placeOf(near, attribute) }];
}
