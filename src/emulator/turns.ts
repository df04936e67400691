import type { Answer, Scenario } from './scenario.ts';

/** Whose turn it is: a scenario may answer the first push otherwise than the second. */
export interface Turns {
  next(scenario: Scenario): Answer;
}

export function turns(): Turns {
  let taken = 0;
  return {
    next(scenario) {
      const { retCode, httpStatus, delayMs, cut, text, answers = [] } = scenario;
      const always: Answer = {
        ...(retCode === undefined ? {} : { retCode }),
        ...(httpStatus === undefined ? {} : { httpStatus }),
        ...(delayMs === undefined ? {} : { delayMs }),
        ...(cut === undefined ? {} : { cut }),
        ...(text === undefined ? {} : { text }),
      };
      return answers[taken++] ?? always;
    },
  };
}
