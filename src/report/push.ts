/** A push, and what the service said to it. */
import type { Lang } from '../core/lang.ts';
import type { Note } from '../core/note.ts';
import type { Paint } from '../ports.ts';
import type { Receipt } from '../tpns/answer.ts';
import type { Audience } from '../tpns/audience.ts';
import type { Code } from '../tpns/codes/code.ts';
import { findCodes } from '../tpns/codes/find.ts';
import type { HttpRequest } from '../tpns/http-port.ts';
import type { Say } from './say.ts';
import { pushPhrases } from './words/push.ts';

const bodyText = (request: HttpRequest): string => new TextDecoder().decode(request.body);

/** `--dry-run`: what would go over the wire; the SecretKey never does. */
export function requestText(request: HttpRequest): string {
  const headers = Object.entries(request.headers).map(([name, value]) => `${name}: ${value}`);
  return [`${request.method} ${request.url}`, ...headers, '', bodyText(request)].join('\n');
}

export function requestDocument(request: HttpRequest, warnings: readonly Note[], say: Say): object {
  const { method, url, headers } = request;
  return {
    command: 'push',
    ok: true,
    dryRun: true,
    endpoint: url,
    warnings: warnings.map(say),
    request: { method, url, headers, body: bodyText(request) },
    more: 0,
  };
}

interface Told {
  readonly answer: Receipt;
  readonly audience: Audience;
  readonly hints: readonly Note[];
  readonly lang: Lang;
  readonly say: Say;
}

function meaningOf({ retCode }: Receipt): Code | null {
  return findCodes(`server ${retCode}`)[0] ?? null;
}

export function pushDocument(told: Told & { request: HttpRequest; warnings: readonly Note[] }): object {
  const { request, answer, audience, warnings, hints, lang, say } = told;
  const accepted = answer.state === 'accepted';
  const code = accepted ? null : meaningOf(answer);
  return {
    command: 'push',
    ok: accepted,
    dryRun: false,
    endpoint: request.url,
    warnings: warnings.map(say),
    requests: [
      {
        audience: audience.kind,
        count: audience.count,
        retCode: answer.retCode,
        message: answer.message,
        pushId: answer.pushIds[0] ?? null,
        invalid: answer.invalid,
        ...(code === null ? {} : { meaning: code.meaning[lang], remedy: code.remedy[lang] }),
        ...(hints.length === 0 ? {} : { hints: hints.map(say) }),
      },
    ],
    summary: { accepted: accepted ? 1 : 0, refused: accepted ? 0 : 1 },
  };
}

export function pushText({ answer, audience, hints, lang, say, paint }: Told & { paint: Paint }): string[] {
  const phrases = pushPhrases[lang];
  if (answer.state === 'accepted') {
    const lines = [
      `${paint.green('✓')} ${phrases.accepted(answer.pushIds.join(', '), audience.kind === 'token' ? (audience.count ?? 0) : 0)}`,
    ];
    if (answer.invalid.length > 0)
      lines.push(`${paint.yellow('!')} ${phrases.invalid(answer.invalid.join(', '))}`);
    return [...lines, paint.dim(phrases.notDelivered)];
  }
  const code = meaningOf(answer);
  const lines = [`${paint.red('✗')} ${phrases.refused(answer.retCode, answer.message)}`];
  if (code) lines.push(`  ${code.meaning[lang]}`, `  ${phrases.remedy} ${code.remedy[lang]}`);
  else lines.push(`  ${phrases.unknownCode}`);
  return [...lines, ...hints.map(hint => `  ${paint.yellow('!')} ${say(hint)}`)];
}
