/** Every sentence of the house. A note that has none here does not compile. */
import { doctorWords } from './doctor.ts';
import { gradleWords } from './gradle.ts';
import { initWords } from './init.ts';
import { journalWords } from './journal.ts';
import { manifestWords } from './manifest.ts';
import { projectWords } from './project.ts';
import { proofWords } from './proof.ts';
import { pushWords } from './push.ts';
import { serviceWords } from './service.ts';
import { shellWords } from './shell.ts';
import type { Words } from './types.ts';
import { xmlWords } from './xml.ts';

export const words: Words = {
  ...doctorWords,
  ...gradleWords,
  ...initWords,
  ...journalWords,
  ...manifestWords,
  ...projectWords,
  ...proofWords,
  ...pushWords,
  ...serviceWords,
  ...shellWords,
  ...xmlWords,
};
