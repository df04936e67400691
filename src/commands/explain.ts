/**
 * `tpns explain <code or check>`: what a code of the SDKs, the service, a vendor or IM means, one of doctor's checks, a stage of
 * a push's way or a cause that breaks it, or a reason for leaving a step to a person.
 */
import { causes } from '../causes/index.ts';
import { stageWords } from '../causes/stages.ts';
import { stepOf } from '../causes/steps.ts';
import { checks } from '../checks/index.ts';
import type { Lang } from '../core/lang.ts';
import { nearest } from '../core/nearest.ts';
import { note } from '../core/note.ts';
import { isStage, stages } from '../core/push-path.ts';
import { REASONS, type ReasonClass } from '../editors/reasons.ts';
import type { World } from '../ports.ts';
import type { Say } from '../report/say.ts';
import { diagnosisWords } from '../report/words/diagnosis.ts';
import { joints } from '../report/words/joints.ts';
import type { Settings } from '../settings.ts';
import { codes } from '../tpns/codes/all.ts';
import { findCodes } from '../tpns/codes/find.ts';
import { talk } from './context.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'explain-unknown': { query: string };
    'explain-meant': { suggestions: readonly string[] };
    'explain-check': { check: string; evidence: string | null };
    'explain-fixable': Record<never, never>;
    'explain-reason': Record<never, never>;
    'explain-stage-causes': Record<never, never>;
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
    ...stageNamed(query, lang, say),
    ...causeNamed(query, lang),
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
        ...meaning.split('\n').map(line => `  ${line}`),
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
    .map(({ words, severity, fixable, evidence = null, source }) => ({
      source: 'doctor',
      code: id,
      name: severity,
      meaning: say(note('rule-about', { title: words[lang].title, severity })),
      remedy: [
        say(note('explain-check', { check: id, evidence })),
        ...(fixable ? [say(note('explain-fixable', {}))] : []),
      ].join(joints[lang].blank),
      doc: source,
    }));
}

/** A step of the way: what happens there, how to see it, and what may break it. */
function stageNamed(query: string, lang: Lang, say: Say): Explanation[] {
  const id = query
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  if (!isStage(id)) return [];
  const { about, shown } = stageWords[id][lang];
  const broken = causes
    .filter(({ stage }) => stage === id)
    .map(({ id: cause, words }) => `${cause}: ${words[lang].title}`);
  return [
    {
      source: 'stage',
      code: id,
      name: diagnosisWords[lang].stages[id],
      meaning: [about, say(note('explain-stage-causes', {})), ...broken.map(line => `  ${line}`)].join('\n'),
      remedy: shown,
    },
  ];
}

function causeNamed(query: string, lang: Lang): Explanation[] {
  const asked = query.trim().toLowerCase();
  return causes
    .filter(({ id }) => id === asked)
    .map(({ id, stage, words, decides, source }) => ({
      source: 'cause',
      code: id,
      name: diagnosisWords[lang].stages[stage],
      meaning: joints[lang].headed(words[lang].title, words[lang].why),
      remedy: [words[lang].remedy, stepOf(decides).words[lang]].join(joints[lang].blank),
      doc: source,
    }));
}

/** Names that are a slip away from what was typed, or that it is a part of. */
function meantBy(query: string): string[] {
  const asked = query.trim().toLowerCase();
  const names = [
    ...checks.map(({ id }) => id),
    ...Object.keys(REASONS),
    ...stages,
    ...causes.map(({ id }) => id),
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
