/** What a tap may open: the links that the app's activities take, as far as a line can show them. */
import type { AppSubject } from '../../checks/subject.ts';
import type { Place } from '../../core/finding.ts';

export interface ShownLink {
  readonly activity: string;
  /** `shop://example.com/detail`; `{a,b}` where one of several fits. */
  readonly link: string;
  readonly place: Place;
}

export function shownLinks({ views }: AppSubject): ShownLink[] {
  const links = views.flatMap(({ app, place }) =>
    app.activities.flatMap(({ className, filters, file }) =>
      filters
        .filter(({ schemes }) => schemes.length > 0)
        .map(({ schemes, authorities, paths, element }): ShownLink => {
          const host = any(authorities.map(({ host, port }) => (port === null ? host : `${host}:${port}`)));
          const path = any(paths.map(({ kind, text }) => (kind === 'equal' ? text : `${text}…`)));
          return {
            activity: className,
            link: `${any(schemes)}://${host}${path}`,
            place: place({ file, range: element.startTag }),
          };
        }),
    ),
  );
  return [...new Map(links.map(each => [JSON.stringify(each), each])).values()];
}

const any = (texts: readonly (string | number)[]): string =>
  texts.length > 1 ? `{${[...new Set(texts)].join(',')}}` : String(texts[0] ?? '');
