/** A vendor's console has a redirect of its own; it has to open what the main one opens. */
import { parseIntentUri } from '../android/intent/intent-uri.ts';
import { parseRedirect } from '../android/intent/redirect.ts';
import { type Resolution, resolveRedirect } from '../android/intent/resolve.ts';
import { textOf } from '../android/value.ts';
import type { Found } from '../core/check.ts';
import type { Place, Side } from '../core/finding.ts';
import { placeInJson } from '../editors/json.ts';
import { define, inApps } from './shared/define.ts';
import { textIn } from './shared/json.ts';
import { differsEn, differsZh, type Near, nearMiss, waysOutEn, waysOutZh } from './shared/near-miss.ts';
import { clicked, isUndecided } from './shared/redirect.ts';
import { type AppSubject, at, type PlacedActivity, type Subject } from './subject.ts';

interface OfVendor {
  readonly title: string;
  readonly uri: string;
}

type Args = OfVendor &
  (
    | { readonly kind: 'near'; readonly near: Near }
    | { readonly kind: 'nobody' | 'unreadable' | 'not-enabled' | 'not-exported'; readonly what: string }
    | { readonly kind: 'no-class' | 'other-package'; readonly what: string; readonly own: string | null }
    | { readonly kind: 'elsewhere'; readonly what: string; readonly main: string; readonly redirect: string }
  );

export const redirectVendor = define<Args>({
  id: 'redirect-vendor',
  severity: 'error',
  fixable: false,
  before: [],
  source: 'https://www.tencentcloud.com/document/product/1024/38354',
  words: {
    en: {
      title: 'a vendor’s own redirect goes astray',
      message: args => {
        const what = `The ${args.title} console has “${args.uri}”`;
        switch (args.kind) {
          case 'near':
            return `${what}, and no activity opens it. ${differsEn(args.near)}`;
          case 'nobody':
            return `${what}, and no activity of the app has an intent-filter for such links.`;
          case 'unreadable':
            return `${what}, which can't be read (near “${args.what}”).`;
          case 'no-class':
            return `${what}, which names the class ${args.what}; the manifest declares no such activity.`;
          case 'other-package':
            return `${what}, which goes to the package ${args.what}; this app is ${args.own ?? 'another'}.`;
          case 'not-exported':
            return `${what}, which opens ${args.what}; that is android:exported="false", and the vendor's push service may not start it.`;
          case 'not-enabled':
            return `${what}, which opens ${args.what}; that is android:enabled="false".`;
          case 'elsewhere':
            return `${what}, which opens ${args.what}; a tap on other channels (“${args.redirect}”) opens ${args.main}.`;
        }
      },
      help: args => {
        switch (args.kind) {
          case 'near':
            return waysOutEn(args.near);
          case 'not-exported':
            return `Set android:exported="true" on ${args.what}.`;
          case 'not-enabled':
            return `Remove android:enabled="false" from ${args.what}, or let the console open another page.`;
          case 'elsewhere':
            return `Type the same in the ${args.title} console as in TPNS's: ${args.redirect}`;
          case 'no-class':
            return `Correct component= in the ${args.title} console${args.own === null ? '' : `; ${args.own} may be meant`}.`;
          case 'other-package':
            return `Correct the package in the ${args.title} console${args.own === null ? '' : `: ${args.own}`}.`;
          default:
            return `Type a redirect in the ${args.title} console that the manifest has a filter for, best the same as in TPNS's console.`;
        }
      },
    },
    zh: {
      title: '厂商控制台的跳转地址有误',
      message: args => {
        const what = `${args.title} 控制台的跳转地址是“${args.uri}”`;
        switch (args.kind) {
          case 'near':
            return `${what}，没有 Activity 能打开它。${differsZh(args.near)}`;
          case 'nobody':
            return `${what}，应用中没有任何 Activity 声明用于此类链接的 intent-filter。`;
          case 'unreadable':
            return `${what}，无法解析（“${args.what}”附近）。`;
          case 'no-class':
            return `${what}，其中指定的类 ${args.what} 没有在清单中声明为 Activity。`;
          case 'other-package':
            return `${what}，指向的包名是 ${args.what}，而本应用是 ${args.own ?? '另一个包名'}。`;
          case 'not-exported':
            return `${what}，会打开 ${args.what}，但其 android:exported="false"，厂商推送服务无权启动。`;
          case 'not-enabled':
            return `${what}，会打开 ${args.what}，但其 android:enabled="false"。`;
          case 'elsewhere':
            return `${what}，会打开 ${args.what}；而其他通道（“${args.redirect}”）打开的是 ${args.main}。`;
        }
      },
      help: args => {
        switch (args.kind) {
          case 'near':
            return waysOutZh(args.near);
          case 'not-exported':
            return `请将 ${args.what} 设为 android:exported="true"。`;
          case 'not-enabled':
            return `请去掉 ${args.what} 的 android:enabled="false"，或让控制台打开其他页面。`;
          case 'elsewhere':
            return `请在 ${args.title} 控制台填写与 TPNS 控制台相同的地址：${args.redirect}`;
          case 'no-class':
            return `请更正 ${args.title} 控制台中的 component=${args.own === null ? '' : `，可能应为 ${args.own}`}。`;
          case 'other-package':
            return `请更正 ${args.title} 控制台中的包名${args.own === null ? '' : `：${args.own}`}。`;
          default:
            return `请在 ${args.title} 控制台填写清单中已声明的跳转地址，最好与 TPNS 控制台一致。`;
        }
      },
    },
  },
  run: subject => {
    const vendors = vendorRedirects(subject);
    return inApps(subject, app => {
      if (vendors.length === 0 || !app.manifestsRead) return null;
      return vendors.flatMap(vendor => astray(subject, app, vendor));
    });
  },
});

