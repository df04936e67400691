/** Options of `init` that can't go together. */
import { note } from '../core/note.ts';
import { Stop } from '../errors.ts';
import type { InitOptions } from './init-options.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'usage-apply-answers': { options: readonly string[] };
  }
}

/** What says where a run ends: at most one of them. */
const ENDS = ['dryRun', 'patch', 'plan'] as const;

/** What a plan that is applied leaves open. */
const WITH_APPLY: ReadonlySet<string> = new Set(['apply', 'dryRun', 'strict']);

/** @throws Stop */
export function checkCombination(options: InitOptions): void {
  const given = Object.entries(options)
    .filter(
      ([, value]) => value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0),
    )
    .map(([name]) => name);
  const ends = ENDS.filter(name => given.includes(name));
  if (ends.length > 1) {
    const message = ends.map(flagOf).join(', ');
    throw new Stop(2, 'usage', note('usage-conflict', { message }), { flag: flagOf(ends[1] ?? '') });
  }
  if (!given.includes('apply')) return;
  const more = given.filter(name => !WITH_APPLY.has(name)).map(flagOf);
  // the answers are in the plan; others would make it another one
  if (more.length > 0)
    throw new Stop(2, 'usage', note('usage-apply-answers', { options: more }), { flag: more[0] ?? '' });
}

/** `dryRun` → `--dry-run`. */
const flagOf = (name: string): string => `--${name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}`;
