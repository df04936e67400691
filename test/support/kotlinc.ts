/** The Kotlin compiler that the oracle works with. Only the kit knows where it keeps it. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Ended, run } from './process.ts';
import type { Tool } from './tool.ts';

let folder: string | null = null;

/** Folder of the compiler's jars; '' where the kit does not say. */
function jars(): string {
  folder ??= run('bash', ['-c', '. "$TPNS_ORACLE/lib.sh" && printf %s "$L"']).stdout;
  return folder;
}

export function kotlinc(): Tool {
  if (!process.env.TPNS_ORACLE) return { missing: 'TPNS_ORACLE is not set' };
  const jar = join(jars(), 'kotlin-compiler.jar');
  return { missing: existsSync(jar) ? null : `there is no ${jar}` };
}

/** What classes made by it need to run. */
export const kotlinLibrary = (): string => join(jars(), 'kotlin-stdlib.jar');

/** Compiles; a warning counts as a refusal. What the compiler says of its own machine is left out. */
export function compileKotlin(sources: readonly string[], classPath: readonly string[], out: string): Ended {
  const { code, stdout, stderr } = run(
    'java',
    [
      ...['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'],
      ...['-cp', `${jars()}/*`, 'org.jetbrains.kotlin.cli.jvm.K2JVMCompiler'],
      ...['-no-reflect', '-Werror', '-classpath', classPath.join(delimiter), '-d', out],
      ...['-kotlin-home', join(jars(), '..'), ...sources],
    ],
    { timeoutMs: 170_000 },
  );
  return { code, stdout, stderr: stderr.replace(/^WARNING: .*\n/gm, '') };
}
