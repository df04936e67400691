/** Whether something missed by no more than a typing habit: case, a slash, a separator. */
import type { TextTest } from './pattern.ts';
import { matchTest } from './pattern.ts';

/** For a `wanted` that is not among them. */
export function differsInCaseOnly(wanted: string, have: readonly string[]): boolean {
  const lower = wanted.toLowerCase();
  return have.some(one => one.toLowerCase() === lower);
}

export interface NearPath {
  readonly slashOnly: boolean;
  readonly caseOnly: boolean;
  readonly leadingSlash: boolean;
}

/** For a path that no test matches. */
export function nearPath(path: string, tests: readonly TextTest[]): NearPath {
  const otherSlash = path.endsWith('/') ? path.slice(0, -1) : `${path}/`;
  return {
    slashOnly: tests.some(test => matchTest(test, otherSlash)),
    caseOnly: tests.some(test => matchTest(lowered(test), path.toLowerCase())),
    leadingSlash: tests.some(
      test =>
        !test.text.startsWith('/') &&
        (test.kind === 'equal' || test.kind === 'prefix') &&
        matchTest({ ...test, text: `/${test.text}` }, path),
    ),
  };
}

/** Only literal text can be lowered: in a pattern it could change what a token means. */
function lowered(test: TextTest): TextTest {
  return test.kind === 'glob' || test.kind === 'advanced' ? test : { ...test, text: test.text.toLowerCase() };
}
