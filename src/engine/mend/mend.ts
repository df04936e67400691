/** How a finding is mended: with the steps that `init` is made of, each proved before it is written. */
import type { AppSubject, Subject } from '../../checks/subject.ts';
import type { Finding } from '../../core/finding.ts';
import type { Files } from '../../ports.ts';
import type { Step } from '../workspace.ts';

export interface Patient {
  readonly files: Files;
  readonly subject: Subject;
  /** The module that the finding is about. */
  readonly app: AppSubject;
  readonly finding: Finding;
}

/** No steps where nothing is certain. */
export type Mend = (patient: Patient) => readonly Step[];
