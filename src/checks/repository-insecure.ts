import type { Found } from '../core/check.ts';
import type { DeclaredAt } from './shared/build.ts';
import { define } from './shared/define.ts';
import { inModules } from './shared/modules.ts';
import { asked, gradleFrom, resolvesSdk } from './shared/repositories.ts';
import { at } from './subject.ts';

interface Args {
  readonly url: string;
  /** This Gradle refuses it. */
  readonly refused: boolean;
}

export const repositoryInsecure = define<Args>({
  id: 'repository-insecure',
  severity: 'error',
  fixable: false,
  before: [],
  source: 'https://docs.gradle.org/current/userguide/upgrading_version_6.html',
  words: {
    en: {
      title: 'a repository is asked over plain http',
      message: ({ url, refused }) =>
        refused
          ? `${url} is asked over plain http, which Gradle refuses from version 7 on.`
          : `${url} is asked over plain http: what it serves can be changed on the way, and Gradle refuses it from version 7 on.`,
      help: ({ url }) =>
        `Write ${url.replace(/^http:/i, 'https:')}; if the host has no https, allowInsecureProtocol = true permits it.`,
    },
    zh: {
      title: '仓库使用了不加密的 http',
      message: ({ url, refused }) =>
        refused
          ? `${url} 使用不加密的 http，Gradle 7 及以上版本会拒绝访问。`
          : `${url} 使用不加密的 http，下载内容可能被篡改，且 Gradle 7 及以上版本会拒绝访问。`,
      help: ({ url }) =>
        `请改为 ${url.replace(/^http:/i, 'https:')}；如果该主机不支持 https，可设置 allowInsecureProtocol = true。`,
    },
  },
  run: subject =>
    inModules(subject, app => {
      if (!resolvesSdk(app)) return null;
      const refused = gradleFrom(app.build, 7) === true;
      const found = asked(app.build.repositories).filter(isInsecure);
      // the same address is one fault, however often it is written
      return [...new Map(found.map(each => [each.url, each])).keys()].flatMap((url): Found<Args>[] => {
        const first = found.find(each => each.url === url);
        if (url === null || first === undefined) return [];
        const place = at(first.place.file, first.address ?? first.place.range);
        return [{ args: { url, refused }, severity: refused ? 'error' : 'warning', side: 'app', place }];
      });
    }),
});

/** Gradle lets one address pass: the machine's own, as a number. */
const isInsecure = ({ url, insecure }: DeclaredAt): boolean =>
  url !== null && !insecure && /^http:\/\/(?!127\.0\.0\.1(?:[:/]|$))/i.test(url);
