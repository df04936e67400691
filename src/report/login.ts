/** What is kept of credentials, as far as anybody may see it. */
import type { Lang } from '../core/lang.ts';
import type { Note } from '../core/note.ts';
import type { Paint } from '../ports.ts';
import type { Receipt } from '../tpns/answer.ts';
import { meaningOf } from './push.ts';
import type { Say } from './say.ts';
import { profilePhrases } from './words/profiles.ts';
import { pushPhrases } from './words/push.ts';

export interface ShownProfile {
  readonly name: string;
  readonly accessId: string;
  readonly region: string | null;
  readonly endpoint: string | null;
  readonly current: boolean;
  /** null where there are no credentials of IM. */
  readonly sdkAppId: string | null;
}

export function profilesText(profiles: readonly ShownProfile[], lang: Lang, paint: Paint): string[] {
  const phrases = profilePhrases[lang];
  if (profiles.length === 0) return [phrases.none];
  const width = Math.max(...profiles.map(({ name }) => name.length));
  return profiles.map(({ name, accessId, region, endpoint, current, sdkAppId }) =>
    [
      `${current ? paint.green('*') : ' '} ${name.padEnd(width)}`,
      accessId,
      endpoint ?? region ?? '',
      ...(sdkAppId === null ? [] : [paint.dim(`IM ${sdkAppId}`)]),
    ]
      .join('  ')
      .trimEnd(),
  );
}

export function loginText(
  name: string,
  accessId: string,
  checked: boolean,
  lang: Lang,
  paint: Paint,
): string {
  const phrases = profilePhrases[lang];
  return `${paint.green('✓')} ${checked ? phrases.kept(name, accessId) : phrases.keptUnchecked(name, accessId)}`;
}

export function refusedLogin(
  { retCode, message }: Receipt,
  hints: readonly Note[],
  lang: Lang,
  say: Say,
  paint: Paint,
): { readonly text: string; readonly document: object } {
  const code = meaningOf(retCode);
  const phrases = pushPhrases[lang];
  const lines = [
    `${paint.red('✗')} ${profilePhrases[lang].refused(retCode, message)}`,
    ...(code ? [`  ${code.meaning[lang]}`, `  ${phrases.remedy} ${code.remedy[lang]}`] : []),
    ...hints.map(hint => `  ${paint.yellow('!')} ${say(hint)}`),
  ];
  return {
    text: lines.join('\n'),
    document: {
      command: 'login',
      ok: false,
      retCode,
      message,
      ...(code === null ? {} : { meaning: code.meaning[lang], remedy: code.remedy[lang] }),
      ...(hints.length === 0 ? {} : { hints: hints.map(say) }),
    },
  };
}
