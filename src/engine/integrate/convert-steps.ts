/** The SDK comes into the build in one of two ways; the steps of one, and of leaving the other, are one group. */
import type { Picture } from '../../android/picture.ts';
import type { Files } from '../../ports.ts';
import type { Step } from '../workspace.ts';
import type { Answers } from './answers.ts';
import { sdkSteps } from './gradle-steps.ts';
import { leaveManualSteps } from './leave-manual.ts';
import { leavePluginSteps } from './leave-plugin.ts';
import { pluginSteps } from './plugin-steps.ts';
import { formerArtifactSteps } from './update-artifacts.ts';

/** What leaves goes first: what comes is placed among what stays. */
export function modeSteps(files: Files, picture: Picture, answers: Answers): Step[] {
  const going = [...leavingSteps(picture, answers), ...formerArtifactSteps(picture, answers)];
  return [
    ...going,
    ...(answers.mode === 'plugin' ? pluginSteps(files, picture) : sdkSteps(files, picture, answers)),
  ];
}

function leavingSteps(picture: Picture, { leaves }: Answers): Step[] {
  if (leaves === null) return [];
  return leaves === 'plugin' ? leavePluginSteps(picture) : leaveManualSteps(picture);
}
