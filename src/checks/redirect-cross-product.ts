import { KNOWN_API } from '../android/intent/filter.ts';
import type { TextTest } from '../android/intent/pattern.ts';
import { readTests } from '../android/intent/read-tests.ts';
import type { Found } from '../core/check.ts';
import type { Data } from '../editors/manifest/component.ts';
import { define, inApps, isUsed } from './shared/define.ts';
import { aboutFilter, filtersInQuestion, opensLinks, type Questioned, sourceOf } from './shared/redirect.ts';
import { at } from './subject.ts';

interface Args {
  readonly activity: string;
  /** A link that the filter accepts and no single `<data>` asks for. */
  readonly example: string;
}

export const redirectCrossProduct = define<Args>({
  id: 'redirect-cross-product',
  severity: 'warning',
  fixable: false,
  before: [],
  source: 'https://developer.android.com/guide/topics/manifest/data-element',
  words: {
    en: {
      title: 'several <data> of a filter combine to links nobody meant',
      message: ({ activity, example }) =>
        `An intent-filter of ${activity} has several <data>. Android combines all their schemes, hosts and paths, so it accepts “${example}” too, which none of them says.`,
      help: () => 'Give each <data> an intent-filter of its own, with the same action and categories.',
    },
    zh: {
      title: '同一 intent-filter 的多个 <data> 组合出意外的链接',
      message: ({ activity, example }) =>
        `${activity} 的一个 intent-filter 中有多个 <data>。系统会将其中的 scheme、host、path 任意组合，因此也会接受任何一个 <data> 都没有写的“${example}”。`,
      help: () => '请为每个 <data> 单独写一个 intent-filter，action 和 category 保持相同。',
    },
  },
  run: subject =>
    inApps(subject, app => {
      if (subject.redirect === null && !isUsed(app)) return null;
      const filters = filtersInQuestion(subject, app).filter(({ filter }) => opensLinks(filter.actions));
      if (filters.length === 0) return null;
      return filters.flatMap((question): Found<Args>[] => {
        const example = unmeant(question);
        const { activity } = question;
        const second = sourceOf(question)?.data[1]?.element;
        if (example === null || second === undefined) return [];
        const place = at(activity.file, second.startTag);
        const args = { activity: activity.className, example };
        return [{ args, side: 'app', about: aboutFilter(question), place }];
      });
    }),
});

/** What one `<data>` asks for; null where it leaves that to the others. */
interface Wish {
  readonly scheme: string | null;
  readonly authority: string | null;
  readonly paths: readonly TextTest[];
}

/** The pooled lists are compared with what each tag says: one that leaves something out is content with any. */
function unmeant(question: Questioned): string | null {
  const { schemes, authorities, paths } = question.filter;
  const data = sourceOf(question)?.data ?? [];
  // what a build or a resource fills in can't be compared with what it is filled with
  if (data.some(({ attributes }) => [...attributes.values()].some(value => /^[@?]|\$\{/.test(value.raw))))
    return null;
  const wishes = data.map(wishOf);
  // one that says a thing in full; the others may be the pieces of a single address
  if (
    wishes.filter(wish => [wish.scheme, wish.authority, wish.paths[0]].filter(Boolean).length > 1).length < 2
  )
    return null;
  for (const scheme of schemes) {
    for (const { host, port } of authorities) {
      const authority = authorityOf(host, port === null ? null : String(port));
      for (const path of paths.length === 0 ? [null] : paths) {
        if (!wishes.some(wish => covers(wish, scheme, authority, path)))
          return `${scheme}://${authority}${path === null ? '' : shown(path)}`;
      }
    }
  }
  return null;
}

const authorityOf = (host: string, port: string | null): string => (port === null ? host : `${host}:${port}`);

function wishOf({ attributes }: Data): Wish {
  const text = (name: string): string | null => attributes.get(name)?.text ?? null;
  const host = text('host');
  const tag = Object.fromEntries([...attributes].map(([name, value]) => [name, value.text]));
  const read = readTests([tag], 'path', KNOWN_API);
  return {
    scheme: text('scheme'),
    authority: host === null ? null : authorityOf(host, text('port')),
    paths: read.ok ? read.tests : [],
  };
}

const covers = (wish: Wish, scheme: string, authority: string, path: TextTest | null): boolean =>
  (wish.scheme === null || wish.scheme === scheme) &&
  (wish.authority === null || wish.authority === authority) &&
  (wish.paths.length === 0 ||
    (path !== null && wish.paths.some(({ kind, text }) => kind === path.kind && text === path.text)));

const shown = ({ kind, text }: TextTest): string => (kind === 'prefix' ? `${text}…` : text);
