/** `tpns doctor`: gather, check, tell. Changes nothing. */
import { textAt } from '../android/source.ts';
import { checkOf, checks } from '../checks/index.ts';
import type { Subject } from '../checks/subject.ts';
import { type Note, note } from '../core/note.ts';
import { isAbsolute, join, normalise } from '../core/paths.ts';
import { diagnose } from '../engine/diagnose/diagnose.ts';
import { type Evidence, readApkEvidence, readManifestEvidence } from '../engine/diagnose/evidence.ts';
import { gatherSubject } from '../engine/diagnose/gather.ts';
import { withoutIgnored } from '../engine/diagnose/ignore.ts';
import { portraitOf } from '../engine/diagnose/portrait.ts';
import { type Selection, selectChecks } from '../engine/diagnose/select.ts';
import { summaryOf } from '../engine/diagnose/summary.ts';
import { recover } from '../engine/journal/commit.ts';
import { Stop } from '../errors.ts';
import type { World } from '../ports.ts';
import { count, findingJson, summaryJson } from '../report/doctor-json.ts';
import { type Told, tellFinding } from '../report/doctor-tell.ts';
import { doctorText, listText } from '../report/doctor-text.ts';
import { portraitText } from '../report/portrait-text.ts';
import type { Settings } from '../settings.ts';
import { type Talk, talk } from './context.ts';
import { endOfSale } from './init.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'unknown-check': { check: string; suggestion: string | null };
    'unknown-check-help': Record<never, never>;
  }
}

export interface DoctorOptions {
  readonly module?: string;
  readonly only?: string;
  readonly skip?: string;
  readonly failOn: 'error' | 'warning' | 'never';
  readonly format?: 'text' | 'json';
  readonly list?: boolean;
  readonly redirect?: string;
  readonly variant?: string;
  readonly apk?: string;
  readonly mergedManifest?: string;
}

export async function doctor(world: World, settings: Settings, options: DoctorOptions): Promise<number> {
  const selected = chosen('--only', options.only, '--skip', options.skip);
  if (options.list === true) return list(world, settings);
  const speaking = talk(world, settings);
  const evidence = await evidenceFrom(world, settings, options);
  const subject = gathered(world, settings, options, evidence, speaking);
  await endOfSale(world, settings, subject.root, speaking);
  const { findings, passed, skipped } = diagnose(subject, selected);
  const { findings: open, ignored } = withoutIgnored(subject, findings);

  const telling = {
    say: speaking.say,
    path: speaking.path,
    text: (file: string) => textAt(world.files, file),
    evidence,
  };
  const tell = (finding: (typeof findings)[number]): Told =>
    tellFinding(finding, checkOf(finding.check).words[settings.lang], telling);
  const told = open.map(tell);
  const exit = exitFor(told, options.failOn);
  if (settings.json) {
    const document = {
      command: 'doctor',
      ok: exit === 0,
      project: { root: speaking.path(subject.root), modules: subject.apps.map(summaryOf) },
      findings: told.map(findingJson),
      ignored: ignored.map(({ finding, reason }) => ({ ...findingJson(tell(finding)), reason })),
      summary: summaryJson(told, { passed, skipped }),
    };
    world.screen.answer(JSON.stringify(document, null, 2));
    return exit;
  }
  const known = settings.verbose
    ? [...portraitText(portraitOf(subject), telling, world.screen.paint.answer), '']
    : [];
  const lines = doctorText(
    {
      told,
      counts: { passed, skipped },
      ignored: ignored.length,
      several: subject.apps.length > 1,
      quiet: settings.quiet,
    },
    speaking.say,
    world.screen.paint.answer,
  );
  if (known.length + lines.length > 0) world.screen.answer([...known, ...lines].join('\n'));
  return exit;
}

async function evidenceFrom(
  { files }: World,
  { cwd }: Settings,
  { apk, mergedManifest }: DoctorOptions,
): Promise<Evidence | null> {
  if (apk !== undefined && mergedManifest !== undefined) {
    throw new Stop(2, 'usage', note('evidence-both', {}), { flag: '--apk' });
  }
  const named = apk ?? mergedManifest;
  if (named === undefined) return null;
  const file = isAbsolute(named) ? normalise(named) : join(cwd, named);
  return apk === undefined ? readManifestEvidence(files, file) : readApkEvidence(files, file);
}

function exitFor(told: readonly Told[], failOn: DoctorOptions['failOn']): number {
  if (failOn === 'never') return 0;
  const grave = count(told, 'error') + (failOn === 'warning' ? count(told, 'warning') : 0);
  return grave > 0 ? 1 : 0;
}

/** What a killed run left half done is ended first: its files may be other ones than those just read. */
function gathered(
  world: World,
  settings: Settings,
  options: DoctorOptions,
  evidence: Evidence | null,
  { tell }: Talk,
): Subject {
  const { module = null, redirect = null, variant = null } = options;
  const asked = { module, redirect, variant, evidence };
  const subject = gatherSubject(world.files, settings.cwd, asked);
  const recovered: Note | null = recover(world.files, subject.root, world.alive);
  if (recovered === null) return subject;
  tell(recovered, true);
  return gatherSubject(world.files, settings.cwd, asked);
}

function chosen(onlyFlag: string, only: string | undefined, skipFlag: string, skip: string | undefined) {
  const selection: Selection = { only: only === undefined ? null : names(only), skip: names(skip ?? '') };
  const selected = selectChecks(checks, selection);
  if (!('check' in selected)) return selected;
  throw new Stop(2, 'unknown-check', note('unknown-check', selected), {
    help: note('unknown-check-help', {}),
    flag: selection.only?.includes(selected.check) ? onlyFlag : skipFlag,
  });
}

const names = (text: string): string[] =>
  text
    .split(',')
    .map(each => each.trim())
    .filter(Boolean);

function list(world: World, settings: Settings): number {
  const entries = checks.map(({ id, severity, fixable, words }) => ({
    id,
    severity,
    title: words[settings.lang].title,
    fixable,
  }));
  if (settings.json) {
    const listed = entries.map(({ id, ...rest }) => ({ check: id, ...rest }));
    world.screen.answer(JSON.stringify({ command: 'doctor', ok: true, checks: listed }, null, 2));
  } else {
    const { say } = talk(world, settings);
    world.screen.answer(listText(entries, say, world.screen.paint.answer).join('\n'));
  }
  return 0;
}
