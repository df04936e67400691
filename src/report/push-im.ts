/** A message through IM, and what became of it. */
import { member } from '../core/json.ts';
import type { Lang } from '../core/lang.ts';
import type { Note } from '../core/note.ts';
import type { ImAnswer, Presence } from '../im/answer.ts';
import type { Paint } from '../ports.ts';
import type { Code } from '../tpns/codes/code.ts';
import { findCodes } from '../tpns/codes/find.ts';
import type { Say } from './say.ts';
import { pushPhrases } from './words/push.ts';

export interface ImReport {
  readonly endpoint: string;
  readonly account: string;
  /** null where IM did not say. */
  readonly presence: Presence | null;
  readonly answer: Exclude<ImAnswer, { readonly state: 'unreadable' }>;
  /** The code of an account that IM does not know. */
  readonly missing: number | null;
  readonly warnings: readonly Note[];
}

const codeOf = (number: number): Code | null => findCodes(`im ${number}`)[0] ?? null;

export function imDocument(report: ImReport, lang: Lang, say: Say): object {
  const { endpoint, presence, answer, missing, warnings } = report;
  const retCode = missing ?? answer.code;
  const ok = retCode === 0;
  const code = ok ? null : codeOf(retCode);
  const key = ok ? member(answer.body, 'MsgKey') : undefined;
  return {
    command: 'push',
    ok,
    dryRun: false,
    endpoint,
    warnings: warnings.map(say),
    loginState: presence?.state ?? null,
    requests: [
      {
        audience: 'im-account',
        count: 1,
        retCode,
        message: answer.message,
        pushId: typeof key === 'string' ? key : null,
        invalid: [],
        ...(code === null ? {} : { meaning: code.meaning[lang], remedy: code.remedy[lang] }),
      },
    ],
    summary: { accepted: ok ? 1 : 0, refused: ok ? 0 : 1, unknown: 0, unsent: 0 },
  };
}

export function imText(report: ImReport, lang: Lang, paint: Paint): string[] {
  const { account, presence, answer, missing } = report;
  const phrases = pushPhrases[lang];
  const retCode = missing ?? answer.code;
  if (retCode === 0) {
    const pushed = presence?.state === 'PushOnline';
    return [
      `${paint.green('✓')} ${phrases.imAccepted(account)}`,
      ...(pushed ? [paint.dim(phrases.imPushed)] : []),
    ];
  }
  const code = codeOf(retCode);
  return [
    `${paint.red('✗')} ${phrases.imRefused(retCode, answer.message)}`,
    ...(code
      ? [`  ${code.meaning[lang]}`, `  ${phrases.remedy} ${code.remedy[lang]}`]
      : [`  ${phrases.unknownCode}`]),
  ];
}
