/** A push, and what became of it. */
import type { Lang } from '../core/lang.ts';
import { type Note, note } from '../core/note.ts';
import type { HttpRequest, Paint } from '../ports.ts';
import type { Receipt } from '../tpns/answer.ts';
import type { Code } from '../tpns/codes/code.ts';
import { findCodes } from '../tpns/codes/find.ts';
import type { Delivery } from '../tpns/delivery.ts';
import type { LeftOut } from '../tpns/left-out.ts';
import type { Outcome } from '../tpns/outcome.ts';
import type { Sent, Tally } from '../tpns/tally.ts';
import { deliveryDocument, deliveryText } from './push-delivery.ts';
import type { Say } from './say.ts';
import { pushPhrases } from './words/push.ts';

const bodyText = (request: HttpRequest): string => new TextDecoder().decode(request.body);

/** `--dry-run`: what would go over the wire; the SecretKey never does. */
export function requestText(request: HttpRequest, more: number, lang: Lang): string {
  const headers = Object.entries(request.headers).map(([name, value]) => `${name}: ${value}`);
  const rest = more > 0 ? ['', pushPhrases[lang].more(more)] : [];
  return [`${request.method} ${request.url}`, ...headers, '', bodyText(request), ...rest].join('\n');
}

export function requestDocument(
  request: HttpRequest,
  warnings: readonly Note[],
  more: number,
  say: Say,
): object {
  const { method, url, headers } = request;
  return {
    command: 'push',
    ok: true,
    dryRun: true,
    endpoint: url,
    warnings: warnings.map(say),
    request: { method, url, headers, body: bodyText(request) },
    more,
  };
}

/** What was found in a token file. */
interface Found {
  readonly lines: number;
  readonly blank: number;
  readonly duplicates: number;
  readonly malformed: number;
  readonly malformedLines: readonly number[];
}

export interface PushReport {
  readonly endpoint: string;
  readonly audience: string;
  readonly warnings: readonly Note[];
  /** null where the targets do not come from a file. */
  readonly found: Found | null;
  readonly result: {
    readonly sent: readonly Sent[];
    readonly tally: Tally;
    readonly ended: 'all' | 'hopeless' | 'stopped';
    /** Batches that an earlier run had settled, and those of them whose fate nobody knows. */
    readonly kept: number;
    readonly keptUnknown: readonly { readonly number: number; readonly lines: Sent['lines'] }[];
    readonly seconds: number;
    /** Several requests are possible. */
    readonly lists: boolean;
    /** The file that `--report` names, as it was given. */
    readonly report: string | null;
  };
  readonly delivery: Delivery | null;
  readonly interrupted: boolean;
  readonly exit: number;
}

export function meaningOf(retCode: number): Code | null {
  return findCodes(`server ${retCode}`)[0] ?? null;
}

export function pushDocument(report: PushReport, lang: Lang, say: Say): object {
  const { endpoint, audience, warnings, found, result, delivery, interrupted, exit } = report;
  const { tally, lists } = result;
  const stop = note('interrupted-push', {});
  return {
    command: 'push',
    ok: exit === 0,
    dryRun: false,
    ...(interrupted ? { error: { code: 'interrupted', message: say(stop) } } : {}),
    endpoint,
    warnings: warnings.map(say),
    requests: result.sent.map(each => requestEntry(audience, each, lang, say)),
    summary: {
      accepted: tally.accepted,
      refused: tally.refused,
      unknown: tally.unknown,
      unsent: tally.unsent,
    },
    ...(found === null ? {} : { tokens: found }),
    ...(lists ? { ended: result.ended, seconds: Math.round(result.seconds * 1000) / 1000 } : {}),
    ...(result.kept === 0
      ? {}
      : {
          resumed: {
            batches: result.kept,
            unknown: result.keptUnknown.map(({ number, lines }) => ({ batch: number, lines })),
          },
        }),
    ...(delivery === null ? {} : { delivery: deliveryDocument(delivery, say) }),
  };
}

function requestEntry(audience: string, sent: Sent, lang: Lang, say: Say): object {
  const { outcome, count, lines, leftOut, hints } = sent;
  const head = { audience, count, ...(lines === null ? {} : { lines }), state: outcome.state };
  if (!outcome.receipt) {
    return { ...head, retCode: null, message: say(outcome.why), pushId: null, invalid: [] };
  }
  const { receipt } = outcome;
  const code = outcome.state === 'refused' ? meaningOf(receipt.retCode) : null;
  return {
    ...head,
    retCode: receipt.retCode,
    message: receipt.message,
    pushId: receipt.pushIds[0] ?? null,
    ...(receipt.pushIds.length > 1 ? { pushIds: receipt.pushIds } : {}),
    invalid: leftOut.map(({ target }) => target),
    ...(leftOut.length === 0 ? {} : { reasons: reasonsOf(leftOut, lang) }),
    ...(code === null ? {} : { meaning: code.meaning[lang], remedy: code.remedy[lang] }),
    ...(hints.length === 0 ? {} : { hints: hints.map(say) }),
  };
}

/** Why targets were left out: each code once, with its targets. */
function reasonsOf(leftOut: readonly LeftOut[], lang: Lang): object[] {
  return [...byCode(leftOut)].map(([retCode, targets]) => {
    const code = meaningOf(retCode);
    return {
      retCode,
      targets,
      ...(code === null ? {} : { meaning: code.meaning[lang], remedy: code.remedy[lang] }),
    };
  });
}

