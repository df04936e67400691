/** `tpns explain <code or check>`: what a code of the SDKs, the service, a vendor or IM, one of doctor's checks, or a reason for leaving a step to a person means. */
import { checks } from '../checks/index.ts';
import type { Lang } from '../core/lang.ts';
import { note } from '../core/note.ts';
import { REASONS, type ReasonClass } from '../editors/reasons.ts';
import type { World } from '../ports.ts';
import type { Say } from '../report/say.ts';
import type { Settings } from '../settings.ts';
import { findCodes } from '../tpns/codes/find.ts';
import { talk } from './context.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'explain-unknown': { query: string };
    'explain-check': { check: string };
    'explain-reason': Record<never, never>;
  }
}

interface Explanation {
  readonly source: string;
  readonly code: string;
  readonly name?: string;
  readonly meaning: string;
  readonly remedy: string;
  readonly doc?: string;
  readonly confidence?: string;
}

export async function explain(world: World, settings: Settings, words: readonly string[]): Promise<number> {
  const { say } = talk(world, settings);
  const query = words.join(' ');
  const { lang } = settings;
  const found: readonly Explanation[] = [
    ...findCodes(query).map(code => ({ ...code, meaning: code.meaning[lang], remedy: code.remedy[lang] })),
    ...checkNamed(query, lang, say),
    ...reasonNamed(query, say),
  ];
  if (settings.json) {
    const matches = found.map(({ source, code, name, meaning, remedy, doc, confidence }) => ({
      source,
      code,
      ...(name === undefined ? {} : { name }),
      meaning,
      remedy,
      ...(confidence === undefined ? {} : { confidence }),
      ...(doc === undefined ? {} : { doc }),
    }));
    world.screen.answer(JSON.stringify({ command: 'explain', ok: found.length > 0, matches }, null, 2));
  } else if (found.length === 0) {
    world.screen.answer(say(note('explain-unknown', { query })));
  } else {
    const { bold, dim } = world.screen.paint.answer;
    const blocks = found.map(({ source, code, name, meaning, remedy, doc }) =>
      [
        `${bold(`${source} ${code}`)}${name === undefined ? '' : dim(`  ${name}`)}`,
        `  ${meaning}`,
        `  → ${remedy}`,
        ...(doc === undefined ? [] : [dim(`  ${doc}`)]),
      ].join('\n'),
    );
    world.screen.answer(blocks.join('\n\n'));
  }
  return found.length > 0 ? 0 : 1;
}

/** A check says what to do about the one fault that it found, so the way to hear it is to run it. */
function checkNamed(query: string, lang: Lang, say: Say): Explanation[] {
  const id = query.trim().toLowerCase();
  return checks
    .filter(check => check.id === id)
    .map(({ words, source }) => ({
      source: 'doctor',
      code: id,
      meaning: words[lang].title,
      remedy: say(note('explain-check', { check: id })),
      doc: source,
    }));
}

/** The `code` of a step that was left to a person: why that is right. */
function reasonNamed(query: string, say: Say): Explanation[] {
  const id = query.trim().toLowerCase();
  return Object.entries<{ readonly class: ReasonClass }>(REASONS)
    .filter(([reason]) => reason === id)
    .map(([code, reason]) => ({
      source: 'tpns',
      code,
      name: reason.class,
      meaning: say(note('reason-class', { class: reason.class })),
      remedy: say(note('explain-reason', {})),
    }));
}
