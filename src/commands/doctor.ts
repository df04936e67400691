/** `tpns doctor`: gather, check, mend where that is asked for, tell. */
import { checks } from '../checks/index.ts';
import type { Diagnosis } from '../core/diagnosis.ts';
import { note } from '../core/note.ts';
import { type Evidence, readApkEvidence, readManifestEvidence } from '../engine/diagnose/evidence.ts';
import { type Examination, examined } from '../engine/diagnose/examine.ts';
import { type Gathering, gatherSubject, subjectAnywhere } from '../engine/diagnose/gather.ts';
import { type Selection, selectChecks } from '../engine/diagnose/select.ts';
import { signsOf } from '../engine/evidence/project.ts';
import { recover } from '../engine/journal/commit.ts';
import { type Mended, planMends } from '../engine/mend/plan-mends.ts';
import { differential } from '../engine/why/differential.ts';
import { Stop } from '../errors.ts';
import type { World } from '../ports.ts';
import type { Settings } from '../settings.ts';
import { type Talk, talk } from './context.ts';
import { carryOutMends } from './doctor-fix.ts';
import { listChecks } from './doctor-list.ts';
import { asksWitnesses, checkWitnesses, type DoctorOptions } from './doctor-options.ts';
import { report } from './doctor-report.ts';
import { type Witnessed, witnesses } from './doctor-witness.ts';
import { explain } from './explain.ts';
import { endOfSale } from './init.ts';
import { pathGiven } from './path-given.ts';

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
  checkWitnesses(options);
  const speaking = talk(world, settings);
  const evidence = await evidenceFrom(world, settings, options);
  const witnessed = await witnessesOf({ world, settings, options, speaking }, evidence);
  const asked = askedFor(world, options, evidence, witnessed);
  let examination = gathered(world, settings, asked, selected, speaking);
  if (examination.subject.apps.length > 0) {
    await endOfSale(world, settings, examination.subject.root, speaking);
  }
  let mended = mendsOf(world, settings, asked, examination);
  let done: { plan: Mended['plan']; count: number } | null = null;
  if (options.fix === true) {
    const { plan, fixable } = mended;
    if (!(await carryOutMends(world, settings, speaking, examination.subject.root, plan))) return 1;
    done = { plan, count: fixable.size };
    if (plan.files.length > 0) {
      examination = examineAnywhere(world, settings, asked, selected);
      mended = mendsOf(world, settings, asked, examination);
    }
  }
  const { fixable } = mended;
  const { unmasked = false } = options;
  const diagnosis = witnessed === null ? null : diagnosisOf(examination, witnessed);
  const exit = exitFor(examination, options.failOn);
  const mend = { fixable, mended: done, exit };
  const made = { examination, rules: selected, evidence, ...mend, diagnosis, witnessed, unmasked };
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
  settings: Settings,
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
  const file = pathGiven(settings, named);
  return apk === undefined ? readManifestEvidence(files, file) : readApkEvidence(files, file);
}

function exitFor({ findings }: Examination, failOn: DoctorOptions['failOn']): number {
  const fails = findings.some(
    ({ severity }) =>
      failOn !== 'never' && (severity === 'error' || (failOn === 'warning' && severity === 'warning')),
  );
  return fails ? 1 : 0;
}

function askedFor(
  world: World,
  options: DoctorOptions,
  evidence: Evidence | null,
  witnessed: Witnessed | null,
): Gathering {
  const { module = null, redirect = null, variant = null } = options;
  const secretKey = world.env('TPNS_SECRET_KEY') ?? null;
  return { module, redirect, variant, evidence, secretKey, observed: witnessed?.view ?? null };
}

interface Errand {
  readonly world: World;
  readonly settings: Settings;
  readonly options: DoctorOptions;
  readonly speaking: Talk;
}

/** null where nobody beside the project was to be asked. Those who are, are asked with the project's own facts. */
async function witnessesOf(errand: Errand, archive: Evidence | null): Promise<Witnessed | null> {
  const { world, settings, options, speaking } = errand;
  if (!asksWitnesses(options) && archive?.built == null) return null;
  const sources = askedFor(world, options, null, null);
  const subject = subjectAnywhere(world.files, settings.cwd, sources);
  if (subject.apps.length === 0) speaking.tell(note('witness-no-project', {}));
  return witnesses({ ...errand, subject }, archive);
}

function diagnosisOf({ findings }: Examination, { view, serial, package: name }: Witnessed): Diagnosis {
  const observations = [...view.observations, ...signsOf(findings)];
  return differential({ observations, asked: view.asked, around: { serial, package: name } });
}

/** What a killed run left half done is ended first: its files may be other ones than those just read. */
function gathered(
  world: World,
  { cwd }: Pick<Settings, 'cwd'>,
  asked: Gathering,
  selected: Checks,
  { tell }: Talk,
): Examination {
  const found = examineAnywhere(world, { cwd }, asked, selected);
  const recovered = recover(world.files, found.subject.root, world);
  if (recovered === null) return found;
  tell(recovered, true);
  return examineAnywhere(world, { cwd }, asked, selected);
}

/** A log speaks for itself, also where no project is. */
function examineAnywhere(
  { files }: World,
  { cwd }: Pick<Settings, 'cwd'>,
  asked: Gathering,
  selected: Checks,
): Examination {
  return examined(
    (asked.observed ?? null) === null ? gatherSubject(files, cwd, asked) : subjectAnywhere(files, cwd, asked),
    selected,
    asked,
  );
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
