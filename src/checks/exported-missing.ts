import type { Found } from '../core/check.ts';
import { RELICS, SDK_COMPONENTS } from '../tpns/components.ts';
import { define, inApps } from './shared/define.ts';
import { type AppSubject, at } from './subject.ts';

interface Args {
  readonly tag: string;
  readonly name: string;
  readonly target: number | null;
}

/** Android 12. */
const DEMANDED_FROM_TARGET = 31;

export const exportedMissing = define<Args>({
  id: 'exported-missing',
  severity: 'error',
  fixable: true,
  before: [],
  source: 'https://developer.android.com/about/versions/12/behavior-changes-12#exported',
  words: {
    en: {
      title: 'android:exported is not said',
      message: ({ tag, name, target }) =>
        `The ${tag} ${name} has an intent-filter and does not say android:exported. ${
          target !== null && target >= DEMANDED_FROM_TARGET
            ? `With targetSdk ${target} the app does not build or install like this.`
            : `From targetSdk 31 on the app does not build or install like this${target === null ? ' (the targetSdk of this module can’t be read)' : ''}.`
        }`,
      help: ({ tag }) =>
        tag === 'receiver' || tag === 'service' || tag === 'provider'
          ? 'Add android:exported="false", unless other apps are meant to reach it.'
          : 'Add android:exported="true": what a launcher, a link or a notification starts has to be exported.',
    },
    zh: {
      title: '未声明 android:exported',
      message: ({ tag, name, target }) =>
        `${tag} ${name} 带有 intent-filter，但没有声明 android:exported。${
          target !== null && target >= DEMANDED_FROM_TARGET
            ? `targetSdk 为 ${target} 时应用无法构建或安装。`
            : `targetSdk 升到 31 及以上后应用将无法构建或安装${target === null ? '（未能读出该模块的 targetSdk）' : ''}。`
        }`,
      help: ({ tag }) =>
        tag === 'receiver' || tag === 'service' || tag === 'provider'
          ? '请加上 android:exported="false"，除非需要被其他应用访问。'
          : '请加上 android:exported="true"：由桌面、链接或通知打开的组件必须可导出。',
    },
  },
  run: subject => inApps(subject, app => app.manifests.flatMap(each => silent(app, each))),
});

function silent(app: AppSubject, { path, manifest }: AppSubject['manifests'][number]): Found<Args>[] {
  const { targetSdk: target } = app;
  return manifest.components.flatMap((component): Found<Args>[] => {
    const { tag, name, className, filters, exported, node, element } = component;
    const takenOut = node === 'remove' || node === 'removeAll';
    if (filters.length === 0 || exported !== null || takenOut) return [];
    if (isSaidElsewhere(app, className) || isDeclaredByAar(app, className)) return [];
    return [
      {
        args: { tag, name: className ?? name?.text ?? '', target },
        severity: target !== null && target >= DEMANDED_FROM_TARGET ? 'error' : 'warning',
        side: 'app',
        about: className ?? element.name,
        place: at(path, element.startTag),
      },
    ];
  });
}

/** Manifests are merged: one that says it is enough. */
function isSaidElsewhere({ manifests }: AppSubject, className: string | null): boolean {
  return (
    className !== null &&
    manifests.some(({ manifest }) =>
      manifest.components.some(other => other.className === className && other.exported !== null),
    )
  );
}

const OF_SDK = new Set([...SDK_COMPONENTS.map(({ name }) => name), ...RELICS.keys()]);

/** The SDK's AAR declares its own components as well, and what it says of one completes what the app says. */
const isDeclaredByAar = ({ built, mode }: AppSubject, className: string | null): boolean =>
  !built && mode !== null && mode !== 'none' && className !== null && OF_SDK.has(className);
