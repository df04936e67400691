import { execFileSync } from 'node:child_process';

/**
 * Whether the programs a test leans on are here. Without them it is skipped, and says so; where CI is set it
 * fails instead, for nobody reads what a CI job skipped.
 */
export function has(...tools: readonly ('curl' | 'openssl')[]): boolean {
  const versions = { curl: '--version', openssl: 'version' };
  for (const tool of tools) {
    try {
      execFileSync(tool, [versions[tool]], { stdio: 'ignore' });
    } catch {
      if (process.env.CI) throw new Error(`${tool} is not installed, and CI must not skip what needs it`);
      console.warn(`${tool} is not installed: the tests that need it are skipped`);
      return false;
    }
  }
  return true;
}