interface Vendor extends OfVendor {
  readonly place: Place;
}

/** What is the main redirect to the letter is told about that. */
function vendorRedirects({ consoleFile: file, redirect, apps }: Subject): Vendor[] {
  const [app] = apps;
  if (file === null || app === undefined) return [];
  return app.build.channels.flatMap(({ channel: { id, title } }): Vendor[] => {
    const uri = textIn(file.json, 'channels', id, 'redirect');
    if (uri === null || uri === redirect?.uri) return [];
    return [{ title, uri, place: at(file.path, placeInJson(file.text, ['channels', id, 'redirect'])) }];
  });
}

function astray(subject: Subject, app: AppSubject, { title, uri, place }: Vendor): Found<Args>[] {
  const found = (args: DistributiveOmit<Args, keyof OfVendor>, side: Side = 'console'): Found<Args>[] => [
    { args: { title, uri, ...args }, side, place },
  ];
  const resolution = resolveIn(app, uri);
  switch (resolution.state) {
    case 'one':
    case 'several': {
      const main = clicked(subject, app);
      const there = resolution.state === 'one' ? [resolution.receiver] : resolution.receivers;
      const [{ activity: first } = { activity: null }] = there;
      if (main?.resolution.state !== 'one' || first === null) return [];
      const meant = main.resolution.receiver.activity;
      if (there.some(({ activity }) => pageOf(activity) === pageOf(meant))) return [];
      const { className } = meant;
      return found({ kind: 'elsewhere', what: first.className, main: className, redirect: main.known.uri });
    }
    case 'not-exported':
    case 'not-enabled':
      return found(
        { kind: resolution.state, what: resolution.receivers[0]?.activity.className ?? '' },
        'app',
      );
    case 'no-such-class': {
      const { className } = resolution;
      const same = app.activities.find(each => simple(each.className) === simple(className));
      return found({ kind: 'no-class', what: className, own: same?.className ?? null });
    }
    case 'other-package':
      return found({
        kind: 'other-package',
        what: resolution.package,
        own: textOf(app.picture.applicationId),
      });
    case 'unreadable':
      return found({ kind: 'unreadable', what: uri.slice(resolution.at, resolution.at + 20) });
    case 'none': {
      if (app.activities.some(isUndecided)) return [];
      const parsed = parseRedirect(dataOf(uri));
      if (!parsed.ok)
        return found({ kind: 'unreadable', what: uri.slice(parsed.problems[0]?.at ?? 0).slice(0, 20) });
      const near = resolution.nearest.find(({ differences }) =>
        differences.every(({ at: part }) => part !== 'data'),
      );
      const told = near === undefined ? null : nearMiss(uri, parsed.redirect, app, near);
      if (told === null) return found({ kind: 'nobody', what: '' });
      return found({ kind: 'near', near: told.args }, told.args.side);
    }
  }
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** A package is another app's only where it is none of the variants'. */
function resolveIn({ variants, activities, picture }: AppSubject, uri: string): Resolution<PlacedActivity> {
  const ids = [textOf(picture.applicationId), ...variants.map(({ applicationId }) => textOf(applicationId))];
  const known = ids.flatMap(id => id ?? []);
  const parsed = parseIntentUri(uri);
  const target = parsed.ok ? (parsed.intent.component?.package ?? parsed.intent.package) : null;
  const [first] = known;
  const foreign = target !== null && known.length === ids.length && !known.includes(target);
  return resolveRedirect(uri, activities, foreign && first !== undefined ? { package: first } : {});
}

function dataOf(uri: string): string {
  const parsed = parseIntentUri(uri);
  return parsed.ok ? (parsed.intent.data ?? '') : uri;
}

const simple = (name: string): string => name.replace(/^.*[.$]/, '');
const pageOf = ({ component, className }: PlacedActivity): string => component.targetActivity ?? className;
