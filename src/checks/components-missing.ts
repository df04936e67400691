/** Without the AAR, or in what a build has made: a component of the SDK that has to be there and is not. */
import { SDK_COMPONENTS, type SdkComponent } from '../tpns/components.ts';
import { isBefore } from '../tpns/sdk.ts';
import { define, inApps } from './shared/define.ts';
import { handWritten } from './shared/sdk-components.ts';
import { type AppSubject, at } from './subject.ts';

interface Args {
  readonly missing: readonly SdkComponent[];
  /** The manifest is a build's, and not the one that is written by hand. */
  readonly built: boolean;
}

const listed = (missing: readonly SdkComponent[]): string =>
  missing.map(({ tag, name }) => `<${tag}> ${name}`).join('\n');

export const componentsMissing = define<Args>({
  id: 'components-missing',
  severity: 'error',
  fixable: false,
  before: ['component-duplicated'],
  source: 'https://cloud.tencent.com/document/product/548/36652',
  words: {
    en: {
      title: 'components of the SDK are missing',
      message: ({ missing, built }) =>
        `${built ? 'The manifest that the build has made' : 'The manifest, which declares the SDK’s components by hand,'} lacks what the SDK needs:\n${listed(missing)}`,
      help: ({ built }) =>
        built
          ? 'Nothing may take them out (tools:node="remove", a manifest processor of your own); the SDK’s AAR brings them in.'
          : 'Use the dependency com.tencent.tpns:tpns, whose AAR brings them in, in place of the jars; or declare them as the SDK’s guide does.',
    },
    zh: {
      title: '缺少 SDK 组件',
      message: ({ missing, built }) =>
        `${built ? '构建得到的清单' : '手动声明 SDK 组件的清单'}缺少 SDK 必需的组件：\n${listed(missing)}`,
      help: ({ built }) =>
        built
          ? '这些组件由 SDK 的 AAR 带入，请检查是否被 tools:node="remove" 或自定义的清单处理移除。'
          : '建议用依赖 com.tencent.tpns:tpns 代替 jar 包，组件由 AAR 带入；或按 SDK 接入指南补全声明。',
    },
  },
  run: subject =>
    inApps(subject, app => {
      if (!app.manifestsRead || !mustHave(app)) return null;
      const needed = SDK_COMPONENTS.filter(({ since }) => isNeeded(app, since));
      const there = handWritten(app, new Set(SDK_COMPONENTS.map(({ name }) => name)));
      const missing = needed.filter(({ name }) => !there.some(({ className }) => className === name));
      if (missing.length === 0 || (!app.built && there.length === 0)) return [];
      const [first] = app.manifests;
      if (first === undefined) return [];
      const place = at(first.path, first.manifest.application?.startTag ?? null);
      return [{ args: { missing, built: app.built }, side: 'app', place }];
    }),
});

/** A build has merged the AAR's manifest; where the jars alone are there, nobody has. */
const mustHave = ({ built, mode, complete, build }: AppSubject): boolean =>
  built ? mode !== 'none' : mode === 'none' && complete && build.archives.some(name => JAR.test(name));

const JAR = /^tpns[\w.-]*\.jar$/i;

/** An SDK of unknown version may be older than what it would need. */
const isNeeded = ({ sdkVersion }: AppSubject, since: string): boolean =>
  sdkVersion !== null && /^\d+\.\d/.test(sdkVersion) ? !isBefore(sdkVersion, since) : isBefore(since, '1.3');
