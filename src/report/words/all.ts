/** Every sentence of the house. A note that has none here does not compile. */
import { apkWords } from './apk.ts';
import { candidateWords } from './candidates.ts';
import { doctorWords } from './doctor.ts';
import { gradleWords } from './gradle.ts';
import { initWords } from './init.ts';
import { journalWords } from './journal.ts';
import { manifestWords } from './manifest.ts';
import { portraitWords } from './portrait.ts';
import { projectWords } from './project.ts';
import { proofWords } from './proof.ts';
import { pushWords } from './push.ts';
import { reasonWords } from './reasons.ts';
import { serviceWords } from './service.ts';
import { shellWords } from './shell.ts';
import { tomlWords } from './toml.ts';
import type { Words } from './types.ts';
import { xmlWords } from './xml.ts';

export const words: Words = {
  ...apkWords,
  ...candidateWords,
  ...doctorWords,
  ...gradleWords,
  ...initWords,
  ...journalWords,
  ...manifestWords,
  ...portraitWords,
  ...projectWords,
  ...proofWords,
  ...pushWords,
  ...reasonWords,
  ...serviceWords,
  ...shellWords,
  ...tomlWords,
  ...xmlWords,
};
