import { textOf } from '../android/value.ts';
import { define } from './shared/define.ts';
import { inModules } from './shared/modules.ts';
import { at } from './subject.ts';

interface Args {
  readonly written: string;
  readonly namespace: string;
  /** This Android Gradle plugin ends the build over it. */
  readonly refused: boolean;
}

/** From this major version on, the Android Gradle plugin takes the namespace from the build script alone. */
const REFUSED_FROM = 8;

export const namespaceMismatch = define<Args>({
  id: 'namespace-mismatch',
  severity: 'error',
  fixable: false,
  before: [],
  source: 'https://developer.android.com/build/configure-app-module#set-namespace',
  words: {
    en: {
      title: 'package and namespace differ',
      message: ({ written, namespace, refused }) =>
        `The manifest says package="${written}", the build script namespace "${namespace}". ${refused ? 'The Android Gradle plugin ends the build over it.' : `The namespace counts; from version ${REFUSED_FROM} on the Android Gradle plugin ends the build over it.`}`,
      help: () =>
        'Remove the attribute package from the manifest, and write class names in it that begin with a dot in full where they are not in the namespace.',
    },
    zh: {
      title: 'package 与 namespace 不一致',
      message: ({ written, namespace, refused }) =>
        `清单中为 package="${written}"，构建脚本中的 namespace 为 "${namespace}"。${refused ? 'Android Gradle 插件会因此终止构建。' : `以 namespace 为准；Android Gradle 插件 ${REFUSED_FROM}.0 起会因此终止构建。`}`,
      help: () => '请删除清单中的 package 属性；清单中以点开头、但不在 namespace 下的类名请改为完整类名。',
    },
  },
  run: subject =>
    inModules(subject, ({ picture: { app, manifest } }) => {
      const namespace = textOf(app.namespace);
      const written = manifest.document.root.attributes.find(
        ({ local, namespace: uri }) => local === 'package' && uri === '',
      );
      if (namespace === null || written === undefined || written.value.includes('${')) return null;
      if (written.value === namespace) return [];
      const refused = app.agp.major !== null && app.agp.major >= REFUSED_FROM;
      const args = { written: written.value, namespace, refused };
      const place = at(app.manifest, written.valueRange);
      return [{ args, severity: refused ? 'error' : 'info', side: 'app', place }];
    }),
});
