import { pushPath } from '../tpns/push.ts';
import { imPaths } from './paths.ts';
import type { Answer, AnswerAt, Scenario } from './scenario.ts';

/** Whose turn it is: a scenario may answer the first request otherwise than the second. */
export interface Turns {
  next(path: string): Answer;
}

const whole = (answer: number | Answer): Answer =>
  typeof answer === 'number' ? { retCode: answer } : answer;

const isList = (value: unknown): value is readonly (number | Answer)[] => Array.isArray(value);

export function turns(scenario: Scenario): Turns {
  const taken = new Map<string, number>();
  return {
    next(path) {
      const turn = taken.get(path) ?? 0;
      taken.set(path, turn + 1);
      const own = answersAt(scenario, path);
      const answer = isList(own) ? own[turn] : own;
      return answer === undefined ? otherwise(scenario, path) : whole(answer);
    },
  };
}

function answersAt({ answers }: Scenario, path: string): AnswerAt | undefined {
  if (answers === undefined) return undefined;
  if (isList(answers)) return path === pushPath ? answers : undefined;
  return Object.hasOwn(answers, path) ? answers[path] : undefined;
}

/** What the members beside the list say; they are about pushes, and one about IM. */
function otherwise({ retCode, httpStatus, delayMs, cut, text, imCode }: Scenario, path: string): Answer {
  if (imPaths.includes(path)) return imCode === undefined ? {} : { retCode: imCode };
  if (path !== pushPath) return {};
  return {
    ...(retCode === undefined ? {} : { retCode }),
    ...(httpStatus === undefined ? {} : { httpStatus }),
    ...(delayMs === undefined ? {} : { delayMs }),
    ...(cut === undefined ? {} : { cut }),
    ...(text === undefined ? {} : { text }),
  };
}
