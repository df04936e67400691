/** What `access-id-format` and `access-key-format` share: one finding for each wrong value, however often it is written. */
import type { Found, Verdict } from '../../core/check.ts';
import { note } from '../../core/note.ts';
import { type CredentialProblem, maskKey } from '../../tpns/credentials.ts';
import type { Credential, Subject } from '../subject.ts';
import { inApps } from './define.ts';

export interface Wrong {
  readonly problem: CredentialProblem;
  /** Masked where it is a key; '' for one that must not be shown at all. */
  readonly shown: string;
  /** Places beside the one the finding points at. */
  readonly elsewhere: number;
}

export function wrongCredentials(
  subject: Subject,
  which: Credential['which'],
  problemOf: (text: string) => CredentialProblem | null,
): Verdict<Wrong> {
  return inApps(subject, ({ credentials }) => {
    const ours = credentials.filter(each => each.which === which);
    if (ours.length === 0) return null;
    const values = [...new Set(ours.map(({ value }) => value))];
    return values.flatMap((value): Found<Wrong>[] => {
      const problem = problemOf(value);
      const [first, ...others] = ours.filter(each => each.value === value);
      if (problem === null || first === undefined) return [];
      const args = { problem, shown: shown(which, value, problem), elsewhere: others.length };
      return [{ args, side: 'app', place: first.place, about: `${which} ${value}` }];
    });
  });
}

function shown(which: Credential['which'], value: string, problem: CredentialProblem): string {
  if (problem === 'looks-like-secret-key' || problem === 'empty') return '';
  return which === 'access-id' ? value : maskKey(value);
}

export const problemNote = (which: Credential['which'], { problem }: Wrong) =>
  note('credential-problem', { which, problem });
