/** What `doctor` will say once a plan is carried out, so that `init` can announce it. */
import { checkOf, checks } from '../../checks/index.ts';
import { note } from '../../core/note.ts';
import { inside, relative } from '../../core/paths.ts';
import type { FileChange, NextStep, Plan } from '../../core/plan.ts';
import type { Files } from '../../ports.ts';
import { diagnose } from './diagnose.ts';
import { gatherSubject } from './gather.ts';
import { withoutIgnored } from './ignore.ts';

declare module '../../core/note.ts' {
  interface NoteArgs {
    'next-finding': { check: string; en: string; zh: string };
  }
}

/** The plan, with every error and warning announced that it leaves behind. */
export function announcing(files: Files, cwd: string, module: string, plan: Plan): Plan {
  const subject = gatherSubject(afterwards(files, plan.files), cwd, { module, redirect: null });
  const { findings } = withoutIgnored(subject, diagnose(subject, checks).findings);
  const grave = findings.filter(({ severity }) => severity !== 'info').map(({ check }) => check);
  const announced = new Set(plan.next.map(({ check }) => check));
  const next = [...new Set(grave)]
    .filter(check => !announced.has(check))
    .map((check): NextStep => {
      const { en, zh } = checkOf(check).words;
      return { text: note('next-finding', { check, en: en.title, zh: zh.title }), check };
    });
  return { ...plan, next: [...plan.next, ...next] };
}

/** The files as they will be. */
export function afterwards(files: Files, changes: readonly FileChange[]): Files {
  const after = new Map(changes.map(change => [change.path, change.after]));
  const made = [...after.keys()].filter(path => after.get(path) !== null);
  return {
    ...files,
    read: path => (after.has(path) ? (after.get(path) ?? null) : files.read(path)),
    kind: path => {
      if (after.has(path)) return after.get(path) === null ? null : 'file';
      return made.some(each => each !== path && inside(path, each)) ? 'folder' : files.kind(path);
    },
    list: folder => {
      const below = made.filter(path => path !== folder && inside(folder, path));
      const names = below.map(path => relative(folder, path).split('/')[0] ?? '');
      const kept = files.list(folder).filter(name => after.get(`${folder}/${name}`) !== null);
      return [...new Set([...kept, ...names])].sort();
    },
  };
}
