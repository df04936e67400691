/** Findings that are known and accepted, as `tpns.console.json` lists them; only with a reason. */
import { memberOf, textIn } from '../../checks/shared/json.ts';
import type { JsonFile, Subject } from '../../checks/subject.ts';
import type { Finding, Place } from '../../core/finding.ts';
import { normalise, relative } from '../../core/paths.ts';
import { placeInJson } from '../../editors/json.ts';

export interface Ignored {
  readonly finding: Finding;
  readonly reason: string;
}

export interface IgnoreEntry {
  readonly check: string;
  readonly reason: string;
  readonly module: string | null;
  /** As seen from the console file. */
  readonly file: string | null;
  readonly place: Place;
}

export interface Sifted {
  readonly findings: readonly Finding[];
  readonly ignored: readonly Ignored[];
  /** Entries that cover nothing that was found. */
  readonly unused: readonly IgnoreEntry[];
}

export function withoutIgnored(
  { root, consoleFile }: Pick<Subject, 'root' | 'consoleFile'>,
  findings: readonly Finding[],
): Sifted {
  const entries = consoleFile === null ? [] : entriesIn(consoleFile);
  const ignored = findings.flatMap(finding => {
    const entry = entries.find(each => covers(each, finding, root));
    return entry === undefined ? [] : [{ finding, reason: entry.reason }];
  });
  const silenced = new Set(ignored.map(({ finding }) => finding));
  return {
    findings: findings.filter(each => !silenced.has(each)),
    ignored,
    unused: entries.filter(entry => !findings.some(finding => covers(entry, finding, root))),
  };
}

function entriesIn({ path, text, json }: JsonFile): IgnoreEntry[] {
  const list = memberOf(json, 'ignore');
  return (Array.isArray(list) ? list : []).flatMap((each, i): IgnoreEntry[] => {
    const check = textIn(each, 'check');
    const reason = textIn(each, 'reason')?.trim() ?? '';
    if (check === null || reason === '') return [];
    const place = { file: path, range: placeInJson(text, ['ignore', i]) };
    return [{ check, reason, module: textIn(each, 'module'), file: textIn(each, 'file'), place }];
  });
}

function covers({ check, module, file }: IgnoreEntry, finding: Finding, root: string): boolean {
  const path = finding.place === null ? null : relative(root, finding.place.file);
  return (
    check === finding.check &&
    (module === null || module.replace(/^:?/, ':') === finding.module) &&
    (file === null || normalise(file) === path)
  );
}
