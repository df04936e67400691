import type { Found } from '../core/check.ts';
import type { DeclaredAt } from './shared/build.ts';
import { define } from './shared/define.ts';
import { inModules } from './shared/modules.ts';
import { resolvesSdk, vendorNeeds } from './shared/repositories.ts';
import type { AppSubject } from './subject.ts';

interface Args {
  readonly why: 'refused' | 'settings-preferred' | 'project-preferred';
  readonly source: string;
}

export const repositoryIgnored = define<Args>({
  id: 'repository-ignored',
  severity: 'error',
  fixable: false,
  before: ['repository-missing'],
  source: 'https://docs.gradle.org/current/userguide/centralizing_repositories.html',
  words: {
    en: {
      title: 'a repository is declared where Gradle does not look',
      message: ({ why, source }) =>
        why === 'refused'
          ? `The settings say FAIL_ON_PROJECT_REPOS, and a project declares a repository here (${source}): the build ends with it.`
          : why === 'settings-preferred'
            ? `${source} is needed, but the settings say PREFER_SETTINGS, and Gradle does not look at repositories of projects.`
            : `${source} is needed, but the project declares repositories of its own, and Gradle then does not look at those of the settings.`,
      help: ({ why, source }) =>
        why === 'project-preferred'
          ? `Declare ${source} in the project as well, or move the project's repositories to the settings.`
          : `Move ${source} to dependencyResolutionManagement › repositories in the settings script.`,
    },
    zh: {
      title: '仓库声明在不生效的位置',
      message: ({ why, source }) =>
        why === 'refused'
          ? `settings 中设置了 FAIL_ON_PROJECT_REPOS，而项目在此处声明了仓库（${source}），构建会因此失败。`
          : why === 'settings-preferred'
            ? `需要 ${source}，但 settings 中设置了 PREFER_SETTINGS，Gradle 不会使用项目中声明的仓库。`
            : `需要 ${source}，但项目自己声明了仓库，Gradle 因此不会使用 settings 中的仓库。`,
      help: ({ why, source }) =>
        why === 'project-preferred'
          ? `请在项目中也声明 ${source}，或将项目的仓库统一移到 settings 中。`
          : `请将 ${source} 移到 settings 脚本的 dependencyResolutionManagement › repositories 中。`,
    },
  },
  run: subject =>
    inModules(subject, app => {
      const { mode, ignored } = app.build.repositories;
      if (!resolvesSdk(app) || !app.complete) return null;
      if (mode === 'FAIL_ON_PROJECT_REPOS') {
        // one that stops the build is enough
        const [first] = ignored.filter(({ conditional }) => !conditional);
        return first === undefined ? [] : [found('refused', first)];
      }
      const why = mode === 'PREFER_SETTINGS' ? 'settings-preferred' : 'project-preferred';
      return needed(app).map(({ repository, about }) => ({ ...found(why, repository), about }));
    }),
});

const found = (why: Args['why'], { source, place }: DeclaredAt): Found<Args> => ({
  args: { why, source },
  side: 'app',
  place,
});

/** Those that would serve what nobody else does. */
function needed(app: AppSubject): { repository: DeclaredAt; about: string }[] {
  const { sdk, sdkIgnored } = app.build.repositories;
  const own = sdk === 'missing' && sdkIgnored !== null ? [{ repository: sdkIgnored, about: 'sdk' }] : [];
  const vendors = vendorNeeds(app).flatMap(({ channel, served, ignored }) =>
    served === 'missing' && ignored !== null ? [{ repository: ignored, about: channel }] : [],
  );
  return [...own, ...vendors];
}
