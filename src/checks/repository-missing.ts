import type { Found } from '../core/check.ts';
import { SDK_GROUP } from '../tpns/sdk.ts';
import { define } from './shared/define.ts';
import { inModules } from './shared/modules.ts';
import { resolvesSdk, vendorNeeds } from './shared/repositories.ts';
import type { AppSubject } from './subject.ts';

interface Args {
  /** What is not served: the SDK, or the artifacts of a vendor. */
  readonly title: string | null;
  readonly line: string;
}

export const repositoryMissing = define<Args>({
  id: 'repository-missing',
  severity: 'error',
  fixable: true,
  before: [],
  source: 'https://docs.gradle.org/current/userguide/declaring_repositories.html',
  words: {
    en: {
      title: 'no repository serves an artifact',
      message: ({ title }) =>
        title === null
          ? `None of the repositories that count for this module serves ${SDK_GROUP}: it is on Maven Central.`
          : `None of the repositories that count for this module serves the artifacts of ${title}: they are in the vendor's own.`,
      help: ({ title, line }) =>
        `Add this to the repositories here${title === null ? ' (tpns init does it)' : ''}:\n${line}`,
    },
    zh: {
      title: '没有仓库提供所需的依赖',
      message: ({ title }) =>
        title === null
          ? `对该模块生效的仓库都不提供 ${SDK_GROUP}，它发布在 Maven Central。`
          : `对该模块生效的仓库都不提供 ${title} 的组件，它们只在厂商自己的仓库中。`,
      help: ({ title, line }) =>
        `请在此处的 repositories 中加入${title === null ? '（可运行 tpns init 自动写入）' : ''}：\n${line}`,
    },
  },
  run: subject =>
    inModules(subject, app => {
      if (!resolvesSdk(app) || !app.complete) return null;
      return [...sdk(app), ...vendors(app)];
    }),
});

function sdk({ build: { repositories } }: AppSubject): Found<Args>[] {
  const { sdk: served, home: place } = repositories;
  const args = { title: null, line: 'mavenCentral()' };
  return served === 'missing' ? [{ args, side: 'app', place, about: 'sdk' }] : [];
}

function vendors(app: AppSubject): Found<Args>[] {
  const { home: place } = app.build.repositories;
  const kotlin = place.file.endsWith('.kts');
  return vendorNeeds(app)
    .filter(({ served }) => served === 'missing')
    .map(({ channel, title, url }): Found<Args> => {
      const line = kotlin ? `maven { url = uri("${url}") }` : `maven { url '${url}' }`;
      return { args: { title, line }, side: 'app', place, about: channel };
    });
}
