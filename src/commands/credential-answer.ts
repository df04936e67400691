/** AccessID and AccessKey for `init`: as given, else the project's own, else a person's; each looked at before it is taken. */
import { type Note, note } from '../core/note.ts';
import { Stop } from '../errors.ts';
import type { Ask } from '../ports.ts';
import { type CredentialProblem, maskKey } from '../tpns/credentials.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'missing-value': { what: 'access-id' | 'access-key'; flag: string; env: string; file: string };
    'missing-values-help': { also: string };
  }
}

/** Raised where nobody can be asked; the first missing value is named in full, the others in the help. */
export interface Missing {
  readonly what: 'access-id' | 'access-key';
  readonly flag: string;
  readonly env: string;
}

export const ID: Missing = { what: 'access-id', flag: '--access-id', env: 'TPNS_ACCESS_ID' };
export const KEY: Missing = { what: 'access-key', flag: '--access-key', env: 'TPNS_ACCESS_KEY' };

export interface Given {
  readonly value: string;
  readonly flag: boolean;
}

export function given(flag: string | undefined, env: string | undefined): Given | null {
  if (flag !== undefined) return { value: flag, flag: true };
  return env !== undefined && env !== '' ? { value: env, flag: false } : null;
}

export interface Asking {
  readonly check: (text: string) => CredentialProblem | null;
  readonly question: Note;
  /** The configuration file that would supply it. */
  readonly file: string;
  readonly ask: Ask | null;
  readonly say: (text: Note) => string;
  readonly also: readonly Missing[];
  /** Proposed to a person. */
  readonly initial?: string;
}

export async function credential(
  wanted: Missing,
  chosen: Given | null,
  project: string | null,
  { check, question, file, ask, say, also, initial }: Asking,
): Promise<string> {
  const problemOf = (text: string): Note | null => {
    const problem = check(text);
    return problem === null ? null : note('credential-problem', { which: wanted.what, problem });
  };
  if (chosen) {
    const problem = problemOf(chosen.value);
    if (!problem) return chosen.value;
    throw new Stop(2, 'invalid-value', problem, chosen.flag ? { flag: wanted.flag } : { env: wanted.env });
  }
  if (project !== null && check(project) === null) return project;
  if (ask === null) {
    // a value that is there and is wrong says more than one that is missing
    const wrong = project === null ? null : problemOf(project);
    const why =
      wrong ?? note('missing-value', { what: wanted.what, flag: wanted.flag, env: wanted.env, file });
    throw new Stop(2, wrong ? 'invalid-value' : 'missing-value', why, {
      flag: wanted.flag,
      env: wanted.env,
      file,
      ...(also.length === 0
        ? {}
        : {
            help: note('missing-values-help', {
              also: also.map(each => `${each.flag} (${each.env})`).join(', '),
            }),
          }),
    });
  }
  return ask.input({
    message: say(question),
    ...(initial === undefined ? {} : { initial }),
    ...(wanted === KEY ? { settled: maskKey } : {}),
    check: text => {
      const problem = problemOf(text);
      return problem === null ? null : say(problem);
    },
  });
}
