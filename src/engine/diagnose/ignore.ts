/** Findings that are known and accepted, as `tpns.console.json` lists them; only with a reason. */
import { memberOf, textIn } from '../../checks/shared/json.ts';
import type { Subject } from '../../checks/subject.ts';
import type { Finding } from '../../core/finding.ts';
import { normalise, relative } from '../../core/paths.ts';

export interface Ignored {
  readonly finding: Finding;
  readonly reason: string;
}

interface Entry {
  readonly check: string;
  readonly reason: string;
  readonly module: string | null;
  /** As seen from the console file. */
  readonly file: string | null;
}

export function withoutIgnored(
  { root, consoleFile: file }: Subject,
  findings: readonly Finding[],
): { findings: Finding[]; ignored: Ignored[] } {
  const entries = entriesIn(memberOf(file?.json ?? null, 'ignore'));
  const ignored = findings.flatMap(finding => {
    const entry = entries.find(each => covers(each, finding, root));
    return entry === undefined ? [] : [{ finding, reason: entry.reason }];
  });
  return { findings: findings.filter(each => ignored.every(({ finding }) => finding !== each)), ignored };
}

function entriesIn(list: ReturnType<typeof memberOf>): Entry[] {
  return (Array.isArray(list) ? list : []).flatMap((each): Entry[] => {
    const check = textIn(each, 'check');
    const reason = textIn(each, 'reason')?.trim() ?? '';
    if (check === null || reason === '') return [];
    return [{ check, reason, module: textIn(each, 'module'), file: textIn(each, 'file') }];
  });
}

function covers({ check, module, file }: Entry, finding: Finding, root: string): boolean {
  const path = finding.place === null ? null : relative(root, finding.place.file);
  return (
    check === finding.check &&
    (module === null || module.replace(/^:?/, ':') === finding.module) &&
    (file === null || normalise(file) === path)
  );
}
