/** `tpns doctor`: gather, check, mend where that is asked for, tell. */
import { checks } from '../checks/index.ts';
import { note } from '../core/note.ts';
import { isAbsolute, join, normalise } from '../core/paths.ts';
import { type Evidence, readApkEvidence, readManifestEvidence } from '../engine/diagnose/evidence.ts';
import { type Examination, examine } from '../engine/diagnose/examine.ts';
import type { Gathering } from '../engine/diagnose/gather.ts';
import { type Selection, selectChecks } from '../engine/diagnose/select.ts';
import { recover } from '../engine/journal/commit.ts';
import { type Mended, planMends } from '../engine/mend/plan-mends.ts';
import { Stop } from '../errors.ts';
import type { World } from '../ports.ts';
import type { Settings } from '../settings.ts';
import { type Talk, talk } from './context.ts';
import { carryOutMends } from './doctor-fix.ts';
import { listChecks } from './doctor-list.ts';
import type { DoctorOptions } from './doctor-options.ts';
import { report } from './doctor-report.ts';
import { explain } from './explain.ts';
import { endOfSale } from './init.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'unknown-check': { check: string; suggestion: string | null };
    'unknown-check-help': Record<never, never>;
    'format-json': { format: string };
  }
}

type Checks = typeof checks;

export async function doctor(world: World, settings: Settings, options: DoctorOptions): Promise<number> {
  const { format = 'text', explain: named } = options;
  if (named !== undefined) return explain(world, settings, [named], 'doctor');
  if (settings.json && options.format !== undefined && format !== 'json') {
    throw new Stop(2, 'usage', note('format-json', { format }), { flag: '--format' });
  }
  const selected = chosen('--only', options.only, '--skip', options.skip);
  if (options.list === true) return listChecks(world, settings);
  const speaking = talk(world, settings);
  const evidence = await evidenceFrom(world, settings, options);
  const asked = askedFor(world, options, evidence);
  let examination = gathered(world, settings, asked, selected, speaking);
  await endOfSale(world, settings, examination.subject.root, speaking);
  let mended = mendsOf(world, settings, asked, examination);
  let done: { plan: Mended['plan']; count: number } | null = null;
  if (options.fix === true) {
    const { plan, fixable } = mended;
    if (!(await carryOutMends(world, settings, speaking, examination.subject.root, plan))) return 1;
    done = { plan, count: fixable.size };
    if (plan.files.length > 0) {
      examination = examine(world.files, settings.cwd, asked, selected);
      mended = mendsOf(world, settings, asked, examination);
    }
  }
  const exit = exitFor(examination, options.failOn);
  const { fixable } = mended;
  const made = { examination, rules: selected, evidence, fixable, mended: done, exit };
  report({ world, settings, speaking }, settings.json ? 'json' : format, made);
  return exit;
}

function mendsOf(
  { files }: World,
  { cwd }: Settings,
  asked: Gathering,
  { subject, findings }: Examination,
): Mended {
  return planMends({ files, cwd, asked, subject, findings });
}

async function evidenceFrom(
  { files }: World,
  { cwd }: Settings,
  { apk, mergedManifest, fix }: DoctorOptions,
): Promise<Evidence | null> {
  if (apk !== undefined && mergedManifest !== undefined) {
    throw new Stop(2, 'usage', note('evidence-both', {}), { flag: '--apk' });
  }
  const named = apk ?? mergedManifest;
  if (named === undefined) return null;
  if (fix === true) {
    throw new Stop(2, 'usage', note('fix-evidence', {}), {
      flag: '--fix',
      help: note('fix-evidence-help', {}),
    });
  }
  const file = isAbsolute(named) ? normalise(named) : join(cwd, named);
  return apk === undefined ? readManifestEvidence(files, file) : readApkEvidence(files, file);
}

function exitFor({ findings }: Examination, failOn: DoctorOptions['failOn']): number {
  const fails = findings.some(
    ({ severity }) =>
      failOn !== 'never' && (severity === 'error' || (failOn === 'warning' && severity === 'warning')),
  );
  return fails ? 1 : 0;
}

function askedFor(world: World, options: DoctorOptions, evidence: Evidence | null): Gathering {
  const { module = null, redirect = null, variant = null } = options;
  return { module, redirect, variant, evidence, secretKey: world.env('TPNS_SECRET_KEY') ?? null };
}

/** What a killed run left half done is ended first: its files may be other ones than those just read. */
function gathered(
  world: World,
  { cwd }: Settings,
  asked: Gathering,
  selected: Checks,
  { tell }: Talk,
): Examination {
  const found = examine(world.files, cwd, asked, selected);
  const recovered = recover(world.files, found.subject.root, world);
  if (recovered === null) return found;
  tell(recovered, true);
  return examine(world.files, cwd, asked, selected);
}

function chosen(
  onlyFlag: string,
  only: string | undefined,
  skipFlag: string,
  skip: string | undefined,
): Checks {
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