function byCode(leftOut: readonly LeftOut[]): Map<number, string[]> {
  const codes = new Map<number, string[]>();
  for (const { target, code } of leftOut) {
    const targets = codes.get(code);
    if (targets) targets.push(target);
    else codes.set(code, [target]);
  }
  return codes;
}

export function pushText(report: PushReport, lang: Lang, say: Say, paint: Paint): string[] {
  const { result, found, delivery } = report;
  const lines = result.lists ? manyText(report, lang, say, paint) : result.sent.flatMap(oneText);
  if (found) lines.push(...foundText(found, lang, paint));
  if (delivery) lines.push(...deliveryText(delivery, lang, say, paint));
  if (report.interrupted) lines.push(`${paint.yellow('!')} ${say(note('interrupted-push', {}))}`);
  return lines;

  function oneText(sent: Sent): string[] {
    const { outcome, leftOut, count, hints } = sent;
    const phrases = pushPhrases[lang];
    if (outcome.state === 'accepted') {
      const ids = outcome.receipt.pushIds.join(', ');
      const accepted = phrases.accepted(ids, report.audience === 'token' ? (count ?? 0) : 0);
      const told = delivery === null ? [paint.dim(phrases.notDelivered)] : [];
      return [`${paint.green('✓')} ${accepted}`, ...leftOutText(leftOut, lang, paint), ...told];
    }
    return failureText(outcome, hints, lang, say, paint);
  }
}

/** So many targets are named on the screen; the report and the JSON have them all. */
const shown = 10;

function leftOutText(leftOut: readonly LeftOut[], lang: Lang, paint: Paint): string[] {
  const phrases = pushPhrases[lang];
  return [...byCode(leftOut)].flatMap(([retCode, targets]) => {
    const code = meaningOf(retCode);
    const more = targets.length - shown;
    return [
      `${paint.yellow('!')} ${phrases.leftOut(targets.length, retCode)}${code ? ` ${code.meaning[lang]}` : ''}`,
      ...targets.slice(0, shown).map(target => `    ${target}`),
      ...(more > 0 ? [`    ${phrases.andMore(more)}`] : []),
      ...(code ? [`  ${phrases.remedy} ${code.remedy[lang]}`] : []),
    ];
  });
}

function failureText(outcome: Outcome, hints: readonly Note[], lang: Lang, say: Say, paint: Paint): string[] {
  const phrases = pushPhrases[lang];
  if (!outcome.receipt) {
    const line = `${paint.red('✗')} ${phrases[outcome.state === 'unknown' ? 'lost' : 'unsent']} ${say(outcome.why)}`;
    return outcome.state === 'unknown' ? [line, `  ${say(note('push-perhaps-sent', {}))}`] : [line];
  }
  return refusedText(outcome.receipt, hints, lang, say, paint);
}

function refusedText(receipt: Receipt, hints: readonly Note[], lang: Lang, say: Say, paint: Paint): string[] {
  const phrases = pushPhrases[lang];
  const code = meaningOf(receipt.retCode);
  const lines = [`${paint.red('✗')} ${phrases.refused(receipt.retCode, receipt.message)}`];
  if (code) lines.push(`  ${code.meaning[lang]}`, `  ${phrases.remedy} ${code.remedy[lang]}`);
  else lines.push(`  ${phrases.unknownCode}`);
  return [...lines, ...hints.map(hint => `  ${paint.yellow('!')} ${say(hint)}`)];
}

function manyText(report: PushReport, lang: Lang, say: Say, paint: Paint): string[] {
  const { result, delivery } = report;
  const { sent, tally, kept, keptUnknown } = result;
  const phrases = pushPhrases[lang];
  const mark = tally.accepted > 0 ? paint.green('✓') : paint.red('✗');
  const requests = sent.filter(({ outcome }) => outcome.state === 'accepted').length;
  const lines = [`${mark} ${phrases.acceptedMany(tally.accepted, requests, result.seconds)}`];
  if (kept > 0) lines.push(`  ${phrases.kept(kept)}`);
  lines.push(
    ...leftOutText(
      sent.flatMap(each => each.leftOut),
      lang,
      paint,
    ),
  );
  for (const each of sent.filter(({ outcome }) => outcome.state !== 'accepted')) {
    lines.push(`  ${phrases.where(each.lines, each.count ?? 0)}`);
    lines.push(...failureText(each.outcome, each.hints, lang, say, paint));
  }
  if (keptUnknown.length > 0) {
    lines.push(`${paint.yellow('!')} ${phrases.abandoned}`);
    for (const batch of keptUnknown) lines.push(`    ${phrases.where(batch.lines, 0)}`);
  }
  if (tally.unknown > 0) lines.push(`${paint.yellow('!')} ${phrases.unknown(tally.unknown, result.report)}`);
  if (result.ended !== 'all') lines.push(`${paint.yellow('!')} ${phrases.early(result.report)}`);
  if (tally.accepted > 0 && delivery === null) lines.push(paint.dim(phrases.notDelivered));
  return lines;
}

function foundText(found: Found, lang: Lang, paint: Paint): string[] {
  const phrases = pushPhrases[lang];
  const { duplicates, malformed, malformedLines } = found;
  return [
    ...(duplicates > 0 ? [`  ${phrases.duplicates(duplicates)}`] : []),
    ...(malformed > 0 ? [`${paint.yellow('!')} ${phrases.malformed(malformed, malformedLines)}`] : []),
  ];
}
