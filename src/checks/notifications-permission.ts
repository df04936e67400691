import { NOTIFICATIONS_FROM_TARGET, POST_NOTIFICATIONS } from '../tpns/sdk.ts';
import { define, inApps, isUsed } from './shared/define.ts';
import { at } from './subject.ts';

interface Args {
  readonly target: number;
}

const LINE = `<uses-permission android:name="${POST_NOTIFICATIONS}" />`;

export const notificationsPermission = define<Args>({
  id: 'notifications-permission',
  severity: 'warning',
  fixable: true,
  before: [],
  source: 'https://developer.android.com/develop/ui/views/notifications/notification-permission',
  words: {
    en: {
      title: 'the permission to post notifications is not asked for',
      message: ({ target }) =>
        `With targetSdk ${target}, Android 13 and later show no notification of an app that does not hold ${POST_NOTIFICATIONS}, and no manifest of this app asks for it.`,
      help: () =>
        `Add this under <manifest>, and ask the user for it at run time (ActivityCompat.requestPermissions):\n${LINE}`,
    },
    zh: {
      title: '未声明通知权限',
      message: ({ target }) =>
        `targetSdk 为 ${target} 时，Android 13 及以上系统不会展示没有 ${POST_NOTIFICATIONS} 权限的应用的通知，而该应用的清单没有声明此权限。`,
      help: () =>
        `请在 <manifest> 下加入以下内容，并在运行时向用户申请（ActivityCompat.requestPermissions）：\n${LINE}`,
    },
  },
  run: subject =>
    inApps(subject, app => {
      const { targetSdk: target, manifests, picture } = app;
      if (!isUsed(app) || !app.manifestsRead || target === null) return null;
      if (target < NOTIFICATIONS_FROM_TARGET) return null;
      const asked = manifests.some(({ manifest }) =>
        manifest.permissions.some(
          ({ name, node, maxSdkVersion }) =>
            name?.text === POST_NOTIFICATIONS && !/^remove/.test(node ?? '') && reaches(maxSdkVersion?.text),
        ),
      );
      if (asked) return [];
      const { document } = picture.manifest;
      return [{ args: { target }, side: 'app', place: at(picture.app.manifest, document.root.startTag) }];
    }),
});

/** A limit below Android 13 leaves out those that matter. */
const reaches = (limit: string | undefined): boolean =>
  limit === undefined || !(Number(limit) < NOTIFICATIONS_FROM_TARGET);
