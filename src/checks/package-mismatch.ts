/** The package key of `tpns-configs.json` against the application ids of the module's variants. */

import { textOf } from '../android/value.ts';
import type { Found } from '../core/check.ts';
import { placeInJson } from '../editors/json.ts';
import { define, inApps } from './shared/define.ts';
import { packagesIn } from './shared/json.ts';
import { type AppSubject, at, type JsonFile } from './subject.ts';

interface Args {
  readonly packages: readonly string[];
  readonly ids: readonly string[];
  /** No release fits; else only the variants of the finding do not. */
  readonly never: boolean;
}

export const packageMismatch = define<Args>({
  id: 'package-mismatch',
  severity: 'error',
  fixable: true,
  before: [],
  source: 'https://cloud.tencent.com/document/product/548/43211',
  words: {
    en: {
      title: 'the configuration is for another package name',
      message: ({ packages, ids, never }) =>
        never
          ? `The file is for the package ${packages.join(', ')}, but the app is built as ${ids.join(', ')}.`
          : `The file is for the package ${packages.join(', ')}; the variants built as ${ids.join(', ')} are not that app to TPNS.`,
      help: ({ never }) =>
        never
          ? 'Make both the package name that is registered in the TPNS console: the key in this file, and the applicationId in the build script.'
          : 'Nothing to do, unless you want pushes in these variants: then register their package names in the TPNS console as well.',
    },
    zh: {
      title: '配置文件对应的包名不一致',
      message: ({ packages, ids, never }) =>
        never
          ? `该文件对应的包名是 ${packages.join('、')}，而应用的 applicationId 是 ${ids.join('、')}。`
          : `该文件对应的包名是 ${packages.join('、')}；applicationId 为 ${ids.join('、')} 的变体对 TPNS 来说不是同一个应用。`,
      help: ({ never }) =>
        never
          ? '请将文件中的包名和构建脚本中的 applicationId 统一为 TPNS 控制台登记的包名。'
          : '如果这些变体不需要接收推送，可以忽略；否则请在 TPNS 控制台同时登记它们的包名。',
    },
  },
  run: subject =>
    inApps(subject, app => {
      const { config } = app;
      const packages = packagesIn(config?.json ?? null);
      if (config === null || packages.length === 0 || app.mode === 'none') return null;
      return judged(app, config, packages);
    }),
});

function judged(app: AppSubject, config: JsonFile, packages: readonly string[]): Found<Args>[] | null {
  const released = app.variants.filter(({ buildType }) => buildType === 'release');
  const releases = released.length > 0 ? released : app.variants;
  const built = releases.map(({ applicationId }) => textOf(applicationId));
  const place = at(config.path, placeInJson(config.text, [packages[0] ?? ''], 'key'));
  if (!built.some(id => id !== null && packages.includes(id))) {
    // an id that nobody can read may be the right one
    if (built.length === 0 || built.includes(null)) return null;
    const ids = [...new Set(built.flatMap(id => id ?? []))];
    return [{ args: { packages, ids, never: true }, side: 'app', place }];
  }
  const others = app.variants.flatMap(({ name, applicationId }) => {
    const id = textOf(applicationId);
    return id === null || packages.includes(id) ? [] : [{ name, id }];
  });
  if (others.length === 0) return [];
  const ids = [...new Set(others.map(({ id }) => id))];
  const variants = others.map(({ name }) => name);
  return [{ args: { packages, ids, never: false }, severity: 'info', side: 'app', place, variants }];
}
