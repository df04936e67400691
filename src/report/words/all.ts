/** Every sentence of the house. A note that has none here does not compile. */
import { apkWords } from './apk.ts';
import { candidateWords } from './candidates.ts';
import { channelWords } from './channels.ts';
import { deliverWords } from './deliver.ts';
import { deviceWords } from './device.ts';
import { doctorWords } from './doctor.ts';
import { gradleWords } from './gradle.ts';
import { imPushWords } from './im-push.ts';
import { initWords } from './init.ts';
import { initImWords } from './init-im.ts';
import { journalWords } from './journal.ts';
import { leaveWords } from './leave.ts';
import { logWords } from './log.ts';
import { manifestWords } from './manifest.ts';
import { onlineWords } from './online.ts';
import { planWords } from './plan.ts';
import { portraitWords } from './portrait.ts';
import { profileWords } from './profiles.ts';
import { projectWords } from './project.ts';
import { proofWords } from './proof.ts';
import { pushWords } from './push.ts';
import { questionWords } from './questions.ts';
import { reasonWords } from './reasons.ts';
import { serviceWords } from './service.ts';
import { shellWords } from './shell.ts';
import { tomlWords } from './toml.ts';
import type { Words } from './types.ts';
import { witnessWords } from './witness.ts';
import { xmlWords } from './xml.ts';

export const words: Words = {
  ...apkWords,
  ...candidateWords,
  ...channelWords,
  ...deliverWords,
  ...deviceWords,
  ...doctorWords,
  ...gradleWords,
  ...leaveWords,
  ...imPushWords,
  ...initImWords,
  ...initWords,
  ...journalWords,
  ...logWords,
  ...manifestWords,
  ...onlineWords,
  ...planWords,
  ...portraitWords,
  ...profileWords,
  ...projectWords,
  ...proofWords,
  ...pushWords,
  ...questionWords,
  ...reasonWords,
  ...serviceWords,
  ...shellWords,
  ...tomlWords,
  ...witnessWords,
  ...xmlWords,
};
