import type { Found } from '../core/check.ts';
import type { DeclaredAt } from './shared/build.ts';
import { define } from './shared/define.ts';
import { inModules } from './shared/modules.ts';
import { asked, gradleFrom, resolvesSdk } from './shared/repositories.ts';
import type { AppSubject } from './subject.ts';

type Host = 'jcenter' | 'bintray';

interface Args {
  readonly host: Host;
  /** This Gradle has no `jcenter()` any more. */
  readonly removed: boolean;
  /** Nothing else could serve the SDK. */
  readonly alone: boolean;
  readonly elsewhere: number;
}

export const repositoryDead = define<Args>({
  id: 'repository-dead',
  severity: 'error',
  fixable: false,
  before: ['repository-missing'],
  source: 'https://blog.gradle.org/jcenter-shutdown',
  words: {
    en: {
      title: 'a repository is closed',
      message: ({ host, removed, alone, elsewhere }) =>
        `${
          host === 'jcenter'
            ? removed
              ? 'This Gradle has no jcenter() any more; the script does not run.'
              : 'JCenter is closed: at best it hands on to Maven Central, and Gradle 9 has no jcenter().'
            : alone
              ? 'Bintray is gone, and no other repository here serves the SDK.'
              : 'Bintray is gone: whatever is asked of it fails or takes long to fail.'
        }${elsewhere > 0 ? ` It is declared in ${elsewhere === 1 ? 'one other place' : `${elsewhere} other places`} as well.` : ''}`,
      help: ({ host }) =>
        host === 'jcenter'
          ? 'Replace jcenter() by mavenCentral().'
          : 'Remove it; TPNS is served by mavenCentral().',
    },
    zh: {
      title: '仓库已关闭',
      message: ({ host, removed, alone, elsewhere }) =>
        `${
          host === 'jcenter'
            ? removed
              ? '当前 Gradle 版本已移除 jcenter()，脚本无法执行。'
              : 'JCenter 已关闭：目前最多转发到 Maven Central，Gradle 9 起已没有 jcenter()。'
            : alone
              ? 'Bintray 已停止服务，而此处没有其他仓库能提供 SDK。'
              : 'Bintray 已停止服务，向它请求依赖会失败或长时间超时。'
        }${elsewhere > 0 ? `另有 ${elsewhere} 处声明了它。` : ''}`,
      help: ({ host }) =>
        host === 'jcenter'
          ? '请将 jcenter() 替换为 mavenCentral()。'
          : '请删除该仓库；TPNS 由 mavenCentral() 提供。',
    },
  },
  run: subject =>
    inModules(subject, app => {
      if (!resolvesSdk(app)) return null;
      return (['jcenter', 'bintray'] as const).flatMap(host => dead(app, host));
    }),
});

/** Under an address of its own, `jcenter { url '…' }` is another repository. */
function hostOf({ name, url }: DeclaredAt): Host | null {
  if (url === null) return name === 'jcenter' ? 'jcenter' : null;
  if (/^https?:\/\/jcenter\.bintray\.com(?:\/|$)/i.test(url)) return 'jcenter';
  return /^https?:\/\/(?:[\w-]+\.)*bintray\.com(?:\/|$)/i.test(url) ? 'bintray' : null;
}

function dead({ build }: AppSubject, host: Host): Found<Args>[] {
  const { repositories } = build;
  const all = asked(repositories).filter(each => hostOf(each) === host);
  const removed = host === 'jcenter' && gradleFrom(build, 9) === true;
  // by its address it works in any Gradle
  const first = (removed ? all.find(({ url }) => url === null) : undefined) ?? all[0];
  if (first === undefined) return [];
  const alone = host === 'bintray' && repositories.sdk === 'missing' && repositories.counting.includes(first);
  const grave = alone || (removed && first.url === null);
  return [
    {
      args: { host, removed: removed && first.url === null, alone, elsewhere: all.length - 1 },
      severity: grave ? 'error' : 'warning',
      side: 'app',
      place: first.place,
      about: alone ? 'sdk' : host,
    },
  ];
}
