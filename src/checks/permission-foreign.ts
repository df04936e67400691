import { textOf } from '../android/value.ts';
import type { Found } from '../core/check.ts';
import type { Declared } from '../editors/manifest/component.ts';
import { hasPlaceholder } from '../editors/manifest/value.ts';
import { PERMISSION_SUFFIX } from '../tpns/components.ts';
import { define } from './shared/define.ts';
import { inModules } from './shared/modules.ts';
import { rangeOf } from './shared/redirect.ts';
import { type AppSubject, at } from './subject.ts';

interface Args {
  readonly permission: string;
  readonly own: string;
}

const LINE = `\${applicationId}${PERMISSION_SUFFIX}`;

export const permissionForeign = define<Args>({
  id: 'permission-foreign',
  severity: 'warning',
  fixable: false,
  before: [],
  source: 'https://cloud.tencent.com/document/product/548/36652',
  words: {
    en: {
      title: 'the permission of another app',
      message: ({ permission, own }) =>
        `${permission} was copied with another app's package name; the permission of this app would be ${own}${PERMISSION_SUFFIX}. Two apps that define the same permission can't be installed side by side unless the same key signs them.`,
      help: () => `Write android:name="${LINE}", or remove the line: the SDK's AAR declares the permission.`,
    },
    zh: {
      title: '权限名使用了其他应用的包名',
      message: ({ permission, own }) =>
        `${permission} 带有其他应用的包名，本应用的权限应为 ${own}${PERMISSION_SUFFIX}。定义相同权限的两个应用若签名不同，将无法同时安装。`,
      help: () => `请改为 android:name="${LINE}"，或删除该行：SDK 的 AAR 会声明此权限。`,
    },
  },
  run: subject =>
    inModules(subject, app => (app.mode === 'none' || !app.manifestsRead ? null : foreign(app))),
});

function foreign({ variants, picture, manifests }: AppSubject): Found<Args>[] | null {
  const ids = variants.map(({ applicationId }) => textOf(applicationId));
  const own = textOf(picture.applicationId);
  if (own === null || ids.includes(null)) return null;
  const known = new Set([own, ...ids].map(id => `${id}${PERMISSION_SUFFIX}`));
  return manifests.flatMap(({ path, manifest }) =>
    [...manifest.permissions, ...manifest.definedPermissions].flatMap(
      ({ name, node }: Declared): Found<Args>[] => {
        if (name === null || hasPlaceholder(name) || /^remove/.test(node ?? '')) return [];
        if (!name.text.endsWith(PERMISSION_SUFFIX) || known.has(name.text)) return [];
        return [{ args: { permission: name.text, own }, side: 'app', place: at(path, rangeOf(name)) }];
      },
    ),
  );
}
