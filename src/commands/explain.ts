/** `tpns explain <code or check>`: what a code of the SDKs, the service, a vendor or IM, one of doctor's checks, or a reason for leaving a step to a person means. */
import { checks } from '../checks/index.ts';
import type { Lang } from '../core/lang.ts';
import { nearest } from '../core/nearest.ts';
import { note } from '../core/note.ts';
import { REASONS, type ReasonClass } from '../editors/reasons.ts';
import type { World } from '../ports.ts';
import type { Say } from '../report/say.ts';
import type { Settings } from '../settings.ts';
import { codes } from '../tpns/codes/all.ts';
import { findCodes } from '../tpns/codes/find.ts';
import { talk } from './context.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'explain-unknown': { query: string };
    'explain-meant': { suggestions: readonly string[] };
    'explain-check': { check: string };
    'explain-fixable': Record<never, never>;
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

/** @param command the one that was typed: `doctor --explain` asks the same. */
export async function explain(
  world: World,
  settings: Settings,
  words: readonly string[],
  command: 'explain' | 'doctor' = 'explain',
): Promise<number> {
  const { say } = talk(world, settings);
  const query = words.join(' ');
  const { lang } = settings;
  const found: readonly Explanation[] = [
    ...findCodes(query).map(code => ({ ...code, meaning: code.meaning[lang], remedy: code.remedy[lang] })),
    ...checkNamed(query, lang, say),
    ...reasonNamed(query, say),
  ];
  const suggestions = found.length === 0 ? meantBy(query) : [];
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
    const document = { command, ok: found.length > 0, matches };
    const more = suggestions.length === 0 ? {} : { suggestions };
    world.screen.answer(JSON.stringify({ ...document, ...more }, null, 2));
  } else if (found.length === 0) {
    const meant = suggestions.length === 0 ? [] : [say(note('explain-meant', { suggestions }))];
    world.screen.answer([say(note('explain-unknown', { query })), ...meant].join('\n'));
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
    .map(({ words, severity, fixable, source }) => ({
      source: 'doctor',
      code: id,
      name: severity,
      meaning: say(note('rule-about', { title: words[lang].title, severity })),
      remedy: [
        say(note('explain-check', { check: id })),
        ...(fixable ? [say(note('explain-fixable', {}))] : []),
      ].join(lang === 'zh' ? '' : ' '),
      doc: source,
    }));
}

/** Names that are a slip away from what was typed, or that it is a part of. */
function meantBy(query: string): string[] {
  const asked = query.trim().toLowerCase();
  const names = [
    ...checks.map(({ id }) => id),
    ...Object.keys(REASONS),
    ...codes.flatMap(({ name }) => (name === undefined ? [] : [name])),
  ];
  const near = nearest(asked, names);
  if (near !== null) return [near];
  return asked.length < 3 ? [] : names.filter(name => name.toLowerCase().includes(asked)).slice(0, 8);
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
