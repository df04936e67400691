/**
 * Judges of our output that are not ours: the parsers of Groovy and Kotlin, the Android resource compiler and the
 * manifest merger, each behind a script. TPNS_ORACLE names the folder that holds the scripts; nothing else does.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Ended, run } from './process.ts';
import { describeWith, type Tool } from './tool.ts';

export type OracleScript =
  | 'check-project'
  | 'groovy-ast'
  | 'groovy-eval'
  | 'kts-eval'
  | 'kts-psi'
  | 'manifest-check'
  | 'manifest-merge';

export interface Verdict extends Ended {
  /** 0 accepted, 1 refused. */
  readonly code: 0 | 1;
}

/** Runs a script. "Could not be checked" is thrown: it is neither a pass nor a refusal. */
export function oracle(script: OracleScript, args: readonly string[]): Verdict {
  const folder = process.env.TPNS_ORACLE;
  if (!folder) throw new Error('TPNS_ORACLE is not set: point it at the folder with the oracle scripts');
  const ended = run('bash', [join(folder, `${script}.sh`), ...args], { timeoutMs: 180_000 });
  const { code } = ended;
  if (code !== 0 && code !== 1) {
    throw new Error(`${script} could not check (exit ${code}):\n${ended.stdout}${ended.stderr}`);
  }
  return { ...ended, code };
}

export function oracleKit(): Tool {
  const folder = process.env.TPNS_ORACLE;
  if (!folder) return { missing: 'TPNS_ORACLE is not set' };
  const script = join(folder, 'check-project.sh');
  return { missing: existsSync(script) ? null : `TPNS_ORACLE: there is no ${script}` };
}

/** `describe` for tests that ask the oracle (and need `tools` besides). */
export function describeOracle(name: string, tests: () => void, tools: readonly Tool[] = []): void {
  describeWith([oracleKit(), ...tools], name, tests);
}

export interface ProjectVerdict {
  readonly passed: number;
  /** `path: reason`, the path relative to the folder: the same before and after an edit that broke nothing. */
  readonly refused: readonly string[];
}

/** Every script and manifest below `folder`. */
export function checkProject(folder: string): ProjectVerdict {
  const { stdout, stderr } = oracle('check-project', [folder]);
  const passed = /^(\d+) passed, \d+ failed$/m.exec(stdout)?.[1];
  if (passed === undefined) throw new Error(`check-project gave no result:\n${stdout}${stderr}`);
  const refused = stdout.split('\n').filter(line => line.startsWith('FAIL '));
  return {
    passed: Number(passed),
    refused: refused.map(line => line.slice('FAIL '.length).replaceAll(`${folder}/`, '')).sort(),
  };
}
