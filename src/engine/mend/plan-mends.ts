/**
 * Which findings can be mended with certainty, and the plan that does it. A mend counts only where it works: the project as
 * it would be is examined again, the finding has to be gone, and no other may have come.
 */
import { checks } from '../../checks/index.ts';
import type { Subject } from '../../checks/subject.ts';
import type { Finding } from '../../core/finding.ts';
import { inside } from '../../core/paths.ts';
import type { FileChange, Plan } from '../../core/plan.ts';
import { Unreadable } from '../../errors.ts';
import type { Files } from '../../ports.ts';
import { examine, examined } from '../diagnose/examine.ts';
import { afterwards } from '../diagnose/foresee.ts';
import type { Gathering } from '../diagnose/gather.ts';
import { generatorOf } from '../integrate/generated.ts';
import { changes, emptyWorkspace, type Group, tried, type Workspace } from '../workspace.ts';
import { mends } from './mends.ts';

export interface Mended {
  /** Those that are gone once the plan is carried out. */
  readonly fixable: ReadonlySet<Finding>;
  readonly plan: Plan;
}

export interface Sickness {
  readonly files: Files;
  readonly cwd: string;
  readonly asked: Gathering;
  readonly subject: Subject;
  /** What is to be mended, as far as it can be. */
  readonly findings: readonly Finding[];
}

interface Attempt {
  readonly finding: Finding;
  readonly group: Group;
}

export function planMends(sick: Sickness): Mended {
  const attempts = sick.asked.evidence ? [] : sick.findings.flatMap(attemptsAt(sick));
  const { placeable, refused } = sorted(sick.files, attempts);
  const [first] = placeable;
  if (first === undefined) return { fixable: new Set(), plan: planOf(emptyWorkspace, refused) };
  const before = examined(sick.subject, checks, sick.asked).findings.map(keyOf);
  const { workspace, gone } =
    worked(sick, before, emptyWorkspace, placeable) ?? oneByOne(sick, before, placeable);
  return { fixable: gone, plan: planOf(workspace, refused) };
}

/** Some of them do not do what they are for, or not together. */
function oneByOne(sick: Sickness, before: readonly string[], attempts: readonly Attempt[]): Result {
  let so: Result = { workspace: emptyWorkspace, gone: new Set() };
  const accepted: Attempt[] = [];
  for (const attempt of attempts) {
    const next = worked(sick, before, so.workspace, [attempt], accepted);
    if (next === null) continue;
    accepted.push(attempt);
    so = next;
  }
  return so;
}

interface Sorted {
  readonly placeable: readonly Attempt[];
  /** What has to be done by hand of the others. */
  readonly refused: Workspace;
}

function sorted(files: Files, attempts: readonly Attempt[]): Sorted {
  const placeable: Attempt[] = [];
  let workspace = emptyWorkspace;
  let refused = emptyWorkspace;
  for (const attempt of attempts) {
    const { group } = attempt;
    const next = triedAlone(files, workspace, group);
    if (next.placed.has(group.id)) {
      placeable.push(attempt);
      workspace = next;
    } else {
      refused = { ...refused, manual: [...refused.manual, ...next.manual] };
    }
  }
  return { placeable, refused };
}

interface Result {
  readonly workspace: Workspace;
  readonly gone: ReadonlySet<Finding>;
}

function attemptsAt({ files, subject }: Sickness): (finding: Finding, nth: number) => Attempt[] {
  return (finding, nth) => {
    const app = subject.apps.find(({ module }) => module === finding.module);
    const mend = Object.hasOwn(mends, finding.check) ? mends[finding.check] : undefined;
    // what another tool makes anew is not mended there
    if (app === undefined || mend === undefined || generatorOf(files, app.picture) !== null) return [];
    const steps = mend({ files, subject, app, finding });
    // packages are fetched anew, and what a link leads out to is another project's
    const ours = steps.every(
      ({ path }) => inside(files.real(subject.root), files.real(path)) && !path.includes('/node_modules/'),
    );
    return steps.length === 0 || !ours
      ? []
      : [{ finding, group: { id: `${finding.check} ${nth}`, needs: [], steps } }];
  };
}

/** The attempts made on top of `from`; null where one can't be made, or they do not do what they are for. */
function worked(
  sick: Sickness,
  before: readonly string[],
  from: Workspace,
  attempts: readonly Attempt[],
  earlier: readonly Attempt[] = [],
): Result | null {
  const workspace = attempts.reduce((so, { group }) => triedAlone(sick.files, so, group), from);
  if (!attempts.every(({ group }) => workspace.placed.has(group.id))) return null;
  const made = changes(workspace);
  if (made.length === 0) return null;
  const after = keysIn(afterwards(sick.files, made), sick);
  if (subtracted(after, before).length > 0) return null;
  const gone = subtracted(before, after);
  const mended = [...earlier, ...attempts].map(({ finding }) => finding);
  if (subtracted(mended.map(keyOf), gone).length > 0) return null;
  const byTheWay = sick.findings.filter(
    finding => gone.includes(keyOf(finding)) && !after.includes(keyOf(finding)),
  );
  return { workspace, gone: new Set([...mended, ...byTheWay]) };
}

/** A file that can't be written as it is encoded is a reason to leave a finding to a person, not to end the diagnosis. */
function triedAlone(files: Files, workspace: Workspace, group: Group): Workspace {
  try {
    const next = tried(files, workspace, group);
    changes(next);
    return next;
  } catch (error) {
    if (error instanceof Unreadable) return workspace;
    throw error;
  }
}

/** All findings, whatever was asked for: what a mend spoils elsewhere counts as well. */
function keysIn(files: Files, { cwd, asked }: Sickness): string[] {
  return examine(files, cwd, asked, checks).findings.map(keyOf);
}

/** What a finding is about, wherever it stands by now. */
const keyOf = ({ check, severity, module, variants, place, args }: Finding): string =>
  JSON.stringify([check, severity, module, variants, place?.file ?? null, args]);

/** `all` without as many of each as there are in `some`. */
function subtracted(all: readonly string[], some: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const each of some) counts.set(each, (counts.get(each) ?? 0) + 1);
  return all.filter(each => {
    const left = counts.get(each) ?? 0;
    if (left > 0) counts.set(each, left - 1);
    return left === 0;
  });
}

function planOf(workspace: Workspace, refused: Workspace): Plan {
  const files: readonly FileChange[] = changes(workspace);
  return { files, unchanged: [], manual: refused.manual, next: [] };
}
