/** What people and scripts read here: the page, its parts, its news, and the requests as JSON. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isLoopback } from '../tpns/http-port.ts';
import type { Inbox } from './inbox.ts';
import { type PageLanguage, page } from './page.ts';
import { pageScript } from './page-script.ts';
import { pageIcon, pageStyle } from './page-style.ts';
import { head, json, reply, replyPage } from './reply.ts';
import type { Watchers } from './watchers.ts';

export interface Screen {
  readonly inbox: Inbox;
  readonly watchers: Watchers;
  readonly accessId: string;
  /** Language of the page where its address names none. */
  readonly lang: PageLanguage;
  /** Bound to loopback: then only loopback names may read what arrived. */
  readonly local: boolean;
}

type Show = (screen: Screen, url: URL, response: ServerResponse) => void;

const shows: Readonly<Record<string, Show>> = {
  '/': ({ inbox, lang, accessId }, url, response) =>
    replyPage(
      response,
      page({ received: inbox.all(), lang: asked(url) ?? lang, origin: url.origin, accessId }),
    ),
  '/requests': ({ inbox }, _, response) => json(response, 200, { requests: inbox.all() }),
  '/events': ({ watchers }, _, response) => {
    head(response, 200, 'text/event-stream');
    watchers.watch(response);
  },
  '/page.js': (_, __, response) => reply(response, 200, 'text/javascript', pageScript),
  '/page.css': (_, __, response) => reply(response, 200, 'text/css', pageStyle),
  '/icon.svg': (_, __, response) => reply(response, 200, 'image/svg+xml', pageIcon),
};

export const isScreen = (path: string): boolean => Object.hasOwn(shows, path);

function asked(url: URL): PageLanguage | null {
  const lang = url.searchParams.get('lang')?.slice(0, 2);
  return lang === 'en' || lang === 'zh' ? lang : null;
}

/** A page of some website must not read the inbox through a host name that it points at this computer. */
function mayRead({ hostname }: URL, { local }: Screen): boolean {
  return !local || isLoopback(hostname);
}

export function show(path: string, screen: Screen, request: IncomingMessage, response: ServerResponse): void {
  const base = `http://${request.headers.host ?? ''}`;
  const query = /\?.*/.exec(request.url ?? '')?.[0] ?? '';
  const url = URL.canParse(base) ? new URL(`/${query}`, base) : null;
  if (url === null || !mayRead(url, screen)) {
    json(response, 403, { error: 'forbidden', message: 'open this page by its loopback address' });
  } else shows[path]?.(screen, url, response);
}
