/** `tpns push --im-account`: a message through IM, whose receiver gets an offline push where IM sends one. */

import { parseJson } from '../core/json.ts';
import { type Note, note } from '../core/note.ts';
import { Stop } from '../errors.ts';
import { type ImAnswer, type Presence, presenceOf, readImAnswer } from '../im/answer.ts';
import { longestLife, messageBody, offlineBytes, offlineLimit } from '../im/message.ts';
import { type ImIdentity, imRequest, sendPath, shownUrl, statusPath, u32 } from '../im/request.ts';
import type { Http, HttpRequest, World } from '../ports.ts';
import { requestDocument, requestText } from '../report/push.ts';
import { type ImReport, imDocument, imText } from '../report/push-im.ts';
import type { Settings } from '../settings.ts';
import { HttpFault } from '../tpns/http-port.ts';
import { defaultExpire, friendlyText } from '../tpns/payload.ts';
import { talk } from './context.ts';
import { imCredentials } from './im-credentials.ts';
import { type PushOptions, wholeNumber } from './push-options.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'im-ext-json': Record<never, never>;
    'im-too-long': { bytes: number; limit: number };
    'im-presence': { account: string; state: Presence['state'] };
    'im-answer-unreadable': { host: string; status: number };
    'im-asking': { endpoint: string };
    'im-no-life': Record<never, never>;
  }
}

export async function pushIm(
  world: World,
  settings: Settings,
  options: PushOptions,
  account: string,
): Promise<number> {
  const { say, tell, show } = talk(world, settings);
  const body = bodyOf(settings, options, account);
  const { identity, assumedCentre } = await imCredentials(world, settings, options.secretKeyStdin === true);
  if (assumedCentre) tell(note('im-centre-assumed', { centre: 'china' }));
  const time = (): number => Number(options.timestamp ?? Math.floor(world.now().getTime() / 1000));
  if (options.dryRun) {
    const request = imRequest(identity, sendPath, body, time());
    const shown = { ...request, url: shownUrl(request.url) };
    world.screen.answer(
      settings.json
        ? JSON.stringify(requestDocument(shown, [], 0, say), null, 2)
        : requestText(shown, 0, settings.lang),
    );
    return 0;
  }
  const http = await world.http();
  const busy = await world.busy(say(note('im-asking', { endpoint: identity.endpoint })));
  try {
    const exchange = (path: string, content: object): Promise<Answered> =>
      asked(http, imRequest(identity, path, content, time()), identity);
    const status = await exchange(statusPath, { To_Account: [account] });
    const presence = status.state === 'accepted' ? presenceOf(status.body) : null;
    const warnings = presence === null ? [] : presenceNotes(account, presence);
    if (options.strict && warnings[0]) throw new Stop(2, 'payload-warning', warnings[0]);
    // an account that IM does not know, and a caller that it does not let in, get no message
    const gone = presence?.state === 'missing';
    const answer = status.state === 'refused' || gone ? status : await exchange(sendPath, body);
    busy.done();
    const report: ImReport = {
      endpoint: identity.endpoint + sendPath,
      account,
      presence,
      answer,
      missing: presence?.state === 'missing' ? presence.code : null,
      warnings,
    };
    if (settings.json) {
      world.screen.answer(JSON.stringify(imDocument(report, settings.lang, say), null, 2));
    } else {
      show(warnings.map(each => `${world.screen.paint.say.yellow('!')} ${say(each)}`));
      world.screen.answer(imText(report, settings.lang, world.screen.paint.answer).join('\n'));
    }
    return answer.state === 'accepted' && !gone ? 0 : 1;
  } finally {
    busy.done();
    await http.close();
  }
}

type Answered = Exclude<ImAnswer, { state: 'unreadable' }>;

async function asked(http: Http, request: HttpRequest, { endpoint }: ImIdentity): Promise<Answered> {
  try {
    const answer = readImAnswer(await http.request(request));
    if (answer.state !== 'unreadable') return answer;
    const { host } = new URL(endpoint);
    throw new Stop(2, 'unreadable-answer', note('im-answer-unreadable', { host, status: answer.status }));
  } catch (error) {
    if (!(error instanceof HttpFault)) throw error;
    const { kind, host, at, code } = error;
    throw new Stop(2, 'network', note('http-fault', { kind, host, at, code }));
  }
}

/** Only who is away gets a push; the others are worth a word. */
function presenceNotes(account: string, { state }: Presence): Note[] {
  return state === 'PushOnline' ? [] : [note('im-presence', { account, state })];
}

function bodyOf(settings: Settings, options: PushOptions, to: string): object {
  const { title, content, customContent: ext, expire } = options;
  if ((title === undefined) !== (content === undefined)) {
    throw new Stop(2, 'missing-value', note('push-text-missing', {}), {
      flag: title === undefined ? '--title' : '--content',
    });
  }
  if (ext !== undefined && parseJson(ext) === undefined) {
    throw new Stop(2, 'payload-refused', note('im-ext-json', {}), { flag: '--custom-content' });
  }
  const life = expire === undefined ? defaultExpire : wholeNumber(expire, '--expire', 0, longestLife);
  if (life === 0) throw new Stop(2, 'payload-refused', note('im-no-life', {}), { flag: '--expire' });
  const text = {
    title: title ?? friendlyText[settings.lang].title,
    content: content ?? friendlyText[settings.lang].content,
    ...(ext === undefined ? {} : { ext }),
  };
  const bytes = offlineBytes(text);
  if (bytes > offlineLimit) {
    throw new Stop(2, 'payload-refused', note('im-too-long', { bytes, limit: offlineLimit }), {
      flag: '--content',
    });
  }
  return messageBody({ to, ...text, life, random: u32() });
}
