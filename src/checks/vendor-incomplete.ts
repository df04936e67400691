/** What a vendor's adapter needs beside itself, as its channel declares it: libraries, the vendor's plugin and its file. */
import type { Companion } from '../core/channel.ts';
import type { Found } from '../core/check.ts';
import { applicationMetaData } from '../editors/manifest/read.ts';
import { isBefore, SDK_GROUP } from '../tpns/sdk.ts';
import type { UsedChannel } from './shared/build.ts';
import { define } from './shared/define.ts';
import { packagesIn, textIn } from './shared/json.ts';
import { inModules, usesPlugin } from './shared/modules.ts';
import { effectiveSdk } from './shared/versions.ts';
import type { AppSubject } from './subject.ts';

interface Args {
  readonly title: string;
  readonly artifact: string;
  readonly libraries: readonly string[];
  readonly file: string | null;
  /** The vendor's Gradle plugin, that reads the file. */
  readonly plugin: { readonly id: string; readonly module: string } | null;
  /** The file may well be somewhere else on purpose. */
  readonly keptOut: boolean;
}

export const vendorIncomplete = define<Args>({
  id: 'vendor-incomplete',
  severity: 'error',
  fixable: true,
  before: [],
  source: 'https://cloud.tencent.com/document/product/548/36652',
  words: {
    en: {
      title: 'a vendor channel lacks something',
      message: ({ title, artifact, libraries, file, plugin, keptOut }) =>
        `${SDK_GROUP}:${artifact} is here, but ${[
          ...libraries,
          ...(file === null ? [] : [keptOut ? `${file} (kept out of git)` : `${file} in the app module`]),
          ...(plugin === null ? [] : [`the plugin ${plugin.id}`]),
        ].join(
          ' and ',
        )} ${libraries.length + Number(file !== null) + Number(plugin !== null) === 1 ? 'is' : 'are'} not: devices of ${title} do not register with the vendor.`,
      help: ({ libraries, file, plugin, keptOut, title }) =>
        [
          ...libraries.map(name => `Add ${name} to the module's dependencies.`),
          ...(file === null
            ? []
            : keptOut
              ? [`See to it that ${file} is beside the module's build script where the release is built.`]
              : [
                  `Download ${file} from the console of ${title} and put it beside the module's build script.`,
                ]),
          ...(plugin === null
            ? []
            : [`Apply ${plugin.id} in the module's build script (class path: ${plugin.module}).`]),
        ].join('\n'),
    },
    zh: {
      title: '厂商通道不完整',
      message: ({ title, artifact, libraries, file, plugin, keptOut }) =>
        `已引入 ${SDK_GROUP}:${artifact}，但缺少${[
          ...libraries.map(name => ` ${name}`),
          ...(file === null ? [] : [keptOut ? ` ${file}（未纳入 git）` : `应用模块中的 ${file}`]),
          ...(plugin === null ? [] : [`插件 ${plugin.id}`]),
        ].join('、')}，${title} 设备无法在厂商处注册。`,
      help: ({ libraries, file, plugin, keptOut, title }) =>
        [
          ...libraries.map(name => `请在模块依赖中加入 ${name}。`),
          ...(file === null
            ? []
            : keptOut
              ? [`请确认构建发布包的环境中，模块构建脚本旁有 ${file}。`]
              : [`请从 ${title} 控制台下载 ${file}，放到模块的构建脚本旁。`]),
          ...(plugin === null
            ? []
            : [`请在模块的构建脚本中应用插件 ${plugin.id}（classpath：${plugin.module}）。`]),
        ].join('\n'),
    },
  },
  run: subject =>
    inModules(subject, app => {
      const used = app.build.channels.filter(({ artifact }) => artifact !== null);
      if (used.length === 0 || !app.complete) return null;
      return used.flatMap(each => incomplete(app, each));
    }),
});

function incomplete(app: AppSubject, used: UsedChannel): Found<Args>[] {
  const { channel, artifact } = used;
  if (artifact === null) return [];
  const sdk = artifact.version ?? effectiveSdk(app)?.version ?? null;
  const due = channel.companions.filter(
    ({ since }) => since === null || (sdk !== null && !isBefore(sdk, since)),
  );
  // an adapter from before all of this went by other means
  if (channel.companions.length > 0 && due.length === 0) return [];
  const libraries = librariesMissing(app, due, sdk);
  const [file, plugin] = fileMissing(app, used);
  if (libraries.length === 0 && file === null && plugin === null) return [];
  const keptOut = used.file === 'kept-out-of-git';
  const args = { title: channel.title, artifact: channel.artifact, libraries, file, plugin, keptOut };
  // what is only not in this checkout, is no fault of it
  const severity = keptOut && libraries.length === 0 && plugin === null ? 'info' : 'error';
  return [{ args, severity, side: 'app', place: artifact.place, about: channel.id }];
}

/** One that another library is named after (`converter-gson`), or that lies there as a file, may bring it along. */
function librariesMissing(app: AppSubject, due: readonly Companion[], sdk: string | null): string[] {
  const { shipped, archives, open } = app.build;
  if (open) return [];
  return due.flatMap(({ coordinate, version }) => {
    const [group = '', name = ''] = coordinate.split(':');
    const named = new RegExp(`(?:^|[-_.])${name}(?:[-_.]|$)`);
    const there =
      shipped.some(each => (each.name === name ? each.group === group : named.test(each.name))) ||
      archives.some(archive => named.test(archive));
    return there ? [] : [`${coordinate}:${version(app.picture.app.agp.major, sdk ?? '')}`];
  });
}

type Plugin = NonNullable<Args['plugin']>;

function fileMissing(app: AppSubject, used: UsedChannel): [string | null, Plugin | null] {
  const { plugin } = used.channel;
  if (plugin === null || used.file === 'asset' || isGivenOtherwise(app, used)) return [null, null];
  const agp = app.picture.app.agp.major;
  const leftOut = plugin.until !== null && agp !== null && agp >= plugin.until;
  const module = `${plugin.module}:${plugin.version(agp)}`;
  return [
    used.file === 'there' ? null : plugin.file,
    used.pluginApplied || leftOut ? null : { id: plugin.id, module },
  ];
}

/**
 * The id that the file would give stands in the manifest, or TPNS's plugin puts it there; a manifest that can't be read
 * may hold it, and so may the plugin's file where it isn't at hand, which is another check's to tell.
 */
function isGivenOtherwise(app: AppSubject, { channel }: UsedChannel): boolean {
  const instead = channel.plugin?.instead ?? null;
  if (instead === null) return false;
  const inManifest = app.manifests.some(({ manifest }) =>
    applicationMetaData(manifest).some(({ name }) => name?.text === instead.metaData),
  );
  const unknown = !app.manifestsRead || (usesPlugin(app) && (app.config?.json ?? null) === null);
  const key = channel.config.find(({ field }) => field === instead.field)?.key;
  const json = app.config?.json ?? null;
  const inConfig =
    key !== undefined &&
    usesPlugin(app) &&
    packagesIn(json).some(name => (textIn(json, name, 'channel', channel.id, key) ?? '') !== '');
  return unknown || inManifest || inConfig;
}
